import {
    ApexDate,
    ApexDatetime,
    ApexTime,
    Decimal,
    Double,
    EnumValue,
    equalValues,
    toText,
} from '../../values/index.ts';

type Ordered = number | bigint;

/** A comparison with null is false, never an error (Apex Developer Guide > Comparison operators). */
const either = (left: unknown, right: unknown): boolean => left === null || right === null;

export const lt = (left: unknown, right: unknown): boolean =>
    !either(left, right) && (left as Ordered) < (right as Ordered);
export const le = (left: unknown, right: unknown): boolean =>
    !either(left, right) && (left as Ordered) <= (right as Ordered);
export const gt = (left: unknown, right: unknown): boolean =>
    !either(left, right) && (left as Ordered) > (right as Ordered);
export const ge = (left: unknown, right: unknown): boolean =>
    !either(left, right) && (left as Ordered) >= (right as Ordered);

/** -1, 0, 1; NaN when there is nothing to order. */
export function order(left: unknown, right: unknown): number {
    if (left instanceof Decimal && right instanceof Decimal) {
        return left.compare(right);
    }
    const [one, other] = [rank(left), rank(right)];
    return one < other ? -1 : one > other ? 1 : one === other ? 0 : NaN;
}

function rank(value: unknown): number {
    if (value instanceof Double) {
        return value.value;
    }
    if (value instanceof ApexDate) {
        return value.epochDay;
    }
    if (value instanceof ApexDatetime) {
        return value.epochMs;
    }
    if (value instanceof ApexTime) {
        return value.ms;
    }
    if (value instanceof Decimal) {
        return value.toNumber();
    }
    return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : NaN;
}

export function orderText(left: unknown, right: unknown): number {
    if (either(left, right)) {
        return NaN;
    }
    const [one, other] = [String(left).toLowerCase(), String(right).toLowerCase()];
    return one < other ? -1 : one > other ? 1 : 0;
}

/** `==` of strings: equal without regard to case. */
export function sameText(left: unknown, right: unknown): boolean {
    if (left === right) {
        return true;
    }
    if (typeof left !== 'string' || typeof right !== 'string' || left.length !== right.length) {
        return false;
    }
    return left.toLowerCase() === right.toLowerCase();
}

/** `==` where the static types do not decide: texts without case, everything else by value. */
export function same(left: unknown, right: unknown): boolean {
    if (left === right) {
        return true;
    }
    if (typeof left === 'string') {
        return sameText(left, right);
    }
    if (left instanceof EnumValue) {
        return right instanceof EnumValue && left.type === right.type && left.name === right.name;
    }
    return equalValues(left, right);
}

/** Operand of a string concatenation: a Date is written with its midnight, unlike in String.valueOf. */
export function t(value: unknown): string {
    return value instanceof ApexDate ? `${value.toString()} 00:00:00` : toText(value);
}
