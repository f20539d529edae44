import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { OrgCallError, OrgClient } from '../index.ts';

const sample = join(dirname(fileURLToPath(import.meta.url)), 'sample');

suite('an org in a thread of its own', () => {
    const directory = mkdtempSync(join(tmpdir(), 'gatehouse-org-'));
    let client: OrgClient;
    let admin: string;
    const open = (): Promise<OrgClient> =>
        OrgClient.start({ folders: [sample], directory, facts: { name: 'Thread' } });

    before(async () => {
        client = await open();
        admin =
            (await client.users()).find(({ username }) => username.startsWith('admin'))?.id ?? '';
    });
    after(async () => {
        await client.close();
        rmSync(directory, { recursive: true, force: true });
    });

    test('says who it is', () => {
        assert.equal(client.facts.name, 'Thread');
        assert.match(client.facts.id, /^00D/);
    });

    test('compiles and calls Apex', async () => {
        assert.deepEqual(await client.compile(), []);
        const outcome = await client.invoke(
            'Greeter',
            'older',
            { person: { name: 'ada', age: 1 }, years: 2 },
            admin,
        );
        assert.deepEqual(outcome, { ok: true, value: { name: 'ADA', age: 3 } });
    });

    test('queries and saves as a person', async () => {
        const id = await client.save('insert', 'Account', { Name: 'Acme' }, admin);
        await client.save('update', 'Account', { Id: id, Description: 'known' }, admin);
        const rows = await client.query(
            `SELECT Name, Description FROM Account WHERE Id = '${id}'`,
            admin,
        );
        assert.equal(rows[0]?.['Description'], 'known');
    });

    test('refusals keep the sentence of the platform', async () => {
        await assert.rejects(client.query('SELECT Missing FROM Account', admin), (error) => {
            assert.ok(error instanceof OrgCallError);
            assert.match(error.message, /No such column 'Missing'/);
            assert.equal(error.exceptionType, 'System.QueryException');
            return true;
        });
        await assert.rejects(
            client.save('insert', 'Account', { Name: 'Refused' }, admin),
            /No such name\./,
        );
    });

    test('runs anonymous Apex', async () => {
        const result = await client.executeAnonymous("insert new Account(Name = 'Anonymous');");
        assert.ok(result.success, String(result.exceptionMessage));
        assert.equal(
            (await client.query("SELECT Id FROM Account WHERE Name = 'Anonymous'", admin)).length,
            1,
        );
    });

    test('knows what a person may see', async () => {
        assert.ok(Array.isArray((await client.rights(admin)).tabs));
    });

    test('keeps its data when it is started again', async () => {
        await client.close();
        client = await open();
        assert.equal(
            (await client.query("SELECT Id FROM Account WHERE Name = 'Anonymous'", admin)).length,
            1,
        );
    });

    test('takes over changed classes only when they compile', async () => {
        assert.deepEqual(await client.applyMetadata([sample]), []);
        const errors = await client.applyMetadata([join(sample, 'GreeterTest.cls')]);
        assert.ok(errors.length > 0);
        assert.ok((await client.invoke('Greeter', 'numbers', { texts: [] }, admin)).ok);
    });
});
