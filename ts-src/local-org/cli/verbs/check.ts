import { printDiagnostic } from '../../diagnostics/index.ts';
import { Org } from '../../engine/index.ts';
import { atLeastOneFolder, readWords } from '../arguments.ts';

/** Compiles only: prints file:line:column and a sentence per fault. */
export async function checkVerb(words: readonly string[]): Promise<number> {
    const folders = atLeastOneFolder(readWords(words, [], []));
    const started = performance.now();
    const org = Org.fromFolders(folders);
    const diagnostics = org.compile();
    diagnostics.forEach((diagnostic) => console.log(printDiagnostic(diagnostic)));
    const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const units = org.sources.length;
    console.log(
        errors === 0
            ? `${units} classes and triggers compile (${seconds} s).`
            : `${errors} ${errors === 1 ? 'error' : 'errors'} in ${units} classes and triggers (${seconds} s).`,
    );
    org.close();
    return errors === 0 ? 0 : 1;
}
