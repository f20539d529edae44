/** What each verb is told and what its exit code means. */
export const usageOf: Readonly<Record<string, readonly string[]>> = {
    test: [
        'npm run -s org -- test <folders…>    runs the Apex tests of source folders in a fresh org',
        '  --filter Class[.method],…   only these; * stands for any text',
        '  --coverage                  measure lines; --minimum-coverage N fails below N percent',
        '  --limits                    show which test came closest to each governor limit',
        '  --order N                   run classes and methods in the N-th shuffled order',
        '  --watch                     stay, and run what a saved file affects',
        '  --json FILE, --junit FILE, --cobertura FILE    reports for machines',
    ],
    check: ['npm run -s org -- check <folders…>    compiles only'],
    run: [
        'npm run -s org -- run <file.apex> [folders…]    runs anonymous Apex and prints its debug log',
    ],
    start: [
        'npm start [-- --spoke name=folder] [--data folder] [--fresh] [--port N] [--json]    the hub and its spokes in a browser',
    ],
};

export const usage = [
    ...Object.values(usageOf).flat(),
    '',
    'Exit codes: 0 all is well, 100 tests failed, 1 code does not compile or too little is covered, 2 the command was not understood.',
].join('\n');

export function helpVerb(words: readonly string[]): Promise<number> {
    const [verb = ''] = words;
    console.log(usageOf[verb]?.join('\n') ?? usage);
    return Promise.resolve(0);
}
