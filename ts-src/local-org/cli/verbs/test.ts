import { relative } from 'node:path';
import { runTestsOfFolders } from '../../engine/index.ts';
import type { FolderTestOptions, FolderTestRun } from '../../engine/index.ts';
import { atLeastOneFolder, readWords, UsageError } from '../arguments.ts';
import type { Words } from '../arguments.ts';
import { coberturaReport } from '../reports/cobertura.ts';
import { framed } from '../reports/codeFrame.ts';
import { junitReport } from '../reports/junit.ts';
import { limitsTable } from '../reports/limits.ts';
import { save } from '../reports/save.ts';
import { printFailures, printSummary } from '../reports/testSummary.ts';
import { watchTests } from '../watch.ts';

/** As the official CLI ends a test run in which something failed. */
const testsFailed = 100;

/** Runs the Apex tests of source folders in a fresh org. The last lines count for people and for `npm test`. */
export async function testVerb(words: readonly string[]): Promise<number> {
    const read = readWords(
        words,
        ['coverage', 'limits', 'watch'],
        ['filter', 'json', 'junit', 'cobertura', 'minimum-coverage', 'order'],
    );
    const folders = atLeastOneFolder(read);
    const minimum = numberOf(read, 'minimum-coverage');
    const order = numberOf(read, 'order');
    const options: FolderTestOptions = {
        filter: read.values.get('filter') ?? null,
        hasCoverage: read.flags.has('coverage') || read.values.has('cobertura') || minimum !== null,
        ...(order !== null && { order }),
    };
    if (read.flags.has('watch')) {
        return watchTests(folders, options);
    }
    if (process.stderr.isTTY) {
        console.error(`Compiling and testing ${folders.join(', ')} …`);
    }
    const run = await runTestsOfFolders(folders, options);
    const { diagnostics, result } = run;
    diagnostics
        .filter((diagnostic) => diagnostic.severity === 'error')
        .forEach((diagnostic) => console.log(framed(diagnostic)));
    saveReports(read, run);
    printFailures(result);
    if (read.flags.has('limits')) {
        console.log(limitsTable(result.tests));
    }
    const isEnough = printSummary(result, minimum);
    if (result.summary.failing > 0) {
        return testsFailed;
    }
    return isEnough ? 0 : 1;
}

function numberOf(read: Words, option: string): number | null {
    const text = read.values.get(option);
    if (text === undefined) {
        return null;
    }
    const number = Number(text);
    if (!Number.isFinite(number)) {
        throw new UsageError(`--${option} ${text} is no number.`);
    }
    return number;
}

function saveReports(read: Words, { result, files }: FolderTestRun): void {
    const status = result.summary.failing === 0 ? 0 : testsFailed;
    const fileOf = (name: string): string => {
        const file = files.get(name.toLowerCase());
        return file === undefined ? name : relative(process.cwd(), file);
    };
    save(read.values.get('json'), () => `${JSON.stringify({ status, result }, null, 2)}\n`);
    save(read.values.get('junit'), () => junitReport(result));
    save(read.values.get('cobertura'), () => coberturaReport(result, fileOf));
}
