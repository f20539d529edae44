import { callMember, hasMember } from '../../../execution/index.ts';
import type { ApexList } from '../../../values/index.ts';
import {
    ApexDate,
    ApexDatetime,
    ApexObject,
    ApexTime,
    Decimal,
    Double,
    EnumValue,
    PlatformObject,
    SObjectValue,
    raise,
    toText,
} from '../../../values/index.ts';

const order = (left: number | bigint | string, right: number | bigint | string): number =>
    left < right ? -1 : left > right ? 1 : 0;

/** Relational comparison of two values that are not null; the platform compares numbers of all types with each other. */
export function compareValues(left: unknown, right: unknown): number {
    if (typeof left === 'string' && typeof right === 'string') {
        return order(left, right);
    }
    if (isNumber(left) && isNumber(right)) {
        return asDecimal(left).compare(asDecimal(right));
    }
    if (left instanceof ApexDate && right instanceof ApexDate) {
        return order(left.epochDay, right.epochDay);
    }
    if (left instanceof ApexDatetime && right instanceof ApexDatetime) {
        return order(left.epochMs, right.epochMs);
    }
    if (left instanceof ApexTime && right instanceof ApexTime) {
        return order(left.ms, right.ms);
    }
    if (left instanceof EnumValue && right instanceof EnumValue) {
        return order(left.ordinal, right.ordinal);
    }
    if (typeof left === 'boolean' && typeof right === 'boolean') {
        return Number(left) - Number(right);
    }
    if (left instanceof SObjectValue && right instanceof SObjectValue) {
        return compareRecords(left, right);
    }
    return compareObjects(left, right);
}

function isNumber(value: unknown): value is number | bigint | Decimal | Double {
    return (
        typeof value === 'number' ||
        typeof value === 'bigint' ||
        value instanceof Decimal ||
        value instanceof Double
    );
}

function asDecimal(value: number | bigint | Decimal | Double): Decimal {
    return value instanceof Decimal
        ? value
        : Decimal.of(value instanceof Double ? value.value : value);
}

function compareObjects(left: unknown, right: unknown): number {
    if (hasMember(left, 'compareTo', 1)) {
        return Number(callMember(left, 'compareTo', [right]));
    }
    if (left instanceof ApexObject || left instanceof PlatformObject) {
        return raise('ListException', 'One or more of the items in this list is not Comparable.');
    }
    return order(toText(left), toText(right));
}

/** Apex Developer Guide > Sorting Lists > Default Sort Order of sObjects: label of the type, Name, then the other fields. */
function compareRecords(left: SObjectValue, right: SObjectValue): number {
    if (left.type !== right.type) {
        return order(left.type, right.type);
    }
    const keys = ['name', ...[...left.values.keys(), ...right.values.keys()].sort()];
    for (const key of keys) {
        const result = withNullsFirst(left.values.get(key) ?? null, right.values.get(key) ?? null);
        if (result !== 0) {
            return result;
        }
    }
    return 0;
}

function withNullsFirst(left: unknown, right: unknown): number {
    if (left === null || right === null) {
        return left === right ? 0 : left === null ? -1 : 1;
    }
    return compareValues(left, right);
}

export function sortList(list: ApexList): void {
    list.beforeChange();
    list.items.sort(withNullsFirst);
}

/** `List.sort(Comparator)`; a bad comparator only gives a bad order. */
export function sortBy(list: ApexList, comparator: unknown): void {
    list.beforeChange();
    const sorted = [...list.items].sort((left, right) =>
        Number(callMember(comparator, 'compare', [left, right])),
    );
    list.items = sorted;
}
