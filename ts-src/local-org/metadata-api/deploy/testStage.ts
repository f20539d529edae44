/** Apex tests of a deployment (Metadata API Guide > Running Tests in a Deployment). */
import { NO_ID } from '../store/ids.ts';
import type {
    CoverageWarning,
    DeployOptions,
    DeployRecord,
    RunTestResult,
    TestLevel,
} from '../store/rows.ts';
import type { OrgKind } from '../org/org.ts';
import type { ApexChecker, ApexTestReport, ApexUnit, OrgImage } from './apexChecker.ts';

const REQUIRED_PERCENT = 75;

/** Production runs local tests by itself as soon as there is Apex in the package. */
export function neededTestLevel(
    kind: OrgKind,
    options: DeployOptions,
    hasApex: boolean,
): TestLevel {
    if (options.testLevel !== null) {
        return options.testLevel;
    }
    return kind === 'production' && hasApex ? 'RunLocalTests' : 'NoTestRun';
}

export interface TestStage {
    record: DeployRecord;
    checker: ApexChecker;
    image: OrgImage;
    level: Exclude<TestLevel, 'NoTestRun'>;
    changed: readonly ApexUnit[];
    isCanceled(): boolean;
}

export async function runTestStage(stage: TestStage): Promise<RunTestResult> {
    const { record } = stage;
    const report = await stage.checker.runTests({
        image: stage.image,
        testLevel: stage.level,
        tests: record.options.runTests,
        changed: stage.changed,
        isCanceled: () => stage.isCanceled(),
        onProgress: (progress) => {
            record.numberTestsTotal = progress.total;
            record.numberTestsCompleted = progress.completed;
            record.numberTestErrors = progress.failed;
            record.stateDetail =
                progress.current === null ? null : `Running Test: ${progress.current}`;
        },
    });
    const result = resultOf(report, coverageWarnings(stage, report));
    record.numberTestsTotal = result.numTestsRun;
    record.numberTestsCompleted = result.numTestsRun - result.numFailures;
    record.numberTestErrors = result.numFailures;
    return result;
}

function percent(lines: number, uncovered: number): number {
    return lines === 0 ? 100 : Math.floor(((lines - uncovered) * 100) / lines);
}

function warning(name: string | null, message: string): CoverageWarning {
    return { id: null, name, namespace: null, message };
}

/** Named tests must cover each class of the package, all tests together the whole org. */
function coverageWarnings(stage: TestStage, report: ApexTestReport): CoverageWarning[] {
    const coverage = report.codeCoverage;
    if (coverage.length === 0 || stage.changed.length === 0) {
        return report.warnings ?? [];
    }
    if (stage.level === 'RunSpecifiedTests' || stage.level === 'RunRelevantTests') {
        const names = new Set(stage.changed.map((unit) => unit.name));
        return coverage
            .filter((unit) => names.has(unit.name))
            .map((unit) => ({
                unit,
                covered: percent(unit.numLocations, unit.numLocationsNotCovered),
            }))
            .filter(({ covered }) => covered < REQUIRED_PERCENT)
            .map(({ unit, covered }) =>
                warning(
                    unit.name,
                    `Test coverage of selected Apex ${unit.type} is ${covered}%, at least ${REQUIRED_PERCENT}% test coverage is required`,
                ),
            );
    }
    const lines = coverage.reduce((sum, unit) => sum + unit.numLocations, 0);
    const uncovered = coverage.reduce((sum, unit) => sum + unit.numLocationsNotCovered, 0);
    const average = percent(lines, uncovered);
    return average >= REQUIRED_PERCENT
        ? []
        : [
              warning(
                  null,
                  `Average test coverage across all Apex Classes and Triggers is ${average}%, at least ${REQUIRED_PERCENT}% test coverage is required.`,
              ),
          ];
}

function resultOf(report: ApexTestReport, warnings: CoverageWarning[]): RunTestResult {
    return {
        numTestsRun: report.successes.length + report.failures.length,
        numFailures: report.failures.length,
        totalTime: report.totalTime,
        successes: report.successes.map((test) => ({ ...test, id: NO_ID, namespace: null })),
        failures: report.failures.map((test) => ({
            ...test,
            id: NO_ID,
            namespace: null,
            packageName: test.name,
            type: 'Class',
        })),
        codeCoverage: report.codeCoverage.map((unit) => ({ ...unit, id: NO_ID, namespace: null })),
        codeCoverageWarnings: warnings,
    };
}
