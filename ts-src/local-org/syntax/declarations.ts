import { raise, syntaxMessages } from '../diagnostics/index.ts';
import type { Cursor, Follow } from './cursor.ts';
import { followedByNothing } from './cursor.ts';
import { parseInterfaceMethods, startsMember } from './members.ts';
import { parseModifiers } from './modifiers.ts';
import { constantName, typeName } from './names.ts';
import { parseMember } from './members.ts';
import { isName, Kind } from './tokens.ts';
import type {
    ClassDeclaration,
    EnumDeclaration,
    Identifier,
    InterfaceDeclaration,
    Member,
    Modifiers,
    TypeDeclaration,
} from './tree.ts';
import { parseType } from './types.ts';

/** A whole class file: one type, then the end. */
export function parseCompilationUnit(cursor: Cursor): TypeDeclaration {
    const first = cursor.position;
    const modifiers = parseModifiers(cursor);
    if (!startsType(cursor.kind)) {
        cursor.failUnexpected();
    }
    const unit = parseTypeDeclaration(cursor, first, modifiers, (kind) => kind === Kind.EndOfFile);
    cursor.expect(Kind.EndOfFile, () => true);
    return unit;
}

export const startsType = (kind: number): boolean =>
    kind === Kind.ClassWord || kind === Kind.InterfaceWord || kind === Kind.EnumWord;

export function parseTypeDeclaration(
    cursor: Cursor,
    first: number,
    modifiers: Modifiers,
    follow: Follow,
): TypeDeclaration {
    if (cursor.take(Kind.ClassWord)) {
        return parseClass(cursor, first, modifiers, follow);
    }
    if (cursor.take(Kind.InterfaceWord)) {
        return parseInterface(cursor, first, modifiers, follow);
    }
    cursor.expect(Kind.EnumWord);
    return parseEnum(cursor, first, modifiers);
}

function parseClass(
    cursor: Cursor,
    first: number,
    modifiers: Modifiers,
    follow: Follow,
): ClassDeclaration {
    const name = parseName(cursor);
    const superType = cursor.take(Kind.ExtendsWord) ? parseType(cursor) : null;
    const interfaces = cursor.take(Kind.ImplementsWord) ? cursor.list(parseType) : [];
    cursor.expect(Kind.LeftBrace);
    const members: Member[] = [];
    while (startsMember(cursor)) {
        members.push(cursor.nested((inner) => parseMember(inner, parseInnerType)));
    }
    cursor.expect(Kind.RightBrace, follow);
    const span = cursor.spanFrom(first);
    return { kind: 'class', span, modifiers, name, superType, interfaces, members };
}

/** Within a class the brace may be followed by another member. */
export function parseInnerType(
    cursor: Cursor,
    first: number,
    modifiers: Modifiers,
): TypeDeclaration {
    return parseTypeDeclaration(cursor, first, modifiers, mayFollowMember);
}

const mayFollowMember: Follow = (kind) =>
    isName(kind) || startsType(kind) || kind === Kind.RightBrace || isDeclarationWord(kind);

const isDeclarationWord = (kind: number): boolean =>
    kind === Kind.At ||
    kind === Kind.PublicWord ||
    kind === Kind.PrivateWord ||
    kind === Kind.ProtectedWord ||
    kind === Kind.GlobalWord ||
    kind === Kind.StaticWord ||
    kind === Kind.FinalWord ||
    kind === Kind.AbstractWord ||
    kind === Kind.VirtualWord ||
    kind === Kind.OverrideWord;

function parseName(cursor: Cursor): Identifier {
    const name = typeName(cursor);
    if (cursor.at(Kind.Less)) {
        raise(syntaxMessages.typeParameters, name.span);
    }
    return name;
}

function parseInterface(
    cursor: Cursor,
    first: number,
    modifiers: Modifiers,
    follow: Follow,
): InterfaceDeclaration {
    const name = parseName(cursor);
    const extended = cursor.take(Kind.ExtendsWord) ? [parseType(cursor)] : [];
    cursor.expect(Kind.LeftBrace);
    const members = parseInterfaceMethods(cursor);
    cursor.expect(Kind.RightBrace, follow);
    const span = cursor.spanFrom(first);
    return { kind: 'interface', span, modifiers, name, extended, members };
}

function parseEnum(cursor: Cursor, first: number, modifiers: Modifiers): EnumDeclaration {
    const name = parseName(cursor);
    cursor.expect(Kind.LeftBrace);
    const constants = cursor.at(Kind.RightBrace) ? [] : cursor.list(constantName);
    cursor.expect(Kind.RightBrace, followedByNothing);
    return { kind: 'enum', span: cursor.spanFrom(first), modifiers, name, constants };
}
