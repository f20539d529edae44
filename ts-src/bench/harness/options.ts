import { resolve } from 'node:path';

export interface BenchOptions {
    readonly only: readonly string[] | null;
    /** Folder with clones, each named like its project. */
    readonly corpora: string;
    readonly peers: string;
    /** Built programs outside the registry: name → folder. */
    readonly given: Readonly<Record<string, string>>;
    /** Another version of the package than the one here. */
    readonly package: string | null;
    readonly json: string | null;
    /** A job that could not run, and a busy machine, fail the bench. */
    readonly isStrict: boolean;
    readonly isList: boolean;
}

const home = '.gatehouse/bench';

export function readOptions(words: readonly string[]): BenchOptions {
    let only: readonly string[] | null = null;
    let corpora = `${home}/corpora`;
    let json: string | null = null;
    let packageFolder: string | null = null;
    let isStrict = false;
    let isList = false;
    const given: Record<string, string> = {};
    const queue = [...words];
    const valueOf = (option: string): string => queue.shift() ?? refuse(`${option} needs a value.`);
    for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
        switch (word) {
            case '--only':
                only = valueOf(word).split(',');
                break;
            case '--corpora':
                corpora = valueOf(word);
                break;
            case '--peer': {
                const [name = '', folder = ''] = valueOf(word).split('=');
                given[name] = resolve(folder);
                break;
            }
            case '--package':
                packageFolder = resolve(valueOf(word));
                break;
            case '--json':
                json = resolve(valueOf(word));
                break;
            case '--strict':
                isStrict = true;
                break;
            case '--list':
                isList = true;
                break;
            default:
                refuse(`There is no option ${word}.`);
        }
    }
    return {
        only,
        corpora: resolve(corpora),
        peers: resolve(`${home}/peers`),
        given,
        package: packageFolder,
        json,
        isStrict,
        isList,
    };
}

export class UsageError extends Error {}

function refuse(sentence: string): never {
    throw new UsageError(sentence);
}
