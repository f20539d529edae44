import { execFileSync } from 'node:child_process';
import type { Corpus } from './harness/corpora.ts';
import { contentsOf } from './harness/gitTree.ts';

/** One file of a merge commit in which both sides had changed it. */
export interface MergeCase {
    readonly corpus: string;
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

const metadata =
    /(-meta\.xml|\.(object|labels|profile|permissionset|translation|objectTranslation|workflow|layout|flow|app|tab|globalValueSet|sharingRules|flexipage|quickAction|settings|reportType|customPermission|remoteSite|site|group|role|queue|homePageLayout|customMetadata|permissionsetgroup)|customMetadata\/[^/]+\.md)$/;
/** What is no metadata XML: manifests, markup of Aura bundles, what tools brought along. */
const foreign =
    /(^|\/)(package\.xml|destructiveChanges[^/]*\.xml|node_modules\/|aura\/[^/]+\/[^/]+\.app$)/;
const mostOutput = 1024 ** 3;

interface Met {
    readonly commit: string;
    readonly parents: readonly [string, string];
    readonly paths: readonly string[];
}

type Specs = readonly [base: string, mine: string, theirs: string, human: string];

/** Every merge of two parents up to the pinned commit whose result differs from both in a metadata file. */
export function mergeCases(corpus: Corpus): readonly MergeCase[] {
    const merges = mergesOf(corpus);
    const wanted = new Set<string>();
    const asked: { met: Met; path: string; specs: Specs }[] = [];
    for (const met of merges) {
        const base = mergeBase(corpus, met.parents);
        for (const path of met.paths) {
            const specs = [
                `${base ?? 'none'}:${path}`,
                `${met.parents[0]}:${path}`,
                `${met.parents[1]}:${path}`,
                `${met.commit}:${path}`,
            ] as const;
            specs.forEach((spec) => wanted.add(spec));
            asked.push({ met, path, specs });
        }
    }
    const idBySpec = idsOf(corpus, [...wanted]);
    const contents = contentsOf(corpus.folder, new Set([...idBySpec.values()]));
    const text = (spec: string): string | null => {
        const id = idBySpec.get(spec);
        const bytes = id === undefined ? undefined : contents.get(id);
        return bytes === undefined ? null : Buffer.from(bytes).toString('utf8');
    };
    const cases = new Map<string, MergeCase & { commits: string[] }>();
    for (const { met, path, specs } of asked) {
        const [base, mine, theirs] = specs.map((spec) => idBySpec.get(spec) ?? null);
        if (!mine || !theirs || mine === theirs || mine === base || theirs === base) {
            continue;
        }
        const key = [path, base, mine, theirs].join(' ');
        const known = cases.get(key);
        if (known) {
            known.commits.push(met.commit);
        } else {
            cases.set(key, {
                corpus: corpus.name,
                path,
                commits: [met.commit],
                base: text(specs[0]),
                mine: text(specs[1]) ?? '',
                theirs: text(specs[2]) ?? '',
                human: text(specs[3]),
            });
        }
    }
    return [...cases.values()];
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

function mergeBase(corpus: Corpus, parents: readonly [string, string]): string | null {
    try {
        return corpus.git('merge-base', ...parents).trim();
    } catch {
        return null;
    }
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
