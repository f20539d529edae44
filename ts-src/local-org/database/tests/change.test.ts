import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Decimal } from '../../values/index.ts';
import type { DmlError, DmlResult, TriggerCall } from '../index.ts';
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

function stored(id: string | null, name: string): unknown {
    return org.database.record(id ?? '')?.values.get(name) ?? null;
}

describe('update, upsert, delete, undelete', () => {
    it('update needs an id of a record that is there', () => {
        const id = org.insert('Invoice__c', { Must__c: 'x' });
        org.dml('delete', [record('Invoice__c', { Id: id })]);

        assert.equal(
            errorsOf(org.dml('update', [invoice()]))[0]?.message,
            'Id not specified in an update call',
        );
        assert.equal(
            errorsOf(org.dml('update', [invoice({ Id: id })]))[0]?.statusCode,
            'ENTITY_IS_DELETED',
        );
        assert.throws(
            () => org.dml('update', [invoice({ Id: id }), invoice({ Id: id })]),
            /Duplicate id in list/,
        );
    });

    it('upsert goes by the key', () => {
        const id = org.insert('Invoice__c', { Must__c: 'x', Key__c: 'A' });

        const results = org.dml(
            'upsert',
            [invoice({ Key__c: 'a', Name: 'Changed' }), invoice({ Key__c: 'B' })],
            { externalIdField: 'Key__c' },
        );

        assert.deepEqual(
            results.map(({ isCreated, success }) => [success, isCreated]),
            [
                [true, false],
                [true, true],
            ],
        );
        assert.equal(stored(id, 'name'), 'Changed');
        assert.equal(
            errorsOf(org.dml('upsert', [invoice()], { externalIdField: 'Key__c' }))[0]?.message,
            'Key__c not specified',
        );
        assert.match(
            errorsOf(
                org.dml('upsert', [invoice({ Key__c: 'C' }), invoice({ Key__c: 'C' })], {
                    externalIdField: 'Key__c',
                    allOrNone: false,
                }),
            )[0]?.message ?? '',
            /Duplicate external id specified: C/,
        );
    });

    it('deleting takes details along and undeleting brings them back', () => {
        const parent = org.insert('Invoice__c', { Must__c: 'x' });
        const line = org.insert('Line__c', { Invoice__c: parent });

        org.dml('delete', [record('Invoice__c', { Id: parent })]);
        assert.equal(org.database.record(line), null);
        assert.equal(org.query('SELECT Id FROM Line__c ALL ROWS').length, 1);

        org.dml('undelete', [record('Invoice__c', { Id: parent })]);
        assert.notEqual(org.database.record(line), null);
        assert.equal(
            errorsOf(org.dml('undelete', [record('Invoice__c', { Id: parent })]))[0]?.message,
            'Entity is not in the recycle bin',
        );
    });

    it('deleting clears lookups, or is refused where the field says so', () => {
        const account = org.insert('Account', { Name: 'Acme' });
        const id = org.insert('Invoice__c', { Must__c: 'x', Account__c: account });
        org.insert('Note__c', { Name: 'Attached', Invoice__c: id });

        org.dml('delete', [record('Account', { Id: account })]);
        assert.equal(stored(id, 'account__c'), null);
        org.dml('undelete', [record('Account', { Id: account })]);
        assert.equal(stored(id, 'account__c'), account);

        const [error] = errorsOf(org.dml('delete', [record('Invoice__c', { Id: id })]));
        assert.equal(error?.statusCode, 'DELETE_FAILED');
        assert.match(
            error?.message ?? '',
            /could not be completed because it is associated with the following notes.: Attached/,
        );
    });

    it('merging shows the children before and the master after the loser is deleted', () => {
        const [master, loser] = [
            org.insert('Account', { Name: 'Acme' }),
            org.insert('Account', { Name: 'Acme Inc' }),
        ];
        const contact = org.insert('Contact', { LastName: 'Doe', AccountId: loser });
        const seen: unknown[] = [];
        const look = (call: TriggerCall): void => {
            const old = call.oldRecords?.[0];
            seen.push(stored(contact, 'accountid'), old?.values.get('masterrecordid') ?? null);
        };
        org.triggers.set('Account.before.delete', look).set('Account.after.delete', look);

        org.database.merge(record('Account', { Id: master }), [loser], {
            user: org.admin,
            access: 'system',
            sharing: false,
            meter: org.meter,
            allOrNone: true,
        });

        assert.deepEqual(seen, [loser, null, master, master]);
    });

    it('merging moves children to the master', () => {
        const [master, duplicate] = [
            org.insert('Account', { Name: 'Acme' }),
            org.insert('Account', { Name: 'Acme Inc' }),
        ];
        const contact = org.insert('Contact', {
            LastName: 'Doe',
            FirstName: 'Jo',
            AccountId: duplicate,
        });

        const result = org.database.merge(
            record('Account', { Id: master, Phone: '5' }),
            [duplicate],
            {
                user: org.admin,
                access: 'system',
                sharing: false,
                meter: org.meter,
                allOrNone: true,
            },
        );

        assert.equal(result.success, true);
        assert.equal(stored(contact, 'accountid'), master);
        assert.equal(stored(contact, 'name'), 'Jo Doe');
        assert.equal(stored(master, 'phone'), '5');
        assert.equal(
            org
                .query('SELECT MasterRecordId FROM Account WHERE IsDeleted = true ALL ROWS')[0]
                ?.values.get('masterrecordid'),
            master,
        );
    });

    it('roll-ups follow inserts, updates and deletes of details', () => {
        const parent = org.insert('Invoice__c', { Must__c: 'x' });
        const line = org.insert('Line__c', { Invoice__c: parent, Price__c: Decimal.of(5) });
        org.insert('Line__c', { Invoice__c: parent, Price__c: Decimal.of(7) });
        assert.equal(String(stored(parent, 'total__c')), '12.00');

        org.dml('update', [record('Line__c', { Id: line, Price__c: Decimal.of(1) })]);
        assert.equal(String(stored(parent, 'total__c')), '8.00');

        org.dml('delete', [record('Line__c', { Id: line })]);
        assert.equal(String(stored(parent, 'total__c')), '7.00');
    });
});

describe('beside records', () => {
    it('platform events are checked and handed on', () => {
        assert.equal(
            errorsOf(org.dml('insert', [record('Happened__e', {})]))[0]?.statusCode,
            'REQUIRED_FIELD_MISSING',
        );

        org.dml('insert', [record('Happened__e', { What__c: 'it' })]);

        assert.equal(org.published[0]?.values.get('what__c'), 'it');
    });

    it('setup objects and others do not mix in one transaction', () => {
        org.insert('Account', { Name: 'Acme' });

        const [error] = errorsOf(org.dml('insert', [record('UserRole', { Name: 'Team' })]));

        assert.equal(
            error?.message,
            'DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): UserRole, original object: Account',
        );
        org.database.beginTransaction();
        assert.equal(errorsOf(org.dml('insert', [record('UserRole', { Name: 'Team' })])).length, 0);
    });

    it('statements and rows are counted, empty lists are not', () => {
        org.dml('insert', []);
        org.dml('insert', [invoice(), invoice()]);

        assert.deepEqual([org.meter.statements, org.meter.dml], [1, 2]);
    });

    it('a custom object that is gone and a new one do not exchange their ids', () => {
        const id = org.insert('Invoice__c', { Must__c: 'x' });
        assert.equal(org.database.objectOf(id), 'Invoice__c');
        assert.equal(org.database.schema.object('Invoice__c')?.keyPrefix, id.slice(0, 3));
    });
});
