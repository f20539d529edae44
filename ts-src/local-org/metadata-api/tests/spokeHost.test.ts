import assert from 'node:assert/strict';
import test from 'node:test';

import { hostSpokes } from '../index.ts';
import { projectFolder } from './fixture.ts';
import { ADMIN, connect } from './harness.ts';

const USERS = [{ username: ADMIN, name: 'Ada Admin' }];

test('several spokes live in one thread beside the caller', async () => {
    const host = await hostSpokes([
        { name: 'development', folder: projectFolder(), users: USERS },
        { name: 'production', kind: 'production', users: USERS },
    ]);
    const [development, production] = host.spokes;
    assert.ok(development !== undefined && production !== undefined);

    await host.changeBehindTheGate(production, {
        username: ADMIN,
        edits: [
            {
                type: 'CustomLabel',
                fullName: 'Hello',
                xml: '<labels><fullName>Hello</fullName><language>en_US</language><protected>true</protected><shortDescription>H</shortDescription><value>H</value></labels>',
            },
        ],
    });
    const connection = connect(production.url, await host.accessToken(production, ADMIN));
    const labels = await connection.metadata.list({ type: 'CustomLabel' });

    assert.notEqual(development.orgId, production.orgId);
    assert.deepEqual(
        labels.map((one) => one.fullName),
        ['Hello'],
    );
    await host.fault(production, { fault: 'expireTokens' });
    await assert.rejects(async () => connection.query('SELECT Id FROM Organization'));
    await host.stop();
});

test('a spoke that cannot be opened says why', async () => {
    await assert.rejects(
        hostSpokes([{ name: 'lost', folder: '/nowhere/at/all', users: USERS }]),
        /The folder \/nowhere\/at\/all does not exist/,
    );
});
