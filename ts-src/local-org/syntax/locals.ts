import { raise, syntaxMessages } from '../diagnostics/index.ts';
import type { Cursor } from './cursor.ts';
import { parseModifiers, startsModifier } from './modifiers.ts';
import { variableName } from './names.ts';
import { isName, Kind } from './tokens.ts';
import type { Declarator, LocalVariables } from './tree.ts';
import { isTypeStart, parseType, scanType } from './types.ts';

/** Whether a declaration of variables begins here: a modifier, or a type and a name. */
export function isVariableDeclaration(cursor: Cursor): boolean {
    if (startsModifier(cursor)) {
        return true;
    }
    if (cursor.at(Kind.VoidWord)) {
        return isName(cursor.ahead(1)) && cursor.ahead(2) !== Kind.LeftParen;
    }
    if (!isTypeStart(cursor.kind)) {
        return false;
    }
    const next = cursor.ahead(1);
    if (next === Kind.LeftParen || next === Kind.Assign) {
        return false;
    }
    const end = scanType(cursor, cursor.position);
    return end > 0 && isName(cursor.kindAt(end));
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
