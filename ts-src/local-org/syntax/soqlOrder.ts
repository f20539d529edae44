import type { Cursor } from './cursor.ts';
import { parseFieldOrCall } from './soqlSelect.ts';
import { parseBind } from './soqlValues.ts';
import { Kind } from './tokens.ts';
import type { OrderItem, SoqlNumber } from './soqlTree.ts';

/** `ORDER BY a DESC NULLS LAST, b`, or nothing. */
export function parseOrder(cursor: Cursor): OrderItem[] {
    if (!cursor.takeWord('order')) {
        return [];
    }
    cursor.expectWord('by');
    return cursor.list(parseOrderItem);
}

function parseOrderItem(cursor: Cursor): OrderItem {
    const by = parseFieldOrCall(cursor);
    const descending = cursor.takeWord('desc');
    if (!descending) {
        cursor.takeWord('asc');
    }
    return { by, descending, nulls: cursor.takeWord('nulls') ? parseNulls(cursor) : null };
}

function parseNulls(cursor: Cursor): 'first' | 'last' {
    if (cursor.takeWord('first')) {
        return 'first';
    }
    return cursor.takeWord('last') ? 'last' : cursor.failUnexpected();
}

/** The number of LIMIT and OFFSET. */
export function parseRowCount(cursor: Cursor): SoqlNumber {
    if (cursor.at(Kind.Colon)) {
        return parseBind(cursor);
    }
    if (!cursor.at(Kind.Integer)) {
        cursor.failUnexpected();
    }
    const value = Number(cursor.text);
    cursor.position++;
    return { kind: 'number', value };
}
