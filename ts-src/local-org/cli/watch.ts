import { watch } from 'node:fs';
import { affectedTests, Org } from '../engine/index.ts';
import type { FolderTestOptions } from '../engine/index.ts';
import { framed } from './reports/codeFrame.ts';
import { printFailures, printSummary } from './reports/testSummary.ts';

/** Editors write a file in several steps: what follows within this time belongs together. In milliseconds. */
const quiet = 120;

/** Runs all tests once, then those that a saved file affects; ends with Ctrl+C. */
export function watchTests(
    folders: readonly string[],
    options: FolderTestOptions,
): Promise<number> {
    let known = textsOf(run(folders, options, null));
    let timer: NodeJS.Timeout | null = null;
    const again = (): void => {
        timer = null;
        known = textsOf(run(folders, options, known));
    };
    const watchers = folders.map((folder) =>
        watch(folder, { recursive: true }, (_, name) => {
            if (name === null || /\.(cls|trigger|xml)$/.test(name)) {
                clearTimeout(timer ?? undefined);
                timer = setTimeout(again, quiet);
            }
        }),
    );
    return new Promise((resolve) => {
        process.once('SIGINT', () => {
            watchers.forEach((watcher) => watcher.close());
            clearTimeout(timer ?? undefined);
            resolve(0);
        });
    });
}

type Texts = ReadonlyMap<string, string>;

function textsOf(org: Org): Texts {
    return new Map(org.sources.map(({ file, text }) => [file, text]));
}

/** `before`: what the files said the last time; null runs everything. */
function run(folders: readonly string[], options: FolderTestOptions, before: Texts | null): Org {
    const org = Org.fromFolders(folders, { hasCoverage: options.hasCoverage });
    const faults = org.compile().filter(({ severity }) => severity === 'error');
    faults.forEach((fault) => console.log(framed(fault)));
    const now = textsOf(org);
    const changed = [...now].filter(([file, text]) => before?.get(file) !== text);
    const isAll = before === null || changed.length === 0 || before.size !== now.size;
    const names = affectedTests(org.compiled, new Set(changed.map(([file]) => file)));
    const filter = isAll ? options.filter : names.join(',');
    if (!isAll && names.length === 0) {
        console.log('Nothing that changed is used by a test.');
    } else {
        const { result } = org.runTests({ ...options, filter });
        printFailures(result);
        printSummary(result, null);
    }
    org.close();
    console.log('Waiting for a change. Ctrl+C ends.');
    return org;
}
