import assert from 'node:assert/strict';
import test from 'node:test';

import { readZip, ZipProblem } from '../zip/read.ts';
import { readXml, XmlProblem } from '../xml/read.ts';
import { manifest, textField, xml } from './fixture.ts';
import { deploy, withSpoke, zipOf } from './harness.ts';

const NEW_FIELD = {
    'package.xml': manifest({ CustomField: ['Account.New__c'] }),
    'objects/Account.object': xml('CustomObject', `<fields>${textField('New__c')}</fields>`),
};
const OPTIONS = { singlePackage: true, rollbackOnError: true };

test('an answer can be lost after the work was done', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        spoke.faults.loseAnswer({ operation: 'deploy' });

        await assert.rejects(async () => connection.metadata.deploy(zipOf(NEW_FIELD), OPTIONS));
        await spoke.idle();

        const requests = await connection.tooling.query('SELECT Id, Status FROM DeployRequest');
        assert.deepEqual(
            requests.records.map((row) => row.Status),
            ['Succeeded'],
        );
        assert.equal(spoke.store.has('CustomField', 'Account.New__c'), true);
    }));

test('a request can be lost before anything happens', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        spoke.faults.loseRequest({ operation: 'deploy' });

        await assert.rejects(async () => connection.metadata.deploy(zipOf(NEW_FIELD), OPTIONS));

        assert.deepEqual(spoke.store.deploys(), []);
    }));

test('the server can be unavailable for a while', () =>
    withSpoke({}, async ({ url, spoke }) => {
        spoke.faults.refuse({ operation: 'query', status: 503, times: 2 });
        const headers = { authorization: `Bearer ${spoke.accessToken('ada@northwind.test')}` };
        const ask = async () =>
            (
                await fetch(`${url}/services/data/v66.0/query?q=SELECT+Id+FROM+Organization`, {
                    headers,
                })
            ).status;

        assert.deepEqual([await ask(), await ask(), await ask()], [503, 503, 200]);
    }));

test('a component can be left out although the deployment says it succeeded', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        spoke.faults.dropOnLanding({ type: 'CustomField', fullName: 'Account.New__c' });

        const result = await deploy(connection, NEW_FIELD);

        assert.equal(result.status, 'Succeeded');
        assert.equal(spoke.store.has('CustomField', 'Account.New__c'), false);
    }));

test('the platform can write something else than it was given', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        spoke.faults.changeOnLanding({
            type: 'CustomField',
            fullName: 'Account.New__c',
            find: '<type>',
            replace: '<trackTrending>false</trackTrending><type>',
        });

        await deploy(connection, NEW_FIELD);

        assert.match(
            spoke.store.get('CustomField', 'Account.New__c')?.document ?? '',
            /trackTrending/,
        );
    }));

test('another organisation can answer at the same address', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        const before = (await connection.query('SELECT Id FROM Organization')).records[0]?.Id;
        spoke.becomeOrg('00D0000000000ZZEAA');

        const after = (await connection.query('SELECT Id FROM Organization')).records[0]?.Id;

        assert.notEqual(after, before);
    }));

async function retrievedZip(connection: Parameters<typeof deploy>[0]): Promise<Buffer> {
    const request = {
        apiVersion: '66.0',
        unpackaged: { types: [{ name: 'PermissionSet', members: ['*'] }], version: '66.0' },
    };
    const result = await connection.metadata.retrieve(request as never).complete();
    return Buffer.from(result.zipFile, 'base64');
}

for (const kind of ['truncated', 'traversal', 'lyingSize', 'bomb'] as const) {
    test(`a retrieve can deliver a zip that is ${kind}`, () =>
        withSpoke({}, async ({ connection, spoke }) => {
            spoke.faults.damageRetrieves(kind);

            const archive = await retrievedZip(connection);

            assert.throws(() => readZip(archive), ZipProblem);
        }));
}

for (const kind of ['malformedXml', 'doctype', 'deepXml'] as const) {
    test(`a retrieve can deliver XML that is hostile: ${kind}`, () =>
        withSpoke({}, async ({ connection, spoke }) => {
            spoke.faults.damageRetrieves(kind);

            const files = readZip(await retrievedZip(connection));
            const bytes =
                files.get('unpackaged/permissionsets/InvoicingClerk.permissionset') ??
                new Uint8Array();

            assert.throws(() => readXml(bytes), XmlProblem);
        }));
}

test('a zip bomb is refused with a sentence, and nothing is written', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        const bomb = zipOf({
            'package.xml': manifest({}),
            'classes/Bomb.cls': 'x'.repeat(24 * 1024 * 1024),
        });

        const locator = connection.metadata.deploy(bomb, OPTIONS);
        const result = await locator.complete(true);

        assert.equal(result.status, 'Failed');
        assert.match(String(result.errorMessage), /larger than allowed when opened/);
        assert.equal(spoke.store.changeNumber, 1);
    }));

test('a rival deployment is seen running, and ours waits for it', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        const rival = spoke.rivalDeploy('carl@northwind.test', 1500);
        const { id } = (await connection.metadata.deploy(zipOf(NEW_FIELD), OPTIONS)) as {
            id: string;
        };
        await new Promise((resolve) => setTimeout(resolve, 300));

        const running = await connection.tooling.query(
            "SELECT Id, CreatedBy.Name FROM DeployRequest WHERE Status = 'InProgress'",
        );
        const ours = await connection.metadata.checkDeployStatus(id, false);

        assert.deepEqual(
            running.records.map((row) => [row.Id, (row.CreatedBy as { Name: string }).Name]),
            [[rival, 'Carl Clerk']],
        );
        assert.equal(ours.status, 'Pending');
        await spoke.idle();
        assert.equal(spoke.store.deploy(id)?.status, 'Succeeded');
    }));
