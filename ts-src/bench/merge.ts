import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hub } from './harness/hub.ts';
import type { Bench, Job, JobReport, Table } from './harness/job.ts';
import type { Measure } from './harness/measure.ts';
import { measure } from './harness/measure.ts';
import { spreadOf } from './harness/statistics.ts';
import type { MergeCase } from './mergeHistory.ts';
import { mergeCases } from './mergeHistory.ts';
import type { Scenario } from './mergeScenarios.ts';
import { scenarios } from './mergeScenarios.ts';
import type { Answer, Left, Mark } from './mergeScore.ts';
import { marks, score } from './mergeScore.ts';

const histories = [
    'SalesforceFoundation/NPSP',
    'SalesforceFoundation/EDA',
    'SalesforceFoundation/PMM',
];
const driverName = 'sf-git-merge-driver';
/** Entries of a profile of 1 MB, and of one of 100 KB. */
const largeProfile = 5400;
const smallProfile = 530;
const most = { falseConflicts: 0.009, largeMs: 1500, smallMs: 50, cpuShare: 0.5, heapShare: 0.6 };
const asyncCpu = 60_000;
const asyncHeap = 12_000_000;
const mostOutput = 1024 ** 3;

export const job: Job = {
    name: 'merge',
    peer: 'git merge-file, sf-git-merge-driver',
    target: 'real merges: 0 silently wrong, ≤ 0.9 % false conflicts; seven cases on 1 MB ≤ 1.5 s; ≤ 100 KB p95 ≤ 50 ms',
    minutes: 60,
    run,
};

type Merger = (merge: Omit<MergeCase, 'corpus' | 'commits' | 'human'>) => Answer;

async function run(bench: Bench): Promise<JobReport> {
    const hub = bench.hub();
    const mergers: Record<string, Merger> = {
        Gatehouse: (merge) => ours(hub, merge),
        'git merge-file': (merge) => byGit(bench, merge),
    };
    const driver = bench.givenPeer(driverName);
    if (driver !== null) {
        mergers[driverName] = (merge) => byDriver(bench, driver, merge);
    }
    const large = await sevenCases(bench, hub);
    const small = await smallFile(hub);
    const replayed = replay(bench, mergers);
    const isMet = large.isMet && small.isMet && replayed.isMet;
    return {
        isMet,
        sentence: [replayed.sentence, large.sentence, small.sentence].join('; '),
        measures: [...large.measures, ...small.measures],
        tables: [large.table, ...replayed.tables],
        notes: [
            ...replayed.notes,
            driver === null
                ? `${driverName} not run: give a built one with --peer ${driverName}=folder`
                : '',
            'Heap is the estimate of the local org: versions, scans, keys and pieces held at once; the scans are gone when the result is written.',
        ].filter(Boolean),
    };
}

interface Raw {
    readonly preview?: string | null;
    readonly isClean?: boolean;
    readonly conflicts: readonly string[];
    readonly refusal?: string;
}

function ours(hub: Hub, { path, base, mine, theirs }: Parameters<Merger>[0]): Answer {
    const start = performance.now();
    const { result } = hub.call<Raw>('MergeBench.run', path, base, mine, theirs);
    return {
        text: result.refusal === undefined ? (result.preview ?? '') : null,
        hasConflict: result.isClean !== true,
        wall: performance.now() - start,
    };
}

function byGit(bench: Bench, { base, mine, theirs }: Parameters<Merger>[0]): Answer {
    const files = written(bench, { base, mine, theirs });
    const start = performance.now();
    const { status, stdout } = spawnSync('git', ['merge-file', '-p', ...files], {
        encoding: 'utf8',
        maxBuffer: mostOutput,
    });
    const wall = performance.now() - start;
    // 255 is an error of git itself; anything else counts conflicts.
    return {
        text: status === 255 || status === null ? null : stdout,
        hasConflict: status !== 0,
        wall,
    };
}

/** The built driver of the peer, started once per file as git starts it. */
function byDriver(bench: Bench, folder: string, merge: Parameters<Merger>[0]): Answer {
    const [mine, base, theirs] = written(bench, merge);
    const program = [join(folder, 'bin/merge-driver.cjs'), folder].find((file) => existsSync(file));
    const start = performance.now();
    const { status } = spawnSync(
        process.execPath,
        [program ?? folder, '-O', base, '-A', mine, '-B', theirs, '-P', merge.path],
        { encoding: 'utf8', maxBuffer: mostOutput },
    );
    const wall = performance.now() - start;
    return {
        text: status === null || status > 1 ? null : readFileSync(mine, 'utf8'),
        hasConflict: status !== 0,
        wall,
    };
}

function written(
    bench: Bench,
    { base, mine, theirs }: Pick<MergeCase, 'base' | 'mine' | 'theirs'>,
): readonly [mine: string, base: string, theirs: string] {
    const file = (name: string, text: string): string => {
        const path = join(bench.scratch, `${name}.xml`);
        writeFileSync(path, text);
        return path;
    };
    return [file('mine', mine), file('base', base ?? ''), file('theirs', theirs)];
}

interface Part {
    readonly isMet: boolean;
    readonly sentence: string;
    readonly measures: readonly Measure[];
}

const path = 'profiles/Admin.profile';

interface CaseResult {
    readonly wrong: number;
    readonly p95: number;
    readonly cpu: number;
    readonly heap: number;
    readonly measures: readonly Measure[];
    readonly row: readonly string[];
}

async function sevenCases(bench: Bench, hub: Hub): Promise<Part & { readonly table: Table }> {
    const results: CaseResult[] = [];
    for (const scenario of scenarios(largeProfile)) {
        bench.say(scenario.name);
        results.push(await oneCase(bench, hub, scenario));
    }
    const wrong = results.filter((result) => result.wrong > 0).length;
    const slowest = Math.max(...results.map(({ p95 }) => p95));
    const cpu = Math.max(...results.map((result) => result.cpu));
    const heap = Math.max(...results.map((result) => result.heap));
    return {
        isMet:
            wrong === 0 &&
            slowest <= most.largeMs &&
            cpu <= most.cpuShare &&
            heap <= most.heapShare,
        sentence: `seven cases on 1 MB: ${results.length - wrong} right, p95 ${slowest.toFixed(0)} ms, ${percent(cpu, 1)} CPU, ${percent(heap)} heap`,
        measures: results.flatMap(({ measures }) => measures),
        table: {
            title: `seven cases, ${largeProfile} field permissions`,
            columns: ['case', 'Gatehouse', 'git merge-file', 'CPU limit', 'heap limit'],
            rows: results.map(({ row }) => row),
        },
    };
}

function percent(share: number, digits = 0): string {
    return `${(share * 100).toFixed(digits)} %`;
}

async function oneCase(bench: Bench, hub: Hub, scenario: Scenario): Promise<CaseResult> {
    const merge = { path, ...scenario };
    const versions = [path, scenario.base, scenario.mine, scenario.theirs] as const;
    const measured = await measure<Answer>({
        contestants: [
            { name: 'Gatehouse', run: () => ours(hub, merge) },
            { name: 'git merge-file', run: () => byGit(bench, merge) },
        ],
        check: ({ Gatehouse: answer }) => (answer ? faults(scenario, answer, hub) : ['no answer']),
    });
    const cpu = hub.call('MergeBench.run', ...versions).usage.cpuTime;
    const heap = hub.call<number>('MergeBench.heap', ...versions).result;
    const shares = { cpu: cpu / asyncCpu, heap: heap / asyncHeap };
    return {
        ...shares,
        wrong: measured.wrong.length,
        p95: measured.measures[0]?.wall.p95 ?? 0,
        measures: measured.measures.map((one) => ({
            ...one,
            name: `${scenario.name}: ${one.name}`,
        })),
        row: [
            scenario.name,
            measured.wrong.length === 0 ? 'right' : measured.wrong.join('; '),
            gitMark(scenario, byGit(bench, merge)),
            percent(shares.cpu, 1),
            percent(shares.heap),
        ],
    };
}

function faults(scenario: Scenario, answer: Answer, hub: Hub): readonly string[] {
    const { result } = hub.call<Raw>(
        'MergeBench.run',
        path,
        scenario.base,
        scenario.mine,
        scenario.theirs,
    );
    const text = answer.text ?? '';
    const entries = text.split('<fieldPermissions>').length - 1;
    const missing = scenario.holds.filter((sign) => !text.includes(sign)).length;
    return [
        result.conflicts.length === scenario.conflicts
            ? ''
            : `${result.conflicts.length} conflicts, not ${scenario.conflicts}`,
        entries === scenario.entries ? '' : `${entries} entries, not ${scenario.entries}`,
        missing === 0 ? '' : `${missing} changes lost`,
    ].filter(Boolean);
}

function gitMark(scenario: Scenario, git: Answer): string {
    const conflicts = (git.text ?? '').split('\n<<<<<<<').length - 1;
    const entries = (git.text ?? '').split('<fieldPermissions>').length - 1;
    if (conflicts !== scenario.conflicts) {
        const isSilent = conflicts === 0 && entries !== scenario.entries;
        return isSilent
            ? `${entries - scenario.entries} duplicate keys, silently`
            : `${conflicts} conflicts, not ${scenario.conflicts}`;
    }
    return 'right';
}

/** 100 KB with edits on both sides, warm. */
async function smallFile(hub: Hub): Promise<Part> {
    const [scenario] = scenarios(smallProfile);
    if (!scenario) {
        throw new Error('There is no first case.');
    }
    const { base, mine, theirs } = scenario;
    const measured = await measure<string>({
        contestants: [
            {
                name: '100 KB: Gatehouse',
                run: () => hub.call<string>('MergeBench.merged', path, base, mine, theirs).result,
            },
        ],
        check: (answers) =>
            scenario.holds.every((sign) => answers['100 KB: Gatehouse']?.includes(sign))
                ? []
                : ['changes lost'],
        runs: 100,
        warmUps: 30,
    });
    const p95 = measured.measures[0]?.wall.p95 ?? Number.POSITIVE_INFINITY;
    return {
        isMet: measured.wrong.length === 0 && p95 <= most.smallMs,
        sentence: `100 KB p95 ${p95.toFixed(0)} ms`,
        measures: measured.measures,
    };
}

interface Tally {
    readonly count: Record<Mark, number>;
    readonly walls: number[];
}

function replay(
    bench: Bench,
    mergers: Readonly<Record<string, Merger>>,
): { isMet: boolean; sentence: string; tables: readonly Table[]; notes: readonly string[] } {
    const names = Object.keys(mergers);
    const rows: (readonly string[])[] = [];
    const notes: string[] = [];
    const sum = tallies(names);
    let scored = 0;
    for (const name of histories) {
        const cases = mergeCases(bench.corpus(name));
        const met = cases.reduce((count, { commits }) => count + commits.length, 0);
        bench.say(`${name}: ${cases.length} cases, met in ${met} files of merges`);
        const own = tallies(names);
        const left = new Map<Left, number>();
        let marked = 0;
        for (const merge of cases) {
            const reason = scoreOne(merge, mergers, [own, sum], notes);
            if (reason === null) {
                marked += 1;
            } else {
                left.set(reason, (left.get(reason) ?? 0) + 1);
            }
        }
        scored += marked;
        const why = [...left].map(([reason, count]) => `${count} ${reason}`).join(', ');
        rows.push(...names.map((who) => rowOf(`${name.split('/')[1]} (${marked})`, who, own[who])));
        notes.push(
            `${name}: ${cases.length} distinct cases of ${met} files, ${marked} scored${why && `; not scored: ${why}`}`,
        );
    }
    rows.push(...names.map((who) => rowOf(`all (${scored})`, who, sum[who])));
    const gatehouse = sum[names[0] ?? '']?.count;
    const wrong =
        (gatehouse?.['silently wrong'] ?? 0) +
        (gatehouse?.malformed ?? 0) +
        (gatehouse?.failed ?? 0);
    const share = (gatehouse?.['false conflict'] ?? 0) / Math.max(scored, 1);
    return {
        isMet: scored > 0 && wrong === 0 && share <= most.falseConflicts,
        sentence: `${scored} real merges: ${wrong} wrong, ${(share * 100).toFixed(2)} % false conflicts, ${gatehouse?.unconfirmed ?? 0} by position without a second opinion`,
        tables: [
            {
                title: 'real merges',
                columns: ['history', 'who', ...marks, 'median ms', 'p95 ms'],
                rows,
            },
        ],
        notes,
    };
}

type Tallies = Readonly<Record<string, Tally>>;

/** Why a case is scored by nobody; null: it was. What Gatehouse got wrong is told by name. */
function scoreOne(
    merge: MergeCase,
    mergers: Readonly<Record<string, Merger>>,
    sums: readonly Tallies[],
    notes: string[],
): Left | null {
    const answers = Object.fromEntries(
        Object.entries(mergers).map(([who, merger]) => [who, merger(merge)]),
    );
    const result = score(merge, answers);
    if ('left' in result) {
        return result.left;
    }
    for (const [who, mark] of Object.entries(result.marks)) {
        for (const tally of sums.flatMap((tallies) => tallies[who] ?? [])) {
            tally.count[mark] += 1;
            tally.walls.push(answers[who]?.wall ?? 0);
        }
        if (who === 'Gatehouse' && isBad(mark)) {
            notes.push(`${mark}: ${merge.corpus} ${merge.commits[0]?.slice(0, 10)} ${merge.path}`);
        }
    }
    return null;
}

function tallies(names: readonly string[]): Record<string, Tally> {
    return Object.fromEntries(
        names.map((who) => [
            who,
            {
                count: Object.fromEntries(marks.map((mark) => [mark, 0])) as Record<Mark, number>,
                walls: [],
            },
        ]),
    );
}

function isBad(mark: Mark): boolean {
    return !['right', 'right by position', 'needed conflict'].includes(mark);
}

function rowOf(history: string, who: string, tally: Tally | undefined): readonly string[] {
    const spread = spreadOf(tally?.walls.length ? tally.walls : [0]);
    return [
        history,
        who,
        ...marks.map((mark) => String(tally?.count[mark] ?? 0)),
        spread.median.toFixed(1),
        spread.p95.toFixed(1),
    ];
}
