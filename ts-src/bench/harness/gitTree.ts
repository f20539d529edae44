import { execFileSync } from 'node:child_process';
import { folderOf, ownFileOf, unitOf } from './sourceUnits.ts';

/** Path → id of the content. */
export type Side = ReadonlyMap<string, string>;

export interface Touched {
    readonly before: Side;
    readonly after: Side;
}

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
    const old = new Map<string, string>();
    const fresh = new Map<string, string>();
    const units = new Set<string>();
    for (let at = 0; at < raw.length; at += 2) {
        const [, , oldId = '', newId = ''] = (raw[at] ?? '').split(' ');
        const path = raw[at + 1] ?? '';
        old.set(path, oldId);
        fresh.set(path, newId);
        units.add(unitOf(path));
        units.add(ownFileOf(path) ?? unitOf(path));
    }
    const unchanged = [...unitFilesOf(repository, after, units)].filter(([path]) => !old.has(path));
    return {
        before: new Map([...unchanged, ...old].filter(isThere)),
        after: new Map([...unchanged, ...fresh].filter(isThere)),
    };
}

function isThere([, id]: readonly [path: string, id: string]): boolean {
    return !/^0+$/.test(id);
}

/** Of the folders in which units lie: git looks each path up in every folder, so few folders cost less than many files. */
function unitFilesOf(
    repository: string,
    commit: string,
    units: ReadonlySet<string>,
): ReadonlyMap<string, string> {
    const folders = new Set([...units].map(folderOf));
    const files = folders.size === 0 ? [] : treeOf(repository, commit, ...folders);
    return new Map([...files].filter(([path]) => units.has(unitOf(path))));
}

/** All files of a commit below these folders. */
export function treeOf(
    repository: string,
    commit: string,
    ...below: readonly string[]
): Map<string, string> {
    return new Map(
        lines(repository, ['ls-tree', '-r', '-z', commit, '--', ...below]).map((line) => {
            const tab = line.indexOf('\t');
            return [line.slice(tab + 1), line.slice(line.lastIndexOf(' ', tab) + 1, tab)] as const;
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
