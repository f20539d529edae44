import { raise } from '../../values/index.ts';

/**
 * java.text.MessageFormat for String.format: arguments are texts by then, so styles are refused. A doubled quote is a
 * quote; a single one is one too since API 51, before it kept what follows from being replaced
 * (Apex Reference > String > format, Versioned Behavior Changes).
 */
export function formatMessage(
    pattern: string,
    values: readonly string[],
    quotes: 'literal' | 'quoting' = 'literal',
): string {
    let out = '';
    let isQuoted = false;
    for (let at = 0; at < pattern.length; at++) {
        const character = pattern.charAt(at);
        if (character === "'") {
            if (pattern.charAt(at + 1) === "'") {
                out += "'";
                at++;
            } else if (quotes === 'literal') {
                out += character;
            } else {
                isQuoted = !isQuoted;
            }
        } else if (character === '{' && !isQuoted) {
            const end = closingBrace(pattern, at);
            out += placeholder(pattern.slice(at + 1, end), values);
            at = end;
        } else {
            out += character;
        }
    }
    return out;
}

function closingBrace(pattern: string, open: number): number {
    let depth = 0;
    for (let at = open; at < pattern.length; at++) {
        depth += pattern.charAt(at) === '{' ? 1 : pattern.charAt(at) === '}' ? -1 : 0;
        if (depth === 0) {
            return at;
        }
    }
    return raise('StringException', 'Unmatched braces in the pattern.');
}

function placeholder(inside: string, values: readonly string[]): string {
    const [number = '', style] = inside.split(',');
    if (!/^\s*\d+\s*$/.test(number)) {
        return raise('StringException', `can't parse argument number: ${number}`);
    }
    const value = values[Number(number)];
    if (value === undefined) {
        return `{${number.trim()}}`;
    }
    if (style !== undefined) {
        const kind = style.trim() === 'number' ? 'Number' : 'Date';
        return raise('StringException', `Cannot format given Object as a ${kind}`);
    }
    return value;
}
