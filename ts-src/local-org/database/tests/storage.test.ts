import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import sqlite from 'node-sqlite3-wasm';
import { ApexDate, ApexDatetime, ApexTime, Blob, Decimal } from '../../values/index.ts';
import { createMemoryStorage, openDurableStorage, StorageError } from '../index.ts';
import { decodeValues, encodeValues } from '../storage/encode.ts';
import { IdGenerator } from '../storage/ids.ts';
import { MemoryStorage } from '../storage/memory.ts';

describe('the undo log', () => {
    it('brings back what was put, changed and removed since the mark', () => {
        const storage = createMemoryStorage();
        storage.put({ id: 'a', object: 'X', values: { n: 1 } });
        const mark = storage.mark();
        storage.put({ id: 'a', object: 'X', values: { n: 2 } });
        storage.put({ id: 'b', object: 'X', values: {} });
        storage.remove('a');

        storage.rollback(mark);

        assert.deepEqual(
            [...storage.rows('X')].map(({ id, values }) => [id, values['n']]),
            [['a', 1]],
        );
    });

    it('keeps indexes in step, forwards and backwards', () => {
        const storage = createMemoryStorage();
        storage.useIndexes(() => ['name']);
        storage.put({ id: 'a', object: 'X', values: { name: 'One' } });
        const mark = storage.mark();
        storage.put({ id: 'a', object: 'X', values: { name: 'Two' } });
        assert.deepEqual([...(storage.find('X', 'name', 'one') ?? [])], []);

        storage.rollback(mark);

        assert.deepEqual(
            [...(storage.find('X', 'name', 'one') ?? [])].map(({ id }) => id),
            ['a'],
        );
        assert.equal(storage.find('X', 'other', 'one'), null);
    });

    it('never gives a number twice, rolled back or not', () => {
        const storage = createMemoryStorage();
        const mark = storage.mark();
        const first = new IdGenerator(storage).next('001');

        storage.rollback(mark);

        assert.equal(first.length, 18);
        assert.notEqual(new IdGenerator(storage).next('001'), first);
    });
});

describe('a journal that cannot write', () => {
    it('leaves the transaction open, to be undone', () => {
        const full = {
            write: () => {
                throw new StorageError('The disk is full');
            },
            close: () => undefined,
        };
        const storage = new MemoryStorage(full);
        storage.put({ id: 'a', object: 'X', values: {} });

        assert.throws(() => storage.commit(), /The disk is full/);
        storage.rollback(0);

        assert.deepEqual([...storage.rows('X')], []);
    });
});

describe('values on disk', () => {
    it('come back as they were', () => {
        const values = {
            a: 'x',
            b: true,
            c: 3,
            d: Decimal.of('1.50'),
            e: new ApexDate(20_000),
            f: new ApexDatetime(5000),
            g: new ApexTime(7),
            h: 9n,
            i: new Blob(new Uint8Array([1, 2])),
            j: null,
        };

        assert.deepEqual(decodeValues(encodeValues(values)), values);
    });
});

describe('the durable store', () => {
    let folder = '';
    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), 'database-'));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it('keeps committed rows, counters and settings, and nothing else', () => {
        const storage = openDurableStorage(folder);
        storage.put({ id: '001a', object: 'Account', values: { name: 'Kept' } });
        storage.setSetting('instance', 'zz9');
        storage.nextNumber('id:001');
        storage.commit();
        storage.put({ id: '001b', object: 'Account', values: { name: 'Lost' } });
        storage.close();

        const again = openDurableStorage(folder);

        assert.deepEqual(
            [...again.rows('Account')].map(({ values }) => values['name']),
            ['Kept'],
        );
        assert.equal(again.setting('instance'), 'zz9');
        assert.equal(again.nextNumber('id:001'), 2);
        again.close();
    });

    it('is whole after the process is killed in the middle of its work', () => {
        const script = `
            import { openDurableStorage } from ${JSON.stringify(new URL('../index.ts', import.meta.url).href)};
            const storage = openDurableStorage(${JSON.stringify(folder)});
            for (let n = 0; ; n += 1) {
                storage.put({ id: 'a' + n, object: 'X', values: { n } });
                storage.put({ id: 'b' + n, object: 'X', values: { n } });
                storage.commit();
                if (n === 25) process.kill(process.pid, 'SIGKILL');
            }`;
        spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
            cwd: new URL('../../../..', import.meta.url),
        });

        const storage = openDurableStorage(folder);
        const rows = [...storage.rows('X')];

        assert.equal(rows.length, 52);
        assert.equal(rows.filter(({ id }) => id.startsWith('a')).length, 26);
        storage.close();
    });

    it('refuses a second opener in another process with a sentence', () => {
        writeFileSync(join(folder, 'lock'), String(process.ppid));

        assert.throws(
            () => openDurableStorage(folder),
            (failure) =>
                failure instanceof StorageError && /is in use by process \d+/.test(failure.message),
        );
    });

    it('takes over the lock of a process that is gone', () => {
        const gone = spawnSync(process.execPath, [
            '-e',
            'process.stdout.write(String(process.pid))',
        ]).stdout.toString();
        writeFileSync(join(folder, 'lock'), gone);

        openDurableStorage(folder).close();

        assert.equal(existsSync(join(folder, 'lock')), false);
    });

    it('refuses a file of a newer version and leaves it alone', () => {
        openDurableStorage(folder).close();
        const file = new sqlite.Database(join(folder, 'organization.sqlite'));
        file.exec('PRAGMA user_version = 99');
        file.close();

        assert.throws(
            () => openDurableStorage(folder),
            /was written by a newer version of this program \(format 99, this one reads up to 1\)/,
        );
        assert.equal(existsSync(join(folder, 'lock')), false);
    });

    it('refuses a damaged file', () => {
        writeFileSync(
            join(folder, 'organization.sqlite'),
            'this is no database, but it is long enough to look at'.repeat(40),
        );

        assert.throws(() => openDurableStorage(folder), StorageError);
    });
});
