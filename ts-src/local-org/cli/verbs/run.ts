import { readFileSync } from 'node:fs';
import { Org } from '../../engine/index.ts';
import { readWords, UsageError } from '../arguments.ts';
import { framed } from '../reports/codeFrame.ts';

/** Runs anonymous Apex and prints its debug log. */
export async function runVerb(words: readonly string[]): Promise<number> {
    const [file, ...folders] = readWords(words, [], []).plain;
    if (file === undefined) {
        throw new UsageError('Name the file with the anonymous Apex.');
    }
    const org = Org.fromFolders(folders);
    const faults = org.compile().filter((diagnostic) => diagnostic.severity === 'error');
    if (faults.length > 0) {
        faults.forEach((diagnostic) => console.error(framed(diagnostic)));
        return 1;
    }
    const result = org.executeAnonymous(readFileSync(file, 'utf8'));
    result.log.forEach((line) => console.log(line));
    if (!result.compiled) {
        console.error(`${file}:${result.line}:${result.column} ${result.compileProblem}`);
    } else if (!result.success) {
        console.error(`${result.exceptionMessage}\n${result.exceptionStackTrace}`);
    }
    org.close();
    return result.success ? 0 : 1;
}
