/** What the room asks of whoever can compile and run Apex. */
import type {
    CodeCoverage,
    CoverageWarning,
    TestFailure,
    TestLevel,
    TestSuccess,
} from '../store/rows.ts';

/** The org as it would be after the deployment, in files of Metadata API format. */
export interface OrgImage {
    files(): ReadonlyMap<string, Uint8Array>;
}

export interface ApexUnit {
    type: 'ApexClass' | 'ApexTrigger';
    name: string;
}

export interface ApexProblem extends ApexUnit {
    message: string;
    line: number;
    column: number;
}

export interface ApexCompileRequest {
    image: OrgImage;
    /** Units of the package; problems of others are told too when something they need changes. */
    changed: readonly ApexUnit[];
}

export interface ApexTestRequest {
    image: OrgImage;
    testLevel: Exclude<TestLevel, 'NoTestRun'>;
    /** Names of test classes, or Class.method, for RunSpecifiedTests. */
    tests: readonly string[];
    changed: readonly ApexUnit[];
    onProgress(progress: {
        total: number;
        completed: number;
        failed: number;
        current: string | null;
    }): void;
    isCanceled(): boolean;
}

export interface ApexTestReport {
    successes: Omit<TestSuccess, 'id' | 'namespace'>[];
    failures: Omit<TestFailure, 'id' | 'namespace' | 'packageName' | 'type'>[];
    totalTime: number;
    codeCoverage: (Omit<CodeCoverage, 'id' | 'namespace'> & { type: 'Class' | 'Trigger' })[];
    warnings?: CoverageWarning[];
}

export interface ApexChecker {
    compile(request: ApexCompileRequest): Promise<readonly ApexProblem[]>;
    runTests(request: ApexTestRequest): Promise<ApexTestReport>;
}

const NO_COMPILER =
    'This org was started without an Apex compiler, so Apex can be neither compiled nor tested in it. ' +
    'Start it with one (createSpoke option apexChecker), or leave Apex out of the deployment.';

/** Stands in when no checker was given: every question about Apex gets a loud no. */
export const withoutApex: ApexChecker = {
    compile: (request) =>
        Promise.resolve(
            request.changed.map((unit) => ({ ...unit, message: NO_COMPILER, line: 1, column: 1 })),
        ),
    runTests: () => Promise.reject(new Error(NO_COMPILER)),
};
