/** The command line was not understood; the usage is printed with it. */
export class UsageError extends Error {}

export interface Words {
    readonly plain: readonly string[];
    readonly flags: ReadonlySet<string>;
    readonly values: ReadonlyMap<string, string>;
}

/** Splits words into plain ones, flags (`--coverage`) and values (`--filter X`). */
export function readWords(
    words: readonly string[],
    flagNames: readonly string[],
    valueNames: readonly string[],
): Words {
    const plain: string[] = [];
    const flags = new Set<string>();
    const values = new Map<string, string>();
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? '';
        if (!word.startsWith('--')) {
            plain.push(word);
        } else if (flagNames.includes(word.slice(2))) {
            flags.add(word.slice(2));
        } else if (valueNames.includes(word.slice(2))) {
            at += 1;
            values.set(word.slice(2), words[at] ?? missing(word));
        } else {
            throw new UsageError(`There is no option ${word}.`);
        }
    }
    return { plain, flags, values };
}

function missing(option: string): never {
    throw new UsageError(`${option} needs a value.`);
}

export function atLeastOneFolder(words: Words): readonly string[] {
    if (words.plain.length === 0) {
        throw new UsageError('Name at least one folder with Apex source.');
    }
    return words.plain;
}
