import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { before } from 'node:test';

import { AuthInfo, Connection } from '@salesforce/core';
import { ComponentSet, RequestStatus } from '@salesforce/source-deploy-retrieve';

import { projectFolder, SOURCE, temporaryFolder } from './fixture.ts';
import { ADMIN, newSpoke, type Running, withSpoke } from './harness.ts';

before(() => {
    process.env.SF_DISABLE_TELEMETRY = 'true';
    process.env.HOME = temporaryFolder();
});

async function connectionTo({ spoke, url }: Running): Promise<Connection> {
    const accessToken = spoke.accessToken(ADMIN);
    const authInfo = await AuthInfo.create({
        username: accessToken,
        accessTokenOptions: { accessToken, instanceUrl: url, loginUrl: url },
    });
    return Connection.create({ authInfo });
}

test('source-deploy-retrieve deploys a project to an empty spoke', () =>
    withSpoke({ folder: null }, async (running) => {
        const components = ComponentSet.fromSource(join(projectFolder(), 'force-app'));
        components.sourceApiVersion = '66.0';
        components.apiVersion = '66.0';

        const deployment = await components.deploy({
            usernameOrConnection: await connectionTo(running),
            apiOptions: { rest: false },
        });
        const result = await deployment.pollStatus(50, 60);

        const failed = result.getFileResponses().filter((one) => String(one.state) === 'Failed');
        assert.deepEqual(failed, []);
        assert.equal(result.response.status, RequestStatus.Succeeded);
        const original = newSpoke();
        const names = (spoke: typeof original) =>
            [...spoke.store.all()].map((one) => `${one.type}:${one.fullName}`).sort();
        assert.deepEqual(names(running.spoke), names(original));
        await original.stop();
    }));

test('source-deploy-retrieve retrieves a spoke into source format', () =>
    withSpoke({}, async (running) => {
        const output = join(projectFolder({}), 'force-app');
        const components = new ComponentSet([
            { type: 'CustomObject', fullName: 'Invoice__c' },
            { type: 'ApexClass', fullName: '*' },
            { type: 'LightningComponentBundle', fullName: '*' },
            { type: 'PermissionSet', fullName: '*' },
            { type: 'CustomLabels', fullName: '*' },
        ]);
        components.apiVersion = '66.0';
        components.sourceApiVersion = '66.0';

        const retrieval = await components.retrieve({
            usernameOrConnection: await connectionTo(running),
            output,
        });
        const result = await retrieval.pollStatus(50, 60);

        assert.equal(result.response.status, RequestStatus.Succeeded);
        const written = result.getFileResponses().flatMap((one) => one.filePath ?? []);
        const wanted = Object.keys(SOURCE).filter((path) =>
            /^(objects\/Invoice|classes|lwc|permissionsets|labels)/.test(path),
        );
        assert.deepEqual(
            wanted.filter((path) => !written.some((one) => one.endsWith(path))),
            [],
        );
        const body = written.find((path) => path.endsWith('InvoiceService.cls')) ?? '';
        assert.equal(readFileSync(body, 'utf8'), SOURCE['classes/InvoiceService.cls']);
    }));
