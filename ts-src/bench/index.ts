import { fork } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from './harness/hub.ts';
import type { Job } from './harness/job.ts';
import { load, machine, quietLoad } from './harness/machine.ts';
import type { BenchOptions } from './harness/options.ts';
import { readOptions, UsageError } from './harness/options.ts';
import { measureTable, textTable } from './harness/print.ts';
import type { JobEnd, JobOrder } from './harness/runJob.ts';

interface Line {
    readonly job: Pick<Job, 'name' | 'peer' | 'target'>;
    readonly load: number;
    readonly seconds: number;
    readonly end: JobEnd;
}

const usualMinutes = 20;

/** `npm run bench`: one table of what each job costs beside its peer, in one run. */
async function main(): Promise<number> {
    const options = readOptions(process.argv.slice(2));
    const jobs = await chosenJobs(options);
    if (options.isList) {
        console.log(
            textTable(
                ['job', 'peer', 'target'],
                jobs.map(({ job }) => lineOf(job)),
            ),
        );
        return 0;
    }
    const { processor, processors, memory, node, gatehouse } = machine();
    console.log(
        `Gatehouse ${gatehouse} · Node ${node} · ${processors} × ${processor}, ${memory}\n`,
    );
    const lines: Line[] = [];
    for (const { job, file } of jobs) {
        console.log(`${job.name} — ${job.target}`);
        const line = await runJob(job, file, options);
        printLine(line);
        lines.push(line);
    }
    printSummary(lines);
    if (options.json !== null) {
        writeFileSync(options.json, JSON.stringify({ machine: machine(), jobs: lines }, null, 2));
    }
    return isGood(lines, options.isStrict) ? 0 : 1;
}

async function chosenJobs(
    options: BenchOptions,
): Promise<readonly { readonly job: Job; readonly file: string }[]> {
    const folder = join(projectFolder, 'ts-src/bench');
    const files = readdirSync(folder)
        .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
        .map((name) => join(folder, name))
        .filter((file) => /^export const job\b/m.test(readFileSync(file, 'utf8')));
    const found: { job: Job; file: string }[] = [];
    for (const file of files.sort()) {
        const { job } = (await import(pathToFileURL(file).href)) as { job: Job };
        if (options.only === null || options.only.some((word) => isMeant(word, job, file))) {
            found.push({ job, file });
        }
    }
    if (found.length === 0) {
        throw new UsageError(`No job is named ${options.only?.join(' or ') ?? 'anything'}.`);
    }
    return found;
}

function isMeant(word: string, job: Job, file: string): boolean {
    return [job.name, basename(file, '.ts')].some((name) =>
        name.toLowerCase().startsWith(word.toLowerCase()),
    );
}

function lineOf({ name, peer, target }: Pick<Job, 'name' | 'peer' | 'target'>): readonly string[] {
    return [name, peer ?? '—', target];
}

async function runJob(job: Job, file: string, options: BenchOptions): Promise<Line> {
    const { name, peer, target } = job;
    const start = performance.now();
    const before = load();
    const end = await endOf(job, { file, options });
    const seconds = Math.round((performance.now() - start) / 1000);
    return { job: { name, peer, target }, load: Math.max(before, load()), seconds, end };
}

function endOf(job: Job, order: JobOrder): Promise<JobEnd> {
    const minutes = job.minutes ?? usualMinutes;
    const child = fork(join(projectFolder, 'ts-src/bench/harness/runJob.ts'), {
        cwd: projectFolder,
        execArgv: process.execArgv,
    });
    return new Promise((resolve) => {
        const fail = (why: string): void => resolve({ state: 'failed', why, versions: {} });
        const tooLong = setTimeout(() => {
            child.kill('SIGKILL');
            fail(`not over after ${minutes} minutes`);
        }, minutes * 60_000);
        child.once('message', (end) => resolve(end as JobEnd));
        child.once('exit', (code, signal) => {
            clearTimeout(tooLong);
            fail(`the process ended with ${signal ?? `code ${code}`} before it answered`);
        });
        child.send(order);
    });
}

function printLine({ end, load: busy, seconds }: Line): void {
    if (end.state === 'ended') {
        const { report } = end;
        const { measures = [], tables = [], notes = [] } = report;
        const all = measures.length > 0 ? [measureTable(measures), ...tables] : tables;
        for (const { title, columns, rows } of all) {
            console.log(`\n    ${title}\n${textTable(columns, rows)}`);
        }
        console.log(notes.map((note) => `\n    · ${note}`).join(''));
        console.log(`  ${report.isMet ? '✓' : '✗'} ${report.sentence}`);
    } else {
        console.log(`  ✗ ${end.state}: ${end.why}`);
    }
    const versions = Object.entries(end.versions).map(([name, version]) => `${name} ${version}`);
    const noise = busy > quietLoad ? `load ${busy.toFixed(1)}: times are upper bounds` : '';
    console.log(`    ${[...versions, `${seconds} s`, noise].filter(Boolean).join(' · ')}\n`);
}

function printSummary(lines: readonly Line[]): void {
    const rows = lines.map(({ job, end }) => [
        end.state === 'ended' ? (end.report.isMet ? '✓' : '✗') : end.state,
        ...lineOf(job),
        end.state === 'ended' ? end.report.sentence : (end.why.split('\n')[0] ?? ''),
    ]);
    console.log(textTable(['', 'job', 'peer', 'must', 'came out'], rows));
}

function isGood(lines: readonly Line[], isStrict: boolean): boolean {
    return lines.every(({ end, load: busy }) => {
        const isQuiet = !isStrict || busy <= quietLoad;
        const isAnswered =
            end.state === 'ended' ? end.report.isMet : end.state === 'not run' && !isStrict;
        return isQuiet && isAnswered;
    });
}

try {
    process.exitCode = await main();
} catch (error) {
    if (!(error instanceof UsageError)) {
        throw error;
    }
    console.error(error.message);
    process.exitCode = 2;
}
