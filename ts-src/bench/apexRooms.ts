import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './harness/hub.ts';
import type { Bench, Job, JobReport, Table } from './harness/job.ts';
import { NotRun } from './harness/job.ts';

export const job: Job = {
    name: 'apex-rooms',
    peer: null,
    target: 'says where the time of the Apex test suites goes, room by room (docs/performance.md)',
    minutes: 20,
    run,
};

/** Test suites: a name and how to have its folder. */
const suites: readonly { readonly name: string; folder(bench: Bench): string }[] = [
    { name: 'Gatehouse', folder: ({ packageFolder }) => packageFolder },
    {
        name: 'NPSP',
        folder: (bench) => {
            const folder = join(bench.scratch, 'NPSP');
            bench.corpus('NPSP').checkOut(folder);
            return join(folder, 'force-app');
        },
    },
];

interface Profile {
    readonly nodes: readonly {
        readonly id: number;
        readonly callFrame: { readonly functionName: string; readonly url: string };
        readonly children?: readonly number[];
    }[];
    readonly samples: readonly number[];
    readonly timeDeltas: readonly number[];
}

async function run(bench: Bench): Promise<JobReport> {
    const missing: string[] = [];
    const tables = suites.flatMap((suite) => {
        bench.say(suite.name);
        try {
            return [tableOf(suite, bench)];
        } catch (error) {
            if (!(error instanceof NotRun)) {
                throw error;
            }
            missing.push(`${suite.name}: ${error.message}`);
            return [];
        }
    });
    return Promise.resolve({ isMet: true, sentence: 'measured', tables, notes: missing });
}

function tableOf({ name, folder }: (typeof suites)[number], bench: Bench): Table {
    const shares = sharesOf(profileOf(folder(bench), join(bench.scratch, `${name}-profile`)));
    const rows = [...shares].sort(([, left], [, right]) => right - left).slice(0, 15);
    return {
        title: name,
        columns: ['room', 'share of processor time'],
        rows: rows.map(([room, share]) => [room, `${(share * 100).toFixed(1)} %`]),
    };
}

/** The tests of a folder under V8's sampling profiler; of several threads the one that works most. */
function profileOf(folder: string, into: string): Profile {
    const parameters = [
        '--stack-size=3900',
        '--cpu-prof',
        `--cpu-prof-dir=${into}`,
        '--import',
        'tsx',
        join(projectFolder, 'ts-src/local-org/cli/main.ts'),
        'test',
        folder,
    ];
    spawnSync(process.execPath, parameters, { cwd: projectFolder, stdio: 'ignore' });
    const profiles = readdirSync(into).map(
        (name) => JSON.parse(readFileSync(join(into, name), 'utf8')) as Profile,
    );
    const [busiest] = profiles.sort((left, right) => workOf(right) - workOf(left));
    if (busiest === undefined) {
        throw new Error(`The tests of ${folder} left no profile.`);
    }
    return busiest;
}

function workOf(profile: Profile): number {
    return [...timeByRoom(profile).values()].reduce((sum, time) => sum + time, 0);
}

function sharesOf(profile: Profile): ReadonlyMap<string, number> {
    const whole = workOf(profile);
    return new Map([...timeByRoom(profile)].map(([room, time]) => [room, time / whole]));
}

/** Time by room; what belongs to none (Node itself, a package) counts for the room that called it. Waiting does not count. */
function timeByRoom({ nodes, samples, timeDeltas }: Profile): ReadonlyMap<string, number> {
    const roomById = new Map<number, string>();
    const parentOf = new Map(
        nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
    );
    const nodeById = new Map(nodes.map((node) => [node.id, node]));
    const roomOf = (id: number): string => {
        const known = roomById.get(id);
        if (known !== undefined) {
            return known;
        }
        const own = ownRoom(nodeById.get(id)?.callFrame);
        const parent = parentOf.get(id);
        const room = own ?? (parent === undefined ? 'start of the program' : roomOf(parent));
        roomById.set(id, room);
        return room;
    };
    const times = new Map<string, number>();
    samples.forEach((id, at) => {
        const room = roomOf(id);
        if (room !== '(idle)') {
            times.set(room, (times.get(room) ?? 0) + (timeDeltas[at] ?? 0));
        }
    });
    return times;
}

function ownRoom(frame: Profile['nodes'][number]['callFrame'] | undefined): string | null {
    if (frame === undefined) {
        return null;
    }
    if (['(idle)', '(garbage collector)'].includes(frame.functionName)) {
        return frame.functionName;
    }
    return frame.url.startsWith('apex:')
        ? 'generated code'
        : (/local-org\/([\w-]+)\//.exec(frame.url)?.[1] ?? null);
}
