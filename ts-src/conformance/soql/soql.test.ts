import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { customObject, field, TestOrg } from '../../local-org/database/tests/world.ts';
import { ApexDate, ApexDatetime, ApexException, Decimal } from '../../local-org/values/index.ts';

interface Case {
    readonly name: string;
    /** Where the expectation comes from. */
    readonly source: string;
    readonly query: string;
    readonly binds?: Record<string, unknown>;
    /** Names of the rows in order. */
    readonly expected?: readonly string[];
    readonly rows?: readonly Record<string, string>[];
    readonly count?: number;
    readonly error?: string;
}

const tags = ['Red', 'Blue', 'Green']
    .map(
        (tag) =>
            `<value><fullName>${tag}</fullName><default>false</default><label>${tag}</label></value>`,
    )
    .join('');

/** Two accounts with invoices, an invoice of nobody, an account without invoices. Today is 15 March 2026. */
function makeOrg(): TestOrg {
    const org = new TestOrg({
        ...customObject('Invoice__c', {
            Account__c: field(
                'Lookup',
                '<referenceTo>Account</referenceTo><relationshipName>Invoices</relationshipName>',
            ),
            Amount__c: field('Currency', '<precision>16</precision><scale>2</scale>'),
            Stage__c: field('Text', '<length>20</length>'),
            IsPaid__c: field('Checkbox', '<defaultValue>false</defaultValue>'),
            Tags__c: field(
                'MultiselectPicklist',
                `<valueSet><valueSetDefinition>${tags}</valueSetDefinition></valueSet>`,
            ),
            DueDate__c: field('Date'),
            SentAt__c: field('DateTime'),
            Notes__c: field('LongTextArea', '<length>32000</length>'),
            Twice__c: field(
                'Currency',
                '<formula>Amount__c * 2</formula><precision>16</precision><scale>2</scale>',
            ),
        }),
        ...customObject('Line__c', {
            Invoice__c: field(
                'Lookup',
                '<referenceTo>Invoice__c</referenceTo><relationshipName>Lines</relationshipName>',
            ),
        }),
    });
    const acme = org.insert('Account', { Name: 'Acme' });
    const beacon = org.insert('Account', { Name: 'Beacon' });
    org.insert('Account', { Name: 'Zenith' });
    const alpha = org.insert('Invoice__c', {
        Name: 'Alpha',
        Account__c: acme,
        Amount__c: Decimal.of(100),
        Stage__c: 'Draft',
        IsPaid__c: true,
        Tags__c: 'Red;Blue',
        DueDate__c: ApexDate.of(2026, 3, 15),
    });
    const sentAt = new ApexDatetime(Date.UTC(2026, 2, 15, 5, 0, 0));
    const beta = org.insert('Invoice__c', {
        Name: 'Beta',
        Account__c: acme,
        Amount__c: Decimal.of(250),
        Stage__c: 'Sent',
        Tags__c: 'Red',
        DueDate__c: ApexDate.of(2026, 2, 25),
        SentAt__c: sentAt,
    });
    org.insert('Invoice__c', {
        Name: 'Gamma',
        Account__c: beacon,
        Amount__c: Decimal.of(200),
        Stage__c: 'Sent',
        Tags__c: 'Green',
        DueDate__c: ApexDate.of(2026, 4, 1),
    });
    org.insert('Invoice__c', { Name: 'Delta' });
    org.insert('Line__c', { Name: 'L1', Invoice__c: alpha });
    org.insert('Line__c', { Name: 'L2', Invoice__c: beta });
    return org;
}

const cases = JSON.parse(
    readFileSync(new URL('cases.json', import.meta.url), 'utf8'),
) as readonly Case[];

describe('SOQL', () => {
    const org = makeOrg();
    for (const expectation of cases) {
        it(`${expectation.name} (${expectation.source})`, () => check(expectation, org));
    }
});

function check({ query, binds, expected, rows, count, error }: Case, org: TestOrg): void {
    if (error !== undefined) {
        assert.throws(
            () => org.ask(query),
            (failure) =>
                failure instanceof ApexException &&
                failure.typeName === 'QueryException' &&
                failure.apexMessage === error,
        );
        return;
    }
    const result = org.ask(query, { ...(binds && { binds }) });
    if (count !== undefined) {
        assert.equal(result.size, count);
    }
    if (expected !== undefined) {
        assert.deepEqual(
            result.records.map((record) => record.values.get('name')),
            expected,
        );
    }
    if (rows !== undefined) {
        assert.deepEqual(
            result.records.map((record) =>
                Object.fromEntries([...record.values].map(([key, value]) => [key, String(value)])),
            ),
            rows,
        );
    }
}
