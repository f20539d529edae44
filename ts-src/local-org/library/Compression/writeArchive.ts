import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { raise } from '../../values/index.ts';

export interface NewEntry {
    readonly name: string;
    readonly comment: string;
    /** Epoch milliseconds; archives begin in 1980 and end in 2099. */
    readonly modified: number;
    readonly isStored: boolean;
    readonly bytes: Uint8Array;
}

/** A zip archive; the same entries give the same bytes. */
export function writeArchive(entries: readonly NewEntry[], level: 0 | 1 | 6 | 9): Uint8Array {
    const files: Zippable = {};
    for (const { name, comment, modified, isStored, bytes } of entries) {
        const at = new Date(modified);
        if (at.getUTCFullYear() < 1980 || at.getUTCFullYear() > 2099) {
            raise('Compression.ZipException', `The time of ${name} is outside of what an archive can hold`);
        }
        // The archive's time has no zone: it is written as UTC, whatever the zone of this machine.
        const wall = new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds());
        files[name] = [bytes, { level: isStored ? 0 : level, mtime: wall, ...(comment !== '' && { comment }) }];
    }
    return zipSync(files);
}
