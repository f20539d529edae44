import type { Hub } from './harness/hub.ts';
import type { Bench, Job, JobReport } from './harness/job.ts';
import type { MadeSnapshot } from './harness/madeOrg.ts';
import { makeOrg, makeSnapshot } from './harness/madeOrg.ts';
import type { Usage } from './harness/usage.ts';
import { summaryOf, usageColumns, usageRow } from './harness/usage.ts';

const sizes: readonly number[] = [2_000, 10_000, 20_000];
const percents: readonly number[] = [1, 10, 50, 100];
const mostTransactions = 25;
const mostShare = 50;
const mostFirstMs = 1_000;

export const job: Job = {
    name: 'compareAtScale',
    peer: null,
    target: 'two snapshots of 20,000 components, 1 % changed: ≤ 25 transactions, each < 50 % of every limit',
    minutes: 30,
    run,
};

interface Compared {
    readonly usages: readonly Usage[];
    readonly outcome: readonly string[];
    readonly readMs: number;
    readonly chunks: number;
    readonly characters: number;
}

function run(bench: Bench): Promise<JobReport> {
    const rows: (readonly string[])[] = [];
    const reading: (readonly string[])[] = [];
    const wrong: string[] = [];
    let target: Compared | null = null;
    for (const size of sizes) {
        const hub = bench.hub();
        const orgs = [makeOrg(hub, 'Left'), makeOrg(hub, 'Right')] as const;
        const base = makeSnapshot(hub, orgs[0], size, { percent: 0, name: 'base' });
        for (const percent of size === sizes.at(-1) ? percents : percents.slice(0, 1)) {
            bench.say(`${size} components, ${percent} % changed`);
            const changed = makeSnapshot(hub, orgs[1], size, { percent, name: `v${percent}` });
            const compared = compare(hub, changed, base);
            const name = `${size.toLocaleString('en')}, ${percent} %`;
            rows.push(usageRow(name, compared.usages));
            reading.push([
                name,
                String(compared.chunks),
                compared.characters.toLocaleString('en'),
                compared.readMs.toFixed(0),
            ]);
            wrong.push(...faultsOf(name, size, percent, compared));
            if (size === sizes.at(-1) && percent === 1) {
                target = compared;
            }
        }
        hub.close();
    }
    const { transactions, worst } = summaryOf(target?.usages ?? []);
    return Promise.resolve({
        isMet:
            wrong.length === 0 &&
            transactions <= mostTransactions &&
            worst.share < mostShare &&
            (target?.readMs ?? Infinity) < mostFirstMs,
        sentence:
            `${transactions} transactions, at most ${worst.share.toFixed(0)} % of a limit (${worst.count})` +
            (wrong.length === 0 ? '' : `; ${wrong.join('; ')}`),
        tables: [
            { title: 'compare of two snapshots', columns: usageColumns, rows },
            {
                title: 'all differences to the page',
                columns: ['job', 'calls', 'characters', 'ms'],
                rows: reading,
            },
        ],
        notes: [
            'heap is the estimate of the local org: what statics, collections in reach and contents being read come to',
        ],
    });
}

function compare(hub: Hub, source: MadeSnapshot, target: MadeSnapshot): Compared {
    hub.drain();
    const { result: comparisonId, usage } = hub.call<string>(
        'ScaleBench.compare',
        source.id,
        target.id,
    );
    const usages = [usage, ...hub.drain()];
    const outcome = hub.call<readonly string[]>('ScaleBench.outcome', comparisonId).result;
    const start = performance.now();
    let chunks = 0;
    let characters = 0;
    let next: number | null = 0;
    while (next !== null) {
        const [text, following]: readonly (string | null)[] = hub.call<readonly (string | null)[]>(
            'ScaleBench.chunk',
            comparisonId,
            null,
            next,
        ).result;
        chunks++;
        characters += text?.length ?? 0;
        next = following ? Number(following) : null;
    }
    return { usages, outcome, readMs: performance.now() - start, chunks, characters };
}

/** The generator says which components changed; every one has to be found, and no other. */
function faultsOf(name: string, size: number, percent: number, compared: Compared): string[] {
    let changed = 0;
    for (let index = 0; index < size; index++) {
        changed += (Math.imul(index + 1, -1640531527) >>> 8) % 100 < percent ? 1 : 0;
    }
    const expected = ['Done', 'null', '0', String(changed), '0', String(size - changed)];
    const { failures, transactions, worst } = summaryOf(compared.usages);
    const faults = failures.map((failure) => `${name}: ${failure}`);
    if (expected.slice(2).join() !== compared.outcome.slice(2).join()) {
        faults.push(`${name}: ${compared.outcome.join(' ')} instead of ${expected.join(' ')}`);
    }
    if (worst.share >= mostShare || transactions > mostTransactions) {
        faults.push(
            `${name}: ${transactions} transactions, ${worst.share.toFixed(0)} % ${worst.count}`,
        );
    }
    return faults;
}
