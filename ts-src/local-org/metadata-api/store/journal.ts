/**
 * The store's memory on disk: one line per transaction, each with a checksum, appended and synced before the change
 * is told to anybody. A line torn by a crash is dropped on opening; a snapshot replaces the lines now and then.
 */
import { createHash } from 'node:crypto';
import {
    closeSync,
    existsSync,
    fsyncSync,
    ftruncateSync,
    mkdirSync,
    openSync,
    readFileSync,
    renameSync,
    writeSync,
} from 'node:fs';
import { join } from 'node:path';

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

export function openJournal<T>(folder: string): Journal<T> {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'journal.ndjson');
    const reading: Reading<T> = existsSync(path)
        ? readLines<T>(path)
        : { entries: [], goodBytes: 0 };
    let file = openSync(path, 'a');
    ftruncateSync(file, reading.goodBytes);
    const write = (target: number, entries: readonly T[]) => {
        entries.forEach((entry) => writeSync(target, lineOf(entry)));
        fsyncSync(target);
    };
    return {
        entries: reading.entries,
        append: (entry) => write(file, [entry]),
        compact: (entries) => {
            const draft = `${path}.draft`;
            const target = openSync(draft, 'w');
            write(target, entries);
            closeSync(target);
            closeSync(file);
            renameSync(draft, path);
            file = openSync(path, 'a');
        },
        close: () => closeSync(file),
    };
}
