/** What a client meets that reads all there is: every described type, and the limits of one retrieve. */
import assert from 'node:assert/strict';
import test from 'node:test';

import type { Connection } from '@jsforce/jsforce-node';

import { registry } from '../types/registry.ts';
import { readZip } from '../zip/read.ts';
import { manifest, temporaryFolder, writeFiles, xml } from './fixture.ts';
import { deploy, withSpoke } from './harness.ts';

const MOST_QUERIES = 3;

interface Retrieved {
    status: string;
    success: boolean;
    errorMessage?: string;
    errorStatusCode?: string;
    messages?: { problem: string }[] | { problem: string };
    zipFile?: string;
}

async function retrieve(
    connection: Connection,
    types: readonly { name: string; members: string[] }[],
): Promise<Retrieved> {
    const request = {
        apiVersion: '66.0',
        singlePackage: true,
        unpackaged: { types, version: '66.0' },
    };
    const { id } = (await connection.metadata.retrieve(request as never)) as { id: string };
    for (;;) {
        const status = (await connection.metadata.checkRetrieveStatus(
            id,
        )) as unknown as Retrieved & { done: boolean };
        if (status.done) {
            return status;
        }
    }
}

test('every described type can be listed and retrieved', () =>
    withSpoke({}, async ({ connection }) => {
        const described = (await connection.metadata.describe('66.0')).metadataObjects;
        assert.equal(described.length, registry.types.length);
        assert.ok(described.length > 250);

        const names = described.map(({ xmlName }) => xmlName);
        for (let start = 0; start < names.length; start += MOST_QUERIES) {
            const queries = names.slice(start, start + MOST_QUERIES).map((type) => ({ type }));
            await connection.metadata.list(queries, '66.0');
        }
        const all = await retrieve(
            connection,
            names.map((name) => ({ name, members: ['*'] })),
        );

        assert.equal(all.status, 'Succeeded');
        assert.deepEqual(all.messages ?? [], []);
    }));

test('a component of a rare type comes back as it was deployed', () =>
    withSpoke({}, async ({ connection }) => {
        const content = xml(
            'UserAccessPolicy',
            '    <booleanFilter>1</booleanFilter>\n    <masterLabel>Sales</masterLabel>\n    <status>Design</status>',
        );
        const result = await deploy(connection, {
            'package.xml': manifest({ UserAccessPolicy: ['Sales'] }),
            'useraccesspolicies/Sales.useraccesspolicy': content,
        });
        assert.equal(result.status, 'Succeeded', JSON.stringify(result.failures));

        const back = await retrieve(connection, [{ name: 'UserAccessPolicy', members: ['Sales'] }]);

        const files = readZip(Buffer.from(back.zipFile ?? '', 'base64'));
        const file = [...files].find(([path]) => path.endsWith('Sales.useraccesspolicy'));
        assert.equal(Buffer.from(file?.[1] ?? []).toString('utf8'), content);
    }));

test('a retrieve of more than ten thousand files fails with a status code and no archive', () => {
    const files: Record<string, string> = {
        'package.xml': manifest({ RemoteSiteSetting: ['*'] }),
    };
    const site = xml('RemoteSiteSetting', '    <isActive>true</isActive>');
    for (let index = 0; index <= 10_000; index += 1) {
        files[`remoteSiteSettings/Site${index}.remoteSite`] = site;
    }
    return withSpoke({ folder: writeFiles(temporaryFolder(), files) }, async ({ connection }) => {
        const all = await retrieve(connection, [{ name: 'RemoteSiteSetting', members: ['*'] }]);

        assert.equal(all.status, 'Failed');
        assert.equal(all.errorStatusCode, 'LIMIT_EXCEEDED');
        assert.equal(
            all.errorMessage,
            'LIMIT_EXCEEDED: Too many files in retrieve call, limit is: 10000',
        );
        assert.ok(!all.zipFile);
    });
});
