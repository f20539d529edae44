import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { printDiagnostic } from '../../diagnostics/index.ts';
import { runTestsOfFolders } from '../../engine/index.ts';
import type { TestRunResult } from '../../engine/index.ts';
import { atLeastOneFolder, readWords, UsageError } from '../arguments.ts';

/** Runs the Apex tests of source folders in a fresh org. The last lines count for people and for `npm test`. */
export async function testVerb(words: readonly string[]): Promise<number> {
    const read = readWords(words, ['coverage'], ['filter', 'json', 'minimum-coverage']);
    const folders = atLeastOneFolder(read);
    const minimum = numberOf(read.values.get('minimum-coverage'));
    const { diagnostics, result } = await runTestsOfFolders(folders, {
        filter: read.values.get('filter') ?? null,
        hasCoverage: read.flags.has('coverage') || minimum !== null,
    });
    diagnostics
        .filter((diagnostic) => diagnostic.severity === 'error')
        .forEach((diagnostic) => console.log(printDiagnostic(diagnostic)));
    const file = read.values.get('json');
    if (file !== undefined) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(
            file,
            `${JSON.stringify({ status: result.summary.failing === 0 ? 0 : 100, result }, null, 2)}\n`,
        );
    }
    printFailures(result);
    return printClosing(result, minimum);
}

function numberOf(text: string | undefined): number | null {
    if (text === undefined) {
        return null;
    }
    const number = Number(text);
    if (!Number.isFinite(number)) {
        throw new UsageError(`--minimum-coverage ${text} is no number.`);
    }
    return number;
}

function printFailures(result: TestRunResult): void {
    for (const test of result.tests.filter((candidate) => candidate.Outcome !== 'Pass')) {
        console.log(
            `${test.Outcome === 'CompileFail' ? 'does not compile' : 'fails'}: ${test.FullName}`,
        );
        console.log(indented(test.Message ?? ''));
        console.log(indented(test.StackTrace ?? ''));
    }
    const silent = result.tests.filter((test) => test.Outcome === 'Pass' && test.assertions === 0);
    if (silent.length > 0) {
        console.log(
            `${silent.length} passed without asserting anything: ${silent.map((test) => test.FullName).join(', ')}`,
        );
    }
}

function indented(text: string): string {
    return text.replace(/^/gm, '    ');
}

function printClosing(result: TestRunResult, minimum: number | null): number {
    const { summary, coverage } = result;
    console.log(`${summary.passing} passed, ${summary.failing} failed (${summary.testTotalTime})`);
    if (!coverage) {
        return summary.failing === 0 ? 0 : 1;
    }
    const { coveredLines, totalLines, orgWideCoverage } = coverage.summary;
    console.log(`Coverage ${orgWideCoverage}: ${coveredLines} of ${totalLines} lines`);
    const isEnough = minimum === null || coveredLines * 100 >= minimum * totalLines;
    if (!isEnough) {
        console.log(
            `Less than the ${minimum}% that are asked for; least covered: ${leastCovered(result)}`,
        );
    }
    return summary.failing === 0 && isEnough ? 0 : 1;
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
