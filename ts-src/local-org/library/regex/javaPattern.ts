import { raise } from '../../values/index.ts';
import { PatternSyntaxError } from './patternCursor.ts';
import { Translator } from './translate.ts';

/** A Java pattern ready to run: `search` from anywhere, `whole` anchored at both ends, `start` at the position. */
export interface CompiledPattern {
    readonly text: string;
    readonly flags: number;
    readonly search: RegExp;
    readonly whole: RegExp;
    readonly start: RegExp;
    readonly groupCount: number;
    readonly groups: readonly number[];
    readonly names: ReadonlyMap<string, number>;
}

const compiled = new Map<string, CompiledPattern>();
const cacheSize = 500;

/** Raises StringException with Java's words when the pattern is wrong. */
export function compilePattern(text: string, flags: number): CompiledPattern {
    const key = `${flags}:${text}`;
    const known = compiled.get(key);
    if (known !== undefined) {
        return known;
    }
    const fresh = compile(text, flags);
    if (compiled.size >= cacheSize) {
        compiled.clear();
    }
    compiled.set(key, fresh);
    return fresh;
}

function compile(text: string, flags: number): CompiledPattern {
    try {
        const { source, groupCount, groups, names } = new Translator(text, {
            unixLines: (flags & 1) !== 0,
            ignoreCase: (flags & 2) !== 0,
            comments: (flags & 4) !== 0,
            multiline: (flags & 8) !== 0,
            dotAll: (flags & 32) !== 0,
        }).translate();
        return {
            text,
            flags,
            search: new RegExp(source, 'gdv'),
            whole: new RegExp(`(?:${source})$`, 'dyv'),
            start: new RegExp(source, 'dyv'),
            groupCount,
            groups,
            names,
        };
    } catch (error) {
        if (error instanceof PatternSyntaxError) {
            const pointer = `${text}\n${' '.repeat(error.index)}^`;
            return raise(
                'StringException',
                `Invalid regex: ${error.description} near index ${error.index}\n${pointer}`,
            );
        }
        if (error instanceof SyntaxError) {
            return raise('StringException', `Invalid regex: ${text}`);
        }
        throw error;
    }
}

/** Java's replacement language: `$1`, `${name}`, backslash quotes. */
export function expandReplacement(
    replacement: string,
    pattern: CompiledPattern,
    match: RegExpExecArray,
): string {
    let out = '';
    for (let at = 0; at < replacement.length; at++) {
        const character = replacement.charAt(at);
        if (character === '\\') {
            at++;
            if (at >= replacement.length) {
                raise('StringException', 'character to be escaped is missing');
            }
            out += replacement.charAt(at);
        } else if (character === '$') {
            const reference = /^\$(?:\{([a-zA-Z][a-zA-Z0-9]*)\}|(\d))/.exec(replacement.slice(at));
            if (!reference) {
                return raise('IllegalArgumentException', 'Illegal group reference');
            }
            const [group, length] = referencedGroup(replacement, at, reference, pattern);
            out += match[pattern.groups[group] ?? 0] ?? '';
            at += length - 1;
        } else {
            out += character;
        }
    }
    return out;
}

function referencedGroup(
    replacement: string,
    at: number,
    reference: RegExpExecArray,
    pattern: CompiledPattern,
): [group: number, length: number] {
    const name = reference[1];
    if (name !== undefined) {
        const group =
            pattern.names.get(name) ??
            raise('IllegalArgumentException', `No group with name {${name}}`);
        return [group, reference[0].length];
    }
    let digits = reference[2] ?? '0';
    if (Number(digits) > pattern.groupCount) {
        raise('StringException', `No group ${digits}`);
    }
    for (let next = at + 2; /\d/.test(replacement.charAt(next)); next++) {
        const longer = digits + replacement.charAt(next);
        if (Number(longer) > pattern.groupCount) {
            break;
        }
        digits = longer;
    }
    return [Number(digits), digits.length + 1];
}

function* matchesOf(pattern: CompiledPattern, text: string): Generator<RegExpExecArray> {
    let from = 0;
    while (from <= text.length) {
        pattern.search.lastIndex = from;
        const match = pattern.search.exec(text);
        if (match === null) {
            return;
        }
        from = match.index + match[0].length + (match[0] === '' ? 1 : 0);
        yield match;
    }
}

export function replaceAllIn(pattern: CompiledPattern, text: string, replacement: string): string {
    let out = '';
    let end = 0;
    for (const match of matchesOf(pattern, text)) {
        out += text.slice(end, match.index) + expandReplacement(replacement, pattern, match);
        end = match.index + match[0].length;
    }
    return out + text.slice(end);
}

export function replaceFirstIn(
    pattern: CompiledPattern,
    text: string,
    replacement: string,
): string {
    const [match] = matchesOf(pattern, text);
    return match === undefined
        ? text
        : text.slice(0, match.index) +
              expandReplacement(replacement, pattern, match) +
              text.slice(match.index + match[0].length);
}

/** `java.util.regex.Pattern.split`: no empty part before a zero-width match at the start; limit 0 drops trailing empties. */
export function splitBy(pattern: CompiledPattern, text: string, limit: number): string[] {
    const parts: string[] = [];
    let end = 0;
    for (const match of matchesOf(pattern, text)) {
        if (limit > 0 && parts.length === limit - 1) {
            break;
        }
        if (match.index === 0 && match[0] === '') {
            continue;
        }
        if (match[0] === '' && match.index >= text.length) {
            break;
        }
        parts.push(text.slice(end, match.index));
        end = match.index + match[0].length;
    }
    if (end === 0 && parts.length === 0) {
        return [text];
    }
    parts.push(text.slice(end));
    if (limit === 0) {
        while (parts.length > 0 && parts.at(-1) === '') {
            parts.pop();
        }
    }
    return parts;
}
