import type { Cursor } from './cursor.ts';
import { parseSimpleValue, startsValue } from './soqlValues.ts';
import { isMemberName, Kind } from './tokens.ts';
import type { FieldPath, FunctionCall, SelectItem, SoqlQuery } from './soqlTree.ts';

type QueryRule = (cursor: Cursor) => SoqlQuery;

export function parseSelectItem(cursor: Cursor, parseQuery: QueryRule): SelectItem {
    if (cursor.at(Kind.LeftParen)) {
        return parseSubquery(cursor, parseQuery);
    }
    if (cursor.isWord('typeof')) {
        return parseTypeOf(cursor);
    }
    if (cursor.isWord('fields') && cursor.ahead(1) === Kind.LeftParen) {
        return parseFields(cursor);
    }
    if (cursor.isWord('from')) {
        cursor.failUnexpected();
    }
    const item = parseFieldOrCall(cursor);
    if ('arguments' in item && item.arguments.length === 0) {
        cursor.failUnexpected(cursor.position - 1);
    }
    const isAliased = isMemberName(cursor.kind) && !cursor.isWord('from');
    const alias = isAliased ? cursor.takeIdentifier().text : null;
    return 'parts' in item
        ? { kind: 'field', path: item, alias }
        : { kind: 'function', call: item, alias };
}

export function startsCount(cursor: Cursor): boolean {
    return (
        cursor.isWord('count') &&
        cursor.ahead(1) === Kind.LeftParen &&
        cursor.ahead(2) === Kind.RightParen
    );
}

/** `COUNT()` is the whole SELECT: SOQL and SOSL Reference > COUNT() and COUNT(fieldName). */
export function parseCount(cursor: Cursor): SelectItem {
    return { kind: 'function', call: parseCall(cursor), alias: null };
}

function parseSubquery(cursor: Cursor, parseQuery: QueryRule): SelectItem {
    cursor.expect(Kind.LeftParen);
    if (!cursor.at(Kind.SelectWord)) {
        cursor.failUnexpected();
    }
    const query = parseQuery(cursor);
    cursor.expect(Kind.RightParen);
    return { kind: 'subquery', query };
}

/** `FIELDS(ALL)`, `FIELDS(STANDARD)`, `FIELDS(CUSTOM)` */
function parseFields(cursor: Cursor): SelectItem {
    const first = cursor.position;
    cursor.position += 2;
    const scope = cursor.text.toLowerCase();
    if (scope !== 'all' && scope !== 'standard' && scope !== 'custom') {
        return cursor.failUnexpected();
    }
    cursor.position++;
    cursor.expect(Kind.RightParen);
    return { kind: 'fields', scope, span: cursor.spanFrom(first) };
}

/** `TYPEOF What WHEN Account THEN Phone ELSE Name END` */
function parseTypeOf(cursor: Cursor): SelectItem {
    const first = cursor.position++;
    const relation = parseFieldPath(cursor);
    const whens: { type: string; fields: FieldPath[] }[] = [];
    while (cursor.take(Kind.WhenWord)) {
        const type = parseFieldPath(cursor).parts.join('.');
        cursor.expectWord('then');
        whens.push({ type, fields: cursor.list(parseFieldPath) });
    }
    if (whens.length === 0) {
        cursor.failUnexpected();
    }
    const otherwise = cursor.take(Kind.ElseWord) ? cursor.list(parseFieldPath) : [];
    cursor.expectWord('end');
    return { kind: 'typeof', relation, whens, otherwise, span: cursor.spanFrom(first) };
}

export function parseFieldPath(cursor: Cursor): FieldPath {
    const first = cursor.position;
    const parts: string[] = [];
    do {
        if (!isMemberName(cursor.kind)) {
            cursor.failUnexpected();
        }
        parts.push(cursor.text);
        cursor.position++;
    } while (cursor.take(Kind.Dot));
    return { span: cursor.spanFrom(first), parts };
}

export function parseFieldOrCall(cursor: Cursor): FieldPath | FunctionCall {
    const isCall = isMemberName(cursor.kind) && cursor.ahead(1) === Kind.LeftParen;
    return isCall ? parseCall(cursor) : parseFieldPath(cursor);
}

/** SOQL and SOSL Reference > Aggregate Functions, Date Functions, and the functions of SELECT and WHERE. */
const functions = new Set(
    (
        'avg count count_distinct min max sum tolabel format calendar_month calendar_quarter calendar_year ' +
        'day_in_month day_in_week day_in_year day_only fiscal_month fiscal_quarter fiscal_year hour_in_day ' +
        'week_in_month week_in_year distance geolocation grouping convertcurrency converttimezone formula'
    ).split(' '),
);

function parseCall(cursor: Cursor): FunctionCall {
    const first = cursor.position;
    const name = cursor.text;
    cursor.position++;
    if (!functions.has(name.toLowerCase())) {
        cursor.failUnexpected();
    }
    cursor.position++;
    const isEmpty = cursor.at(Kind.RightParen) && name.toLowerCase() === 'count';
    const parsed: FunctionCall['arguments'][number][] = isEmpty ? [] : cursor.list(parseArgument);
    cursor.expect(Kind.RightParen);
    return { span: cursor.spanFrom(first), name, arguments: parsed };
}

function parseArgument(cursor: Cursor): FunctionCall['arguments'][number] {
    return startsValue(cursor.kind) ? parseSimpleValue(cursor) : cursor.nested(parseFieldOrCall);
}
