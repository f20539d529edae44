import type { FieldPath, FunctionCall, OrderItem } from '../../syntax/index.ts';
import { comparable, compareComparables, orderOf } from './compare.ts';
import { queryProblem } from './errors.ts';
import type { Operand } from './run.ts';

/** Sorts by ORDER BY: nulls first unless said otherwise, ascending or not. Stable. */
export function sorted<T>(
    items: readonly T[],
    order: readonly OrderItem[],
    operandOf: (by: FieldPath | FunctionCall) => Operand<T>,
): readonly T[] {
    if (order.length === 0) {
        return items;
    }
    const keys = order.map((item) => {
        const operand = operandOf(item.by);
        if (operand.field !== null && !operand.field.isSortable) {
            return queryProblem(`field '${operand.name}' can not be sorted in a query call`);
        }
        return {
            operand,
            order: orderOf(operand.type),
            sign: item.descending ? -1 : 1,
            nulls: item.nulls === 'last' ? 1 : -1,
        };
    });
    const rows = items.map((item) => ({
        item,
        keys: keys.map((key) => comparable(key.operand.read(item), key.order)),
    }));
    rows.sort((a, b) => {
        for (const [at, key] of keys.entries()) {
            const difference = compareKeys(a.keys[at], b.keys[at], key.sign, key.nulls);
            if (difference !== 0) {
                return difference;
            }
        }
        return 0;
    });
    return rows.map(({ item }) => item);
}

function compareKeys(left: unknown, right: unknown, sign: number, nulls: number): number {
    if (left === null || right === null) {
        return left === right ? 0 : left === null ? nulls : -nulls;
    }
    return sign * compareComparables(left, right);
}
