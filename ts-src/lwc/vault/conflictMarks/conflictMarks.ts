/** A side of a conflict in three: what it has in common with the others, what differs, what is common again. */
export interface Marked {
    readonly head: string;
    readonly mark: string;
    readonly tail: string;
}

/** The part of each text, in whole words, that is not the same in all that are there. */
export function marked(texts: readonly (string | null)[]): Marked[] {
    const known = texts.flatMap((text) => (text === null ? [] : [words(text)]));
    if (known.length < 2) {
        return texts.map((text) => ({ head: text ?? '', mark: '', tail: '' }));
    }
    const shortest = Math.min(...known.map(({ length }) => length));
    const start = common(known, shortest, (list, at) => list[at]);
    const end = common(known, shortest - start, (list, at) => list[list.length - 1 - at]);
    return texts.map((text) => {
        if (text === null) {
            return { head: '', mark: '', tail: '' };
        }
        const all = words(text);
        return {
            head: all.slice(0, start).join(''),
            mark: all.slice(start, all.length - end).join(''),
            tail: all.slice(all.length - end).join(''),
        };
    });
}

/** Words, and everything between them one by one. */
function words(text: string): string[] {
    return text.match(/[\p{L}\p{N}_]+|[^\p{L}\p{N}_]/gu) ?? [];
}

function common(
    lists: readonly string[][],
    most: number,
    at: (list: readonly string[], index: number) => string | undefined,
): number {
    const [first = []] = lists;
    const isCommon = (index: number): boolean =>
        lists.every((list) => at(list, index) === at(first, index));
    let count = 0;
    while (count < most && isCommon(count)) {
        count += 1;
    }
    return count;
}
