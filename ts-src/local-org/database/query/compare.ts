import type { FieldType } from '../../schema/index.ts';
import { ApexDate, ApexDatetime, ApexTime, Decimal, Double } from '../../values/index.ts';

/** How values of a field type are brought into an order. */
export type Order = 'text' | 'id' | 'number' | 'day' | 'moment' | 'time' | 'boolean' | 'any';

export function orderOf(type: FieldType): Order {
    switch (type) {
        case 'id':
        case 'reference':
            return 'id';
        case 'int':
        case 'long':
        case 'double':
        case 'currency':
        case 'percent':
            return 'number';
        case 'date':
            return 'day';
        case 'datetime':
            return 'moment';
        case 'time':
            return 'time';
        case 'boolean':
            return 'boolean';
        case 'anytype':
            return 'any';
        default:
            return 'text';
    }
}

export function asDecimal(value: unknown): Decimal | null {
    if (value instanceof Decimal) {
        return value;
    }
    if (typeof value === 'number' || typeof value === 'bigint') {
        return Decimal.of(value);
    }
    return value instanceof Double ? Decimal.of(value.value) : null;
}

/** A value in the form that its order compares: lower-case text, Decimal, number of days or milliseconds. */
export function comparable(value: unknown, order: Order): unknown {
    if (value === null || value === undefined) {
        return null;
    }
    switch (order) {
        case 'text':
            return typeof value === 'string' ? value.toLowerCase() : String(value).toLowerCase();
        case 'number':
            return asDecimal(value);
        case 'day':
            return value instanceof ApexDate
                ? value.epochDay
                : value instanceof ApexDatetime
                  ? Math.floor(value.epochMs / 86_400_000)
                  : null;
        case 'moment':
            return value instanceof ApexDatetime
                ? value.epochMs
                : value instanceof ApexDate
                  ? value.epochDay * 86_400_000
                  : null;
        case 'time':
            return value instanceof ApexTime ? value.ms : null;
        case 'any':
            return comparableAny(value);
        default:
            return value;
    }
}

function comparableAny(value: unknown): unknown {
    if (typeof value === 'string') {
        return value.toLowerCase();
    }
    if (value instanceof ApexDate) {
        return value.epochDay;
    }
    return value instanceof ApexDatetime ? value.epochMs : (asDecimal(value) ?? value);
}

/** Order of two comparables that are not null. */
export function compareComparables(left: unknown, right: unknown): number {
    if (left instanceof Decimal && right instanceof Decimal) {
        return left.compare(right);
    }
    const [a, b] = [left as string | number | boolean, right as string | number | boolean];
    return a < b ? -1 : a > b ? 1 : 0;
}
