import type { TestProgress } from '../testing/testRun.ts';

/** Names of units as the Metadata API has them. */
export interface CheckedUnit {
    readonly type: 'ApexClass' | 'ApexTrigger';
    readonly name: string;
}

export interface UnitProblem extends CheckedUnit {
    readonly message: string;
    readonly line: number;
    readonly column: number;
}

export interface CheckOrder {
    readonly files: ReadonlyMap<string, Uint8Array>;
    readonly changed: readonly CheckedUnit[];
    /** Null: compile only. */
    readonly filter: string | null;
    readonly runsTests: boolean;
}

export interface TestReport {
    readonly successes: { methodName: string; name: string; time: number }[];
    readonly failures: {
        methodName: string;
        name: string;
        time: number;
        message: string;
        stackTrace: string | null;
    }[];
    readonly totalTime: number;
    readonly codeCoverage: UnitCoverage[];
}

export interface UnitCoverage {
    name: string;
    type: 'Class' | 'Trigger';
    numLocations: number;
    numLocationsNotCovered: number;
    locationsNotCovered: number[];
}

export type CheckNotice =
    | { readonly kind: 'problems'; readonly problems: readonly UnitProblem[] }
    | { readonly kind: 'progress'; readonly progress: TestProgress }
    | { readonly kind: 'report'; readonly report: TestReport }
    | { readonly kind: 'failed'; readonly message: string };
