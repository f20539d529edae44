import type { Cursor } from './cursor.ts';
import { parseLiteral } from './literals.ts';
import { isLiteral, Kind } from './tokens.ts';
import type { Annotation, Expression, Identifier, Modifier, Modifiers } from './tree.ts';
import { isTypeStart } from './types.ts';

const plainModifiers = new Set<number>([
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
const typeWords = new Set<number>([Kind.ClassWord, Kind.InterfaceWord, Kind.EnumWord]);
const sharingWords = new Set<number>([Kind.WithWord, Kind.WithoutWord, Kind.InheritedWord]);

export const noModifiers: Modifiers = { annotations: [], keywords: [] };

/** Whether the token is one of a modifier's; `transient` only when something is declared after it. */
export function startsModifier(cursor: Cursor, index = cursor.position): boolean {
    const kind = cursor.kindAt(index);
    if (kind === Kind.At || plainModifiers.has(kind)) {
        return true;
    }
    const next = cursor.kindAt(index + 1);
    if (sharingWords.has(kind)) {
        return next === Kind.SharingWord;
    }
    const isDeclaring = isTypeStart(next) || next === Kind.VoidWord || typeWords.has(next);
    return (
        kind === Kind.TransientWord &&
        (isDeclaring || next === Kind.At || next === kind || plainModifiers.has(next))
    );
}

/** Index behind the modifier at `index`. */
export function afterModifier(cursor: Cursor, index: number): number {
    if (cursor.kindAt(index) !== Kind.At) {
        return cursor.kindAt(index + 1) === Kind.SharingWord ? index + 2 : index + 1;
    }
    if (cursor.kindAt(index + 2) !== Kind.LeftParen) {
        return index + 2;
    }
    let close = index + 3;
    while (cursor.kindAt(close) !== Kind.RightParen && cursor.kindAt(close) !== Kind.EndOfFile) {
        close++;
    }
    return close + 1;
}

export function parseModifiers(cursor: Cursor): Modifiers {
    if (!startsModifier(cursor)) {
        return noModifiers;
    }
    const annotations: Annotation[] = [];
    const keywords: Modifier[] = [];
    do {
        if (cursor.at(Kind.At)) {
            annotations.push(parseAnnotation(cursor));
        } else {
            keywords.push(parseModifier(cursor));
        }
    } while (startsModifier(cursor));
    return { annotations, keywords };
}

function parseModifier(cursor: Cursor): Modifier {
    const first = cursor.position;
    let keyword = cursor.text.toLowerCase();
    if (sharingWords.has(cursor.kind)) {
        cursor.position++;
        keyword += 'sharing';
    }
    cursor.position++;
    return { span: cursor.spanFrom(first), keyword };
}

/** `@Name`, `@Name(value)`, `@Name(a=1 b='x')`: parameters are parted by blanks alone. */
function parseAnnotation(cursor: Cursor): Annotation {
    const first = cursor.position;
    cursor.expect(Kind.At);
    const name = cursor.name();
    const parameters: { name: Identifier; value: Expression }[] = [];
    if (cursor.take(Kind.LeftParen)) {
        if (isLiteral(cursor.kind)) {
            const span = cursor.spanAt(cursor.position);
            parameters.push({ name: { span, text: 'value' }, value: parseValue(cursor) });
        } else {
            while (!cursor.at(Kind.RightParen)) {
                parameters.push(parseParameter(cursor));
            }
        }
        cursor.expect(Kind.RightParen);
    }
    return { span: cursor.spanFrom(first), name, parameters };
}

function parseParameter(cursor: Cursor): { name: Identifier; value: Expression } {
    const name = cursor.name();
    cursor.expect(Kind.Assign);
    return { name, value: parseValue(cursor) };
}

/** A number is no value of an annotation. */
const valueKinds = new Set<number>([Kind.String, Kind.TrueWord, Kind.FalseWord]);

function parseValue(cursor: Cursor): Expression {
    return valueKinds.has(cursor.kind) ? parseLiteral(cursor) : cursor.failUnexpected();
}
