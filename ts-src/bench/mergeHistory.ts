import { execFileSync } from 'node:child_process';
import type { Corpus } from './harness/corpora.ts';
import { contentsOf } from './harness/gitTree.ts';

/** One file of a merge commit in which both sides had changed it, by the addresses of its versions: the texts of a whole history would fill the memory. */
export interface MetCase {
    readonly path: string;
    /** Commits in which exactly these three versions met. */
    readonly commits: readonly string[];
    /** Null: both sides added the file. */
    readonly base: string | null;
    readonly mine: string;
    readonly theirs: string;
    /** What a person made of it in the first of these commits; null: nothing was left. */
    readonly human: string | null;
}

/** The same with the texts of its versions. */
export interface MergeCase extends MetCase {
    readonly corpus: string;
}

const metadata =
    /(-meta\.xml|\.(object|labels|profile|permissionset|translation|objectTranslation|workflow|layout|flow|app|tab|globalValueSet|sharingRules|flexipage|quickAction|settings|reportType|customPermission|remoteSite|site|group|role|queue|homePageLayout|customMetadata|permissionsetgroup)|customMetadata\/[^/]+\.md)$/;
/** What is no metadata XML: manifests, markup of Aura bundles, what tools brought along. */
const foreign =
    /(^|\/)(package\.xml|destructiveChanges[^/]*\.xml|node_modules\/|aura\/[^/]+\/[^/]+\.app$)/;
const mostOutput = 1024 ** 3;
const readAtOnce = 50;

interface Met {
    readonly commit: string;
    readonly parents: readonly [string, string];
    readonly paths: readonly string[];
}

/** Every merge of two parents up to the pinned commit whose result differs from both in a metadata file. */
export function metCases(corpus: Corpus): readonly MetCase[] {
    const merges = mergesOf(corpus);
    const bases = mergeBases(corpus, merges);
    const asked = merges.flatMap(({ commit, parents, paths }, index) =>
        paths.map((path) => ({
            commit,
            path,
            specs: [bases[index] ?? 'none', ...parents, commit].map((at) => `${at}:${path}`),
        })),
    );
    const idBySpec = idsOf(corpus, [...new Set(asked.flatMap(({ specs }) => specs))]);
    const cases = new Map<string, MetCase & { commits: string[] }>();
    for (const { commit, path, specs } of asked) {
        const [base = null, mine = null, theirs = null, human = null] = specs.map(
            (spec) => idBySpec.get(spec) ?? null,
        );
        if (!mine || !theirs || mine === theirs || mine === base || theirs === base) {
            continue;
        }
        const key = [path, base, mine, theirs].join(' ');
        const known = cases.get(key);
        if (known) {
            known.commits.push(commit);
        } else {
            cases.set(key, { path, commits: [commit], base, mine, theirs, human });
        }
    }
    return [...cases.values()];
}

/** The cases with their texts, read some at a time. */
export function* withTexts(corpus: Corpus, cases: readonly MetCase[]): Generator<MergeCase> {
    for (let start = 0; start < cases.length; start += readAtOnce) {
        const part = cases.slice(start, start + readAtOnce);
        const ids = part.flatMap(({ base, mine, theirs, human }) => [base, mine, theirs, human]);
        const contents = contentsOf(corpus.folder, new Set(ids.filter((id) => id !== null)));
        const text = (id: string): string => Buffer.from(contents.get(id) ?? []).toString('utf8');
        for (const met of part) {
            yield {
                corpus: corpus.name,
                path: met.path,
                commits: met.commits,
                base: met.base && text(met.base),
                mine: text(met.mine),
                theirs: text(met.theirs),
                human: met.human && text(met.human),
            };
        }
    }
}

function mergesOf(corpus: Corpus): readonly Met[] {
    const log = corpus.git(
        '-c',
        'core.quotePath=false',
        'log',
        corpus.commit,
        '--merges',
        '-c',
        '--no-renames',
        '--name-only',
        '--format=@%H %P',
    );
    const merges: Met[] = [];
    for (const part of log.split(/^@/m)) {
        const [head = '', ...lines] = part.split('\n');
        const [commit = '', ...parents] = head.split(' ');
        const paths = lines.filter((line) => metadata.test(line) && !foreign.test(line));
        const [first, second] = parents;
        if (parents.length === 2 && first && second && paths.length > 0) {
            merges.push({ commit, parents: [first, second], paths });
        }
    }
    return merges;
}

/** By a shell, because it starts the next git in a fraction of the time that this process needs. Null: unrelated. */
function mergeBases(corpus: Corpus, merges: readonly Met[]): readonly (string | null)[] {
    const output = execFileSync(
        'sh',
        ['-c', 'while read -r pair; do git merge-base $pair || echo; done'],
        {
            cwd: corpus.folder,
            input: merges.map(({ parents }) => `${parents.join(' ')}\n`).join(''),
            encoding: 'utf8',
            maxBuffer: mostOutput,
        },
    );
    return output.split('\n').map((line) => line || null);
}

function idsOf(corpus: Corpus, specs: readonly string[]): Map<string, string> {
    const output = execFileSync('git', ['-C', corpus.folder, 'cat-file', '--batch-check'], {
        input: specs.join('\n'),
        encoding: 'utf8',
        maxBuffer: mostOutput,
    });
    const ids = new Map<string, string>();
    output.split('\n').forEach((line, index) => {
        const [id = '', type] = line.split(' ');
        const spec = specs[index];
        if (type === 'blob' && spec !== undefined) {
            ids.set(spec, id);
        }
    });
    return ids;
}
