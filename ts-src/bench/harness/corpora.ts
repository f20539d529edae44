import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NotRun } from './job.ts';

/** A git repository with its history. */
export interface Corpus {
    readonly name: string;
    readonly folder: string;
    readonly commit: string;
    git(...parameters: readonly string[]): string;
    /** The tree of a commit (of the pinned one by default), unpacked into an empty folder. */
    checkOut(folder: string, commit?: string, paths?: readonly string[]): void;
}

/** Public projects, each at the commit that figures are compared at. */
const pinned: Readonly<Record<string, string>> = {
    'SalesforceFoundation/NPSP': '19646faa907c11d3283da80efa645a99b3018ed4',
    'SalesforceFoundation/EDA': 'e593957756d629b4b0a8d8114889ac58f5943173',
    'SalesforceFoundation/PMM': '4c5f3c79b930485f1fafb65b5acd6e1becf8a071',
    'trailheadapps/ebikes-lwc': '4b9e2bcca51d247d8a56973a199e86ce993a80b1',
    'trailheadapps/dreamhouse-lwc': '9f41bfff59de2a4598a432576a580a44837ef84e',
    'trailheadapps/easy-spaces-lwc': '584ef538d9d4dacb43a405c01df40fde023724d6',
};

const mostOutput = 1024 ** 3;
const cloneMs = 20 * 60_000;

/** `name` is `owner/name` of the list above or only its second half; the clone is `<folder>/<name>`. */
export function openCorpus(folder: string, name: string): Corpus {
    const full = Object.keys(pinned).find((known) => known === name || basename(known) === name);
    if (full === undefined) {
        throw new Error(`The bench knows no corpus ${name}.`);
    }
    const clone = join(folder, basename(full));
    if (!existsSync(clone)) {
        fetchCorpus(full, clone);
    }
    const git = (...parameters: readonly string[]): string =>
        execFileSync('git', ['-C', clone, ...parameters], {
            encoding: 'utf8',
            maxBuffer: mostOutput,
            stdio: ['ignore', 'pipe', 'pipe'],
        });
    const commit = pinned[full] ?? 'HEAD';
    if (!hasCommit(git, commit)) {
        throw new NotRun(`${clone} has no commit ${commit.slice(0, 8)}`);
    }
    return {
        name: full,
        folder: clone,
        commit,
        git,
        checkOut: (into, at = commit, paths = []) => {
            mkdirSync(into, { recursive: true });
            const archive = execFileSync('git', ['-C', clone, 'archive', at, ...paths], {
                maxBuffer: mostOutput,
            });
            execFileSync('tar', ['-x', '-C', into], { input: archive });
        },
    };
}

function fetchCorpus(name: string, clone: string): void {
    mkdirSync(join(clone, '..'), { recursive: true });
    try {
        execFileSync(
            'git',
            ['clone', '--quiet', '--no-checkout', `https://github.com/${name}.git`, clone],
            {
                stdio: ['ignore', 'ignore', 'pipe'],
                timeout: cloneMs,
                env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
            },
        );
    } catch (cause) {
        throw new NotRun(
            `the corpus ${name} is not in ${join(clone, '..')} and GitHub is out of reach`,
            {
                cause,
            },
        );
    }
}

function hasCommit(git: Corpus['git'], commit: string): boolean {
    try {
        git('cat-file', '-e', `${commit}^{commit}`);
        return true;
    } catch {
        return false;
    }
}
