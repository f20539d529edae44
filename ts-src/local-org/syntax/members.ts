import { raise, syntaxMessages } from '../diagnostics/index.ts';
import type { Cursor, Follow } from './cursor.ts';
import { parseDeclarator } from './locals.ts';
import { noModifiers, parseModifiers, startsModifier } from './modifiers.ts';
import { methodName, variableName } from './names.ts';
import { isName, Kind } from './tokens.ts';
import type {
    Accessor,
    Block,
    Identifier,
    Member,
    MethodDeclaration,
    Modifiers,
    Parameter,
    PropertyDeclaration,
    TypeDeclaration,
    TypeRef,
} from './tree.ts';
import { isTypeStart, parseType } from './types.ts';

type InnerTypeRule = (cursor: Cursor, first: number, modifiers: Modifiers) => TypeDeclaration;

/** Whether a member of a class may begin here. */
export function startsMember(cursor: Cursor): boolean {
    const { kind } = cursor;
    return startsModifier(cursor) || isMemberStart(kind);
}

const isMemberStart: Follow = (kind) =>
    isTypeStart(kind) ||
    kind === Kind.VoidWord ||
    kind === Kind.LeftBrace ||
    kind === Kind.ClassWord ||
    kind === Kind.InterfaceWord ||
    kind === Kind.EnumWord;

const followsMember: Follow = (kind) =>
    isMemberStart(kind) ||
    kind === Kind.RightBrace ||
    kind === Kind.At ||
    (kind >= Kind.AbstractWord && memberWords.has(kind));
const memberWords = new Set<number>([
    Kind.PublicWord,
    Kind.PrivateWord,
    Kind.ProtectedWord,
    Kind.GlobalWord,
    Kind.StaticWord,
    Kind.FinalWord,
    Kind.AbstractWord,
    Kind.VirtualWord,
    Kind.OverrideWord,
    Kind.TestMethodWord,
    Kind.WebServiceWord,
]);

export function parseMember(cursor: Cursor, parseInnerType: InnerTypeRule): Member {
    const first = cursor.position;
    const modifiers = parseModifiers(cursor);
    const { kind } = cursor;
    if (kind === Kind.LeftBrace) {
        return parseInitializer(cursor, first, modifiers);
    }
    if (kind === Kind.ClassWord || kind === Kind.InterfaceWord || kind === Kind.EnumWord) {
        return parseInnerType(cursor, first, modifiers);
    }
    if (isName(kind) && cursor.ahead(1) === Kind.LeftParen) {
        return parseConstructor(cursor, first, modifiers);
    }
    return parseTyped(cursor, first, modifiers);
}

function parseInitializer(cursor: Cursor, first: number, modifiers: Modifiers): Member {
    const { keywords, annotations } = modifiers;
    const isStatic = keywords.length === 1 && keywords[0]?.keyword === 'static';
    if (annotations.length > 0 || (keywords.length > 0 && !isStatic)) {
        cursor.failUnexpected();
    }
    const body = parseBody(cursor);
    return { kind: 'initializer', span: cursor.spanFrom(first), isStatic, body };
}

function parseConstructor(cursor: Cursor, first: number, modifiers: Modifiers): Member {
    const name = cursor.takeIdentifier();
    const parameters = parseParameters(cursor);
    const body = parseBody(cursor);
    return { kind: 'constructor', span: cursor.spanFrom(first), modifiers, name, parameters, body };
}

/** A method, a property or a field: what comes behind the name decides. */
function parseTyped(cursor: Cursor, first: number, modifiers: Modifiers): Member {
    const type = parseReturnType(cursor);
    const nameAt = cursor.position;
    if (isName(cursor.kind) || cursor.ahead(1) === Kind.LeftParen) {
        const next = cursor.ahead(1);
        if (next === Kind.LeftParen) {
            return parseMethod(cursor, first, modifiers, type);
        }
        if (next === Kind.LeftBrace) {
            return parseProperty(cursor, first, modifiers, type);
        }
        if (next === Kind.Assign || next === Kind.Comma || next === Kind.Semicolon) {
            return parseField(cursor, first, modifiers, type);
        }
        if (isName(cursor.kind) && next !== Kind.LeftBracket) {
            variableName(cursor);
            cursor.expect(Kind.Semicolon, followsMember);
        }
    } else {
        variableName(cursor);
    }
    return cursor.failUnexpected(nameAt);
}

function parseReturnType(cursor: Cursor): TypeRef | null {
    return cursor.take(Kind.VoidWord) ? null : parseType(cursor);
}

function parseMethod(
    cursor: Cursor,
    first: number,
    modifiers: Modifiers,
    returnType: TypeRef | null,
): MethodDeclaration {
    const name = methodName(cursor);
    const parameters = parseParameters(cursor);
    const body = cursor.take(Kind.Semicolon) ? null : parseBody(cursor);
    const span = cursor.spanFrom(first);
    return { kind: 'method', span, modifiers, returnType, name, parameters, body };
}

/** The block of a method or accessor; another member may come behind it. */
function parseBody(cursor: Cursor): Block {
    return cursor.rules.block(cursor, followsMember);
}

function parseParameters(cursor: Cursor): Parameter[] {
    cursor.expect(Kind.LeftParen);
    const parameters = cursor.at(Kind.RightParen) ? [] : cursor.list(parseParameter);
    cursor.expect(Kind.RightParen);
    return parameters;
}

function parseParameter(cursor: Cursor): Parameter {
    const first = cursor.position;
    const modifiers = parseModifiers(cursor);
    if (cursor.at(Kind.VoidWord)) {
        raise(syntaxMessages.voidParameter, cursor.spanAt(cursor.position + 1));
    }
    const type = parseType(cursor);
    const name = variableName(cursor);
    return { span: cursor.spanFrom(first), modifiers, type, name };
}

function parseField(
    cursor: Cursor,
    first: number,
    modifiers: Modifiers,
    type: TypeRef | null,
): Member {
    if (type === null) {
        return raise(syntaxMessages.voidField, cursor.spanAt(cursor.position));
    }
    const declarators = cursor.list(parseDeclarator);
    cursor.expect(Kind.Semicolon, followsMember);
    return { kind: 'field', span: cursor.spanFrom(first), modifiers, type, declarators };
}

function parseProperty(
    cursor: Cursor,
    first: number,
    modifiers: Modifiers,
    type: TypeRef | null,
): PropertyDeclaration {
    if (type === null) {
        return raise(syntaxMessages.voidProperty, cursor.spanAt(cursor.position));
    }
    const name: Identifier = variableName(cursor);
    cursor.expect(Kind.LeftBrace);
    const accessors: { getter: Accessor | null; setter: Accessor | null } = {
        getter: null,
        setter: null,
    };
    if (!startsAccessor(cursor)) {
        cursor.failUnexpected();
    }
    do {
        parseAccessor(cursor, accessors);
    } while (startsAccessor(cursor) && !isTaken(cursor, accessors));
    cursor.expect(Kind.RightBrace, followsMember);
    const span = cursor.spanFrom(first);
    return { kind: 'property', span, modifiers, type, name, ...accessors };
}

const startsAccessor = (cursor: Cursor): boolean =>
    cursor.at(Kind.GetWord) || cursor.at(Kind.SetWord) || accessWords.has(cursor.kind);
const accessWords = new Set<number>([
    Kind.PublicWord,
    Kind.PrivateWord,
    Kind.ProtectedWord,
    Kind.GlobalWord,
]);

/** A second `get` is no accessor any more: the compiler takes the property to have ended. */
function isTaken(
    cursor: Cursor,
    taken: { getter: Accessor | null; setter: Accessor | null },
): boolean {
    if (cursor.at(Kind.GetWord)) {
        return taken.getter !== null;
    }
    if (cursor.at(Kind.SetWord)) {
        return taken.setter !== null;
    }
    return taken.getter !== null && taken.setter !== null;
}

function parseAccessor(
    cursor: Cursor,
    into: { getter: Accessor | null; setter: Accessor | null },
): void {
    const first = cursor.position;
    const modifiers = parseModifiers(cursor);
    const isGetter = cursor.at(Kind.GetWord);
    if (!isGetter && !cursor.at(Kind.SetWord)) {
        cursor.failUnexpected();
    }
    if (isTaken(cursor, into)) {
        cursor.failUnexpected();
    }
    cursor.position++;
    const body = cursor.take(Kind.Semicolon) ? null : parseBody(cursor);
    const accessor: Accessor = { span: cursor.spanFrom(first), modifiers, body };
    if (isGetter) {
        into.getter = accessor;
    } else {
        into.setter = accessor;
    }
}

export function parseInterfaceMethods(cursor: Cursor): MethodDeclaration[] {
    const methods: MethodDeclaration[] = [];
    // Annotations and modifiers are foreign to the body of an interface.
    while (startsInterfaceMethod(cursor)) {
        const first = cursor.position;
        const modifiers = noModifiers;
        const returnType = parseReturnType(cursor);
        const name = methodName(cursor);
        const parameters = parseParameters(cursor);
        cursor.expect(Kind.Semicolon, followsMember);
        const span = cursor.spanFrom(first);
        methods.push({ kind: 'method', span, modifiers, returnType, name, parameters, body: null });
    }
    return methods;
}

function startsInterfaceMethod(cursor: Cursor): boolean {
    return isTypeStart(cursor.kind) || cursor.at(Kind.VoidWord);
}
