import type { PlatformKey } from '../../contract/index.ts';

interface Former {
    /** The first API version with the present behaviour. */
    readonly since: number;
    /** What code of earlier versions calls; no identifier, so nobody else can. */
    readonly key: PlatformKey;
}

/** Apex Reference > Apex Versioned Behavior Changes: library methods that do something else for older code. */
const former: Readonly<Record<PlatformKey, Former>> = {
    'String.format(String,List<Object>)': {
        since: 51,
        key: 'String.format.50(String,List<Object>)',
    },
};

export function versionedKey(key: PlatformKey, apiVersion: number): PlatformKey {
    const older = former[key];
    return older !== undefined && apiVersion < older.since ? older.key : key;
}
