/** Zips with a fixed time stamp and sorted names, so that equal contents give equal bytes. */
import { zipSync, type Zippable } from 'fflate';

const FIXED_TIME = new Date(Date.UTC(1980, 0, 2));

export function writeZip(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
    const files: Zippable = {};
    for (const name of [...entries.keys()].sort()) {
        const bytes = entries.get(name);
        if (bytes !== undefined) {
            files[name] = [bytes, { mtime: FIXED_TIME, level: 6 }];
        }
    }
    return zipSync(files);
}
