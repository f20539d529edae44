import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { Gate } from '../world/gate.ts';
import type { World } from '../world/world.ts';

type Store = InstanceType<typeof sqlite.Database>;

interface StoredEntry {
    readonly id: string;
    readonly data: string;
}

export type Tampering = (store: Store, entries: readonly StoredEntry[]) => void;

const SEQUENCE = /"sequence__c":\{"\$":"decimal","v":"(\d+)"\}/;

/** F19, F20: whoever has the file of the store can change it, and cannot hide it. */
export async function findsTampering(
    world: World,
    tamper: Tampering,
    expected: RegExp,
    firstBad: number | null,
): Promise<void> {
    const kept = join(world.data, 'hub-kept');
    await world.stop();
    cpSync(join(world.data, 'hub'), kept, { recursive: true });
    tamperWith(world, tamper);
    await world.start();
    try {
        const found = await (await Gate.of(world)).verify();
        assert.equal(found.state, 'Broken', found.sentence);
        assert.match(found.sentence, expected);
        if (firstBad !== null) {
            assert.equal(found.firstBad, firstBad, found.sentence);
        }
    } finally {
        await world.stop();
        rmSync(join(world.data, 'hub'), { recursive: true });
        cpSync(kept, join(world.data, 'hub'), { recursive: true });
        rmSync(kept, { recursive: true });
    }
}

export const editsOneRow =
    (sequence: number): Tampering =>
    (store, entries) => {
        const { id, data } = entryOf(entries, sequence);
        const edited = data.replace(/"actorname__c":"[^"]*"/, '"actorname__c":"Nobody"');
        assert.notEqual(edited, data);
        store.run('UPDATE row SET data = ? WHERE id = ?', [edited, id]);
    };

export const deletesOneRow =
    (sequence: number): Tampering =>
    (store, entries) => {
        store.run('DELETE FROM row WHERE id = ?', [entryOf(entries, sequence).id]);
    };

export const cutsTheTail =
    (rows: number): Tampering =>
    (store, entries) => {
        const sequences = entries.map(sequenceOf).sort((left, right) => right - left);
        for (const sequence of sequences.slice(0, rows)) {
            store.run('DELETE FROM row WHERE id = ?', [entryOf(entries, sequence).id]);
        }
    };

/** The store is a file; the hub must not run meanwhile. */
export function tamperWith(world: World, tamper: Tampering): void {
    const store = new sqlite.Database(join(world.data, 'hub', 'organization.sqlite'));
    try {
        const question = "SELECT id, data FROM row WHERE object = 'LedgerEntry__c'";
        tamper(store, store.all(question) as unknown as StoredEntry[]);
    } finally {
        store.close();
    }
}

function entryOf(entries: readonly StoredEntry[], sequence: number): StoredEntry {
    const entry = entries.find((candidate) => sequenceOf(candidate) === sequence);
    assert.ok(entry, `The ledger has no entry ${sequence}.`);
    return entry;
}

function sequenceOf({ data }: StoredEntry): number {
    return Number(SEQUENCE.exec(data)?.[1]);
}
