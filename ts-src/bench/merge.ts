import type { Hub } from './harness/hub.ts';
import type { Bench, Job, JobReport, Table } from './harness/job.ts';
import type { Measure } from './harness/measure.ts';
import { measure } from './harness/measure.ts';
import { byGit, driver, gatehouse, git, programOf, write } from './mergePeers.ts';
import { merged, replay } from './mergeReplay.ts';
import type { Scenario } from './mergeScenarios.ts';
import { scenarios } from './mergeScenarios.ts';
import type { Answer } from './mergeScore.ts';

/** Entries of a profile of 1 MB, and of one of 100 KB. */
const largeProfile = 5400;
const smallProfile = 530;
const most = { largeMs: 1500, smallMs: 50, cpuShare: 0.5, heapShare: 0.6 };
const asyncCpu = 60_000;
const asyncHeap = 12_000_000;

export const job: Job = {
    name: 'merge',
    peer: 'git merge-file, sf-git-merge-driver',
    target: 'real merges: 0 silently wrong, ≤ 0.9 % false conflicts; seven cases on 1 MB ≤ 1.5 s; ≤ 100 KB p95 ≤ 50 ms',
    minutes: 30,
    run,
};

async function run(bench: Bench): Promise<JobReport> {
    const hub = bench.hub();
    const large = await sevenCases(bench, hub);
    const small = await smallFile(hub);
    const given = bench.givenPeer(driver);
    const replayed = await replay(bench, hub, given && programOf(given));
    return {
        isMet: large.isMet && small.isMet && replayed.isMet,
        sentence: [replayed.sentence, large.sentence, small.sentence].join('; '),
        measures: [...large.measures, ...small.measures],
        tables: [large.table, ...replayed.tables],
        notes: [
            ...replayed.notes,
            given === null
                ? `${driver} not run: give a built one with --peer ${driver}=folder`
                : '',
            'Heap is the estimate of the local org: versions, scans, keys and pieces held at once; the scans are gone when the result is written.',
        ].filter(Boolean),
    };
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
    const versions = [path, scenario.base, scenario.mine, scenario.theirs] as const;
    const written = write(bench.scratch, scenario);
    const measured = await measure<Answer>({
        contestants: [
            { name: gatehouse, run: () => merged(hub, { path, ...scenario }).answer },
            { name: git, run: () => byGit(written) },
        ],
        check: () => faults(scenario, hub),
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
            gitMark(scenario, byGit(written)),
            percent(shares.cpu, 1),
            percent(shares.heap),
        ],
    };
}

function faults(scenario: Scenario, hub: Hub): readonly string[] {
    const { answer, conflicts } = merged(hub, { path, ...scenario });
    const text = answer.text ?? '';
    const entries = text.split('<fieldPermissions>').length - 1;
    const missing = scenario.holds.filter((sign) => !text.includes(sign)).length;
    return [
        conflicts.length === scenario.conflicts
            ? ''
            : `${conflicts.length} conflicts, not ${scenario.conflicts}`,
        entries === scenario.entries ? '' : `${entries} entries, not ${scenario.entries}`,
        missing === 0 ? '' : `${missing} changes lost`,
    ].filter(Boolean);
}

function gitMark(scenario: Scenario, { text }: Answer): string {
    const conflicts = (text ?? '').split('\n<<<<<<<').length - 1;
    const entries = (text ?? '').split('<fieldPermissions>').length - 1;
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
