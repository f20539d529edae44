import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium } from './chromium.ts';
import { openCorpus } from './corpora.ts';
import type { Hub } from './hub.ts';
import { openHub, projectFolder } from './hub.ts';
import type { Bench, Job, JobReport } from './job.ts';
import { NotRun } from './job.ts';
import type { BenchOptions } from './options.ts';
import { openPeer } from './peers.ts';

export interface JobOrder {
    readonly file: string;
    readonly options: BenchOptions;
}

export type JobEnd = { readonly versions: Readonly<Record<string, string>> } & (
    | { readonly state: 'ended'; readonly report: JobReport }
    | { readonly state: 'not run' | 'failed'; readonly why: string }
);

/** One job in a process of its own: neither its heap nor its end is anybody else's matter. */
process.once('message', (message) => {
    const { file, options } = message as JobOrder;
    void run(file, options).then((end) => {
        process.send?.(end, undefined, undefined, () => process.exit(0));
    });
});

async function run(file: string, options: BenchOptions): Promise<JobEnd> {
    const scratch = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'));
    const hubs: Hub[] = [];
    const versions: Record<string, string> = {};
    try {
        const { job } = (await import(pathToFileURL(file).href)) as { job: Job };
        const report = await job.run(benchOf(options, scratch, hubs, versions));
        return { state: 'ended', report, versions };
    } catch (error) {
        return error instanceof NotRun
            ? { state: 'not run', why: error.message, versions }
            : { state: 'failed', why: textOf(error), versions };
    } finally {
        hubs.forEach((hub) => hub.close());
        rmSync(scratch, { recursive: true, force: true });
    }
}

function benchOf(
    options: BenchOptions,
    scratch: string,
    hubs: Hub[],
    versions: Record<string, string>,
): Bench {
    return {
        scratch,
        packageFolder: options.package ?? join(projectFolder, 'force-app/main'),
        hub: (hubOptions) => {
            const hub = openHub({ package: options.package, ...hubOptions });
            hubs.push(hub);
            return hub;
        },
        corpus: (name) => {
            const corpus = openCorpus(options.corpora, name);
            versions[corpus.name] = corpus.commit.slice(0, 8);
            return corpus;
        },
        peer: async (name, version, settings) => {
            const peer = await openPeer(options.peers, name, version, settings);
            versions[name] = peer.version;
            return peer;
        },
        givenPeer: (name) => options.given[name] ?? null,
        chromium: () => findChromium(),
        say: (text) => console.error(`    ${text}`),
    };
}

function textOf(error: unknown): string {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
