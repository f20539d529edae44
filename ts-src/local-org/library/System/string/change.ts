import { ApexList, raise } from '../../../values/index.ts';
import { compilePattern, replaceAllIn, replaceFirstIn, splitBy } from '../../regex/javaPattern.ts';
import { strictTable } from '../../text/arguments.ts';

const strings = (items: string[]): ApexList => new ApexList('String', items);

function capitalized(text: string, change: (first: string) => string): string {
    const [first] = text;
    return first === undefined ? text : change(first) + text.slice(first.length);
}

function swapCase(text: string): string {
    return Array.from(text, (character) =>
        character === character.toUpperCase() ? character.toLowerCase() : character.toUpperCase(),
    ).join('');
}

function withLocale(text: string, locale: string, change: (tag: string) => string): string {
    const tag = locale.replaceAll('_', '-');
    return tag === '' ? text : change(tag);
}

const categories = [
    'Lu',
    'Ll',
    'Lt',
    'Lm',
    'Lo',
    'Mn',
    'Me',
    'Mc',
    'Nd',
    'Nl',
    'No',
    'Zs',
    'Zl',
    'Zp',
    'Cc',
    'Cf',
    'Co',
    'Pd',
    'Ps',
    'Pe',
    'Pc',
    'Po',
    'Sm',
    'Sc',
    'Sk',
    'So',
    'Pi',
    'Pf',
].map((name) => ({ name, pattern: new RegExp(`^\\p{${name}}`, 'u') }));

function categoryOf(character: string): string {
    return categories.find(({ pattern }) => pattern.test(character))?.name ?? 'Cn';
}

/** Apache Commons `splitByCharacterType`: in camel case an upper-case letter belongs to the lower-case run behind it. */
function splitByType(text: string, isCamelCase: boolean): string[] {
    const parts: string[] = [];
    let run = '';
    let runType = '';
    for (const character of text) {
        const type = categoryOf(character);
        if (type === runType) {
            run += character;
            continue;
        }
        if (isCamelCase && type === 'Ll' && runType === 'Lu') {
            const before = run.slice(0, -1);
            if (before !== '') {
                parts.push(before);
            }
            run = run.slice(-1) + character;
        } else {
            if (run !== '') {
                parts.push(run);
            }
            run = character;
        }
        runType = type;
    }
    return run === '' ? parts : [...parts, run];
}

/** An empty target stands between all characters and at both ends, as in Java. */
function replaceLiteral(text: string, target: string, replacement: string): string {
    if (target !== '') {
        return text.replaceAll(target, () => replacement);
    }
    const characters = Array.from(
        { length: text.length },
        (_, at) => text.charAt(at) + replacement,
    );
    return replacement + characters.join('');
}

function stripHtmlTags(text: string): string {
    return text.replace(/<!--[\s\S]*?-->|<\/?[a-zA-Z!?][^>]*>/g, '');
}

function limited(text: string, limit: number): string {
    return text.length > limit ? raise('LimitException', 'Regex too complicated') : text;
}

/** Apex Reference > System > String: a text made from another. */
export const stringChanges = strictTable({
    'String capitalize()': (text: string) => capitalized(text, (first) => first.toUpperCase()),
    'String uncapitalize()': (text: string) => capitalized(text, (first) => first.toLowerCase()),
    'String replace(String target, String replacement)': replaceLiteral,
    'String replaceAll(String regExp, String replacement)': (
        text: string,
        pattern: string,
        replacement: string,
    ) => replaceAllIn(compilePattern(pattern, 0), limited(text, 1_000_000), replacement),
    'String replaceFirst(String regExp, String replacement)': (
        text: string,
        pattern: string,
        replacement: string,
    ) => replaceFirstIn(compilePattern(pattern, 0), limited(text, 500_000), replacement),
    'String reverse()': (text: string) => Array.from(text).reverse().join(''),
    'List<String> split(String regExp)': (text: string, pattern: string) =>
        strings(splitBy(compilePattern(pattern, 0), limited(text, 500_000), 0)),
    'List<String> split(String regExp, Integer limit)': (
        text: string,
        pattern: string,
        limit: number,
    ) => strings(splitBy(compilePattern(pattern, 0), limited(text, 500_000), limit)),
    'List<String> splitByCharacterType()': (text: string) => strings(splitByType(text, false)),
    'List<String> splitByCharacterTypeCamelCase()': (text: string) =>
        strings(splitByType(text, true)),
    'String stripHtmlTags()': stripHtmlTags,
    'String swapCase()': swapCase,
    'String toLowerCase()': (text: string) => text.toLowerCase(),
    'String toLowerCase(String locale)': (text: string, locale: string) =>
        withLocale(text, locale, (tag) => text.toLocaleLowerCase(tag)),
    'String toUpperCase()': (text: string) => text.toUpperCase(),
    'String toUpperCase(String locale)': (text: string, locale: string) =>
        withLocale(text, locale, (tag) => text.toLocaleUpperCase(tag)),
    'String trim()': trim,
    'String toString()': (text: string) => text,
});

/** `java.lang.String.trim`: everything up to U+0020, nothing beyond. */
function trim(text: string): string {
    let from = 0;
    let to = text.length;
    while (from < to && text.charCodeAt(from) <= 32) {
        from++;
    }
    while (to > from && text.charCodeAt(to - 1) <= 32) {
        to--;
    }
    return text.slice(from, to);
}
