import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../arguments.ts';

export interface StartOptions {
    /** Folder of a spoke by lower-case name, from `--spoke name=folder`. */
    readonly spokes: ReadonlyMap<string, string>;
    readonly data: string;
    readonly isFresh: boolean;
    /** 0: any free port. */
    readonly port: number | null;
    readonly isJson: boolean;
}

const DEFAULT_DATA = '.gatehouse/data';

/** Reads the words of `npm start`. */
export function readStartOptions(words: readonly string[]): StartOptions {
    const spokes = new Map<string, string>();
    let data = DEFAULT_DATA;
    let port: number | null = null;
    let isFresh = false;
    let isJson = false;
    const queue = [...words];
    const valueOf = (option: string): string => queue.shift() ?? refuse(`${option} needs a value.`);
    for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
        switch (word) {
            case '--spoke':
                addSpoke(spokes, valueOf(word));
                break;
            case '--data':
                data = valueOf(word);
                break;
            case '--port':
                port = portOf(valueOf(word));
                break;
            case '--fresh':
                isFresh = true;
                break;
            case '--json':
                isJson = true;
                break;
            default:
                refuse(`There is no option ${word}.`);
        }
    }
    return { spokes, data: resolve(data), isFresh, port, isJson };
}

function refuse(sentence: string): never {
    throw new UsageError(sentence);
}

function addSpoke(spokes: Map<string, string>, text: string): void {
    const at = text.indexOf('=');
    const name = text.slice(0, at).toLowerCase();
    const folder = resolve(text.slice(at + 1));
    if (at < 1 || !/^[a-z][a-z0-9 -]*$/.test(name) || name === 'hub') {
        refuse(`--spoke takes name=folder, such as production=./force-app; "${text}" is not that.`);
    }
    if (!existsSync(folder) || !statSync(folder).isDirectory()) {
        refuse(`The folder of the spoke ${name} does not exist: ${folder}`);
    }
    spokes.set(name, folder);
}

function portOf(text: string): number {
    const port = Number(text);
    return Number.isInteger(port) && port >= 0 && port < 65_536
        ? port
        : refuse(`--port ${text} is no port.`);
}
