import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { before } from 'node:test';
import { AuthInfo, Connection } from '@salesforce/core';
import { ComponentSet, RequestStatus } from '@salesforce/source-deploy-retrieve';
import { createSpoke } from '../../metadata-api/index.ts';
import { apexChecker } from '../index.ts';

const ADMIN = 'admin@hub.test';

before(() => {
    process.env['SF_DISABLE_TELEMETRY'] = 'true';
    process.env['HOME'] = mkdtempSync(join(tmpdir(), 'package-wire-'));
});

/**
 * The whole package, converted and sent by the official client library, is taken by an empty org: every file is valid,
 * every reference is there, and all of its Apex compiles.
 */
test('the package deploys into an empty hub through the official client library', async () => {
    const hub = createSpoke({
        name: 'Hub',
        kind: 'developer',
        users: [{ username: ADMIN, name: 'Hub Admin' }],
        apexChecker: apexChecker(),
    });
    const { url } = await hub.start();
    try {
        const accessToken = hub.accessToken(ADMIN);
        const authInfo = await AuthInfo.create({
            username: accessToken,
            accessTokenOptions: { accessToken, instanceUrl: url, loginUrl: url },
        });
        const components = ComponentSet.fromSource('force-app/main');
        components.sourceApiVersion = '66.0';
        components.apiVersion = '66.0';

        const deployment = await components.deploy({
            usernameOrConnection: await Connection.create({ authInfo }),
            apiOptions: { rest: false, testLevel: 'NoTestRun' },
        });
        const result = await deployment.pollStatus(500, 300);

        const failures = [result.response.details?.componentFailures ?? []].flat();
        assert.deepEqual(
            failures.map(({ fullName, problem }) => `${fullName}: ${problem ?? ''}`),
            [],
        );
        assert.equal(result.response.status, RequestStatus.Succeeded);
        assert.ok(hub.store.has('ApexClass', 'DeploymentJob'));
        assert.ok(hub.store.has('LightningComponentBundle', 'homePage'));
    } finally {
        await hub.stop();
    }
});
