import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a report and the folders it needs; without a file name nothing is made. */
export function save(file: string | undefined, content: () => string): void {
    if (file !== undefined) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content());
    }
}
