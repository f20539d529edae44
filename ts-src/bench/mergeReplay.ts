import type { Hub } from './harness/hub.ts';
import type { Bench, Table } from './harness/job.ts';
import { spreadOf } from './harness/statistics.ts';
import type { MergeCase } from './mergeHistory.ts';
import { metCases, withTexts } from './mergeHistory.ts';
import type { Judgement } from './mergeJudge.ts';
import { Judge } from './mergeJudge.ts';
import { driver, gatehouse, git, isTakenByDriver } from './mergePeers.ts';
import type { Answer, Left, Mark } from './mergeScore.ts';
import { marks } from './mergeScore.ts';

const histories = [
    'SalesforceFoundation/NPSP',
    'SalesforceFoundation/EDA',
    'SalesforceFoundation/PMM',
];
/** The driver starts a process of Node for each file: it is asked about every so many of those that it calls for. */
const driverStep = 20;
/** Cases that wait for the judge while the next is merged. */
const mostWaiting = 6;
const most = { falseConflicts: 0.009, smallMs: 50, smallBytes: 100_000 };

interface Raw {
    readonly preview?: string | null;
    readonly isClean?: boolean;
    readonly conflicts: readonly string[];
    readonly refusal?: string;
}

type Versions = Pick<MergeCase, 'path' | 'base' | 'mine' | 'theirs'>;

/** What Gatehouse makes of three versions. */
export function merged(
    hub: Hub,
    { path, base, mine, theirs }: Versions,
): { readonly answer: Answer; readonly conflicts: readonly string[] } {
    const start = performance.now();
    const { result } = hub.call<Raw>('MergeBench.run', path, base, mine, theirs);
    return {
        answer: {
            text: result.refusal === undefined ? (result.preview ?? '') : null,
            hasConflict: result.isClean !== true,
            wall: performance.now() - start,
        },
        conflicts: result.conflicts,
    };
}

interface Tally {
    readonly count: Map<Mark, number>;
    readonly walls: number[];
}

type Tallies = Readonly<Record<string, Tally>>;

/** One history, or all of them. */
class Tallied {
    readonly byName: Tallies;
    readonly left = new Map<Left, number>();
    /** Of Gatehouse, for files that are small. */
    readonly smallWalls: number[] = [];
    scored = 0;

    constructor(names: readonly string[]) {
        this.byName = Object.fromEntries(
            names.map((name) => [name, { count: new Map(), walls: [] }]),
        );
    }

    add({ left, marks: given, walls }: Judgement, isSmall: boolean): void {
        if (isSmall) {
            this.smallWalls.push(walls[gatehouse] ?? 0);
        }
        if (left !== null) {
            this.left.set(left, (this.left.get(left) ?? 0) + 1);
            return;
        }
        this.scored += 1;
        for (const [who, mark] of Object.entries(given)) {
            const tally = this.byName[who];
            tally?.count.set(mark, (tally.count.get(mark) ?? 0) + 1);
            tally?.walls.push(walls[who] ?? 0);
        }
    }

    count(who: string, ...wanted: readonly Mark[]): number {
        return wanted.reduce((sum, mark) => sum + (this.byName[who]?.count.get(mark) ?? 0), 0);
    }

    rows(name: string): readonly (readonly string[])[] {
        return Object.entries(this.byName).map(([who, { count, walls }]) => {
            const spread = spreadOf(walls.length > 0 ? walls : [0]);
            return [
                name,
                who,
                String(walls.length),
                ...marks.map((mark) => String(count.get(mark) ?? 0)),
                spread.median.toFixed(1),
                spread.p95.toFixed(1),
            ];
        });
    }
}

export interface Replayed {
    readonly isMet: boolean;
    readonly sentence: string;
    readonly tables: readonly Table[];
    readonly notes: readonly string[];
}

/** @param program of the driver; null: it is not here */
export async function replay(bench: Bench, hub: Hub, program: string | null): Promise<Replayed> {
    const names = program === null ? [gatehouse, git] : [gatehouse, git, driver];
    const all = new Tallied(names);
    const rows: (readonly string[])[] = [];
    const notes: string[] = [];
    const judge = new Judge(bench.scratch);
    try {
        for (const name of histories) {
            const own = new Tallied(names);
            notes.push(await replayOne({ bench, hub, program, judge, notes }, name, [own, all]));
            rows.push(...own.rows(name.replace(/.*\//, '')));
        }
    } finally {
        judge.close();
    }
    rows.push(...all.rows('all'));
    return {
        ...sentenceOf(all),
        tables: [
            {
                title: 'real merges',
                columns: ['history', 'who', 'cases', ...marks, 'median ms', 'p95 ms'],
                rows,
            },
        ],
        notes: [
            ...notes,
            ...(program === null
                ? []
                : [
                      `${driver} is asked about every ${driverStep}th case of the types it calls for`,
                  ]),
        ],
    };
}

interface Stage {
    readonly bench: Bench;
    readonly hub: Hub;
    readonly program: string | null;
    readonly judge: Judge;
    readonly notes: string[];
}

async function replayOne(
    { bench, hub, program, judge, notes }: Stage,
    name: string,
    tallied: readonly Tallied[],
): Promise<string> {
    const corpus = bench.corpus(name);
    const cases = metCases(corpus);
    const met = cases.reduce((count, { commits }) => count + commits.length, 0);
    bench.say(`${name}: ${cases.length} cases, met in ${met} files of merges`);
    const waiting: (() => Promise<void>)[] = [];
    let taken = 0;
    for (const merge of withTexts(corpus, cases)) {
        const { answer } = merged(hub, merge);
        const isAsked = isTakenByDriver(merge.path) && taken++ % driverStep === 0;
        const judgement = judge.ask(merge, answer, isAsked ? program : null);
        const isSmall = Math.max(merge.mine.length, merge.theirs.length) <= most.smallBytes;
        const place = `${merge.corpus} ${merge.commits[0]?.slice(0, 10)} ${merge.path}`;
        waiting.push(async () => {
            const judged = await judgement;
            tallied.forEach((tally) => tally.add(judged, isSmall));
            const mark = judged.marks[gatehouse];
            if (mark !== undefined && isBad(mark)) {
                notes.push(`${mark}: ${place}`);
            }
        });
        if (waiting.length > mostWaiting) {
            await waiting.shift()?.();
        }
    }
    for (const settle of waiting) {
        await settle();
    }
    const [own] = tallied;
    const why = [...(own?.left ?? [])].map(([reason, count]) => `${count} ${reason}`).join(', ');
    return `${name}: ${cases.length} distinct cases of ${met} files, ${own?.scored ?? 0} scored${why && `; not scored: ${why}`}`;
}

function sentenceOf(all: Tallied): { readonly isMet: boolean; readonly sentence: string } {
    const wrong = all.count(gatehouse, 'silently wrong', 'blanks changed', 'malformed', 'failed');
    const share = all.count(gatehouse, 'false conflict') / Math.max(all.scored, 1);
    const small = spreadOf(all.smallWalls).p95;
    return {
        isMet:
            all.scored > 0 && wrong === 0 && share <= most.falseConflicts && small <= most.smallMs,
        sentence:
            `${all.scored} real merges: ${wrong} wrong, ${(share * 100).toFixed(2)} % false conflicts, ` +
            `${all.count(gatehouse, 'unconfirmed')} by position without a second opinion, ` +
            `p95 ${small.toFixed(0)} ms where files are ≤ 100 KB`,
    };
}

function isBad(mark: Mark): boolean {
    return !['right', 'right by position', 'needed conflict'].includes(mark);
}
