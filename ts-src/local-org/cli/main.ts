import { UsageError } from './arguments.ts';
import { helpVerb, usage } from './verbs/help.ts';

/** A verb answers the exit code. */
type Verb = (words: readonly string[]) => Promise<number>;

/** Loaded when asked for: `check` needs no web server. */
const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
    help: () => Promise.resolve(helpVerb),
    check: async () => (await import('./verbs/check.ts')).checkVerb,
    run: async () => (await import('./verbs/run.ts')).runVerb,
    start: async () => (await import('./verbs/start.ts')).startVerb,
    test: async () => (await import('./verbs/test.ts')).testVerb,
};

async function main(): Promise<number> {
    const [name = '', ...words] = process.argv.slice(2);
    if (name === '--help' || words.includes('--help')) {
        return helpVerb([name]);
    }
    const load = verbs[name];
    if (!load) {
        console.error(name === '' ? usage : `There is no verb "${name}".\n${usage}`);
        return 2;
    }
    try {
        return await (
            await load()
        )(words);
    } catch (error) {
        if (error instanceof UsageError) {
            console.error(`${error.message}\n${usage}`);
            return 2;
        }
        throw error;
    }
}

process.exitCode = await main();
