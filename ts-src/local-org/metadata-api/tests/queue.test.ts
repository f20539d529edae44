import assert from 'node:assert/strict';
import test from 'node:test';

import { manifest, textField, xml } from './fixture.ts';
import { ADMIN, connect, deploy, lenientChecker, newSpoke, withSpoke, zipOf } from './harness.ts';
import { temporaryFolder } from './fixture.ts';

function addField(name: string): Record<string, string> {
    return {
        'package.xml': manifest({ CustomField: [`Account.${name}`] }),
        'objects/Account.object': xml('CustomObject', `<fields>${textField(name)}</fields>`),
    };
}

function pause(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms));
}

test('a deployment moves through its states and its counts grow', () =>
    withSpoke(
        { pace: { pendingMs: 600, perComponentMs: 20, finalizingMs: 600 } },
        async ({ connection }) => {
            const names = Array.from({ length: 40 }, (_, index) => `F${index}__c`);
            const files = {
                'package.xml': manifest({ CustomField: names.map((name) => `Account.${name}`) }),
                'objects/Account.object': xml(
                    'CustomObject',
                    names.map((name) => `<fields>${textField(name)}</fields>`).join(''),
                ),
            };
            const { id } = await connection.metadata.deploy(zipOf(files), {
                singlePackage: true,
                rollbackOnError: true,
            });
            const seen = new Set<string>();
            const counts = new Set<number>();
            for (let isDone = false; !isDone; await pause(15)) {
                const status = await connection.metadata.checkDeployStatus(id as string, false);
                seen.add(status.status);
                counts.add(status.numberComponentsDeployed);
                isDone = status.done;
            }

            assert.deepEqual([...seen], ['Pending', 'InProgress', 'FinalizingDeploy', 'Succeeded']);
            assert.ok(counts.size > 2, `the counts seen were ${[...counts].join(', ')}`);
        },
    ));

test('one deployment runs at a time', () =>
    withSpoke(
        { pace: { pendingMs: 1, perComponentMs: 0, finalizingMs: 1500 } },
        async ({ connection }) => {
            const start = (name: string) =>
                connection.metadata.deploy(zipOf(addField(name)), {
                    singlePackage: true,
                    rollbackOnError: true,
                });
            const first = (await start('A__c')) as { id: string };
            const second = (await start('B__c')) as { id: string };
            await pause(60);

            const states = await Promise.all(
                [first, second].map((one) => connection.metadata.checkDeployStatus(one.id, false)),
            );

            assert.notEqual(states[0]?.status, 'Pending');
            assert.equal(states[1]?.status, 'Pending');
        },
    ));

test('a deployment that has not begun can be canceled', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        spoke.holdDeploys(10_000);
        const { id } = (await connection.metadata.deploy(zipOf(addField('A__c')), {
            singlePackage: true,
            rollbackOnError: true,
        })) as { id: string };

        await connection.request({
            method: 'PATCH',
            url: `/services/data/v66.0/metadata/deployRequest/${id}`,
            body: JSON.stringify({ deployResult: { status: 'Canceling' } }),
            headers: { 'content-type': 'application/json' },
        });
        await spoke.idle();

        const status = await connection.metadata.checkDeployStatus(id, false);
        assert.equal(status.status, 'Canceled');
        assert.equal(status.canceledByName, 'Ada Admin');
        assert.equal(spoke.store.has('CustomField', 'Account.A__c'), false);
    }));

const WITH_TESTS = { testLevel: 'RunLocalTests', checkOnly: true };

test('a recent validation is deployed without its content', () =>
    withSpoke({}, async ({ connection, spoke }) => {
        const validation = await deploy(connection, addField('A__c'), WITH_TESTS);

        const id = await connection.metadata.deployRecentValidation({
            id: validation.id,
            rest: false,
        });
        await spoke.idle();

        assert.notEqual(id, validation.id);
        assert.equal(spoke.store.has('CustomField', 'Account.A__c'), true);
        await assert.rejects(
            connection.metadata.deployRecentValidation({ id: validation.id, rest: false }),
            /the org has changed since it was validated/,
        );
    }));

test('a validation that ran no tests is not deployed', () =>
    withSpoke({}, async ({ connection }) => {
        const validation = await deploy(connection, addField('A__c'), { checkOnly: true });

        await assert.rejects(
            connection.metadata.deployRecentValidation({ id: validation.id, rest: true }),
            /it ran no tests/,
        );
    }));

test('a validation is good for ten days', async () => {
    let today = new Date('2026-11-01T00:00:00Z');
    await withSpoke({ clock: () => today, tokenLifetimeMs: 1e12 }, async ({ connection }) => {
        const validation = await deploy(connection, addField('A__c'), WITH_TESTS);
        today = new Date('2026-11-11T01:00:00Z');

        await assert.rejects(
            connection.metadata.deployRecentValidation({ id: validation.id, rest: false }),
            /it is older than 10 days/,
        );
    });
});

test('a deployment cut off by the end of the process starts again', async () => {
    const dataDir = temporaryFolder();
    const options = {
        dataDir,
        pace: { pendingMs: 1, perComponentMs: 0, finalizingMs: 1, retrieveMs: 1 },
    };
    const first = newSpoke({ ...options, pace: { ...options.pace, pendingMs: 60_000 } });
    const { url } = await first.start();
    const { id } = (await connect(url, first.accessToken(ADMIN)).metadata.deploy(
        zipOf(addField('A__c')),
        {
            singlePackage: true,
            rollbackOnError: true,
        },
    )) as { id: string };

    await first.stop();
    const second = newSpoke({ ...options, folder: null, apexChecker: lenientChecker });
    await second.idle();

    assert.equal(second.store.deploy(id)?.status, 'Succeeded');
    assert.equal(second.store.has('CustomField', 'Account.A__c'), true);
    await second.stop();
});

test('production wants rollback and tests', () =>
    withSpoke({ kind: 'production' }, async ({ connection }) => {
        await assert.rejects(
            deploy(connection, addField('A__c'), { rollbackOnError: false }),
            /rollbackOnError must be true/,
        );
        await assert.rejects(
            deploy(connection, addField('A__c'), { testLevel: 'NoTestRun' }),
            /NoTestRun cannot be used in production/,
        );
        const described = await connection.metadata.describe('66.0');
        assert.equal(described.testRequired, true);
    }));
