import assert from 'node:assert/strict';
import test from 'node:test';

import { readZip } from '../zip/read.ts';
import { manifest, textField, xml } from './fixture.ts';
import { deploy, withSpoke, zipOf } from './harness.ts';

test('describes the types of the org', () =>
    withSpoke({}, async ({ connection }) => {
        const described = await connection.metadata.describe('66.0');

        const apexClass = described.metadataObjects.find((type) => type.xmlName === 'ApexClass');
        const customObject = described.metadataObjects.find(
            (type) => type.xmlName === 'CustomObject',
        );
        assert.deepEqual(
            {
                directory: apexClass?.directoryName,
                suffix: apexClass?.suffix,
                meta: apexClass?.metaFile,
            },
            { directory: 'classes', suffix: 'cls', meta: true },
        );
        assert.ok(customObject?.childXmlNames.includes('ValidationRule'));
        assert.equal(described.testRequired, false);
    }));

test('lists components with who changed them and when', () =>
    withSpoke({}, async ({ connection }) => {
        const [field] = (await connection.metadata.list({ type: 'CustomField' })).filter(
            (one) => one.fullName === 'Invoice__c.Reference__c',
        );

        assert.equal(field?.fileName, 'objects/Invoice__c.object');
        assert.equal(field?.lastModifiedByName, 'Ada Admin');
        assert.match(field?.id ?? '', /^00N\w{15}$/);
    }));

test('lists members of a folder and folders themselves', () =>
    withSpoke({}, async ({ connection }) => {
        const folders = await connection.metadata.list({ type: 'ReportFolder' });
        const reports = await connection.metadata.list({ type: 'Report', folder: 'Finance' });

        assert.deepEqual(
            folders.map((one) => one.fullName),
            ['Finance'],
        );
        assert.deepEqual(
            reports.map((one) => one.fullName),
            ['Finance/All_Invoices'],
        );
    }));

test('refuses a fourth list query', () =>
    withSpoke({}, async ({ connection }) => {
        const queries = ['ApexClass', 'Layout', 'Flow', 'Profile'].map((type) => ({ type }));

        await assert.rejects(connection.metadata.list(queries), /LIMIT_EXCEEDED/);
    }));

async function retrieve(
    connection: Parameters<typeof deploy>[0],
    types: { name: string; members: string[] }[],
): Promise<{ files: Map<string, Uint8Array>; messages: { problem: string }[]; names: string[] }> {
    const result = await connection.metadata
        .retrieve({
            apiVersion: '66.0',
            singlePackage: true,
            unpackaged: { types, version: '66.0' },
        } as never)
        .complete();
    return {
        files: readZip(Buffer.from(result.zipFile, 'base64')),
        messages: [result.messages].flat().filter((one) => one !== undefined) as {
            problem: string;
        }[],
        names: result.fileProperties.map((one) => one.fullName),
    };
}

test('retrieves components, says which are not there, and keeps standard objects out of the wildcard', () =>
    withSpoke({}, async ({ connection }) => {
        const { files, messages, names } = await retrieve(connection, [
            { name: 'CustomObject', members: ['*'] },
            { name: 'ApexClass', members: ['InvoiceService', 'Nowhere'] },
            { name: 'Report', members: ['Finance', 'Finance/All_Invoices'] },
        ]);

        assert.deepEqual(
            messages.map((one) => one.problem),
            ["Entity of type 'ApexClass' named 'Nowhere' cannot be found"],
        );
        assert.deepEqual([...files.keys()].sort(), [
            'classes/InvoiceService.cls',
            'classes/InvoiceService.cls-meta.xml',
            'objects/Invoice__c.object',
            'package.xml',
            'reports/Finance-meta.xml',
            'reports/Finance/All_Invoices.report',
        ]);
        assert.ok(names.includes('Invoice__c.Has_Reference'));
    }));

test('a retrieved profile holds only what the package names', () =>
    withSpoke({}, async ({ connection }) => {
        const alone = await retrieve(connection, [{ name: 'Profile', members: ['Admin'] }]);
        const withClass = await retrieve(connection, [
            { name: 'Profile', members: ['Admin'] },
            { name: 'ApexClass', members: ['InvoiceService'] },
        ]);
        const profileOf = (files: Map<string, Uint8Array>) =>
            Buffer.from(files.get('profiles/Admin.profile') ?? new Uint8Array()).toString();

        assert.match(profileOf(alone.files), /<name>ApiEnabled<\/name>/);
        assert.doesNotMatch(profileOf(alone.files), /classAccesses|fieldPermissions/);
        assert.match(profileOf(withClass.files), /<apexClass>InvoiceService<\/apexClass>/);
        assert.doesNotMatch(profileOf(withClass.files), /fieldPermissions/);
    }));

test('the zip of a retrieve is handed over once', () =>
    withSpoke({}, async ({ connection }) => {
        const request = {
            apiVersion: '66.0',
            unpackaged: { types: [{ name: 'ApexClass', members: ['*'] }], version: '66.0' },
        };
        const { id } = (await connection.metadata.retrieve(request as never)) as { id: string };
        await new Promise((resolve) => setTimeout(resolve, 30));

        const first = await connection.metadata.checkRetrieveStatus(id);

        assert.ok(first.zipFile.length > 0);
        await assert.rejects(connection.metadata.checkRetrieveStatus(id), /deleted/);
    }));

test('deploys over SOAP and finds the component changed', () =>
    withSpoke({}, async ({ connection }) => {
        const result = await deploy(connection, {
            'package.xml': manifest({ CustomField: ['Invoice__c.Note__c'] }),
            'objects/Invoice__c.object': xml(
                'CustomObject',
                `<fields>${textField('Note__c')}</fields>`,
            ),
        });

        assert.equal(result.status, 'Succeeded');
        const line = result.successes.find((one) => one.fullName === 'Invoice__c.Note__c');
        assert.equal(String(line?.created), 'true');
        const listed = await connection.metadata.list({ type: 'CustomField' });
        assert.ok(listed.some((one) => one.fullName === 'Invoice__c.Note__c'));
        assert.ok(
            listed.some((one) => one.fullName === 'Invoice__c.Reference__c'),
            'fields beside it stay',
        );
    }));

test('deploys over REST', () =>
    withSpoke({}, async ({ connection }) => {
        const archive = zipOf({
            'package.xml': manifest({ CustomField: ['Account.Score__c'] }),
            'objects/Account.object': xml(
                'CustomObject',
                `<fields>${textField('Score__c')}</fields>`,
            ),
        });

        const locator = connection.metadata.deployRest(archive, {
            singlePackage: true,
            rollbackOnError: true,
        });
        const result = await locator.complete(true);

        assert.equal(result.status, 'Succeeded');
        assert.equal(result.numberComponentsDeployed, 1);
    }));

test('answers queries of both APIs', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        const organization = await connection.query('SELECT Id, Name, IsSandbox FROM Organization');
        const classes = await connection.tooling.query(
            "SELECT Name, Body FROM ApexClass WHERE Name LIKE 'Invoice%'",
        );

        assert.equal(organization.records[0]?.Id, spoke.org.id);
        assert.match(String(classes.records[0]?.Body), /class InvoiceService/);
        await assert.rejects(
            async () => connection.query('SELECT Nothing FROM Organization'),
            /No such column 'Nothing' on entity 'Organization'/,
        );
        await assert.rejects(
            async () => connection.query('SELECT Id FROM Nowhere__c'),
            /sObject type 'Nowhere__c' is not supported/,
        );
    }));
