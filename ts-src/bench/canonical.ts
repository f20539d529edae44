import { createHash } from 'node:crypto';
import type { Corpus } from './harness/corpora.ts';
import { contentsOf, treeOf } from './harness/gitTree.ts';
import type { Hub } from './harness/hub.ts';
import type { Bench, Job, JobReport } from './harness/job.ts';
import { cpuRatio, measure, wallRatio } from './harness/measure.ts';
import type { Usage } from './harness/usage.ts';
import { usageColumns, usageRow } from './harness/usage.ts';

/** Text that one transaction reads. */
const partCharacters = 1_500_000;
const metadataRoot =
    /^(?:\uFEFF)?(?:<\?xml[^>]*>)?\s*(?:<!--[\s\S]*?-->\s*)*<(\w+)\b[^>]*xmlns="http:\/\/soap\.sforce\.com\/2006\/04\/metadata"/;

interface XmlFile {
    readonly path: string;
    readonly text: string;
    readonly type: string;
}

interface FastXmlParser {
    readonly XMLParser: new (options: object) => { parse(text: string): unknown };
    readonly XMLBuilder: new (options: object) => { build(tree: unknown): string };
}

export const job: Job = {
    name: 'canonical',
    peer: 'fast-xml-parser',
    target: 'canonicalise and hash every metadata XML of NPSP: ≤ 2 × the time of parse + sorted build + SHA-256',
    run,
};

async function run(bench: Bench): Promise<JobReport> {
    const files = metadataFiles(bench.corpus('SalesforceFoundation/NPSP'));
    const characters = files.reduce((sum, { text }) => sum + text.length, 0);
    bench.say(`${files.length} files, ${(characters / 1e6).toFixed(1)} million characters`);
    const peer = await bench.peer('fast-xml-parser', '5.12.1');
    const stable = stableDigests(peer.module as unknown as FastXmlParser);
    const hub = bench.hub();
    const usages: Usage[] = [];
    const measured = await measure<readonly string[]>({
        contestants: [
            {
                name: 'Gatehouse',
                run: () => {
                    usages.length = 0;
                    return ours(hub, files, usages);
                },
            },
            { name: 'fast-xml-parser', run: () => files.map(({ text }) => stable(text)) },
        ],
        check: ({ Gatehouse: mine = [], 'fast-xml-parser': theirs = [] }) =>
            disagreements(files, mine, theirs),
    });
    if (measured.wrong.length > 0) {
        return {
            isMet: false,
            sentence: `${measured.wrong.length} wrong digests`,
            notes: measured.wrong.slice(0, 40),
        };
    }
    const ratio = wallRatio(measured);
    return {
        isMet: ratio <= 2,
        sentence: `${files.length} files: ${ratio.toFixed(2)} × its time, ${cpuRatio(measured).toFixed(2)} × its CPU`,
        measures: measured.measures,
        tables: [
            {
                title: `governor limits, ${usages.length} transactions`,
                columns: usageColumns,
                rows: [usageRow('all XML', usages)],
            },
        ],
        notes: [
            'The peer sorts element names only. It knows no sets, no defaults and refuses less.',
            'Whatever the peer finds equal is equal here too, checked before anything is timed.',
        ],
    };
}

/** Every file that is a Metadata API document, whatever it is called. */
function metadataFiles({ folder, commit }: Corpus): readonly XmlFile[] {
    const tree = [...treeOf(folder, commit, '.')].filter(([path]) => !isOther(path));
    const contents = contentsOf(folder, new Set(tree.map(([, id]) => id)));
    return tree.flatMap(([path, id]) => {
        const text = Buffer.from(contents.get(id) ?? []).toString('utf8');
        const type = metadataRoot.exec(text.slice(0, 2000))?.[1];
        return type === undefined ? [] : [{ path, text, type }];
    });
}

function isOther(path: string): boolean {
    return /\.(cls|js|json|md|css|html|png|jpg|gif|svg|robot|py|yml|txt|page|cmp|trigger|ttf|woff2?|eot|zip|sql|pdf|ico)$/i.test(
        path,
    );
}

/** In transactions of a size that stays below half of every limit. */
function ours(hub: Hub, files: readonly XmlFile[], usages: Usage[]): readonly string[] {
    const digests: string[] = [];
    let names: string[] = [];
    let texts: string[] = [];
    let size = 0;
    const send = (): void => {
        const { result, usage } = hub.call<string[]>('CanonicalBench.digests', names, texts);
        usages.push(usage);
        digests.push(...result);
        [names, texts, size] = [[], [], 0];
    };
    for (const { path, text } of files) {
        if (size + text.length > partCharacters && names.length > 0) {
            send();
        }
        names.push(path);
        texts.push(text);
        size += text.length;
    }
    send();
    return digests;
}

/** The usual way: parse, sort what has a name, write, hash. Lists keep their order. */
function stableDigests({ XMLParser, XMLBuilder }: FastXmlParser): (text: string) => string {
    const options = { ignoreAttributes: false, processEntities: true, parseTagValue: false };
    const parser = new XMLParser({ ...options, ignoreDeclaration: true, ignorePiTags: true });
    const builder = new XMLBuilder({ ...options, format: true, suppressEmptyNode: true });
    return (text) =>
        createHash('sha256')
            .update(builder.build(sorted(parser.parse(text))))
            .digest('hex');
}

function sorted(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(sorted);
    }
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    const entries = Object.entries(value).sort(([left], [right]) =>
        left < right ? -1 : left > right ? 1 : 0,
    );
    return Object.fromEntries(entries.map(([name, below]) => [name, sorted(below)]));
}

/** Files that the peer finds equal but we do not; and files without a digest. */
function disagreements(
    files: readonly XmlFile[],
    mine: readonly string[],
    theirs: readonly string[],
): readonly string[] {
    const wrong: string[] = [];
    const firstOf = new Map<string, number>();
    files.forEach(({ path }, index) => {
        const digest = mine[index] ?? '';
        if (!/^[0-9a-f]{64}$/.test(digest)) {
            wrong.push(`${path}: no digest`);
        }
        const first = firstOf.get(theirs[index] ?? '');
        if (first === undefined) {
            firstOf.set(theirs[index] ?? '', index);
        } else if (mine[first] !== digest) {
            wrong.push(`${path} and ${files[first]?.path}: equal for the peer only`);
        }
    });
    return wrong;
}
