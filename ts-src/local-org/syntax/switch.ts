import { raise, syntaxMessages } from '../diagnostics/index.ts';
import type { Cursor } from './cursor.ts';
import { parseLiteral } from './literals.ts';
import { variableName } from './names.ts';
import { isLiteral, isMemberName, isName, Kind } from './tokens.ts';
import type { Block, Expression, Switch, When } from './tree.ts';
import { parseType, scanType } from './types.ts';

/** `switch on x { when 1, 2 {…} when Account a {…} when else {…} }` */
export function parseSwitch(cursor: Cursor): Switch {
    const first = cursor.position;
    cursor.position += 2;
    const subject = cursor.expression();
    cursor.expect(Kind.LeftBrace);
    const whens: When[] = [];
    let otherwise: Block | null = null;
    while (cursor.at(Kind.WhenWord)) {
        if (otherwise !== null) {
            raise(syntaxMessages.whenElseNotLast, cursor.spanAt(first));
        }
        if (cursor.ahead(1) === Kind.ElseWord) {
            otherwise = parseOtherwise(cursor);
        } else {
            whens.push(parseWhen(cursor));
        }
    }
    cursor.expect(Kind.RightBrace);
    if (whens.length === 0 && otherwise === null) {
        raise(syntaxMessages.switchWithoutWhen, cursor.spanAt(first));
    }
    return { kind: 'switch', span: cursor.spanFrom(first), subject, whens, otherwise };
}

function parseOtherwise(cursor: Cursor): Block {
    cursor.position += 2;
    return cursor.rules.block(cursor);
}

function parseWhen(cursor: Cursor): When {
    const first = cursor.position++;
    const match = parseMatch(cursor);
    const body = cursor.rules.block(cursor);
    return { span: cursor.spanFrom(first), match, body };
}

function parseMatch(cursor: Cursor): When['match'] {
    const end = scanType(cursor, cursor.position);
    if (end > 0 && isName(cursor.kindAt(end))) {
        const type = parseType(cursor);
        return { kind: 'type', type, name: variableName(cursor) };
    }
    return { kind: 'values', values: cursor.list(parseValue) };
}

/** A literal, perhaps signed or in parentheses, or the name of an enum's constant. */
function parseValue(cursor: Cursor): Expression {
    const first = cursor.position;
    if (cursor.take(Kind.LeftParen)) {
        const inner = cursor.nested(parseValue);
        cursor.expect(Kind.RightParen);
        return inner;
    }
    if (cursor.at(Kind.Minus) || cursor.at(Kind.Plus)) {
        const operator = cursor.at(Kind.Minus) ? '-' : '+';
        cursor.position++;
        const operand = cursor.nested(parseValue);
        return { kind: 'unary', span: cursor.spanFrom(first), operator, operand };
    }
    if (isLiteral(cursor.kind)) {
        return parseLiteral(cursor);
    }
    return parseConstant(cursor);
}

function parseConstant(cursor: Cursor): Expression {
    const first = cursor.position;
    const { span, text } = cursor.name();
    let constant: Expression = { kind: 'name', span, text };
    while (cursor.take(Kind.Dot)) {
        if (!isMemberName(cursor.kind)) {
            cursor.failUnexpected();
        }
        const name = cursor.takeIdentifier();
        constant = {
            kind: 'member',
            span: cursor.spanFrom(first),
            target: constant,
            isSafe: false,
            name,
        };
    }
    return constant;
}
