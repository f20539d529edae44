import { raise, syntaxMessages } from '../diagnostics/index.ts';
import type { Span } from '../diagnostics/index.ts';
import type { Cursor } from './cursor.ts';
import { Kind } from './tokens.ts';
import type { Literal } from './tree.ts';

const maximumInteger = '2147483647';
const maximumLong = '9223372036854775807';
const escaped: Readonly<Record<string, string>> = {
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    "'": "'",
    '"': '"',
    '\\': '\\',
};

/** A literal of Apex. Its sign is not part of it, so that the lowest Integer cannot be written. */
export function parseLiteral(cursor: Cursor): Literal {
    const { kind, text } = cursor;
    const span = cursor.spanAt(cursor.position++);
    switch (kind) {
        case Kind.Integer:
            if (isAbove(text, maximumInteger)) {
                raise(syntaxMessages.illegalInteger, span);
            }
            return { kind: 'literal', span, type: 'integer', text };
        case Kind.Long: {
            const digits = text.slice(0, -1);
            if (isAbove(digits, maximumLong)) {
                raise(syntaxMessages.illegalLong, span);
            }
            return { kind: 'literal', span, type: 'long', text: digits };
        }
        case Kind.Decimal:
            return { kind: 'literal', span, type: 'decimal', text };
        case Kind.Double:
            return { kind: 'literal', span, type: 'double', text: text.slice(0, -1) };
        case Kind.TrueWord:
        case Kind.FalseWord:
            return { kind: 'literal', span, type: 'boolean', text: text.toLowerCase() };
        case Kind.NullWord:
            return { kind: 'literal', span, type: 'null', text: 'null' };
        default:
            return { kind: 'literal', span, type: 'string', text: stringValue(kind, text, span) };
    }
}

function isAbove(digits: string, maximum: string): boolean {
    const plain = digits.replace(/^0+(?=\d)/, '');
    return plain.length === maximum.length ? plain > maximum : plain.length > maximum.length;
}

function stringValue(kind: number, text: string, span: Span): string {
    if (kind !== Kind.MultilineString) {
        return unescapeString(text.slice(1, -1), span, escaped);
    }
    const body = text.slice(3, -3).replace(/^(\r\n|\r|\n)/, '');
    return unescapeString(body, span, escaped);
}

/** The value between the quotes. A sequence outside `table` is refused with the compiler's sentence. */
export function unescapeString(
    body: string,
    span: Span,
    table: Readonly<Record<string, string>>,
): string {
    if (!body.includes('\\')) {
        return body;
    }
    return body.replace(/\\(u[0-9a-fA-F]{4}|[^]|$)/g, (_whole, sequence: string) => {
        if (sequence.length === 5) {
            return String.fromCharCode(parseInt(sequence.slice(1), 16));
        }
        return table[sequence] ?? refuse(body, sequence, span);
    });
}

function refuse(body: string, sequence: string, span: Span): never {
    const what =
        sequence === 'u'
            ? "Illegal unicode sequence. Less than four hex digits \\u' in string literal."
            : `Illegal character sequence \\${sequence}' in string literal.`;
    const reason = `Invalid string literal '${body}'. ${what}`;
    return raise(syntaxMessages.illegalString, span, { reason });
}

/**
 * SOQL and SOSL Reference > Quoted String Escape Sequences. `\_` and `\%` keep their backslash: LIKE tells them from wildcards.
 */
export const queryEscapes: Readonly<Record<string, string>> = {
    ...escaped,
    N: '\n',
    R: '\r',
    T: '\t',
    B: '\b',
    F: '\f',
    _: '\\_',
    '%': '\\%',
};
