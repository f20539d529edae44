/** One process at a time writes to a data folder; a lock left by a process that is gone is taken over. */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

function isAlive(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch (cause) {
        // A process of somebody else is alive, too: it just may not be signalled.
        return (cause as NodeJS.ErrnoException).code === 'EPERM';
    }
}

function create(path: string): boolean {
    try {
        const file = openSync(path, 'wx', 0o600);
        writeSync(file, String(process.pid));
        closeSync(file);
        return true;
    } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === 'EEXIST') {
            return false;
        }
        throw cause;
    }
}

/** Answers how to give the folder back. */
export function lockFolder(folder: string): () => void {
    const path = join(folder, 'lock');
    if (!create(path)) {
        const owner = Number(readFileSync(path, 'utf8'));
        if (isAlive(owner)) {
            throw new Error(
                `The org in ${folder} is open in another process (${owner}). Stop that one first, or choose another data folder.`,
            );
        }
        rmSync(path, { force: true });
        if (!create(path)) {
            throw new Error(
                `The org in ${folder} was opened by another process at the same moment.`,
            );
        }
    }
    return () => rmSync(path, { force: true });
}
