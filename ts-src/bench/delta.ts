import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFromSource } from '../local-org/metadata-api/index.ts';
import type { Corpus } from './harness/corpora.ts';
import { explainDelta } from './harness/deltaRules.ts';
import type { Delta, Explained, Sides } from './harness/deltaRules.ts';
import { contentsOf, touchedBetween } from './harness/gitTree.ts';
import type { Side, Touched } from './harness/gitTree.ts';
import type { Hub } from './harness/hub.ts';
import type { Bench, Job, JobReport, Table } from './harness/job.ts';
import { cpuRatio, measure } from './harness/measure.ts';
import type { Measured } from './harness/measure.ts';
import { isLocal, isOpaque } from './harness/sourceUnits.ts';
import { storedZip } from './harness/storedZip.ts';
import type { Usage } from './harness/usage.ts';
import { usageColumns, usageRow } from './harness/usage.ts';

const folder = 'force-app';
/** Earlier versions that are compared with the pinned one: a release, a year, three and a half years before. */
const versions: readonly (readonly [name: string, commit: string])[] = [
    ['one release', '099d1a3688'],
    ['one year', 'a8a24c7292'],
    ['three and a half years', '94279ba586'],
];
/** Text of one side that one transaction reads. */
const partBytes = 2_500_000;

type Sgd = (settings: Readonly<Record<string, unknown>>) => Promise<unknown>;

export const job: Job = {
    name: 'delta',
    peer: 'sfdx-git-delta',
    target: 'components that differ between two versions of NPSP: the same, differences explained, ≤ 2 × its CPU',
    run,
};

async function run(bench: Bench): Promise<JobReport> {
    const corpus = bench.corpus('SalesforceFoundation/NPSP');
    const peer = await bench.peer('sfdx-git-delta', '6.31.0', {
        overrides: { undici: '^6', '@jsforce/jsforce-node': '3.10.16' },
    });
    const sgd = peer.module['default'] as Sgd;
    const hub = bench.hub();
    const rows: (readonly string[])[] = [];
    const governor: (readonly string[])[] = [];
    const measures = [];
    const wrong: string[] = [];
    const refused: string[] = [];
    const rules = new Map<string, number>();
    let worst = 0;
    for (const [name, commit] of versions) {
        bench.say(`${name} (${commit})`);
        const usages: Usage[] = [];
        const { measured, explained, ours } = await oneDelta(
            { bench, corpus, hub, sgd, usages },
            commit,
        );
        refused.push(...ours.refused);
        wrong.push(...explained.unexplained.map((key) => `${name}: ${key}`));
        explained.byRule.forEach((keys, rule) =>
            rules.set(rule, (rules.get(rule) ?? 0) + keys.length),
        );
        worst = Math.max(worst, cpuRatio(measured));
        measures.push(
            ...measured.measures.map((one) => ({ ...one, name: `${name}: ${one.name}` })),
        );
        rows.push(rowOf(name, ours, explained, measured));
        governor.push(usageRow(name, usages));
    }
    const isMet = wrong.length === 0 && worst <= 2;
    return {
        isMet,
        sentence: `${wrong.length} unexplained differences; ${worst.toFixed(2)} × its CPU at most`,
        measures,
        tables: [
            agreement(rows),
            { title: 'governor limits', columns: usageColumns, rows: governor },
        ],
        notes: [
            ...[...rules].map(([rule, count]) => `${count} × ${rule}`),
            ...wrong.slice(0, 40).map((key) => `unexplained: ${key}`),
            ...refused.map((sentence) => `not read: ${sentence}`),
            'CPU is that of the process and of the git processes it waited for, on both sides.',
        ],
    };
}

interface Stage {
    readonly bench: Bench;
    readonly corpus: Corpus;
    readonly hub: Hub;
    readonly sgd: Sgd;
    readonly usages: Usage[];
}

async function oneDelta(
    stage: Stage,
    commit: string,
): Promise<{ measured: Measured; explained: Explained; ours: Delta }> {
    const { usages } = stage;
    let found: { readonly ours: Delta; readonly theirs: Delta } | null = null;
    const measured = await measure<Delta>({
        contestants: [
            {
                name: 'Gatehouse',
                run: () => {
                    usages.length = 0;
                    return ourDelta(stage, commit).delta;
                },
            },
            { name: 'sfdx-git-delta', run: () => theirDelta(stage, commit) },
        ],
        check: ({ Gatehouse: ours, 'sfdx-git-delta': theirs }) => {
            if (ours === undefined || theirs === undefined) {
                return ['somebody gave no answer'];
            }
            found = { ours, theirs };
            return [];
        },
    });
    const { ours, theirs } = found ?? { ours: empty(), theirs: empty() };
    const { sides, touched } = ourDelta({ ...stage, usages: [] }, commit);
    const explained = explainDelta(ours, theirs, sides, touched);
    return { measured, explained, ours };
}

function empty(): Delta {
    return { changed: new Set(), deleted: new Set(), refused: [] };
}

/** Files that are the same by their address are never opened; of the rest, canonical forms decide. */
export function ourDelta(
    { corpus, hub, usages }: Stage,
    commit: string,
): { readonly delta: Delta; readonly sides: Sides; readonly touched: Touched } {
    const touched = touchedBetween(corpus.folder, commit, corpus.commit, folder);
    const ids = [...touched.before, ...touched.after].filter(([path]) => isRead(path));
    const contents = contentsOf(corpus.folder, new Set(ids.map(([, id]) => id)));
    const before = packageOf(touched.before, contents);
    const after = packageOf(touched.after, contents);
    const delta = {
        changed: new Set<string>(),
        deleted: new Set<string>(),
        refused: [] as string[],
    };
    for (const paths of parts(before, after)) {
        const { result, usage } = hub.call<string[]>(
            'DeltaBench.delta',
            zipOf(before, paths),
            zipOf(after, paths),
        );
        usages.push(usage);
        for (const line of result) {
            const [mark, key = ''] = line.split('\t');
            if (mark === '!') {
                delta.refused.push(key);
            } else {
                (mark === 'D' ? delta.deleted : delta.changed).add(key);
            }
        }
    }
    return { delta, sides: { before, after }, touched };
}

function isRead(path: string): boolean {
    return !isOpaque(path) && !isLocal(path);
}

/** Source format into the form that a retrieve answers with; tests of components stay where they are. */
function packageOf(
    side: Side,
    contents: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
    const files = new Map<string, Uint8Array>();
    for (const [path, id] of side) {
        if (isOpaque(path)) {
            files.set(path, Buffer.from(id));
        } else if (isRead(path)) {
            files.set(path, contents.get(id) ?? new Uint8Array());
        }
    }
    return packageFromSource(files).entries;
}

function* parts(
    before: ReadonlyMap<string, Uint8Array>,
    after: ReadonlyMap<string, Uint8Array>,
): Generator<readonly string[]> {
    let part: string[] = [];
    let bytes = 0;
    let group = '';
    for (const path of [...new Set([...before.keys(), ...after.keys()])].sort()) {
        const next = groupOf(path);
        if (bytes > partBytes && next !== group) {
            yield part;
            part = [];
            bytes = 0;
        }
        group = next;
        part.push(path);
        bytes += Math.max(before.get(path)?.length ?? 0, after.get(path)?.length ?? 0);
    }
    yield part;
}

/** A bundle and a file with its -meta.xml are read together. */
function groupOf(path: string): string {
    const [directory = '', name = ''] = path.split('/');
    return `${directory}/${name.replace(/(\.[^.]+)?(-meta\.xml)?$/, '')}`;
}

function zipOf(side: ReadonlyMap<string, Uint8Array>, paths: readonly string[]): Uint8Array {
    return storedZip(
        paths.flatMap((path) => {
            const bytes = side.get(path);
            return bytes === undefined ? [] : [[`unpackaged/${path}`, bytes] as const];
        }),
    );
}

async function theirDelta({ bench, corpus, sgd }: Stage, commit: string): Promise<Delta> {
    const output = join(bench.scratch, 'sgd');
    mkdirSync(output, { recursive: true });
    await sgd({
        from: commit,
        to: corpus.commit,
        repo: corpus.folder,
        source: [folder],
        output,
        ignoreWhitespace: false,
        generateDelta: false,
        apiVersion: 66,
    });
    return {
        changed: membersOf(join(output, 'package/package.xml')),
        deleted: membersOf(join(output, 'destructiveChanges/destructiveChanges.xml')),
        refused: [],
    };
}

function membersOf(file: string): ReadonlySet<string> {
    const keys = new Set<string>();
    for (const [, types = ''] of readFileSync(file, 'utf8').matchAll(
        /<types>([\s\S]*?)<\/types>/g,
    )) {
        const type = /<name>(.*?)<\/name>/.exec(types)?.[1] ?? '';
        for (const [, member = ''] of types.matchAll(/<members>(.*?)<\/members>/g)) {
            keys.add(`${type}:${member}`);
        }
    }
    return keys;
}

function rowOf(
    name: string,
    ours: Delta,
    { theirCount, same, byRule, unexplained }: Explained,
    measured: Measured,
): readonly string[] {
    const explained = [...byRule.values()].reduce((sum, keys) => sum + keys.length, 0);
    return [
        name,
        String(ours.changed.size + ours.deleted.size),
        String(theirCount),
        String(same),
        String(explained),
        String(unexplained.length),
        cpuRatio(measured).toFixed(2),
    ];
}

function agreement(rows: readonly (readonly string[])[]): Table {
    return {
        title: 'components that differ',
        columns: ['since', 'ours', 'theirs', 'the same', 'explained', 'unexplained', 'CPU ratio'],
        rows,
    };
}
