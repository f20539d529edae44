import type { Cursor } from './cursor.ts';
import { isVariableDeclaration, parseLocalVariables } from './locals.ts';
import { variableName } from './names.ts';
import { endsExpression } from './primary.ts';
import { isName, Kind } from './tokens.ts';
import type { Expression, For, Statement } from './tree.ts';
import { parseType, scanType } from './types.ts';

export function parseFor(cursor: Cursor): Statement {
    const first = cursor.position++;
    cursor.expect(Kind.LeftParen);
    return isForEach(cursor) ? parseForEach(cursor, first) : parseCountingFor(cursor, first);
}

function isForEach(cursor: Cursor): boolean {
    const end = scanType(cursor, cursor.position);
    return end > 0 && isName(cursor.kindAt(end)) && cursor.kindAt(end + 1) === Kind.Colon;
}

function parseForEach(cursor: Cursor, first: number): Statement {
    const type = parseType(cursor);
    const name = variableName(cursor);
    cursor.expect(Kind.Colon);
    const iterable = cursor.expression();
    cursor.expect(Kind.RightParen, endsExpression);
    const body = parseBody(cursor);
    return { kind: 'forEach', span: cursor.spanFrom(first), type, name, iterable, body };
}

function parseCountingFor(cursor: Cursor, first: number): For {
    const initializer = parseInitializer(cursor);
    cursor.expect(Kind.Semicolon, endsExpression);
    const condition = cursor.at(Kind.Semicolon) ? null : cursor.expression();
    cursor.expect(Kind.Semicolon, endsExpression);
    const updates = cursor.at(Kind.RightParen) ? [] : expressions(cursor);
    cursor.expect(Kind.RightParen, endsExpression);
    const body = parseBody(cursor);
    return { kind: 'for', span: cursor.spanFrom(first), initializer, condition, updates, body };
}

function parseInitializer(cursor: Cursor): For['initializer'] {
    if (cursor.at(Kind.Semicolon)) {
        return null;
    }
    return isVariableDeclaration(cursor) ? parseLocalVariables(cursor) : expressions(cursor);
}

const expressions = (cursor: Cursor): Expression[] => cursor.list((inner) => inner.expression());

/** null for a loop that ends in a semicolon. */
function parseBody(cursor: Cursor): Statement | null {
    return cursor.take(Kind.Semicolon) ? null : cursor.rules.statement(cursor);
}
