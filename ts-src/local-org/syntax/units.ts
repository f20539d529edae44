import type { Cursor } from './cursor.ts';
import { parseInnerType, startsType } from './declarations.ts';
import { parseMember } from './members.ts';
import { afterModifier, startsModifier } from './modifiers.ts';
import { typeName } from './names.ts';
import { parseStatement } from './statements.ts';
import { isName, Kind } from './tokens.ts';
import type { AnonymousUnit, Member, Statement, TriggerDeclaration, TriggerEvent } from './tree.ts';
import { isTypeStart, scanType } from './types.ts';

/** `trigger Name on Object (before insert, …) { … }` */
export function parseTriggerUnit(cursor: Cursor): TriggerDeclaration {
    const first = cursor.position;
    cursor.expect(Kind.TriggerWord);
    const name = typeName(cursor);
    cursor.expect(Kind.OnWord);
    const object = cursor.name();
    cursor.expect(Kind.LeftParen);
    const events = cursor.list(parseEvent);
    cursor.expect(Kind.RightParen);
    const bodyAt = cursor.position;
    cursor.expect(Kind.LeftBrace);
    const { members, statements } = parseMixed(cursor, Kind.RightBrace);
    cursor.expect(Kind.RightBrace, (kind) => kind === Kind.EndOfFile);
    const body = { kind: 'block', span: cursor.spanFrom(bodyAt), statements } as const;
    cursor.expect(Kind.EndOfFile, () => true);
    return { kind: 'trigger', span: cursor.spanFrom(first), name, object, events, members, body };
}

const triggerEvents: ReadonlySet<string> = new Set<TriggerEvent>([
    'before insert',
    'before update',
    'before delete',
    'after insert',
    'after update',
    'after delete',
    'before undelete',
    'after undelete',
]);

function parseEvent(cursor: Cursor): TriggerEvent {
    const event = `${cursor.text} ${cursor.textAt(cursor.position + 1)}`.toLowerCase();
    if (!cursor.at(Kind.BeforeWord) && !cursor.at(Kind.AfterWord)) {
        cursor.failUnexpected();
    }
    if (!triggerEvents.has(event)) {
        cursor.failUnexpected(cursor.position + 1);
    }
    cursor.position += 2;
    return event as TriggerEvent;
}

/** Apex to be run at once: statements with methods and types between them. */
export function parseAnonymousUnit(cursor: Cursor): AnonymousUnit {
    const first = cursor.position;
    const { members, statements } = parseMixed(cursor, Kind.EndOfFile);
    cursor.expect(Kind.EndOfFile, () => true);
    const span = cursor.spanFrom(first);
    return { kind: 'anonymous', span, members, body: { kind: 'block', span, statements } };
}

function parseMixed(cursor: Cursor, end: number): { members: Member[]; statements: Statement[] } {
    const members: Member[] = [];
    const statements: Statement[] = [];
    while (!cursor.at(end) && !cursor.at(Kind.EndOfFile) && !cursor.at(Kind.Semicolon)) {
        if (isMember(cursor)) {
            members.push(parseMember(cursor, parseInnerType));
        } else {
            statements.push(parseStatement(cursor));
        }
    }
    return { members, statements };
}

/** Declarations of types, methods and properties. A variable is a statement, unless it is static or has a scope. */
function isMember(cursor: Cursor): boolean {
    let index = cursor.position;
    let hasScope = false;
    while (startsModifier(cursor, index)) {
        hasScope ||= scopes.has(cursor.kindAt(index));
        index = afterModifier(cursor, index);
    }
    if (hasScope || startsType(cursor.kindAt(index))) {
        return true;
    }
    return isMethodOrProperty(cursor, index);
}

const scopes = new Set<number>([
    Kind.PublicWord,
    Kind.PrivateWord,
    Kind.ProtectedWord,
    Kind.GlobalWord,
    Kind.StaticWord,
    Kind.AbstractWord,
    Kind.VirtualWord,
    Kind.OverrideWord,
    Kind.TestMethodWord,
    Kind.WebServiceWord,
]);

function isMethodOrProperty(cursor: Cursor, index: number): boolean {
    const isVoid = cursor.kindAt(index) === Kind.VoidWord;
    if (!isVoid && !isTypeStart(cursor.kindAt(index))) {
        return false;
    }
    const nameAt = isVoid ? index + 1 : scanType(cursor, index);
    if (nameAt < 0 || !isName(cursor.kindAt(nameAt))) {
        return false;
    }
    const next = cursor.kindAt(nameAt + 1);
    return next === Kind.LeftParen || next === Kind.LeftBrace;
}
