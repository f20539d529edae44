import type { Cursor } from './cursor.ts';
import { isVariableDeclaration, parseLocalVariables } from './locals.ts';
import { startsModifier } from './modifiers.ts';
import { variableName } from './names.ts';
import { endsExpression } from './primary.ts';
import { isMemberName, isName, Kind } from './tokens.ts';
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
    const updates = cursor.at(Kind.RightParen) ? [] : [cursor.expression()];
    cursor.expect(Kind.RightParen, (kind) => endsExpression(kind) && kind !== Kind.Comma);
    const body = parseBody(cursor);
    return { kind: 'for', span: cursor.spanFrom(first), initializer, condition, updates, body };
}

function parseInitializer(cursor: Cursor): For['initializer'] {
    if (cursor.at(Kind.Semicolon)) {
        return null;
    }
    if (startsModifier(cursor)) {
        cursor.failUnexpected();
    }
    return isVariableDeclaration(cursor)
        ? parseLocalVariables(cursor)
        : cursor.list(parseFirstValue);
}

/** Only plain assignments to variables and fields begin a loop, neither steps nor calls. */
function parseFirstValue(cursor: Cursor): Expression {
    let index = cursor.position;
    if (!isName(cursor.kind) && !cursor.at(Kind.ThisWord)) {
        cursor.failUnexpected();
    }
    while (cursor.kindAt(index + 1) === Kind.Dot && isMemberName(cursor.kindAt(index + 2))) {
        index += 2;
    }
    if (cursor.kindAt(index + 1) !== Kind.Assign) {
        cursor.failUnexpected(index + 1);
    }
    return cursor.expression();
}

/** null for a loop that ends in a semicolon. */
function parseBody(cursor: Cursor): Statement | null {
    return cursor.take(Kind.Semicolon) ? null : cursor.rules.statement(cursor);
}
