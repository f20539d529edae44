import type { CoverageResult, TestResult, TestRunResult, TestSummary } from './testResult.ts';

export interface RunFacts {
    readonly orgId: string;
    readonly hostname: string;
    readonly testRunId: string;
    readonly userId: string;
    readonly username: string;
    readonly startedAt: number;
    readonly endedAt: number;
}

/** Counts and rates over results, in the words of the official CLI. */
export function summarise(
    tests: readonly TestResult[],
    facts: RunFacts,
    coverage?: CoverageResult,
): TestRunResult {
    const count = (outcomes: readonly string[]): number =>
        tests.filter((test) => outcomes.includes(test.Outcome)).length;
    const [passing, failing, skipped] = [
        count(['Pass']),
        count(['Fail', 'CompileFail']),
        count(['Skip']),
    ];
    const rate = (part: number): string =>
        `${tests.length === 0 ? 0 : Math.round((part * 100) / tests.length)}%`;
    const wall = `${facts.endedAt - facts.startedAt} ms`;
    const summary: TestSummary = {
        failRate: rate(failing),
        failing,
        hostname: facts.hostname,
        orgId: facts.orgId,
        outcome: failing > 0 ? 'Failed' : passing > 0 ? 'Passed' : 'Skipped',
        passRate: rate(passing),
        passing,
        skipped,
        skipRate: rate(skipped),
        testRunId: facts.testRunId,
        testStartTime: new Date(facts.startedAt).toISOString(),
        testsRan: tests.length,
        userId: facts.userId,
        username: facts.username,
        commandTime: wall,
        testExecutionTime: `${tests.reduce((total, test) => total + test.RunTime, 0)} ms`,
        testTotalTime: wall,
        ...(coverage && {
            testRunCoverage: coverage.summary.testRunCoverage,
            orgWideCoverage: coverage.summary.orgWideCoverage,
        }),
    };
    return coverage ? { summary, tests, coverage } : { summary, tests };
}
