import type { LimitName } from '../../execution/index.ts';

/** The shape of `sf apex run test --result-format json` ("result"), plus the count of assertions per test. */
export interface TestRunResult {
    readonly summary: TestSummary;
    readonly tests: readonly TestResult[];
    readonly coverage?: CoverageResult;
}

export interface TestSummary {
    readonly failRate: string;
    readonly failing: number;
    readonly hostname: string;
    readonly orgId: string;
    readonly outcome: 'Passed' | 'Failed' | 'Skipped';
    readonly passRate: string;
    readonly passing: number;
    readonly skipped: number;
    readonly skipRate: string;
    readonly testRunId: string;
    readonly testStartTime: string;
    readonly testsRan: number;
    readonly userId: string;
    readonly username: string;
    readonly commandTime: string;
    readonly testExecutionTime: string;
    readonly testTotalTime: string;
    readonly testRunCoverage?: string;
    readonly orgWideCoverage?: string;
}

export type TestOutcome = 'Pass' | 'Fail' | 'CompileFail' | 'Skip';

export interface TestResult {
    readonly Id: string;
    readonly QueueItemId: string;
    readonly StackTrace: string | null;
    readonly Message: string | null;
    readonly AsyncApexJobId: string;
    readonly MethodName: string;
    readonly Outcome: TestOutcome;
    readonly ApexClass: {
        readonly Id: string;
        readonly Name: string;
        readonly NamespacePrefix: string | null;
        readonly FullName: string;
    };
    readonly RunTime: number;
    readonly FullName: string;
    readonly TestTimestamp: string;
    /** Calls of Assert and System.assert*: a pass without any proves nothing. */
    readonly assertions: number;
    /** Of every limit that was touched, the most that one of the test's transactions took; absent when nothing ran. */
    readonly limits?: readonly LimitUse[];
}

export interface LimitUse {
    readonly name: LimitName;
    readonly used: number;
    readonly allowed: number;
}

export interface CoverageResult {
    readonly coverage: readonly ClassCoverage[];
    readonly summary: {
        readonly totalLines: number;
        readonly coveredLines: number;
        readonly orgWideCoverage: string;
        readonly testRunCoverage: string;
    };
}

export interface ClassCoverage {
    readonly id: string;
    readonly name: string;
    readonly totalLines: number;
    /** Executable line → 1 when it ran, else 0. */
    readonly lines: Readonly<Record<string, 0 | 1>>;
    readonly totalCovered: number;
    readonly coveredPercent: number;
}
