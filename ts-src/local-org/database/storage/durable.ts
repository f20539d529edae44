import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { decodeValues, encodeValues } from './encode.ts';
import { takeLock } from './lockFile.ts';
import { MemoryStorage } from './memory.ts';
import type { CommittedChanges, Journal } from './memory.ts';
import { StorageError } from './storage.ts';
import type { Row, Storage } from './storage.ts';

/** Version of the file's layout. A higher one in the file was written by a newer program. */
export const FORMAT_VERSION = 1;

type SqliteDatabase = InstanceType<typeof sqlite.Database>;

/** Each committed transaction is one SQLite transaction of id → JSON rows; SQLite is a log here, not a planner. */
class SqliteJournal implements Journal {
    private readonly file: SqliteDatabase;
    private readonly release: () => void;

    constructor(file: SqliteDatabase, release: () => void) {
        this.file = file;
        this.release = release;
    }

    write(changes: CommittedChanges): void {
        try {
            this.file.exec('BEGIN IMMEDIATE');
            this.writeRows(changes.rows);
            this.writePairs('counter', changes.counters);
            this.writePairs('setting', changes.settings);
            this.file.exec('COMMIT');
        } catch (failure) {
            if (this.file.inTransaction) {
                this.file.exec('ROLLBACK');
            }
            throw new StorageError(
                `The transaction could not be written to disk: ${(failure as Error).message}`,
                failure,
            );
        }
    }

    private writeRows(rows: CommittedChanges['rows']): void {
        const put = this.file.prepare(
            'INSERT OR REPLACE INTO row (id, object, data) VALUES (?, ?, ?)',
        );
        const remove = this.file.prepare('DELETE FROM row WHERE id = ?');
        try {
            for (const [id, row] of rows) {
                if (row === null) {
                    remove.run([id]);
                } else {
                    put.run([id, row.object, encodeValues(row.values)]);
                }
            }
        } finally {
            put.finalize();
            remove.finalize();
        }
    }

    private writePairs(
        table: 'counter' | 'setting',
        pairs: ReadonlyMap<string, number | string>,
    ): void {
        for (const [name, value] of pairs) {
            this.file.run(`INSERT OR REPLACE INTO ${table} (name, value) VALUES (?, ?)`, [
                name,
                value,
            ]);
        }
    }

    close(): void {
        this.file.close();
        this.release();
    }
}

/** Opens (or makes) the store of a data folder; raises StorageError with a sentence when it cannot. */
export function openDurableStorage(folder: string): Storage {
    mkdirSync(folder, { recursive: true });
    const release = takeLock(join(folder, 'lock'), folder);
    try {
        const path = join(folder, 'organization.sqlite');
        // The WASM build locks through a folder beside the file; after a crash it is left behind. We hold our own lock.
        rmSync(`${path}.lock`, { recursive: true, force: true });
        const file = openFile(path);
        const storage = new MemoryStorage(new SqliteJournal(file, release));
        storage.load(
            storedRows(file),
            pairsOf(file, 'counter', Number),
            pairsOf(file, 'setting', String),
        );
        return storage;
    } catch (failure) {
        release();
        throw failure instanceof StorageError
            ? failure
            : new StorageError(
                  `The data folder ${folder} cannot be opened: ${(failure as Error).message}`,
                  failure,
              );
    }
}

function openFile(path: string): SqliteDatabase {
    const file = new sqlite.Database(path);
    try {
        // The folder is ours alone (see lockFile.ts): SQLite need not take its own lock for every transaction.
        file.exec('PRAGMA locking_mode = EXCLUSIVE');
        file.exec('PRAGMA journal_mode = TRUNCATE');
        file.exec('PRAGMA synchronous = FULL');
        const version = Number(file.get('PRAGMA user_version')?.['user_version'] ?? 0);
        if (version > FORMAT_VERSION) {
            throw new StorageError(
                `${path} was written by a newer version of this program (format ${version}, this one reads up to ${FORMAT_VERSION}). ` +
                    'Update the program, or start over with --fresh.',
            );
        }
        const integrity = file.get('PRAGMA integrity_check')?.['integrity_check'];
        if (integrity !== 'ok') {
            throw new StorageError(`${path} is damaged: ${String(integrity)}`);
        }
        file.exec(
            'CREATE TABLE IF NOT EXISTS row (id TEXT PRIMARY KEY, object TEXT NOT NULL, data TEXT NOT NULL)',
        );
        file.exec(
            'CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL)',
        );
        file.exec(
            'CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)',
        );
        file.exec(`PRAGMA user_version = ${FORMAT_VERSION}`);
        return file;
    } catch (failure) {
        file.close();
        throw failure;
    }
}

/** Ids are given out in order, so ordering by id restores the order of insertion. */
function storedRows(file: SqliteDatabase): readonly Row[] {
    return file.all('SELECT id, object, data FROM row ORDER BY object, id').map((record) => ({
        id: String(record['id']),
        object: String(record['object']),
        values: decodeValues(String(record['data'])),
    }));
}

function pairsOf<T>(
    file: SqliteDatabase,
    table: 'counter' | 'setting',
    convert: (value: unknown) => T,
): readonly (readonly [string, T])[] {
    return file
        .all(`SELECT name, value FROM ${table}`)
        .map((record) => [String(record['name']), convert(record['value'])] as const);
}
