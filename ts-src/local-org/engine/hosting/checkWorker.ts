import { parentPort, workerData } from 'node:worker_threads';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { Org } from '../org.ts';
import type { TestRunResult } from '../testing/testResult.ts';
import type {
    CheckedUnit,
    CheckNotice,
    CheckOrder,
    TestReport,
    UnitCoverage,
    UnitProblem,
} from './checkProtocol.ts';

/** Compiles, or compiles and tests, the org that a deployment would make; one order per thread. */
function main(order: CheckOrder, tell: (notice: CheckNotice) => void): void {
    const org = Org.fromFiles(order.files, { hasCoverage: order.runsTests });
    if (!order.runsTests) {
        tell({ kind: 'problems', problems: problemsOf(org, order.changed) });
        return;
    }
    const { result } = org.runTests({
        filter: order.filter,
        onProgress: (progress) => {
            tell({ kind: 'progress', progress });
            return true;
        },
    });
    org.close();
    tell({ kind: 'report', report: reportOf(result, org) });
}

/** Faults of the package's own units, and of others that name one of them. */
function problemsOf(org: Org, changed: readonly CheckedUnit[]): readonly UnitProblem[] {
    const units = new Map<string, CheckedUnit>(
        org.sources.map(({ kind, name, file }) => [
            file,
            { type: kind === 'class' ? 'ApexClass' : 'ApexTrigger', name },
        ]),
    );
    const isChanged = (unit: CheckedUnit): boolean =>
        changed.some(
            ({ type, name }) =>
                type === unit.type && name.toLowerCase() === unit.name.toLowerCase(),
        );
    const names = changed.map(({ name }) => new RegExp(`\\b${name}\\b`, 'i'));
    return org.compiled.diagnostics.flatMap((diagnostic) => {
        const unit = units.get(diagnostic.span.file);
        const concerns =
            unit && (isChanged(unit) || names.some((name) => name.test(diagnostic.message)));
        return unit && concerns && diagnostic.severity === 'error'
            ? [problemOf(unit, diagnostic)]
            : [];
    });
}

function problemOf(unit: CheckedUnit, { message, span }: Diagnostic): UnitProblem {
    return { ...unit, message, line: span.line, column: span.column };
}

function reportOf(result: TestRunResult, org: Org): TestReport {
    const triggers = new Set(
        org.sources.filter(({ kind }) => kind === 'trigger').map(({ name }) => name),
    );
    const base = (test: TestRunResult['tests'][number]) => ({
        methodName: test.MethodName,
        name: test.ApexClass.Name,
        time: test.RunTime,
    });
    const [passed, failed] = [true, false].map((isPass) =>
        result.tests.filter((test) => (test.Outcome === 'Pass') === isPass),
    );
    return {
        successes: (passed ?? []).map(base),
        failures: (failed ?? []).map((test) => ({
            ...base(test),
            message: test.Message ?? '',
            stackTrace: test.StackTrace,
        })),
        totalTime: result.tests.reduce((total, test) => total + test.RunTime, 0),
        codeCoverage: (result.coverage?.coverage ?? []).map((unit): UnitCoverage => {
            const missed = Object.entries(unit.lines)
                .filter(([, hit]) => hit === 0)
                .map(([line]) => Number(line));
            return {
                name: unit.name,
                type: triggers.has(unit.name) ? 'Trigger' : 'Class',
                numLocations: unit.totalLines,
                numLocationsNotCovered: missed.length,
                locationsNotCovered: missed,
            };
        }),
    };
}

const tell = (notice: CheckNotice): void => parentPort?.postMessage(notice);
try {
    main(workerData as CheckOrder, tell);
} catch (error) {
    tell({
        kind: 'failed',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
}
