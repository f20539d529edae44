import { join } from 'node:path';
import type { SpokeHost } from '../local-org/metadata-api/index.ts';
import type { Hub } from './harness/hub.ts';
import type { Bench, Job, JobReport } from './harness/job.ts';
import { connect, openSpokes, spokeAdmin } from './harness/spokes.ts';
import type { Usage } from './harness/usage.ts';
import { summaryOf, usageColumns, usageRow } from './harness/usage.ts';

const everything = { isWhole: true };
const mostShare = 50;
/** One of so many classes is changed by hand. */
const everyNth = 20;

export const job: Job = {
    name: 'retrieve',
    peer: null,
    target: 'a whole org read in full and again after a change: the same content, each transaction < 50 % of every limit',
    minutes: 15,
    run,
};

interface Reading {
    readonly name: string;
    readonly usages: readonly Usage[];
    readonly seconds: number;
    readonly facts: readonly string[];
}

async function run(bench: Bench): Promise<JobReport> {
    const hub = bench.hub();
    const failures: string[] = [];
    hub.onJobFailure((className, error) => failures.push(`${className}: ${String(error)}`));
    const folder = join(bench.scratch, 'NPSP');
    bench.corpus('NPSP').checkOut(folder);
    const spokes = await openSpokes({ NPSP: folder });
    try {
        return await readings(bench, hub, spokes, failures);
    } finally {
        await spokes.stop();
    }
}

async function readings(
    bench: Bench,
    hub: Hub,
    spokes: SpokeHost,
    failures: readonly string[],
): Promise<JobReport> {
    const [spoke] = spokes.spokes;
    if (spoke === undefined) {
        throw new Error('The spoke did not open.');
    }
    const orgId = connect(hub, spoke, 1);
    hub.drain();
    const read = (name: string, scope: object): Reading => {
        bench.say(name);
        return reading(hub, orgId, name, scope);
    };
    const first = read('full', everything);
    const planned = hub.callAs<string>(
        hub.userId('anna'),
        'RetrieveBench.planned',
        orgId,
        JSON.stringify(everything),
    ).result;
    const still = read('changes, none made', { ...everything, isIncremental: true });
    const classes = hub.callAs<string[]>(
        hub.userId('anna'),
        'RetrieveBench.keys',
        idOf(first),
        'ApexClass',
    ).result;
    const edits = classes
        .filter((_, index) => index % everyNth === 0)
        .map((fullName) => ({
            type: 'ApexClass',
            fullName,
            find: '{',
            replace: '{/* by hand */',
        }));
    await spokes.changeBehindTheGate(spoke, { username: spokeAdmin, edits });
    const moved = read(`changes, ${edits.length} made`, { ...everything, isIncremental: true });
    const again = read('full again', everything);
    const leftOut = hub.callAs<string[]>(
        hub.userId('anna'),
        'RetrieveBench.leftOut',
        idOf(again),
    ).result;
    return reportOf([first, still, moved, again], planned, leftOut, failures);
}

const ids = new WeakMap<Reading, string>();

function idOf(read: Reading): string {
    return ids.get(read) ?? '';
}

function reading(hub: Hub, orgId: string, name: string, scope: object): Reading {
    const start = performance.now();
    const anna = hub.userId('anna');
    const taken = hub.callAs<string>(anna, 'RetrieveBench.take', orgId, JSON.stringify(scope));
    const usages = [taken.usage, ...hub.drain()];
    const seconds = Math.round((performance.now() - start) / 1000);
    const facts = hub.callAs<string[]>(anna, 'RetrieveBench.facts', taken.result).result;
    const read = { name, usages, seconds, facts };
    ids.set(read, taken.result);
    return read;
}

function reportOf(
    all: readonly [Reading, Reading, Reading, Reading],
    planned: string,
    leftOut: readonly string[],
    failures: readonly string[],
): JobReport {
    const [first, still, moved, again] = all;
    const worst = all
        .map(({ usages }) => summaryOf(usages).worst)
        .reduce((most, next) => (next.share > most.share ? next : most));
    const isSame =
        digestOf(first) === digestOf(still) &&
        digestOf(moved) === digestOf(again) &&
        digestOf(moved) !== digestOf(first);
    const isSealed = all.every(({ facts }) => facts[0] === 'Sealed' || facts[0] === 'Incomplete');
    const isMet = isSame && isSealed && failures.length === 0 && worst.share < mostShare;
    return {
        isMet,
        sentence:
            `${isSame ? 'the same content' : 'NOT the same content'} in full and by changes; ` +
            `largest share ${worst.share.toFixed(0)} % of ${worst.count}; ${failures.length} failures`,
        tables: [
            {
                title: 'Each reading: what its transactions took',
                columns: usageColumns,
                rows: all.map(({ name, usages }) => usageRow(name, usages)),
            },
            {
                title: 'What came out',
                columns: [
                    'reading',
                    'seconds',
                    'state',
                    'mode',
                    'components',
                    'carried over',
                    'left unsaid',
                    'retrieves',
                    'API calls',
                ],
                rows: all.map(({ name, seconds, facts }) => [
                    name,
                    String(seconds),
                    ...[0, 1, 3, 4, 5, 6, 7].map((place) => facts[place] ?? '—'),
                ]),
            },
        ],
        notes: [
            `first plan: ${first.facts[8] ?? ''}`,
            `plan after the first reading: ${planned}`,
            ...leftOut.map((reason) => `left out: ${reason}`),
            ...failures,
        ],
    };
}

function digestOf({ facts }: Reading): string {
    return facts[2] ?? '';
}
