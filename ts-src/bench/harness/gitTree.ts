import { execFileSync } from 'node:child_process';
import { ownFileOf, unitOf } from './sourceUnits.ts';

/** Path → id of the content. */
export type Side = ReadonlyMap<string, string>;

export interface Touched {
    readonly before: Side;
    readonly after: Side;
}

/** Git looks each path up in every folder: the whole listing costs less than many questions. */
const fewUnits = 40;
const mostOutput = 1024 ** 3;

function lines(repository: string, parameters: readonly string[]): readonly string[] {
    const output = execFileSync('git', ['-C', repository, ...parameters], {
        encoding: 'utf8',
        maxBuffer: mostOutput,
    });
    return output.split('\0').filter((line) => line !== '');
}

/** Files of units in which anything differs; each side has all files of such a unit. */
export function touchedBetween(
    repository: string,
    before: string,
    after: string,
    below: string,
): Touched {
    const units = new Set<string>();
    const raw = lines(repository, [
        'diff-tree',
        '-r',
        '-z',
        '--no-renames',
        before,
        after,
        '--',
        below,
    ]);
    for (const path of raw.filter((line) => !line.startsWith(':'))) {
        units.add(unitOf(path));
        units.add(ownFileOf(path) ?? unitOf(path));
    }
    return {
        before: filesAt(repository, before, units),
        after: filesAt(repository, after, units),
    };
}

/** All files of these units at a commit. A static resource has any ending: its folder is listed and the rest left out. */
function filesAt(repository: string, commit: string, units: ReadonlySet<string>): Side {
    const paths = [...units].flatMap((unit) =>
        unit.includes('/staticresources/')
            ? [unit.replace(/\/[^/]*$/, '/')]
            : [unit, `${unit}-meta.xml`],
    );
    const below = units.size > fewUnits ? [] : [...new Set(paths)];
    const files = units.size === 0 ? [] : [...treeOf(repository, commit, ...below)];
    return new Map(files.filter(([path]) => units.has(unitOf(path))));
}

/** All files of a commit below these folders. */
export function treeOf(
    repository: string,
    commit: string,
    ...below: readonly string[]
): Map<string, string> {
    return new Map(
        lines(repository, ['ls-tree', '-r', '-z', commit, '--', ...below]).map((line) => {
            const [facts = '', path = ''] = line.split('\t');
            return [path, facts.split(' ')[2] ?? ''] as const;
        }),
    );
}

/** Contents by id, in one process of git. */
export function contentsOf(repository: string, ids: ReadonlySet<string>): Map<string, Uint8Array> {
    const output = execFileSync('git', ['-C', repository, 'cat-file', '--batch'], {
        input: [...ids].join('\n'),
        maxBuffer: mostOutput,
    });
    const contents = new Map<string, Uint8Array>();
    for (let at = 0; at < output.length;) {
        const end = output.indexOf(10, at);
        const [id = '', , size = '0'] = output.toString('latin1', at, end).split(' ');
        const start = end + 1;
        contents.set(id, output.subarray(start, start + Number(size)));
        at = start + Number(size) + 1;
    }
    return contents;
}
