import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadSchemaFromFiles } from '../../schema/index.ts';
import { parseSosl } from '../../syntax/index.ts';
import { ApexDate } from '../../values/index.ts';
import { AddressValue, createMemoryStorage } from '../index.ts';
import { customObject, field, record, schemaOf, TestOrg } from './world.ts';

const rule = (name: string, values: string): string =>
    `<CustomMetadata xmlns:xsi="x"><label>${name}</label>${values}</CustomMetadata>`;
const value = (name: string, text: string): string =>
    `<values><field>${name}</field><value xsi:type="xsd:string">${text}</value></values>`;
const relation = (name: string, target: string): string =>
    `<CustomField><fullName>${name}</fullName><label>${name}</label><type>MetadataRelationship</type><referenceTo>${target}</referenceTo><relationshipName>${name.replace('__c', 's')}</relationshipName></CustomField>`;

const CONFIGURATION = {
    'objects/Group__mdt/Group__mdt.object-meta.xml':
        '<CustomObject><label>Group</label></CustomObject>',
    'objects/Rule__mdt/Rule__mdt.object-meta.xml':
        '<CustomObject><label>Rule</label></CustomObject>',
    'objects/Rule__mdt/fields/Group__c.field-meta.xml': relation('Group__c', 'Group__mdt'),
    'objects/Rule__mdt/fields/Object__c.field-meta.xml': relation('Object__c', 'EntityDefinition'),
    'customMetadata/Rule.A.md-meta.xml': rule(
        'A',
        value('Group__c', 'Z') + value('Object__c', 'Account'),
    ),
    'customMetadata/Group.Z.md-meta.xml': rule('Z', ''),
};

describe('rows that follow from metadata', () => {
    it('custom metadata records refer to each other and to objects by name', () => {
        const [found] = new TestOrg(CONFIGURATION).query(
            "SELECT Group__r.DeveloperName, Object__r.QualifiedApiName FROM Rule__mdt WHERE Group__r.MasterLabel = 'z'",
        );

        assert.match(JSON.stringify([...(found?.values.keys() ?? [])]), /group__r.*object__r/);
    });

    it('keep their ids when the metadata changes, and go with it', () => {
        const storage = createMemoryStorage();
        const org = new TestOrg(CONFIGURATION, [], storage);
        const before = org.query("SELECT Id FROM Rule__mdt WHERE DeveloperName = 'A'")[0]?.id;

        org.database.useSchema(
            schemaOf({ ...CONFIGURATION, 'customMetadata/Rule.B.md-meta.xml': rule('B', '') }),
        );
        assert.equal(
            org.query("SELECT Id FROM Rule__mdt WHERE DeveloperName = 'A'")[0]?.id,
            before,
        );
        assert.equal(org.ask('SELECT COUNT() FROM Rule__mdt').size, 2);

        org.database.useSchema(loadSchemaFromFiles([]));
        assert.throws(
            () => org.query('SELECT Id FROM Rule__mdt'),
            /sObject type 'Rule__mdt' is not supported/,
        );
    });

    it('custom metadata may be asked for an id that is none', () => {
        const org = new TestOrg(CONFIGURATION);
        assert.deepEqual(org.query("SELECT Id FROM Rule__mdt WHERE Id = 'invalid'"), []);
    });

    it('custom metadata names objects and fields by text', () => {
        const field = schemaOf(CONFIGURATION).field('Rule__mdt', 'Object__c');
        assert.equal(field?.apexType, 'String');
    });

    it('queries on custom metadata are free', () => {
        const org = new TestOrg(CONFIGURATION);
        org.query('SELECT Id FROM Rule__mdt');
        assert.equal(org.meter.queries, 0);
    });
});

describe('what the platform does beside saving', () => {
    it('puts addresses together from their parts', () => {
        const org = new TestOrg();
        org.insert('Account', { Name: 'Acme', BillingCity: 'Berne', BillingCountry: 'CH' });

        const address = org
            .query('SELECT BillingAddress FROM Account')[0]
            ?.values.get('billingaddress');

        assert.ok(address instanceof AddressValue);
        assert.deepEqual(
            [address.part('city'), address.part('Country'), address.part('street')],
            ['Berne', 'CH', null],
        );
    });

    it('closes an opportunity by its stage', () => {
        const org = new TestOrg();
        const id = org.insert('Opportunity', {
            Name: 'Deal',
            StageName: 'Closed Won',
            CloseDate: ApexDate.of(2026, 1, 1),
        });

        const stored = org.database.record(id);

        assert.deepEqual(
            [
                stored?.values.get('isclosed'),
                stored?.values.get('iswon'),
                String(stored?.values.get('probability')),
            ],
            [true, true, '100'],
        );
    });
});

describe('the recycle bin', () => {
    it('answers emptied rows until the transaction ends, and then no more', () => {
        const org = new TestOrg(customObject('Box__c', {}));
        const id = org.insert('Box__c', { Name: 'B' });
        org.dml('delete', [record('Box__c', { Id: id })]);
        const options = {
            user: org.admin,
            access: 'system',
            sharing: false,
            meter: org.meter,
            allOrNone: true,
        } as const;

        assert.equal(org.database.emptyRecycleBin([id], options)[0]?.success, true);
        assert.equal(org.query('SELECT Id FROM Box__c ALL ROWS').length, 1);
        assert.equal(
            org.dml('undelete', [record('Box__c', { Id: id })])[0]?.errors[0]?.statusCode,
            'UNDELETE_FAILED',
        );

        org.database.commit();
        assert.equal(org.query('SELECT Id FROM Box__c ALL ROWS').length, 0);
    });
});

describe('defaults', () => {
    it('come from constants, picklists and formulas', () => {
        const org = new TestOrg(
            customObject('Box__c', {
                Due__c: field('Date', '<defaultValue>TODAY() + 1</defaultValue>'),
                Word__c: field('Text', '<length>9</length><defaultValue>"hey"</defaultValue>'),
                IsOn__c: field('Checkbox', '<defaultValue>true</defaultValue>'),
            }),
        );

        const values = org.database.defaultValues('Box__c', org.admin);

        assert.deepEqual(
            [String(values.get('Due__c')), values.get('Word__c'), values.get('IsOn__c')],
            ['2026-03-16', 'hey', true],
        );
    });
});

describe('SOSL', () => {
    const find = (
        text: string,
        fixedIds?: readonly string[],
    ): readonly (readonly (string | null)[])[] => {
        const org = new TestOrg();
        org.insert('Account', { Name: 'Northern Lights' });
        org.insert('Account', { Name: 'Southern Cross', Description: 'lights of the south' });
        org.insert('Contact', { LastName: 'Light' });
        const options = {
            user: org.admin,
            access: 'system',
            sharing: false,
            meter: org.meter,
            binds: () => null,
            ...(fixedIds && { fixedIds }),
        } as const;
        return org.database
            .search(parseSosl(text), options)
            .map((records) =>
                records.map(
                    (found) => (found.values.get('name') as string | undefined) ?? found.id,
                ),
            );
    };

    it('finds words and beginnings of words, in all fields or in names', () => {
        assert.deepEqual(
            find("FIND 'lights' IN ALL FIELDS RETURNING Account(Name), Contact(Name)"),
            [['Northern Lights', 'Southern Cross'], []],
        );
        assert.deepEqual(
            find("FIND 'light*' IN NAME FIELDS RETURNING Account(Name), Contact(Name)"),
            [['Northern Lights'], ['Light']],
        );
        assert.deepEqual(find("FIND 'lights AND NOT north*' RETURNING Account(Name)"), [
            ['Southern Cross'],
        ]);
    });

    it('finds in tests only what was fixed', () => {
        assert.deepEqual(find("FIND 'lights' RETURNING Account(Name)", []), [[]]);
    });
});
