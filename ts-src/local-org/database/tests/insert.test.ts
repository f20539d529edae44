import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ApexException, Decimal } from '../../values/index.ts';
import { TriggerFailure } from '../index.ts';
import type { DmlError, DmlResult } from '../index.ts';
import { INVOICES } from './invoices.ts';
import { record, TestOrg } from './world.ts';

let org: TestOrg;
beforeEach(() => {
    org = new TestOrg(INVOICES);
});

const invoice = (values: Readonly<Record<string, unknown>> = {}): ReturnType<typeof record> =>
    record('Invoice__c', { Name: 'I', Must__c: 'x', ...values });
const errorsOf = (results: readonly DmlResult[]): readonly DmlError[] =>
    results.flatMap(({ errors }) => errors);

/** The single error of refusing one invoice. */
function refused(values: Readonly<Record<string, unknown>>): DmlError | undefined {
    return errorsOf(org.dml('insert', [invoice(values)]))[0];
}

function stored(id: string | null, name: string): unknown {
    return org.database.record(id ?? '')?.values.get(name) ?? null;
}

describe('insert', () => {
    it('gives the record its id and fills in defaults and system fields', () => {
        const given = invoice();

        const [result] = org.dml('insert', [given]);

        assert.equal(given.id, result?.id);
        assert.equal(stored(given.id, 'stage__c'), 'Draft');
        assert.equal(stored(given.id, 'ownerid'), org.admin);
        assert.equal(stored(given.id, 'createdbyid'), org.admin);
        assert.equal(given.values.has('stage__c'), false);
        assert.equal(String(stored(given.id, 'total__c')), '0.00');
    });

    it('numbers records and does not take numbers back', () => {
        const parent = org.insert('Invoice__c', { Must__c: 'x' });
        const mark = org.database.savepoint();
        org.insert('Line__c', { Invoice__c: parent });
        org.database.rollback(mark);

        const id = org.insert('Line__c', { Invoice__c: parent });

        assert.equal(stored(id, 'name'), 'N-0002');
    });

    it('names a record without name by its id', () => {
        const id = org.insert('Invoice__c', { Must__c: 'x' });

        assert.equal(stored(id, 'name'), id.slice(0, 15));
    });

    it('trims texts, stores empty ones as none, keeps the decimals of a currency (Salesforce Help 000385689)', () => {
        const id = org.insert('Invoice__c', {
            Must__c: ' x ',
            Mail__c: '',
            Amount__c: Decimal.of('1.005'),
        });

        assert.equal(stored(id, 'must__c'), 'x');
        assert.equal(stored(id, 'mail__c'), null);
        assert.equal(String(stored(id, 'amount__c')), '1.005');
    });

    it("refuses with the platform's codes and texts", () => {
        assert.deepEqual(errorsOf(org.dml('insert', [record('Invoice__c', {})]))[0], {
            statusCode: 'REQUIRED_FIELD_MISSING',
            message: 'Required fields are missing: [Must__c]',
            fields: ['Must__c'],
        });
        assert.deepEqual(refused({ Must__c: '123456' }), {
            statusCode: 'STRING_TOO_LONG',
            message: 'Must: data value too large: 123456 (max length=5)',
            fields: ['Must__c'],
        });
        assert.deepEqual(refused({ Amount__c: Decimal.of(1_000_000) }), {
            statusCode: 'NUMBER_OUTSIDE_VALID_RANGE',
            message: 'Amount: value outside of valid range on numeric field: 1000000.00',
            fields: ['Amount__c'],
        });
        assert.deepEqual(refused({ Stage__c: 'Bogus' }), {
            statusCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
            message: 'Stage: bad value for restricted picklist field: Bogus',
            fields: ['Stage__c'],
        });
        assert.deepEqual(refused({ Mail__c: 'nobody' }), {
            statusCode: 'INVALID_EMAIL_ADDRESS',
            message: 'Mail: invalid email address: nobody',
            fields: ['Mail__c'],
        });
        assert.deepEqual(refused({ Amount__c: Decimal.of(-1) }), {
            statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            message: 'Not below zero',
            fields: ['Amount__c'],
        });
        assert.deepEqual(refused({ Account__c: org.admin }), {
            statusCode: 'FIELD_INTEGRITY_EXCEPTION',
            message: `Account: id value of incorrect type: ${org.admin}`,
            fields: ['Account__c'],
        });
        assert.equal(
            refused({ Account__c: '001gh0000000999AAA' })?.statusCode,
            'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        );
        assert.deepEqual(refused({ Id: '001gh0000000999AAA' }), {
            statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
            message: 'cannot specify Id in an insert call',
            fields: ['Id'],
        });
        assert.equal(
            refused({ Double__c: Decimal.of(1) })?.message,
            'Unable to create/update fields: Double__c. Please check the security settings of this field and verify that it is read/write for your profile or permission set.',
        );
    });

    it('refuses a second record with a unique value and names the first', () => {
        const first = org.insert('Invoice__c', { Must__c: 'x', Key__c: 'K' });

        assert.equal(
            refused({ Key__c: 'k' })?.message,
            `duplicate value found: Key__c duplicates value on record with id: ${first.slice(0, 15)}`,
        );
        assert.equal(
            errorsOf(org.dml('insert', [invoice({ Key__c: 'Z' }), invoice({ Key__c: 'Z' })]))[0]
                ?.message,
            'duplicate value found: <unknown> duplicates value on record with id: <unknown>',
        );
    });

    it('refuses the same instance twice', () => {
        const twice = invoice();

        assert.throws(
            () => org.dml('insert', [twice, twice]),
            /must not have two identically equal elements/,
        );
    });

    it('with allOrNone saves nothing when one is bad, without it saves the others', () => {
        const all = org.dml('insert', [invoice(), invoice({ Mail__c: 'bad' })]);
        assert.deepEqual(
            all.map(({ success }) => success),
            [false, false],
        );
        assert.equal(org.ask('SELECT COUNT() FROM Invoice__c').size, 0);

        const some = org.dml('insert', [invoice(), invoice({ Mail__c: 'bad' })], {
            allOrNone: false,
        });
        assert.deepEqual(
            some.map(({ success }) => success),
            [true, false],
        );
        assert.equal(org.ask('SELECT COUNT() FROM Invoice__c').size, 1);
    });

    it('refuses a lookup that its filter does not let through', () => {
        const small = org.insert('Account', { Name: 'Small', Industry: 'Banking' });
        const shipper = org.insert('Account', { Name: 'Big', Industry: 'Shipping' });

        assert.deepEqual(refused({ Carrier__c: small }), {
            statusCode: 'FIELD_FILTER_VALIDATION_EXCEPTION',
            message: 'Only shippers carry',
            fields: ['Carrier__c'],
        });
        assert.equal(refused({ Carrier__c: shipper }), undefined);
    });

    it('refuses custom metadata', () => {
        assert.throws(
            () => org.dml('insert', [record('Setting__mdt', {})]),
            /DML operation INSERT not allowed on Setting__mdt/,
        );
    });

    it('finds a parent by its external id', () => {
        const parent = org.insert('Invoice__c', { Must__c: 'x', Key__c: 'K' });

        const line = org.insert('Line__c', { Invoice__r: record('Invoice__c', { Key__c: 'K' }) });

        assert.equal(stored(line, 'invoice__c'), parent);
    });
});

describe('triggers', () => {
    it('see at most 200 records, may change them before and not after', () => {
        const sizes: number[] = [];
        org.triggers.set('Invoice__c.before.insert', ({ newRecords }) => {
            sizes.push(newRecords?.length ?? 0);
            newRecords?.forEach((one) => one.write('Mail__c', 'set@trigger.example'));
        });
        org.triggers.set('Invoice__c.after.insert', ({ newRecords }) => {
            assert.ok(newRecords?.every((one) => one.id !== null && one.isReadOnly));
        });

        const results = org.dml(
            'insert',
            Array.from({ length: 450 }, () => invoice()),
        );

        assert.deepEqual(sizes, [200, 200, 50]);
        assert.equal(stored(results[449]?.id ?? '', 'mail__c'), 'set@trigger.example');
    });

    it('refuse records by addError, and run again for the rest', () => {
        let runs = 0;
        org.triggers.set('Invoice__c.after.insert', ({ newRecords }) => {
            runs += 1;
            newRecords
                ?.filter((one) => one.values.get('name') === 'bad')
                .forEach((one) =>
                    one.errors.push({
                        field: 'Name',
                        message: 'No',
                        statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                    }),
                );
        });

        const results = org.dml('insert', [invoice({ Name: 'bad' }), invoice({ Name: 'good' })], {
            allOrNone: false,
        });

        assert.deepEqual(
            results.map(({ success }) => success),
            [false, true],
        );
        assert.deepEqual(results[0]?.errors[0], {
            statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            message: 'No',
            fields: ['Name'],
        });
        assert.equal(runs, 2);
    });

    it('that fail become an error of the records with the cause in its text', () => {
        org.triggers.set('Invoice__c.before.insert', () => {
            throw new TriggerFailure(
                'Invoices',
                'BeforeInsert',
                new ApexException('NullPointerException', 'Attempt to de-reference a null object'),
                'Trigger.Invoices: line 1, column 1',
            );
        });

        assert.deepEqual(refused({}), {
            statusCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
            message:
                'Invoices: execution of BeforeInsert\n\ncaused by: System.NullPointerException: Attempt to de-reference a null object\n\nTrigger.Invoices: line 1, column 1',
            fields: [],
        });
    });

    it('see the old values, formulas included', () => {
        const id = org.insert('Invoice__c', { Must__c: 'x', Amount__c: Decimal.of(2) });
        let seen: unknown[] = [];
        org.triggers.set('Invoice__c.after.update', ({ newRecords, oldRecords }) => {
            seen = [oldRecords?.[0]?.read('Double__c'), newRecords?.[0]?.read('Double__c')].map(
                String,
            );
        });

        org.dml('update', [record('Invoice__c', { Id: id, Amount__c: Decimal.of(5) })]);

        assert.deepEqual(seen, ['4.00', '10.00']);
    });
});
