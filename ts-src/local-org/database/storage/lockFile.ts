import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { StorageError } from './storage.ts';

/** Holds a data folder for this process. A lock whose process is gone is taken over. */
export function takeLock(path: string, folder: string): () => void {
    if (!tryCreate(path)) {
        const owner = Number.parseInt(readFileSync(path, 'utf8'), 10);
        if (owner !== process.pid && isAlive(owner)) {
            throw new StorageError(
                `The data folder ${folder} is in use by process ${owner}. Stop that process, or choose another folder with --data.`,
            );
        }
        rmSync(path, { force: true });
        if (!tryCreate(path)) {
            throw new StorageError(
                `The data folder ${folder} has just been taken by another process.`,
            );
        }
    }
    return () => rmSync(path, { force: true });
}

function tryCreate(path: string): boolean {
    try {
        const file = openSync(path, 'wx');
        writeSync(file, String(process.pid));
        closeSync(file);
        return true;
    } catch (failure) {
        if ((failure as NodeJS.ErrnoException).code === 'EEXIST') {
            return false;
        }
        throw new StorageError(
            `The data folder cannot be written: ${(failure as Error).message}`,
            failure,
        );
    }
}

function isAlive(pid: number): boolean {
    if (!Number.isInteger(pid) || pid <= 0) {
        return false;
    }
    try {
        process.kill(pid, 0);
        return true;
    } catch (failure) {
        return (failure as NodeJS.ErrnoException).code === 'EPERM';
    }
}
