import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customObject, field } from '../../database/tests/world.ts';
import type { World } from '../../execution/tests/world.ts';
import { openWorld } from '../../execution/tests/world.ts';
import { TestContext } from '../../execution/index.ts';
import { newTransaction } from '../../execution/runTransaction.ts';
import { runningUserOf, within } from '../../execution/index.ts';
import {
    ApexDate,
    ApexException,
    ApexList,
    ApexMap,
    Decimal,
    SObjectValue,
} from '../../values/index.ts';
import { customObjectStatic, metadataToken, platformConstant } from '../index.ts';
import { DataObject } from '../dataObject.ts';
import { HttpRequest, HttpResponse } from '../System/Http.ts';
import { systemMode } from '../System/AccessLevel.ts';
import { TypeToken } from '../System/Type.ts';
import { call } from './natives.ts';

const files = {
    ...customObject('Invoice__c', {
        Amount__c: field('Currency', '<precision>10</precision><scale>2</scale>'),
        Due__c: field('Date'),
        Account__c: field(
            'Lookup',
            '<referenceTo>Account</referenceTo><relationshipName>Invoices</relationshipName>',
        ),
        Done__c: field('Checkbox', '<defaultValue>false</defaultValue>'),
    }),
    ...customObject(
        'Settings__c',
        { Limit__c: field('Number', '<precision>5</precision><scale>0</scale>') },
        '<customSettingsType>Hierarchy</customSettingsType>',
    ),
    'labels/CustomLabels.labels-meta.xml': '<CustomLabels/>',
};

const invoice = (): SObjectValue => new SObjectValue('Invoice__c');

/** Runs as a test method would. */
function inTest<T>(world: World, body: () => T): T {
    const { org } = world;
    const user = runningUserOf(org, org.database.administratorId);
    return within(
        newTransaction(org, { user, quiddity: 'RUNTEST_SYNC', test: new TestContext() }),
        body,
    );
}

test('put converts where Apex would, and refuses the rest', () => {
    openWorld({ files }).inside(() => {
        const record = invoice();
        call('SObject.put(String,Object)', record, 'amount__C', 5);
        assert.ok(record.values.get('amount__c') instanceof Decimal);
        call(
            'SObject.put(Schema.SObjectField,Object)',
            record,
            metadataToken('field', 'Invoice__c', 'Due__c'),
            ApexDate.of(2026, 1, 2),
        );
        assert.equal(String(call('SObject.get(String)', record, 'Due__c')), '2026-01-02');
        assert.throws(
            () => call('SObject.put(String,Object)', record, 'Due__c', 'soon'),
            /Illegal assignment from String to Date/,
        );
        assert.throws(
            () => call('SObject.put(String,Object)', record, 'Nope__c', 1),
            /Invalid field Nope__c for Invoice__c/,
        );
        assert.throws(
            () => call('SObject.put(String,Object)', record, 'CreatedDate', null),
            /Field CreatedDate is not editable/,
        );
        assert.throws(
            () => call('SObject.getSObject(String)', record, 'Nope__r'),
            /Invalid relationship Nope__r for Invoice__c/,
        );
    });
});

test('a clone leaves id and system fields behind unless asked', () => {
    openWorld({ files }).inside(() => {
        const record = invoice();
        record.put('Id', 'a00000000000001AAA');
        record.put('Name', 'x');
        assert.equal((call('SObject.clone()', record) as SObjectValue).id, null);
        assert.equal(
            (call('SObject.clone(Boolean)', record, true) as SObjectValue).id,
            'a00000000000001AAA',
        );
    });
});

test('describes objects and fields, in any case', () => {
    openWorld({ files }).inside(() => {
        const all = call('Schema.getGlobalDescribe()') as ApexMap;
        const token = all.get('INVOICE__C');
        const describe = call('Schema.SObjectType.getDescribe()', token);
        assert.equal(call('Schema.DescribeSObjectResult.getName()', describe), 'Invoice__c');
        assert.equal(call('Schema.DescribeSObjectResult.isAccessible()', describe), true);
        const amount = call(
            'Schema.SObjectField.getDescribe()',
            metadataToken('field', 'Invoice__c', 'amount__c'),
        );
        assert.equal(
            call('Schema.DescribeFieldResult.getType()', amount),
            platformConstant('Schema.DisplayType', 'CURRENCY'),
        );
        assert.equal(call('Schema.DescribeFieldResult.getScale()', amount), 2);
        assert.equal(
            call(
                'Schema.DescribeFieldResult.getRelationshipName()',
                call(
                    'Schema.SObjectField.getDescribe()',
                    metadataToken('field', 'Invoice__c', 'Account__c'),
                ),
            ),
            'Account__r',
        );
    });
});

test('Database saves by results, or throws the frame of a DML statement', () => {
    openWorld({ files }).inside(() => {
        const nameless = new SObjectValue('Account');
        const results = call(
            'Database.insert(List<SObject>,Boolean)',
            new ApexList('Account', [nameless]),
            false,
        ) as ApexList;
        assert.equal(call('Database.SaveResult.isSuccess()', results.items[0]), false);
        assert.throws(
            () => call('Database.insert(SObject)', nameless),
            (error) =>
                error instanceof ApexException &&
                error.typeName === 'DmlException' &&
                error.apexMessage ===
                    'Insert failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [Name]: [Name]' &&
                call('DmlException.getDmlStatusCode(Integer)', error, 0) ===
                    'REQUIRED_FIELD_MISSING',
        );
        const account = new SObjectValue('Account');
        account.put('Name', 'Acme');
        call('Database.insert(SObject,AccessLevel)', account, systemMode);
        const binds = new ApexMap('String', 'Object', [['wanted', 'Acme']]);
        const rows = call(
            'Database.queryWithBinds(String,Map<String,Object>,AccessLevel)',
            'SELECT Id FROM Account WHERE Name = :wanted',
            binds,
            systemMode,
        ) as ApexList;
        assert.equal(rows.items.length, 1);
        assert.throws(
            () => call('Database.query(String)', 'SELECT Id FROM Account WHERE Name = :nobody'),
            /Variable does not exist: nobody/,
        );
        assert.throws(() => call('Database.query(String)', 'SELECT FROM'), /unexpected token/);
    });
});

test('a savepoint undoes, is gone after an earlier one was rolled back, and forbids callouts while it lives', () => {
    openWorld({ files }).inside((transaction) => {
        const first = call('Database.setSavepoint()');
        const account = new SObjectValue('Account');
        account.put('Name', 'x');
        call('Database.insert(SObject)', account);
        const second = call('Database.setSavepoint()');
        assert.equal(transaction.savepoints.length, 2);
        call('Database.rollback(Savepoint)', first);
        assert.deepEqual(transaction.org.database.system.all('Account'), []);
        assert.throws(
            () => call('Database.rollback(Savepoint)', second),
            /Savepoint does not exist in this context/,
        );
        call('Database.releaseSavepoint(Savepoint)', first);
        assert.equal(transaction.savepoints.length, 0);
        assert.equal(transaction.hasUncommittedWork, false);
    });
});

test('a callout of a test goes to its mock, and nowhere without one', () => {
    const answer = new HttpResponse();
    const mock = { respond: [['HttpRequest'], () => answer] } as const;
    const world = openWorld({ files, classes: { Mock: { methods: mock } } });
    inTest(world, () => {
        const request = call('HttpRequest.<init>()');
        call('HttpRequest.setEndpoint(String)', request, 'callout:Spoke/x');
        call('HttpRequest.setMethod(String)', request, 'get');
        const http = call('Http.<init>()');
        assert.throws(
            () => call('Http.send(HttpRequest)', http, request),
            /Methods defined as TestMethod do not support Web service callouts/,
        );
        call('Test.setMock(Type,Object)', TypeToken.of('HttpCalloutMock'), world.make('Mock'));
        assert.equal(call('Http.send(HttpRequest)', http, request), answer);
        assert.equal(call('Limits.getCallouts()'), 1);
        assert.throws(
            () => call('HttpRequest.setTimeout(Integer)', request, 120_001),
            /Invalid timeout value: 120001/,
        );
    });
});

test('startTest opens fresh limits and lets callouts go again', () => {
    inTest(openWorld({ files }), () => {
        const account = new SObjectValue('Account');
        account.put('Name', 'x');
        call('Database.insert(SObject)', account);
        assert.equal(call('Limits.getDmlStatements()'), 1);
        call('Test.startTest()');
        assert.equal(call('Limits.getDmlStatements()'), 0);
        call('Test.stopTest()');
        assert.equal(call('Limits.getDmlStatements()'), 1);
        assert.throws(() => call('Test.startTest()'), /Testing already started/);
    });
});

test('assertions speak the words of the platform and are counted', () => {
    inTest(openWorld({ files }), () => {
        assert.throws(
            () => call('Assert.areEqual(Object,Object)', 1, 2),
            /Assertion Failed: Expected: 1, Actual: 2/,
        );
        assert.throws(
            () => call('System.assertEquals(Object,Object,Object)', 'a', 'b', 'why'),
            /Assertion Failed: why: Expected: a, Actual: b/,
        );
        assert.throws(() => call('Assert.fail(String)', 'no'), /Assertion Failed: no/);
        call('Assert.areEqual(Object,Object)', 1, Decimal.of('1.0'));
        call(
            'Assert.isInstanceOfType(Object,Type)',
            new SObjectValue('Account'),
            TypeToken.of('SObject'),
        );
    });
});

test('credentials made by Connect in Apex are stored without showing their secrets', () => {
    openWorld({ files }).inside(({ org }) => {
        const external = new DataObject('ConnectApi.ExternalCredentialInput', {
            developerName: 'Spoke_1',
            masterLabel: 'Spoke',
            authenticationProtocol: platformConstant(
                'ConnectApi.CredentialAuthenticationProtocol',
                'OAuth',
            ),
            principals: new ApexList('ConnectApi.ExternalCredentialPrincipalInput', [
                new DataObject('ConnectApi.ExternalCredentialPrincipalInput', {
                    principalName: 'Hub',
                }),
            ]),
        });
        const create =
            'ConnectApi.NamedCredentials.createExternalCredential(ConnectApi.ExternalCredentialInput)';
        const made = call(create, external) as DataObject;
        assert.equal(made.text('developerName'), 'Spoke_1');
        assert.throws(
            () => call(create, external),
            /This developer name is already in use: Spoke_1/,
        );
        const secret = new DataObject('ConnectApi.CredentialInput', {
            externalCredential: 'Spoke_1',
            principalName: 'Hub',
            credentials: new ApexMap('String', 'ConnectApi.CredentialValueInput', [
                [
                    'clientSecret',
                    new DataObject('ConnectApi.CredentialValueInput', { value: 'sesame' }),
                ],
            ]),
        });
        const stored = call(
            'ConnectApi.NamedCredentials.createCredential(ConnectApi.CredentialInput)',
            secret,
        ) as DataObject;
        assert.ok(![...stored.values.values()].includes('sesame'));
        assert.equal(org.credentials.secrets('Spoke_1', 'Hub')?.['clientSecret'], 'sesame');
        assert.throws(
            () =>
                call(
                    create,
                    new DataObject('ConnectApi.ExternalCredentialInput', { developerName: '1bad' }),
                ),
            /must begin with a letter/,
        );
    });
});

test('the cache of a test is its own', () => {
    const world = openWorld({ files });
    inTest(world, () => {
        call('Cache.Org.put(String,Object)', 'key', 'value');
        assert.equal(call('Cache.Org.get(String)', 'key'), 'value');
        assert.throws(() => call('Cache.Org.put(String,Object)', 'bad-key', 1), /Invalid key name/);
    });
    inTest(world, () => assert.equal(call('Cache.Org.get(String)', 'key'), null));
});

test('a hierarchy setting goes from the organisation to the user', () => {
    openWorld({ files }).inside(({ org, user }) => {
        org.database.system.insert('Settings__c', {
            SetupOwnerId: org.id,
            Limit__c: Decimal.of(5),
        });
        const limitOf = (value: unknown): string =>
            String((value as SObjectValue).values.get('limit__c'));
        assert.equal(limitOf(customObjectStatic('Settings__c', 'getInstance', [])), '5');
        org.database.system.insert('Settings__c', {
            SetupOwnerId: user.id,
            Limit__c: Decimal.of(7),
        });
        assert.equal(limitOf(customObjectStatic('Settings__c', 'getInstance', [])), '7');
        assert.equal(limitOf(customObjectStatic('Settings__c', 'getOrgDefaults', [])), '5');
        assert.equal(limitOf(customObjectStatic('Settings__c', 'getInstance', [null])), '5');
    });
});

test('code up to API 21 gets null where a hierarchy setting has no data', () => {
    openWorld({ files }).inside(({ org }) => {
        const old = (method: string): unknown => customObjectStatic('Settings__c', method, []);
        assert.equal(old('getOrgDefaultsOrNull'), null);
        assert.equal(old('getInstanceOrNull'), null);
        assert.notEqual(old('getOrgDefaults'), null);
        org.database.system.insert('Settings__c', { SetupOwnerId: org.id });
        assert.notEqual(old('getOrgDefaultsOrNull'), null);
        assert.notEqual(old('getInstanceOrNull'), null);
    });
});

test('mails are kept, counted, and refused when nobody gets them', () => {
    const world = openWorld({ files });
    world.run(() => {
        const mail = call('Messaging.SingleEmailMessage.<init>()');
        call(
            'Messaging.SingleEmailMessage.setToAddresses(List<String>)',
            mail,
            new ApexList('String', ['a@example.com']),
        );
        call('Messaging.SingleEmailMessage.setSubject(String)', mail, 'Hello');
        call('Messaging.SingleEmailMessage.setPlainTextBody(String)', mail, 'text');
        call('Messaging.sendEmail(List<Messaging.Email>)', new ApexList('Messaging.Email', [mail]));
        assert.deepEqual(world.org.outbox.all, []);
        const bad = call('Messaging.SingleEmailMessage.<init>()');
        assert.throws(
            () =>
                call(
                    'Messaging.sendEmail(List<Messaging.Email>)',
                    new ApexList('Messaging.Email', [bad]),
                ),
            /SendEmail failed\. First exception on row 0; first error: REQUIRED_FIELD_MISSING/,
        );
    });
    assert.deepEqual(
        world.org.outbox.all.map(({ subject }) => subject),
        ['Hello'],
    );
});

test('a request with a client certificate is refused before anything is sent', () => {
    openWorld({ files }).inside(() => {
        const request = new HttpRequest();
        request.method = 'GET';
        request.endpoint = 'https://nowhere.example';
        request.certificate = 'Nobodys';
        assert.throws(
            () => call('Http.send(HttpRequest)', null, request),
            /Could not find client cert: Nobodys/,
        );
    });
});
