import { Org } from '../../engine/index.ts';
import { atLeastOneFolder, readWords } from '../arguments.ts';
import { framed } from '../reports/codeFrame.ts';

/** Compiles only: prints file:line:column, a sentence and the place in the code per fault. */
export async function checkVerb(words: readonly string[]): Promise<number> {
    const folders = atLeastOneFolder(readWords(words, [], []));
    const started = performance.now();
    const org = Org.fromFolders(folders);
    const diagnostics = org.compile();
    diagnostics.forEach((diagnostic) => console.log(framed(diagnostic)));
    const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const units = `${org.sources.length} Apex ${org.sources.length === 1 ? 'file' : 'files'}`;
    console.log(
        errors === 0
            ? `${units} without an error (${seconds} s).`
            : `${errors} ${errors === 1 ? 'error' : 'errors'} in ${units} (${seconds} s).`,
    );
    org.close();
    return errors === 0 ? 0 : 1;
}
