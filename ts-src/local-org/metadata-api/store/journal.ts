/**
 * The store's memory on disk: one line per transaction, each with a checksum, appended and synced before the change
 * is told to anybody. A line torn by a crash is dropped on opening; a snapshot replaces the lines now and then.
 */
import { createHash } from 'node:crypto';
import {
    closeSync,
    existsSync,
    fstatSync,
    fsyncSync,
    ftruncateSync,
    mkdirSync,
    openSync,
    readFileSync,
    renameSync,
    writeSync,
} from 'node:fs';
import { join } from 'node:path';

import { lockFolder } from './folderLock.ts';

export interface Journal<T> {
    readonly entries: readonly T[];
    append(entry: T): void;
    /** Replaces everything written so far by these entries, atomically. */
    compact(entries: readonly T[]): void;
    close(): void;
}

export function memoryJournal<T>(): Journal<T> {
    return {
        entries: [],
        append: () => undefined,
        compact: () => undefined,
        close: () => undefined,
    };
}

function lineOf(entry: unknown): string {
    const json = JSON.stringify(entry);
    return `${checksum(json)} ${json}\n`;
}

function checksum(text: string): string {
    return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

interface Reading<T> {
    entries: T[];
    /** How many bytes hold whole, true lines. */
    goodBytes: number;
}

function readLines<T>(path: string): Reading<T> {
    const entries: T[] = [];
    const bytes = readFileSync(path);
    let goodBytes = 0;
    while (goodBytes < bytes.length) {
        const end = bytes.indexOf(0x0a, goodBytes);
        const line = end < 0 ? '' : bytes.toString('utf8', goodBytes, end);
        if (end < 0 || checksum(line.slice(17)) !== line.slice(0, 16)) {
            break;
        }
        entries.push(JSON.parse(line.slice(17)) as T);
        goodBytes = end + 1;
    }
    requireTornTailOnly(bytes, goodBytes, path);
    return { entries, goodBytes };
}

/** A crash can only tear the last line; damage before other whole lines is somebody's doing and must not be passed over. */
function requireTornTailOnly(bytes: Buffer, goodBytes: number, path: string): void {
    const nextLine = bytes.indexOf(0x0a, goodBytes);
    if (nextLine >= 0 && nextLine + 1 < bytes.length) {
        throw new Error(
            `The org store ${path} is damaged at byte ${goodBytes}: a line in its middle fails its checksum. ` +
                'Restore the file from a copy, or start with a fresh data folder.',
        );
    }
}

/** A write that fails half-way (disk full) leaves the file as it was: the next line must not be glued to a torn one. */
function writeWhole(file: number, entries: readonly unknown[]): void {
    const before = fstatSync(file).size;
    try {
        entries.forEach((entry) => writeSync(file, lineOf(entry)));
        fsyncSync(file);
    } catch (cause) {
        ftruncateSync(file, before);
        throw cause;
    }
}

export function openJournal<T>(folder: string): Journal<T> {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const release = lockFolder(folder);
    const path = join(folder, 'journal.ndjson');
    let reading: Reading<T>;
    try {
        reading = existsSync(path) ? readLines<T>(path) : { entries: [], goodBytes: 0 };
    } catch (cause) {
        release();
        throw cause;
    }
    let file = openSync(path, 'a', 0o600);
    ftruncateSync(file, reading.goodBytes);
    return {
        entries: reading.entries,
        append: (entry) => writeWhole(file, [entry]),
        compact: (entries) => {
            const draft = `${path}.draft`;
            const target = openSync(draft, 'w', 0o600);
            writeWhole(target, entries);
            closeSync(target);
            closeSync(file);
            renameSync(draft, path);
            file = openSync(path, 'a', 0o600);
        },
        close: () => {
            closeSync(file);
            release();
        },
    };
}
