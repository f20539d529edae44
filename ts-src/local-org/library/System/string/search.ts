import { ApexList, raise } from '../../../values/index.ts';
import { strictTable } from '../../text/arguments.ts';

const fold = (text: string): string => text.toLowerCase();

function countMatches(text: string, part: string): number {
    return part === '' ? 0 : text.split(part).length - 1;
}

const listedOrNot = new Map<string, { readonly listed: RegExp; readonly other: RegExp }>();
const mostKept = 200;

/** A class of characters is the quickest look through a long text; callers use few lists, so each is made once. */
function indexOfCharacters(text: string, characters: string, isWanted: boolean): number {
    let classes = listedOrNot.get(characters);
    if (classes === undefined) {
        const codes = [...Array(characters.length).keys()]
            .map((at) => `\\u${characters.charCodeAt(at).toString(16).padStart(4, '0')}`)
            .join('');
        classes = { listed: new RegExp(`[${codes}]`), other: new RegExp(`[^${codes}]`) };
        if (listedOrNot.size === mostKept) {
            listedOrNot.clear();
        }
        listedOrNot.set(characters, classes);
    }
    return text.search(isWanted ? classes.listed : classes.other);
}

function indexOfDifference(text: string, other: string): number {
    const shortest = Math.min(text.length, other.length);
    for (let at = 0; at < shortest; at++) {
        if (text[at] !== other[at]) {
            return at;
        }
    }
    return text.length === other.length ? -1 : shortest;
}

function levenshtein(text: string, other: string): number {
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= text.length; i++) {
        const next = [i];
        for (let j = 1; j <= other.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (text[i - 1] === other[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[other.length] ?? 0;
}

function lastIndexOf(text: string, part: string, end: number): number {
    return end < 0 ? -1 : text.lastIndexOf(part, end);
}

function compare(text: string, other: string): number {
    const at = indexOfDifference(text, other);
    if (at < 0) {
        return 0;
    }
    return at < text.length && at < other.length
        ? text.charCodeAt(at) - other.charCodeAt(at)
        : text.length - other.length;
}

function codeAt(text: string, index: number): number {
    if (index < 0 || index >= text.length) {
        return raise('StringException', `String index out of range: ${index}`);
    }
    return text.charCodeAt(index);
}

function offsetByCodePoints(text: string, index: number, offset: number): number {
    let at = index;
    for (let left = Math.abs(offset); left > 0; left--) {
        if (offset > 0) {
            at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
        } else {
            const isPair = at >= 2 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
            at -= isPair ? 2 : 1;
        }
    }
    if (at < 0 || at > text.length) {
        return raise('StringException', `String index out of range: ${at}`);
    }
    return at;
}

/** Apex Reference > System > String: everything that asks where and whether. */
export const stringSearch = {
    'Boolean equals(String other)': (text: string, other: string | null) => text === other,
    'Boolean equals(Object other)': (text: string, other: unknown) => text === other,
    'Boolean equalsIgnoreCase(String other)': (text: string, other: string | null) =>
        other !== null && fold(text) === fold(other),
    ...strictTable({
        'Integer charAt(Integer index)': codeAt,
        'Integer codePointAt(Integer index)': (text: string, index: number) => {
            codeAt(text, index);
            return text.codePointAt(index) ?? 0;
        },
        'Integer codePointBefore(Integer index)': (text: string, index: number) =>
            text.codePointAt(offsetByCodePoints(text, index, -1)) ?? 0,
        'Integer codePointCount(Integer beginIndex, Integer endIndex)': (
            text: string,
            begin: number,
            end: number,
        ) => Array.from(text.slice(begin, end)).length,
        'Integer compareTo(String other)': compare,
        'Boolean contains(String substring)': (text: string, part: string) => text.includes(part),
        'Boolean containsAny(String input)': (text: string, characters: string) =>
            indexOfCharacters(text, characters, true) >= 0,
        'Boolean containsIgnoreCase(String substring)': (text: string, part: string) =>
            fold(text).includes(fold(part)),
        'Boolean containsNone(String input)': (text: string, characters: string) =>
            indexOfCharacters(text, characters, true) < 0,
        'Boolean containsOnly(String input)': (text: string, characters: string) =>
            indexOfCharacters(text, characters, false) < 0,
        'Integer countMatches(String substring)': countMatches,
        'Boolean endsWith(String suffix)': (text: string, suffix: string) => text.endsWith(suffix),
        'Boolean endsWithIgnoreCase(String suffix)': (text: string, suffix: string) =>
            fold(text).endsWith(fold(suffix)),
        'Integer getLevenshteinDistance(String other)': levenshtein,
        'Integer getLevenshteinDistance(String other, Integer threshold)': (
            text: string,
            other: string,
            threshold: number,
        ) => {
            const distance = levenshtein(text, other);
            return distance > threshold ? -1 : distance;
        },
        'Integer indexOf(String substring)': (text: string, part: string) => text.indexOf(part),
        'Integer indexOf(String substring, Integer index)': (
            text: string,
            part: string,
            from: number,
        ) => text.indexOf(part, from),
        'Integer indexOfAny(String substring)': (text: string, characters: string) =>
            indexOfCharacters(text, characters, true),
        'Integer indexOfAnyBut(String substring)': (text: string, characters: string) =>
            indexOfCharacters(text, characters, false),
        'Integer indexOfChar(Integer character)': (text: string, character: number) =>
            text.indexOf(String.fromCodePoint(character)),
        'Integer indexOfChar(Integer character, Integer startIndex)': (
            text: string,
            character: number,
            from: number,
        ) => text.indexOf(String.fromCodePoint(character), from),
        'Integer indexOfDifference(String other)': indexOfDifference,
        'Integer indexOfIgnoreCase(String substring)': (text: string, part: string) =>
            fold(text).indexOf(fold(part)),
        'Integer indexOfIgnoreCase(String substring, Integer startPosition)': (
            text: string,
            part: string,
            from: number,
        ) => fold(text).indexOf(fold(part), from),
        'Integer lastIndexOf(String substring)': (text: string, part: string) =>
            text.lastIndexOf(part),
        'Integer lastIndexOf(String substring, Integer endPosition)': lastIndexOf,
        'Integer lastIndexOfChar(Integer character)': (text: string, character: number) =>
            text.lastIndexOf(String.fromCodePoint(character)),
        'Integer lastIndexOfChar(Integer character, Integer endIndex)': (
            text: string,
            character: number,
            end: number,
        ) => lastIndexOf(text, String.fromCodePoint(character), end),
        'Integer lastIndexOfIgnoreCase(String substring)': (text: string, part: string) =>
            fold(text).lastIndexOf(fold(part)),
        'Integer lastIndexOfIgnoreCase(String substring, Integer endPosition)': (
            text: string,
            part: string,
            end: number,
        ) => lastIndexOf(fold(text), fold(part), end),
        'Integer offsetByCodePoints(Integer index, Integer codePointOffset)': offsetByCodePoints,
        'Boolean startsWith(String prefix)': (text: string, prefix: string) =>
            text.startsWith(prefix),
        'Boolean startsWithIgnoreCase(String prefix)': (text: string, prefix: string) =>
            fold(text).startsWith(fold(prefix)),
        'List<Integer> getChars()': (text: string) =>
            new ApexList(
                'Integer',
                Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
            ),
    }),
};
