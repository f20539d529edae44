import type { Cursor } from './cursor.ts';
import { parseFieldOrCall } from './soqlSelect.ts';
import { parseSimpleValue } from './soqlValues.ts';
import { Kind } from './tokens.ts';
import type { Comparison, Condition, SoqlQuery, SoqlValue } from './soqlTree.ts';

type QueryRule = (cursor: Cursor) => SoqlQuery;

/**
 * `a AND b AND c`, `a OR b`, or `NOT a`. Mixing them needs parentheses, and NOT stands alone:
 * the word that mixes is the unexpected token (SOQL and SOSL Reference > Condition Expression Syntax).
 */
export function parseCondition(cursor: Cursor, parseQuery: QueryRule): Condition {
    if (cursor.takeWord('not')) {
        const term = parseTerm(cursor, parseQuery);
        if (joinerAt(cursor) !== null) {
            cursor.failUnexpected();
        }
        return { kind: 'not', term };
    }
    const first = parseTerm(cursor, parseQuery);
    const joiner = joinerAt(cursor);
    if (joiner === null) {
        return first;
    }
    const terms = [first];
    while (cursor.takeWord(joiner)) {
        terms.push(parseTerm(cursor, parseQuery));
    }
    if (joinerAt(cursor) !== null) {
        cursor.failUnexpected();
    }
    return { kind: joiner, terms };
}

function joinerAt(cursor: Cursor): 'and' | 'or' | null {
    if (cursor.isWord('and')) {
        return 'and';
    }
    return cursor.isWord('or') ? 'or' : null;
}

function parseTerm(cursor: Cursor, parseQuery: QueryRule): Condition {
    if (!cursor.take(Kind.LeftParen)) {
        return parseComparison(cursor, parseQuery);
    }
    const inner = cursor.nested((nested) => parseCondition(nested, parseQuery));
    cursor.expect(Kind.RightParen);
    return inner;
}

function parseComparison(cursor: Cursor, parseQuery: QueryRule): Comparison {
    const first = cursor.position;
    if (cursor.isWord('not')) {
        cursor.failUnexpected();
    }
    const left = parseFieldOrCall(cursor);
    const operator = parseOperator(cursor);
    const right = parseValue(cursor, operator, parseQuery);
    return { kind: 'comparison', span: cursor.spanFrom(first), left, operator, right };
}

const operators = new Map<number, Comparison['operator']>([
    [Kind.Assign, '='],
    [Kind.NotEqual, '!='],
    [Kind.LessGreater, '!='],
    [Kind.Less, '<'],
    [Kind.LessEqual, '<='],
    [Kind.Greater, '>'],
    [Kind.GreaterEqual, '>='],
    [Kind.InWord, 'in'],
]);

function parseOperator(cursor: Cursor): Comparison['operator'] {
    const operator = operators.get(cursor.kind);
    if (operator !== undefined) {
        cursor.position++;
        return operator;
    }
    if (cursor.takeWord('like')) {
        return 'like';
    }
    if (cursor.takeWord('includes')) {
        return 'includes';
    }
    if (cursor.takeWord('excludes')) {
        return 'excludes';
    }
    if (!cursor.isWord('not') || cursor.ahead(1) !== Kind.InWord) {
        cursor.failUnexpected();
    }
    cursor.position += 2;
    return 'not in';
}

const ofSeveral = new Set<Comparison['operator']>(['in', 'not in', 'includes', 'excludes']);

/** Operators of several values want a list in parentheses or a bind, the others one value. */
function parseValue(
    cursor: Cursor,
    operator: Comparison['operator'],
    parseQuery: QueryRule,
): SoqlValue {
    const isList = cursor.at(Kind.LeftParen);
    if (isList !== ofSeveral.has(operator) && !cursor.at(Kind.Colon)) {
        cursor.failUnexpected();
    }
    if (!isList) {
        return parseSimpleValue(cursor);
    }
    const first = cursor.position++;
    if (cursor.at(Kind.SelectWord)) {
        const query = parseQuery(cursor);
        cursor.expect(Kind.RightParen);
        return { kind: 'subquery', query, span: cursor.spanFrom(first) };
    }
    const values = cursor.list(parseSimpleValue);
    cursor.expect(Kind.RightParen);
    return { kind: 'list', values, span: cursor.spanFrom(first) };
}
