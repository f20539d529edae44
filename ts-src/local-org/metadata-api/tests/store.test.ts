import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

import { OrgMetadataStore } from '../store/metadataStore.ts';
import { toId18 } from '../store/ids.ts';
import { temporaryFolder } from './fixture.ts';
import { newSpoke } from './harness.ts';

function open(folder: string): OrgMetadataStore {
    return new OrgMetadataStore({
        facts: {
            orgId: '00D000000000001AAA',
            name: 'test',
            createdDate: '2026-01-01T00:00:00.000Z',
        },
        folder,
        clock: () => new Date(),
    });
}

function label(fullName: string, value = fullName): Parameters<OrgMetadataStore['commit']>[0] {
    const document = `<labels><fullName>${fullName}</fullName><value>${value}</value></labels>`;
    return {
        by: '005',
        puts: [{ type: 'CustomLabel', fullName, document, files: [], isFolder: false }],
    };
}

test('what was committed is there when the store is opened again', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const [saved] = store.commit(label('A'));
    store.commit(label('B'));
    store.commit({ by: '005', deletes: [{ type: 'CustomLabel', fullName: 'B' }] });
    store.close();

    const again = open(folder);

    assert.deepEqual(again.list('CustomLabel'), [saved]);
    assert.equal(again.changeNumber, 3);
    assert.equal(again.isNew, false);
    again.close();
});

test('a line torn by a crash is dropped, and writing goes on', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    store.commit(label('A'));
    store.close();
    appendFileSync(join(folder, 'journal.ndjson'), '0123456789abcdef {"change":2,"put":[{"type"');

    const again = open(folder);
    again.commit(label('C'));
    again.close();

    const third = open(folder);
    assert.deepEqual(
        third.list('CustomLabel').map((one) => one.fullName),
        ['A', 'C'],
    );
    third.close();
});

test('damage in the middle is told, not passed over', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    store.commit(label('A'));
    store.commit(label('B'));
    store.close();
    const path = join(folder, 'journal.ndjson');
    writeFileSync(path, readFileSync(path, 'utf8').replace('<value>A', '<value>Z'));

    assert.throws(() => open(folder), /is damaged at byte/);
});

test('ids stay with their components, and names match in any case', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const [first] = store.commit(label('Hello'));
    const [second] = store.commit(label('HELLO', 'new'));

    assert.equal(second?.id, first?.id);
    assert.equal(second?.fullName, 'Hello');
    assert.equal(toId18('001A0000006Vm9r').length, 18);
    assert.equal(toId18('001A0000006Vm9r'), '001A0000006Vm9rIAC');
    store.close();
});

test('many small changes are folded into one line', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    for (let index = 0; index < 450; index += 1) {
        store.commit(label('A', String(index)));
    }
    store.close();

    const lines = readFileSync(join(folder, 'journal.ndjson'), 'utf8').trim().split('\n');
    const again = open(folder);

    assert.ok(lines.length < 100, `${lines.length} lines are left`);
    assert.match(again.get('CustomLabel', 'a')?.document ?? '', /<value>449/);
    again.close();
});

test('a spoke opened again keeps its org, its components and its deployments', async () => {
    const dataDir = temporaryFolder();
    const first = newSpoke({ dataDir });
    const ids = [...first.store.all()].map((one) => one.id);
    const orgId = first.org.id;
    await first.stop();

    const second = newSpoke({ dataDir, folder: null });

    assert.equal(second.org.id, orgId);
    assert.deepEqual(
        [...second.store.all()].map((one) => one.id),
        ids,
    );
    await second.stop();
});

test('a folder is open once', () => {
    const folder = temporaryFolder();
    const store = open(folder);

    assert.throws(() => open(folder), /is open in another process/);
    store.close();
    open(folder).close();
});

test('the lock of a process that is gone does not count', () => {
    const folder = temporaryFolder();
    const gone = spawnSync(process.execPath, ['-e', 'process.stdout.write(String(process.pid))']);
    writeFileSync(join(folder, 'lock'), gone.stdout);

    open(folder).close();
});

test('a store of a newer version is not guessed at', () => {
    const folder = temporaryFolder();
    open(folder).close();
    const path = join(folder, 'journal.ndjson');
    const newer = readFileSync(path, 'utf8').trim().slice(17).replace('"format":1', '"format":2');
    const sum = createHash('sha256').update(newer).digest('hex').slice(0, 16);
    writeFileSync(path, `${sum} ${newer}\n`);

    assert.throws(() => open(folder), /newer version/);
});

const KILLED_WRITER = `
    import { OrgMetadataStore } from ${JSON.stringify(new URL('../store/metadataStore.ts', import.meta.url).href)};
    const store = new OrgMetadataStore({ facts: { orgId: '00D000000000001AAA', name: 'x', createdDate: '' }, folder: process.argv.at(-1), clock: () => new Date() });
    for (let n = 0; ; n += 1) {
        store.commit({ by: '005', puts: [{ type: 'CustomLabel', fullName: 'L' + n, document: '<labels/>', files: [], isFolder: false }] });
        if (n === 20) { process.stdout.write('going'); }
    }`;

test('a writer killed in full flight leaves whole transactions', async () => {
    const folder = temporaryFolder();
    const child = spawn(process.execPath, [
        '--import',
        'tsx',
        '--input-type=module',
        '-e',
        KILLED_WRITER,
        folder,
    ]);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const store = open(folder);

    const names = store.list('CustomLabel').map((one) => one.fullName);
    assert.ok(names.length > 20);
    assert.deepEqual(
        names,
        names.map((_, index) => `L${index}`),
    );
    store.close();
});
