import type { Cursor } from './cursor.ts';
import { isMemberName, Kind } from './tokens.ts';
import type { Expression, Identifier, NewMap, TypeRef } from './tree.ts';
import { parseTypeParts } from './types.ts';

/** `new …` in all its forms. */
export function parseNew(cursor: Cursor): Expression {
    const first = cursor.position++;
    const typeFirst = cursor.position;
    const parts = parseTypeParts(cursor);
    const type: TypeRef = { span: cursor.spanFrom(typeFirst), parts, arrayDimensions: 0 };
    switch (cursor.kind) {
        case Kind.LeftParen:
            return parseConstruction(cursor, first, type);
        case Kind.LeftBrace:
            return isCollection(type)
                ? parseInitialised(cursor, first, type)
                : cursor.failUnexpected();
        case Kind.LeftBracket:
            return isCollection(type) ? cursor.failUnexpected() : parseArray(cursor, first, type);
        default:
            return cursor.failUnexpected();
    }
}

/** Written with type arguments: only such a type takes values in braces, and none of them becomes an array. */
const isCollection = (type: TypeRef): boolean => type.parts.at(-1)?.typeArguments.length !== 0;

function parseConstruction(cursor: Cursor, first: number, type: TypeRef): Expression {
    cursor.expect(Kind.LeftParen);
    if (isMemberName(cursor.kind) && cursor.ahead(1) === Kind.Assign) {
        const fields = cursor.list(parseFieldValue);
        cursor.expect(Kind.RightParen);
        return { kind: 'newWithFields', span: cursor.spanFrom(first), type, fields };
    }
    const parsed = cursor.at(Kind.RightParen) ? [] : cursor.list((inner) => inner.expression());
    cursor.expect(Kind.RightParen);
    return { kind: 'newObject', span: cursor.spanFrom(first), type, arguments: parsed };
}

function parseFieldValue(cursor: Cursor): { name: Identifier; value: Expression } {
    if (!isMemberName(cursor.kind)) {
        cursor.failUnexpected();
    }
    const name = cursor.takeIdentifier();
    cursor.expect(Kind.Assign);
    return { name, value: cursor.expression() };
}

/** `{…}` of a list, set or map. An empty one is a map when the type says so. */
function parseInitialised(cursor: Cursor, first: number, type: TypeRef): Expression {
    const isMap = type.parts.at(-1)?.name.text.toLowerCase() === 'map';
    cursor.expect(Kind.LeftBrace);
    if (cursor.take(Kind.RightBrace)) {
        const span = cursor.spanFrom(first);
        if (isMap) {
            return { kind: 'newMap', span, type, entries: [] };
        }
        return { kind: 'newCollection', span, type, elements: [] };
    }
    const head = cursor.expression();
    if (isMap) {
        return parseMapEntries(cursor, first, type, head);
    }
    const elements = [head, ...parseFurther(cursor)];
    return { kind: 'newCollection', span: cursor.spanFrom(first), type, elements };
}

function parseMapEntries(cursor: Cursor, first: number, type: TypeRef, head: Expression): NewMap {
    const entries: { key: Expression; value: Expression }[] = [];
    for (let key = head; ; key = cursor.expression()) {
        cursor.expect(Kind.Arrow);
        entries.push({ key, value: cursor.expression() });
        if (!cursor.take(Kind.Comma)) {
            break;
        }
    }
    cursor.expect(Kind.RightBrace);
    return { kind: 'newMap', span: cursor.spanFrom(first), type, entries };
}

/** `, b, c}` */
function parseFurther(cursor: Cursor): Expression[] {
    const further: Expression[] = [];
    while (cursor.take(Kind.Comma)) {
        further.push(cursor.expression());
    }
    cursor.expect(Kind.RightBrace);
    return further;
}

/** `new T[n]`, `new T[]{…}`, `new T[][]{…}`. */
function parseArray(cursor: Cursor, first: number, element: TypeRef): Expression {
    cursor.expect(Kind.LeftBracket);
    if (!cursor.at(Kind.RightBracket)) {
        const size = cursor.expression();
        cursor.expect(Kind.RightBracket);
        const type = { ...element, arrayDimensions: 1 };
        return { kind: 'newArray', span: cursor.spanFrom(first), type, size };
    }
    let arrayDimensions = 1;
    cursor.expect(Kind.RightBracket);
    while (cursor.take(Kind.LeftBracket)) {
        cursor.expect(Kind.RightBracket);
        arrayDimensions++;
    }
    const type = { ...element, arrayDimensions };
    cursor.expect(Kind.LeftBrace);
    if (cursor.take(Kind.RightBrace)) {
        return { kind: 'newCollection', span: cursor.spanFrom(first), type, elements: [] };
    }
    const elements = [cursor.expression(), ...parseFurther(cursor)];
    return { kind: 'newCollection', span: cursor.spanFrom(first), type, elements };
}
