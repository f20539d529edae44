import type { Cursor } from './cursor.ts';
import { endsExpression } from './primary.ts';
import { isMemberName, isName, Kind } from './tokens.ts';
import type { Dml, DmlOperation, Expression } from './tree.ts';

/** `insert x;`, `upsert as user x Key__c;`, `merge master duplicates;` */
export function parseDml(cursor: Cursor): Dml {
    const operation = cursor.text.toLowerCase() as DmlOperation;
    const first = cursor.position++;
    const access = parseAccess(cursor);
    const target = cursor.expression();
    const second = operation === 'merge' ? cursor.expression() : null;
    const isKeyed = operation === 'upsert' && isName(cursor.kind);
    const keyField = isKeyed ? parseKeyField(cursor) : null;
    cursor.expect(Kind.Semicolon, (kind) => endsExpression(kind) || isName(kind));
    return {
        kind: 'dml',
        span: cursor.spanFrom(first),
        operation,
        access,
        target,
        second,
        keyField,
    };
}

function parseAccess(cursor: Cursor): Dml['access'] {
    const mode = cursor.textAt(cursor.position + 1).toLowerCase();
    if (!cursor.isWord('as') || (mode !== 'user' && mode !== 'system')) {
        return null;
    }
    cursor.position += 2;
    return mode;
}

function parseKeyField(cursor: Cursor): Expression {
    const first = cursor.position;
    const { span, text } = cursor.takeIdentifier();
    let field: Expression = { kind: 'name', span, text };
    while (cursor.take(Kind.Dot)) {
        if (!isMemberName(cursor.kind)) {
            cursor.failUnexpected();
        }
        const name = cursor.takeIdentifier();
        field = {
            kind: 'member',
            span: cursor.spanFrom(first),
            target: field,
            isSafe: false,
            name,
        };
    }
    return field;
}
