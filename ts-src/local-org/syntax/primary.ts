import { parseNew } from './creation.ts';
import type { Cursor } from './cursor.ts';
import { parseLiteral } from './literals.ts';
import { parseInlineSosl } from './sosl.ts';
import { parseInlineSoql } from './soql.ts';
import { isLiteral, isMemberName, isName, Kind } from './tokens.ts';
import { raise, syntaxMessages } from '../diagnostics/index.ts';
import type { Call, Expression, Identifier, TypeRef, TypeRefPart } from './tree.ts';
import { parseType, scanType } from './types.ts';

/** What may stand behind an expression; tells a missing bracket from a wrong word. */
export const endsExpression = (kind: number): boolean =>
    kind === Kind.Semicolon ||
    kind === Kind.Comma ||
    kind === Kind.RightParen ||
    kind === Kind.RightBracket ||
    kind === Kind.RightBrace ||
    (kind >= Kind.Dot && kind <= Kind.Colon) ||
    (kind >= Kind.Assign && kind <= Kind.Xor);

export function parsePostfix(cursor: Cursor): Expression {
    const first = cursor.position;
    let expression = parsePrimary(cursor);
    for (;;) {
        switch (cursor.kind) {
            case Kind.Dot:
            case Kind.SafeDot:
                expression = parseMember(cursor, first, expression);
                break;
            case Kind.LeftBracket: {
                // `merge master [SELECT …]`: the query is an expression of its own.
                if (cursor.ahead(1) === Kind.SelectWord) {
                    return expression;
                }
                cursor.position++;
                const index = cursor.expression();
                cursor.expect(Kind.RightBracket, endsExpression);
                const span = cursor.spanFrom(first);
                expression = { kind: 'index', span, target: expression, index };
                break;
            }
            case Kind.Increment:
            case Kind.Decrement: {
                const operator = cursor.at(Kind.Increment) ? '++' : '--';
                requireAssignable(expression);
                cursor.position++;
                const span = cursor.spanFrom(first);
                expression = { kind: 'postfix', span, operator, operand: expression };
                break;
            }
            default:
                return expression;
        }
    }
}

/** Refuses to assign to anything but a variable, a field or an element. */
export function requireAssignable(target: Expression): void {
    if (target.kind === 'name' || target.kind === 'member' || target.kind === 'index') {
        return;
    }
    raise(syntaxMessages.notAssignable, target.kind === 'call' ? target.name.span : target.span);
}

function parseMember(cursor: Cursor, first: number, target: Expression): Expression {
    const isSafe = cursor.at(Kind.SafeDot);
    cursor.position++;
    if (cursor.at(Kind.ClassWord)) {
        const parts = typeParts(target) ?? cursor.failUnexpected();
        const type: TypeRef = { span: target.span, parts, arrayDimensions: 0 };
        cursor.position++;
        return { kind: 'typeLiteral', span: cursor.spanFrom(first), type };
    }
    if (!isMemberName(cursor.kind)) {
        cursor.failUnexpected();
    }
    const name = cursor.takeIdentifier();
    if (cursor.at(Kind.LeftParen)) {
        return parseCall(cursor, first, target, isSafe, name);
    }
    return { kind: 'member', span: cursor.spanFrom(first), target, isSafe, name };
}

/** `a.b.C` read as the parts of a type; null for anything that is no dotted name. */
function typeParts(expression: Expression): TypeRefPart[] | null {
    if (expression.kind === 'name') {
        const name = { span: expression.span, text: expression.text };
        return [{ name, typeArguments: [] }];
    }
    if (expression.kind !== 'member' || expression.isSafe) {
        return null;
    }
    const outer = typeParts(expression.target);
    return outer === null ? null : [...outer, { name: expression.name, typeArguments: [] }];
}

function parseCall(
    cursor: Cursor,
    first: number,
    target: Expression | null,
    isSafe: boolean,
    name: Identifier,
): Call {
    const parsed = parseArguments(cursor);
    return { kind: 'call', span: cursor.spanFrom(first), target, isSafe, name, arguments: parsed };
}

export function parseArguments(cursor: Cursor): Expression[] {
    cursor.expect(Kind.LeftParen);
    if (cursor.take(Kind.RightParen)) {
        return [];
    }
    const isInBind = cursor.isInBind;
    cursor.isInBind = false;
    const parsed = cursor.list((inner) => inner.expression());
    cursor.isInBind = isInBind;
    cursor.expect(Kind.RightParen, endsExpression);
    return parsed;
}

function parsePrimary(cursor: Cursor): Expression {
    const { kind, position: first } = cursor;
    if (kind === Kind.Identifier || isName(kind)) {
        return parseNamed(cursor);
    }
    if (isLiteral(kind)) {
        return parseLiteral(cursor);
    }
    switch (kind) {
        case Kind.LeftParen:
            return parseParenthesised(cursor);
        case Kind.ThisWord:
        case Kind.SuperWord:
            return parseSelf(cursor);
        case Kind.NewWord:
            return parseNew(cursor);
        case Kind.LeftBracket:
            return parseQuery(cursor);
        case Kind.ListWord:
        case Kind.MapWord:
            return parseTypeLiteral(cursor) ?? cursor.failUnexpected();
        case Kind.VoidWord:
            return parseVoidLiteral(cursor, first);
        default:
            return cursor.failUnexpected();
    }
}

function parseNamed(cursor: Cursor): Expression {
    const first = cursor.position;
    const next = cursor.ahead(1);
    if (next === Kind.LeftParen) {
        const name = cursor.takeIdentifier();
        return parseCall(cursor, first, null, false, name);
    }
    if (next === Kind.Less || next === Kind.LeftBracket || next === Kind.Dot) {
        const literal = parseTypeLiteral(cursor);
        if (literal !== null) {
            return literal;
        }
    }
    const { text, span } = cursor.takeIdentifier();
    return { kind: 'name', span, text };
}

/** `List<Id>.class`, `Account[].class`, `System.Map<Id, Id>.class`; null when it is something else. */
function parseTypeLiteral(cursor: Cursor): Expression | null {
    const first = cursor.position;
    if (!mayBeGenericType(cursor)) {
        return null;
    }
    const end = scanType(cursor, first);
    const isLiteralHere =
        end > 0 && cursor.kindAt(end) === Kind.Dot && cursor.kindAt(end + 1) === Kind.ClassWord;
    if (!isLiteralHere) {
        return null;
    }
    const isCollection =
        cursor.at(Kind.MapWord) || cursor.at(Kind.ListWord) || cursor.at(Kind.SetWord);
    // The platform's grammar ends such a literal here.
    if (isCollection && cursor.kindAt(end + 2) === Kind.Dot) {
        cursor.failUnexpected();
    }
    const type = parseType(cursor);
    cursor.position += 2;
    return { kind: 'typeLiteral', span: cursor.spanFrom(first), type };
}

/** Looks over a dotted name for the `<` or `[]` that only a type literal has. */
function mayBeGenericType(cursor: Cursor): boolean {
    let index = cursor.position + 1;
    while (cursor.kindAt(index) === Kind.Dot && isMemberName(cursor.kindAt(index + 1))) {
        index += 2;
    }
    if (cursor.kindAt(index) === Kind.Less) {
        return true;
    }
    return (
        cursor.kindAt(index) === Kind.LeftBracket && cursor.kindAt(index + 1) === Kind.RightBracket
    );
}

/** `void.class`. Alone the word is read as a name, which no variable has. */
function parseVoidLiteral(cursor: Cursor, first: number): Expression {
    const name = cursor.takeIdentifier();
    if (!cursor.at(Kind.Dot) || cursor.ahead(1) !== Kind.ClassWord) {
        return { kind: 'name', span: name.span, text: name.text };
    }
    cursor.position += 2;
    const parts = [{ name, typeArguments: [] }];
    const type: TypeRef = { span: name.span, parts, arrayDimensions: 0 };
    return { kind: 'typeLiteral', span: cursor.spanFrom(first), type };
}

function parseParenthesised(cursor: Cursor): Expression {
    cursor.position++;
    const isInBind = cursor.isInBind;
    cursor.isInBind = false;
    const inner = cursor.expression();
    cursor.isInBind = isInBind;
    cursor.expect(Kind.RightParen, endsExpression);
    return inner;
}

function parseSelf(cursor: Cursor): Expression {
    const first = cursor.position;
    const isThis = cursor.at(Kind.ThisWord);
    const name = cursor.takeIdentifier();
    if (!cursor.at(Kind.LeftParen)) {
        if (!isThis && !cursor.at(Kind.Dot)) {
            cursor.failUnexpected();
        }
        return { kind: isThis ? 'this' : 'super', span: name.span };
    }
    const lower = { span: name.span, text: isThis ? 'this' : 'super' };
    return parseCall(cursor, first, null, false, lower);
}

function parseQuery(cursor: Cursor): Expression {
    if (cursor.ahead(1) === Kind.SelectWord) {
        return parseInlineSoql(cursor);
    }
    if (cursor.isWord('find', cursor.position + 1)) {
        return parseInlineSosl(cursor);
    }
    return cursor.failUnexpected();
}
