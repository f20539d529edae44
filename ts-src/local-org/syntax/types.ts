import type { Cursor } from './cursor.ts';
import { isMemberName, isName, Kind } from './tokens.ts';
import type { TypeRef, TypeRefPart } from './tree.ts';

const isCollectionWord = (kind: number): boolean => kind === Kind.ListWord || kind === Kind.MapWord;
export const isTypeStart = (kind: number): boolean => isName(kind) || isCollectionWord(kind);

/** Whether `List`, `Map` or `Set` stands here without its type arguments, which is no type. */
const isBareCollection = (cursor: Cursor, index: number): boolean =>
    (isCollectionWord(cursor.kindAt(index)) || cursor.kindAt(index) === Kind.SetWord) &&
    cursor.kindAt(index + 1) !== Kind.Less;

/** A name behind a dot; `.class` ends the type. */
const isInnerName = (kind: number): boolean => isMemberName(kind) && kind !== Kind.ClassWord;

/** Index behind the type that begins at `index`, or -1. Reads no further than it must and builds nothing. */
export function scanType(cursor: Cursor, index: number): number {
    let next = index;
    for (;;) {
        const kind = cursor.kindAt(next);
        if (!(next === index ? isTypeStart(kind) : isMemberName(kind))) {
            return -1;
        }
        if (next === index && isBareCollection(cursor, next)) {
            return -1;
        }
        next++;
        if (cursor.kindAt(next) === Kind.Less) {
            next = scanTypeArguments(cursor, next);
            if (next < 0) {
                return -1;
            }
        }
        if (cursor.kindAt(next) !== Kind.Dot || !isInnerName(cursor.kindAt(next + 1))) {
            break;
        }
        next++;
    }
    const isGeneric = cursor.kindAt(next - 1) === Kind.Greater;
    const dimensions = next;
    while (
        cursor.kindAt(next) === Kind.LeftBracket &&
        cursor.kindAt(next + 1) === Kind.RightBracket
    ) {
        next += 2;
    }
    return isGeneric && next > dimensions ? -1 : next;
}

function scanTypeArguments(cursor: Cursor, open: number): number {
    let next = open;
    do {
        next = scanType(cursor, next + 1);
        if (next < 0) {
            return -1;
        }
    } while (cursor.kindAt(next) === Kind.Comma);
    return cursor.kindAt(next) === Kind.Greater ? next + 1 : -1;
}

export function parseType(cursor: Cursor): TypeRef {
    const first = cursor.position;
    if (!isTypeStart(cursor.kind) || isBareCollection(cursor, first)) {
        cursor.failUnexpected();
    }
    const parts = parseTypeParts(cursor);
    let arrayDimensions = 0;
    const isGeneric = (parts.at(-1)?.typeArguments.length ?? 0) > 0;
    while (!isGeneric && cursor.at(Kind.LeftBracket) && cursor.ahead(1) === Kind.RightBracket) {
        cursor.position += 2;
        arrayDimensions++;
    }
    return { span: cursor.spanFrom(first), parts, arrayDimensions };
}

/** The dotted names of a type with their arguments, without brackets. */
export function parseTypeParts(cursor: Cursor): TypeRefPart[] {
    const parts: TypeRefPart[] = [];
    do {
        if (!isMemberName(cursor.kind)) {
            cursor.failUnexpected();
        }
        const name = cursor.takeIdentifier();
        parts.push({ name, typeArguments: cursor.at(Kind.Less) ? parseTypeArguments(cursor) : [] });
    } while (cursor.at(Kind.Dot) && isInnerName(cursor.ahead(1)) && cursor.take(Kind.Dot));
    return parts;
}

function parseTypeArguments(cursor: Cursor): TypeRef[] {
    cursor.expect(Kind.Less);
    const parsed = cursor.nested((inner) => inner.list(parseType));
    cursor.expect(Kind.Greater);
    return parsed;
}
