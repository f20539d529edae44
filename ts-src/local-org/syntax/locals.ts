import { raise, syntaxMessages } from '../diagnostics/index.ts';
import type { Cursor } from './cursor.ts';
import { afterModifier, parseModifiers, startsModifier } from './modifiers.ts';
import { variableName } from './names.ts';
import { isName, Kind } from './tokens.ts';
import type { Declarator, LocalVariables } from './tree.ts';
import { isTypeStart, parseType, scanType } from './types.ts';

/** Whether a declaration of variables begins here: modifiers perhaps, a type and a name. */
export function isVariableDeclaration(cursor: Cursor): boolean {
    let index = cursor.position;
    while (startsModifier(cursor, index)) {
        index = afterModifier(cursor, index);
    }
    const isDeclared = isVariableAt(cursor, index);
    if (!isDeclared && index > cursor.position) {
        cursor.failUnexpected();
    }
    return isDeclared;
}

function isVariableAt(cursor: Cursor, index: number): boolean {
    if (cursor.kindAt(index) === Kind.VoidWord) {
        return isName(cursor.kindAt(index + 1)) && cursor.kindAt(index + 2) !== Kind.LeftParen;
    }
    if (!isTypeStart(cursor.kindAt(index))) {
        return false;
    }
    const next = cursor.kindAt(index + 1);
    if (next === Kind.LeftParen || next === Kind.Assign) {
        return false;
    }
    const end = scanType(cursor, index);
    return end > 0 && isName(cursor.kindAt(end)) && cursor.kindAt(end + 1) !== Kind.LeftParen;
}

export function parseLocalVariables(cursor: Cursor): LocalVariables {
    const first = cursor.position;
    const modifiers = parseModifiers(cursor);
    if (cursor.at(Kind.VoidWord)) {
        raise(syntaxMessages.voidVariable, cursor.spanAt(cursor.position));
    }
    const type = parseType(cursor);
    const declarators = cursor.list(parseDeclarator);
    return { kind: 'localVariables', span: cursor.spanFrom(first), modifiers, type, declarators };
}

export function parseDeclarator(cursor: Cursor): Declarator {
    const first = cursor.position;
    const name = variableName(cursor);
    const initializer = cursor.take(Kind.Assign) ? cursor.expression() : null;
    return { span: cursor.spanFrom(first), name, initializer };
}
