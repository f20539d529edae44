import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hub } from '../bench/harness/hub.ts';

/**
 * A sweep of the store takes away what nothing refers to, and never anything else. Graphs of references are drawn at
 * random over every object that may refer to content; after each transaction of the sweep everything that is referred to
 * has to be readable and to match its digest.
 */

const seeds = [1, 2, 3, 4];

interface Graph {
    readonly hub: Hub;
    /** Digests that something refers to, with all that hangs below them. */
    readonly live: Set<string>;
    readonly dead: Set<string>;
}

for (const seed of seeds) {
    test(`nothing that is referred to is lost, and the rest goes (seed ${seed})`, () => {
        const graph = drawn(seed);
        const { hub } = graph;
        try {
            assert.deepEqual(lost(graph), []);
            const firstId = hub.call<string>('ScaleBench.sweep').result;
            let steps = 0;
            while (step(hub)) {
                steps++;
                assert.deepEqual(lost(graph), [], `lost after transaction ${steps}`);
            }
            assert.deepEqual(outcome(hub, firstId), 'Succeeded');
            assert.ok(steps > 5, `${steps} transactions`);
            // What only a delta needed goes one sweep later than the delta.
            sweep(hub);
            assert.deepEqual(lost(graph), []);
            const packs = hub.call<readonly string[]>('ReferenceGraph.packs').result;
            const sparse = packs.filter((told) => {
                const [, living = 0, all = 0] = told.split(' ').map(Number);
                return living * 2 < all;
            });
            assert.deepEqual(sparse, [], 'packs of which less than half is needed');
            const kept = found(hub, graph.dead);
            assert.ok(
                kept.length * 2 < graph.dead.size,
                `${kept.length} of ${graph.dead.size} kept`,
            );
        } finally {
            hub.close();
        }
    });
}

test('what loses its last reference goes with the next sweep', () => {
    const hub = new Hub();
    try {
        const orgId = hub.call<string>('ReferenceGraph.org', 'Org').result;
        const digests = hub.call<string[]>('ReferenceGraph.store', 'a|b|c', orgId).result;
        const rowId = hub.call<string>(
            'ReferenceGraph.refer',
            'ComponentHistory__c',
            'OlderDigests__c',
            digests.join('\n'),
            null,
        ).result;
        sweep(hub);
        assert.equal(found(hub, new Set(digests)).length, 3);
        hub.call('ReferenceGraph.remove', rowId);
        sweep(hub);
        assert.deepEqual(found(hub, new Set(digests)), []);
        assert.deepEqual(hub.call('ReferenceGraph.packs').result, []);
    } finally {
        hub.close();
    }
});

function drawn(seed: number): Graph {
    const random = generator(seed);
    const hub = new Hub();
    const orgId = hub.call<string>('ReferenceGraph.org', 'Org').result;
    const stored: string[] = [];
    for (let pack = 0; pack < 12; pack++) {
        const size = 1 + Math.floor(random() * 30);
        const texts = Array.from({ length: size }, (_, at) => `text ${pack} ${at}\n`.repeat(40));
        stored.push(...hub.call<string[]>('ReferenceGraph.store', texts.join('|'), orgId).result);
    }
    const whole = [...stored];
    for (let at = 0; at < 14; at++) {
        const base = pick(whole, random);
        stored.push(
            hub.call<string>('ReferenceGraph.storeDelta', base, `more ${at}`, orgId).result,
        );
        if (at % 2 === 0) {
            // Its base may be referred to by nothing else.
            whole.splice(whole.indexOf(base), 1);
        }
    }
    const live = new Set<string>();
    const anyTree = hub.call<string>(
        'ReferenceGraph.tree',
        null,
        'Flow',
        sample(stored, 4, random).join(),
        orgId,
    ).result;
    for (const below of hub.call<string[]>('ReferenceGraph.below', anyTree).result) {
        live.add(below);
    }
    const holders = hub.call<string[]>('ReferenceGraph.holders').result;
    assert.ok(holders.length >= 14, holders.join());
    for (const holder of holders) {
        const [object = '', field = '', kind] = holder.split(' ');
        if (object === 'StorePack__c') {
            continue;
        }
        let value = pick(stored, random);
        if (kind === 'Tree') {
            const some = sample(stored, 1 + Math.floor(random() * 12), random);
            const files = sample(stored, 3, random);
            const typed = hub.call<string>('ReferenceGraph.tree', null, 'Flow', some.join(), orgId);
            value = hub.call<string>(
                'ReferenceGraph.tree',
                typed.result,
                '#files',
                files.join(),
                orgId,
            ).result;
            stored.push(typed.result);
            for (const below of hub.call<string[]>('ReferenceGraph.below', value).result) {
                live.add(below);
            }
        }
        live.add(value);
        hub.call('ReferenceGraph.refer', object, field, value, anyTree);
    }
    const dead = new Set(stored.filter((digest) => !live.has(digest)));
    assert.ok(dead.size > 20 && live.size > 40, `${live.size} living, ${dead.size} dead`);
    return { hub, live, dead };
}

function step(hub: Hub): boolean {
    const { jobs } = hub.org.services;
    if (jobs.waitingCount === 0) {
        return false;
    }
    jobs.runNext();
    return true;
}

function sweep(hub: Hub): void {
    const runId = hub.call<string>('ScaleBench.sweep').result;
    hub.drain();
    assert.equal(outcome(hub, runId), 'Succeeded');
}

/** `Succeeded`, or why not. */
function outcome(hub: Hub, runId: string): string {
    const [state = '', message = ''] = hub.call<string[]>('ScaleBench.told', runId).result;
    return state === 'Succeeded' ? state : `${state}: ${message}`;
}

function lost({ hub, live }: Graph): readonly string[] {
    return hub.call<readonly string[]>('ReferenceGraph.lost', [...live].join()).result;
}

function found(hub: Hub, digests: ReadonlySet<string>): readonly string[] {
    return hub.call<readonly string[]>('ReferenceGraph.found', [...digests].join()).result;
}

function pick<T>(values: readonly T[], random: () => number): T {
    return values[Math.floor(random() * values.length)] as T;
}

function sample<T>(values: readonly T[], size: number, random: () => number): readonly T[] {
    return Array.from({ length: size }, () => pick(values, random));
}

/** Mulberry32: the same numbers for the same seed. */
function generator(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}
