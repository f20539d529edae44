import type { TestResult, TestRunResult } from '../../engine/index.ts';

export function printFailures({ tests }: Pick<TestRunResult, 'tests'>): void {
    for (const test of tests.filter((candidate) => candidate.Outcome !== 'Pass')) {
        console.log(
            `${test.Outcome === 'CompileFail' ? 'does not compile' : 'fails'}: ${test.FullName}`,
        );
        console.log(indented(test.Message ?? ''));
        console.log(indented(test.StackTrace ?? ''));
    }
    const silent = tests.filter(isSilent);
    if (silent.length > 0) {
        console.log(
            `${silent.length} passed without asserting anything: ${silent.map((test) => test.FullName).join(', ')}`,
        );
    }
}

const isSilent = (test: TestResult): boolean => test.Outcome === 'Pass' && test.assertions === 0;

function indented(text: string): string {
    return text.replace(/^/gm, '    ');
}

/** The closing lines; false: less is covered than was asked for. */
export function printSummary(result: TestRunResult, minimum: number | null): boolean {
    const { summary, coverage } = result;
    console.log(`${summary.passing} passed, ${summary.failing} failed (${summary.testTotalTime})`);
    if (!coverage) {
        return true;
    }
    const { coveredLines, totalLines, orgWideCoverage } = coverage.summary;
    console.log(`Coverage ${orgWideCoverage}: ${coveredLines} of ${totalLines} lines`);
    const isEnough = minimum === null || coveredLines * 100 >= minimum * totalLines;
    if (!isEnough) {
        console.log(
            `Less than the ${minimum}% that are asked for; least covered: ${leastCovered(result)}`,
        );
    }
    return isEnough;
}

function leastCovered(result: TestRunResult): string {
    return [...(result.coverage?.coverage ?? [])]
        .sort(
            (left, right) =>
                left.totalCovered - left.totalLines - (right.totalCovered - right.totalLines),
        )
        .slice(0, 10)
        .map((unit) => `${unit.name} ${unit.coveredPercent}%`)
        .join(', ');
}
