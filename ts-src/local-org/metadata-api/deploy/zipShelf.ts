/** Where zips wait: of deployments not finished, and of validations that may be deployed as they are. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ZipShelf {
    put(id: string, archive: Uint8Array): void;
    take(id: string): Uint8Array | null;
    drop(id: string): void;
}

export function memoryShelf(): ZipShelf {
    const archives = new Map<string, Uint8Array>();
    return {
        put: (id, archive) => void archives.set(id, archive),
        take: (id) => archives.get(id) ?? null,
        drop: (id) => void archives.delete(id),
    };
}

export function folderShelf(folder: string): ZipShelf {
    mkdirSync(folder, { recursive: true });
    const pathOf = (id: string) => join(folder, `${id}.zip`);
    return {
        put: (id, archive) => {
            const draft = `${pathOf(id)}.draft`;
            writeFileSync(draft, archive, { flush: true });
            renameSync(draft, pathOf(id));
        },
        take: (id) => (existsSync(pathOf(id)) ? readFileSync(pathOf(id)) : null),
        drop: (id) => rmSync(pathOf(id), { force: true }),
    };
}
