import type { Cursor } from './cursor.ts';
import { parseCondition } from './soqlConditions.ts';
import { parseOrder, parseRowCount } from './soqlOrder.ts';
import { parseFieldOrCall, parseFieldPath } from './soqlSelect.ts';
import { parseSemiJoin } from './soql.ts';
import { parseBind, parseSimpleValue } from './soqlValues.ts';
import { Kind } from './tokens.ts';
import type { SoslQuery } from './soqlTree.ts';
import type { SoslExpression } from './tree.ts';

/** `[FIND …]` in Apex. */
export function parseInlineSosl(cursor: Cursor): SoslExpression {
    const first = cursor.position;
    cursor.expect(Kind.LeftBracket);
    const query = parseFind(cursor, null);
    if (!cursor.take(Kind.RightBracket)) {
        cursor.failUnexpected();
    }
    return { kind: 'sosl', span: cursor.spanFrom(first), query };
}

/** SOQL and SOSL Reference > SOSL Syntax. `braced` is a term that was written `{term}`, already taken out of the text. */
export function parseFind(cursor: Cursor, braced: string | null): SoslQuery {
    const first = cursor.position;
    cursor.expectWord('find');
    const term = braced === null ? parseTerm(cursor) : ({ kind: 'text', value: braced } as const);
    const scope = cursor.take(Kind.InWord) ? parseScope(cursor) : 'ALL';
    const returning = cursor.takeWord('returning') ? cursor.list(parseReturning) : [];
    const mode = parseWith(cursor);
    const limit = cursor.takeWord('limit') ? parseRowCount(cursor) : null;
    if (cursor.at(Kind.UpdateWord)) {
        cursor.failUnsupported('UPDATE TRACKING or VIEWSTAT');
    }
    return { span: cursor.spanFrom(first), term, scope, returning, limit, mode };
}

function parseTerm(cursor: Cursor): SoslQuery['term'] {
    if (cursor.at(Kind.Colon)) {
        return parseBind(cursor);
    }
    if (!cursor.at(Kind.String)) {
        cursor.failUnexpected();
    }
    const value = parseSimpleValue(cursor);
    return value.kind === 'string' ? { kind: 'text', value: value.value } : cursor.failUnexpected();
}

function parseScope(cursor: Cursor): SoslQuery['scope'] {
    const scope = cursor.text.toUpperCase();
    const isKnown =
        scope === 'ALL' ||
        scope === 'NAME' ||
        scope === 'EMAIL' ||
        scope === 'PHONE' ||
        scope === 'SIDEBAR';
    if (!isKnown) {
        return cursor.failUnexpected();
    }
    cursor.position++;
    cursor.expectWord('fields');
    return scope;
}

/** `Account(Name, Phone WHERE … ORDER BY … LIMIT n)` */
function parseReturning(cursor: Cursor): SoslQuery['returning'][number] {
    const object = parseFieldPath(cursor).parts.join('.');
    if (!cursor.take(Kind.LeftParen)) {
        return {
            object,
            fields: [],
            calls: [],
            where: null,
            orderBy: [],
            limit: null,
            offset: null,
        };
    }
    const items = cursor.list(parseFieldOrCall);
    const fields = items.filter((item) => 'parts' in item);
    const calls = items.filter((item) => 'arguments' in item);
    const where = cursor.takeWord('where') ? parseCondition(cursor, parseSemiJoin) : null;
    if (cursor.isWord('using')) {
        cursor.failUnsupported('USING LISTVIEW');
    }
    const orderBy = parseOrder(cursor);
    const limit = cursor.takeWord('limit') ? parseRowCount(cursor) : null;
    const offset = cursor.takeWord('offset') ? parseRowCount(cursor) : null;
    cursor.expect(Kind.RightParen);
    return { object, fields, calls, where, orderBy, limit, offset };
}

function parseWith(cursor: Cursor): SoslQuery['mode'] {
    let mode: SoslQuery['mode'] = null;
    while (cursor.take(Kind.WithWord)) {
        if (cursor.takeWord('user_mode')) {
            mode = 'user';
        } else if (cursor.takeWord('system_mode')) {
            mode = 'system';
        } else {
            cursor.failUnsupported(`WITH ${cursor.text} in a search`);
        }
    }
    return mode;
}
