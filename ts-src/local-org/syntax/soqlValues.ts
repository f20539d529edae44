import type { Cursor } from './cursor.ts';
import { queryEscapes, unescapeString } from './literals.ts';
import { Kind } from './tokens.ts';
import type { SoqlBind, SoqlValue } from './soqlTree.ts';

const datePattern = /\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d))?(?!\w)/iy;
const timePattern = /\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)?(?!\w)/iy;
const currencyPattern = /[A-Z]{3}\d+(\.\d+)?(?!\w)/iy;

/** SOQL and SOSL Reference > Date Formats and Date Literals. */
const dateLiterals = new Set(
    (
        'YESTERDAY TODAY TOMORROW LAST_WEEK THIS_WEEK NEXT_WEEK LAST_MONTH THIS_MONTH NEXT_MONTH LAST_90_DAYS ' +
        'NEXT_90_DAYS THIS_QUARTER LAST_QUARTER NEXT_QUARTER THIS_YEAR LAST_YEAR NEXT_YEAR THIS_FISCAL_QUARTER ' +
        'LAST_FISCAL_QUARTER NEXT_FISCAL_QUARTER THIS_FISCAL_YEAR LAST_FISCAL_YEAR NEXT_FISCAL_YEAR'
    ).split(' '),
);
const countedLiteral =
    /^((LAST|NEXT)_N_(DAYS|WEEKS|MONTHS|QUARTERS|YEARS|FISCAL_QUARTERS|FISCAL_YEARS)|N_(DAYS|WEEKS|MONTHS|QUARTERS|YEARS|FISCAL_QUARTERS|FISCAL_YEARS)_AGO)$/;

export const startsValue = (kind: number): boolean =>
    (kind >= Kind.Integer && kind <= Kind.MultilineString) ||
    kind === Kind.Colon ||
    kind === Kind.Plus ||
    kind === Kind.Minus ||
    kind === Kind.NullWord ||
    kind === Kind.TrueWord ||
    kind === Kind.FalseWord;

/** `:variable` */
export function parseBind(cursor: Cursor): SoqlBind {
    const first = cursor.position;
    cursor.expect(Kind.Colon);
    const expression = cursor.rules.bind(cursor);
    return { kind: 'bind', span: cursor.spanFrom(first), expression };
}

/** A value that is neither a list nor a query. */
export function parseSimpleValue(cursor: Cursor): SoqlValue {
    const { kind, position: first, text } = cursor;
    switch (kind) {
        case Kind.Colon:
            return parseBind(cursor);
        case Kind.String:
        case Kind.MultilineString: {
            const span = cursor.spanAt(cursor.position++);
            const quotes = kind === Kind.String ? 1 : 3;
            const body = text.slice(quotes, -quotes);
            return { kind: 'string', value: unescapeString(body, span, queryEscapes), span };
        }
        case Kind.NullWord:
            return { kind: 'null', span: cursor.spanAt(cursor.position++) };
        case Kind.TrueWord:
        case Kind.FalseWord: {
            const span = cursor.spanAt(cursor.position++);
            return { kind: 'boolean', value: kind === Kind.TrueWord, span };
        }
        case Kind.Plus:
        case Kind.Minus:
            return parseSigned(cursor, first);
        case Kind.Integer:
            return parseDate(cursor) ?? parseNumber(cursor);
        case Kind.Decimal:
            return parseNumber(cursor);
        default:
            return parseWord(cursor);
    }
}

function parseNumber(cursor: Cursor): SoqlValue {
    const { text } = cursor;
    return { kind: 'number', text, span: cursor.spanAt(cursor.position++) };
}

function parseSigned(cursor: Cursor, first: number): SoqlValue {
    const sign = cursor.at(Kind.Minus) ? '-' : '';
    cursor.position++;
    if (!cursor.at(Kind.Integer) && !cursor.at(Kind.Decimal)) {
        cursor.failUnexpected();
    }
    const text = sign + cursor.text;
    cursor.position++;
    return { kind: 'number', text, span: cursor.spanFrom(first) };
}

/** Dates are several tokens to the lexer: they are read again from the text. */
function parseDate(cursor: Cursor): SoqlValue | null {
    const first = cursor.position;
    const date = reread(cursor, datePattern);
    if (date !== null) {
        const kind = date.length > 10 ? 'datetime' : 'date';
        return { kind, text: date, span: cursor.spanFrom(first) };
    }
    const time = reread(cursor, timePattern);
    return time === null ? null : { kind: 'time', text: time, span: cursor.spanFrom(first) };
}

/** Matches the text here and moves behind it. */
function reread(cursor: Cursor, pattern: RegExp): string | null {
    const { text, starts } = cursor.tokens;
    pattern.lastIndex = starts[cursor.position] ?? 0;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found === null) {
        return null;
    }
    const end = pattern.lastIndex;
    while ((starts[cursor.position] ?? end) < end && !cursor.at(Kind.EndOfFile)) {
        cursor.position++;
    }
    return found;
}

/** TODAY, LAST_N_DAYS:30, USD500 */
function parseWord(cursor: Cursor): SoqlValue {
    const first = cursor.position;
    const name = cursor.text.toUpperCase();
    if (dateLiterals.has(name)) {
        return { kind: 'dateLiteral', name, n: null, span: cursor.spanAt(cursor.position++) };
    }
    if (countedLiteral.test(name)) {
        cursor.position++;
        cursor.expect(Kind.Colon);
        return { kind: 'dateLiteral', name, n: parseCount(cursor), span: cursor.spanFrom(first) };
    }
    const currency = reread(cursor, currencyPattern) ?? cursor.failUnexpected();
    return { kind: 'currency', text: currency, span: cursor.spanFrom(first) };
}

function parseCount(cursor: Cursor): number {
    const sign = cursor.take(Kind.Minus) ? -1 : 1;
    if (!cursor.at(Kind.Integer)) {
        cursor.failUnexpected();
    }
    const count = sign * Number(cursor.text);
    cursor.position++;
    return count;
}
