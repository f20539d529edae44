import type { RunningUser } from '../../execution/index.ts';
import type { Compilation } from '../compile.ts';
import type { LinkedUnit } from '../linking/linkUnit.ts';
import type { Running } from '../running.ts';
import type { UnitHits } from './coverage.ts';
import { coverageOf, hitsOf } from './coverage.ts';
import type { TestClass } from './discover.ts';
import { selectTests, testClasses } from './discover.ts';
import { shuffled } from './order.ts';
import { failedCompilations } from './failedCompilations.ts';
import { summarise } from './summary.ts';
import type { TestResult, TestRunResult } from './testResult.ts';
import { runTestClass } from './testRunner.ts';

export interface TestRunOptions {
    /** `Class`, `Class.method`, several by comma, `*` for any text; null: all. */
    readonly filter?: string | null;
    /** Runs every n-th class beginning with the k-th: processes share the work. */
    readonly share?: { readonly index: number; readonly of: number };
    /** Seed of another order of classes and methods; absent: by name, methods as they are written. */
    readonly order?: number;
    readonly onProgress?: (progress: TestProgress) => boolean;
}

export interface TestProgress {
    readonly total: number;
    readonly completed: number;
    readonly failed: number;
    /** The class that runs next. */
    readonly current: string | null;
}

export interface TestRun {
    readonly result: TestRunResult;
    /** Empty unless coverage was asked for. */
    readonly hits: readonly UnitHits[];
}

export function runTests(
    running: Running,
    compilation: Compilation,
    user: RunningUser,
    options: TestRunOptions,
): TestRun {
    const { services, linked } = running;
    const startedAt = Date.now();
    const runId = services.database.nextId('AsyncApexJob');
    const host = { services, classes: linked.classes, user, runId };
    const classes = ordered(
        shared(selectedClasses(compilation, options.filter ?? null), options),
        options,
    );
    const invalid =
        options.share === undefined || options.share.index === 0
            ? failedCompilations(compilation, options.filter ?? null, runId)
            : [];
    const results: TestResult[] = [...invalid];
    const total = classes.reduce((sum, type) => sum + type.methods.length, invalid.length);
    for (const type of classes) {
        const failed = results.filter((result) => result.Outcome !== 'Pass').length;
        const goesOn =
            options.onProgress?.({
                total,
                completed: results.length,
                failed,
                current: type.name,
            }) ?? true;
        if (!goesOn) {
            break;
        }
        results.push(...runTestClass(type, host));
    }
    const hits = hitsOf(linked.units.filter(isMeasured));
    const facts = {
        orgId: services.id,
        hostname: services.instanceUrl,
        testRunId: runId,
        userId: user.id,
        username: user.userName,
        startedAt,
        endedAt: Date.now(),
    };
    const coverage =
        hits.length === 0 ? undefined : coverageOf(hits, (name) => idOfUnit(running, name));
    return { result: summarise(results, facts, coverage), hits };
}

function isMeasured(unit: LinkedUnit): boolean {
    return unit.lines.length > 0;
}

export function idOfUnit({ services }: Running, name: string): string {
    const { system } = services.database;
    const row =
        system.find('ApexClass', 'Name', name)[0] ?? system.find('ApexTrigger', 'Name', name)[0];
    return row?.id ?? '';
}

function selectedClasses(compilation: Compilation, filter: string | null): readonly TestClass[] {
    return selectTests(testClasses({ units: compilation.units.map(({ unit }) => unit) }), filter);
}

function ordered(classes: readonly TestClass[], { order }: TestRunOptions): readonly TestClass[] {
    return order === undefined
        ? classes
        : shuffled(classes, order).map((type) => ({
              ...type,
              methods: shuffled(type.methods, order),
          }));
}

function shared(classes: readonly TestClass[], { share }: TestRunOptions): readonly TestClass[] {
    return share === undefined ? classes : classes.filter((_, at) => at % share.of === share.index);
}
