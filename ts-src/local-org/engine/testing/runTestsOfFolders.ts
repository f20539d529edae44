import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { Org } from '../org.ts';
import type { UnitHits } from './coverage.ts';
import { coverageOf, mergedHits } from './coverage.ts';
import { selectTests, testClasses } from './discover.ts';
import { summarise } from './summary.ts';
import type { TestRunResult } from './testResult.ts';
import type { TestRun } from './testRun.ts';

export interface FolderTestOptions {
    readonly filter: string | null;
    readonly hasCoverage: boolean;
    /** Seed of another order than by name. */
    readonly order?: number;
}

export interface FolderTestRun {
    readonly diagnostics: readonly Diagnostic[];
    readonly result: TestRunResult;
    /** File of each class and trigger, by its name in lower case. */
    readonly files: ReadonlyMap<string, string>;
}

/** What one process of a shared run is told. */
export interface ShareOrder {
    readonly folders: readonly string[];
    readonly options: FolderTestOptions;
    readonly share: { readonly index: number; readonly of: number };
}

/** Above so many test classes the work is worth a second process with its own compilation. */
const classesPerProcess = 40;
const processes = 2;

/** Runs the tests of source folders, each class in a fresh org of this process or of one of two. */
export async function runTestsOfFolders(
    folders: readonly string[],
    options: FolderTestOptions,
): Promise<FolderTestRun> {
    const org = Org.fromFolders(folders, { hasCoverage: options.hasCoverage });
    const diagnostics = org.compile();
    const files = new Map(org.sources.map(({ name, file }) => [name.toLowerCase(), file]));
    const units = org.compiled.units.map(({ unit }) => unit);
    const classes = selectTests(testClasses({ units }), options.filter);
    if (classes.length <= classesPerProcess) {
        const { result } = org.runTests(options);
        org.close();
        return { diagnostics, result, files };
    }
    const startedAt = Date.now();
    const other = runElsewhere({ folders, options, share: { index: 1, of: processes } });
    const own = org.runTests({ ...options, share: { index: 0, of: processes } });
    org.close();
    return { diagnostics, result: merged([own, await other], startedAt), files };
}

function runElsewhere(order: ShareOrder): Promise<TestRun> {
    const script = fileURLToPath(new URL('./shareProcess.ts', import.meta.url));
    const child = fork(script, { execArgv: process.execArgv });
    return new Promise((resolve, reject) => {
        let answer: TestRun | null = null;
        child.on('message', (message) => {
            answer = message as TestRun;
        });
        child.on('error', reject);
        child.on('exit', (code) =>
            answer === null
                ? reject(
                      new Error(
                          `The second test process ended with code ${code} before it answered.`,
                      ),
                  )
                : resolve(answer),
        );
        child.send(order);
    });
}

function merged(runs: readonly TestRun[], startedAt: number): TestRunResult {
    const [first] = runs;
    const { orgId, hostname, testRunId, userId, username } = (first as TestRun).result.summary;
    const tests = runs
        .flatMap(({ result }) => result.tests)
        .sort((left, right) =>
            left.ApexClass.Name < right.ApexClass.Name
                ? -1
                : left.ApexClass.Name > right.ApexClass.Name
                  ? 1
                  : 0,
        );
    const hits: readonly UnitHits[] = mergedHits(runs.map((run) => run.hits));
    const ids = new Map(
        (first as TestRun).result.coverage?.coverage.map((unit) => [unit.name, unit.id]),
    );
    const coverage =
        hits.length === 0 ? undefined : coverageOf(hits, (name) => ids.get(name) ?? '');
    return summarise(
        tests,
        { orgId, hostname, testRunId, userId, username, startedAt, endedAt: Date.now() },
        coverage,
    );
}
