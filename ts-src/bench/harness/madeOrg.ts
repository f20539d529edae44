import type { Called, Hub } from './hub.ts';
import type { Usage } from './usage.ts';

/** Components that one step of a reading stores: 150 files with what is in them. */
const componentsPerStep = 400;

export interface Version {
    /** Per cent of the components whose content is another one. */
    readonly percent: number;
    readonly name: string;
}

export interface MadeSnapshot {
    readonly id: string;
    /** Of the steps that store contents, and of those that seal. */
    readonly storing: readonly Usage[];
    readonly sealing: readonly Usage[];
    readonly bytes: number;
    readonly contents: number;
    readonly rawBytes: number;
    /** Everything that takes up room and came with it: bytes of files of any kind, and rows. */
    readonly fileBytes: number;
    readonly rows: number;
}

export function makeOrg(hub: Hub, name: string): string {
    return hub.call<string>('ScaleBench.org', name).result;
}

/** A snapshot of an org that holds so many components, stored and sealed in steps as a reading does it. */
export function makeSnapshot(
    hub: Hub,
    orgId: string,
    size: number,
    { percent, name }: Version,
): MadeSnapshot {
    const before = taken(hub);
    const id = hub.call<string>('ScaleBench.begin', orgId).result;
    const parts: string[] = [];
    const storing: Usage[] = [];
    for (let start = 0; start < size; start += componentsPerStep) {
        const stop = Math.min(size, start + componentsPerStep);
        const { result, usage } = hub.call<string>(
            'ScaleBench.part',
            id,
            start,
            stop,
            percent,
            name,
        );
        parts.push(result);
        storing.push(usage);
    }
    const sealing: Usage[] = [];
    let memory: string | null = JSON.stringify({ parts, files: [] });
    while (memory !== null) {
        const { result, usage }: Called<string | null> = hub.call('ScaleBench.seal', id, memory);
        sealing.push(usage);
        memory = result;
    }
    const [bytes, contents, rawBytes] = hub
        .call<readonly unknown[]>('ScaleBench.stored', id)
        .result.map((value) => Number(value ?? 0)) as [number, number, number];
    const after = taken(hub);
    return {
        id,
        storing,
        sealing,
        bytes,
        contents,
        rawBytes,
        fileBytes: after.fileBytes - before.fileBytes,
        rows: after.rows - before.rows,
    };
}

/** Everything that takes up room in the hub now. */
export function taken(hub: Hub): { readonly fileBytes: number; readonly rows: number } {
    const [fileBytes, rows] = hub
        .call<readonly unknown[]>('ScaleBench.taken')
        .result.map(Number) as [number, number];
    return { fileBytes, rows };
}
