import type { ApexList } from '../../values/index.ts';
import {
    ApexDate,
    ApexDatetime,
    ApexTime,
    Decimal,
    Double,
    raise,
    toId18,
} from '../../values/index.ts';

const dayInMilliseconds = 86_400_000;

/** Java's int division: towards zero, and -2147483648 / -1 wraps. */
export function integerDivide(left: number, right: number): number {
    return right === 0 ? divisionByZero() : (left / right) | 0;
}

export function longDivide(left: bigint, right: bigint): bigint {
    return right === 0n ? divisionByZero() : BigInt.asIntN(64, left / right);
}

export function doubleDivide(left: number, right: number): number {
    return right === 0 ? divisionByZero() : left / right;
}

function divisionByZero(): never {
    return raise('MathException', 'Divide by 0');
}

export function double(value: number): Double {
    return new Double(value);
}

export function doubleOf(text: string): Double {
    return new Double(Number(text));
}

export function decimalOf(text: string): Decimal {
    return Decimal.of(text);
}

export function longShift(operator: string, value: bigint, distance: number | bigint): bigint {
    const places = BigInt(distance) & 63n;
    switch (operator) {
        case '<<':
            return BigInt.asIntN(64, value << places);
        case '>>':
            return value >> places;
        default:
            return BigInt.asIntN(64, BigInt.asUintN(64, value) >> places);
    }
}

/** Null stays null in every conversion. */
export const convert = {
    integerToLong: (value: number | null) => (value === null ? null : BigInt(value)),
    integerToDouble: (value: number | null) => (value === null ? null : new Double(value)),
    integerToDecimal: (value: number | null) =>
        value === null ? null : new Decimal(BigInt(value), 0),
    longToDouble: (value: bigint | null) => (value === null ? null : new Double(Number(value))),
    longToDecimal: (value: bigint | null) => (value === null ? null : new Decimal(value, 0)),
    doubleToDecimal: (value: Double | Decimal | null) =>
        value instanceof Double ? Decimal.of(value.value) : value,
    decimalToDouble: (value: Decimal | Double | null) =>
        value instanceof Decimal ? new Double(value.toNumber()) : value,
    dateToDatetime: (value: ApexDate | ApexDatetime | null) =>
        value instanceof ApexDate ? new ApexDatetime(value.epochDay * dayInMilliseconds) : value,
    stringToId: (value: string | null) => (value === null ? null : idOf(value)),
    singleRow: (rows: ApexList | null) => (rows === null ? null : onlyRow(rows.items)),
} as const;

/** A query assigned to one record must find exactly one. */
export function onlyRow(rows: readonly unknown[]): unknown {
    if (rows.length === 1) {
        return rows[0];
    }
    const problem = rows.length === 0 ? 'List has no rows' : 'List has more than 1 row';
    return raise('QueryException', `${problem} for assignment to SObject`);
}

/** Apex Developer Guide > Rules of Conversion: what does not fit wraps, fractions are cut. */
export function narrow(value: unknown, type: string): unknown {
    if (value === null) {
        return null;
    }
    const whole = BigInt(
        value instanceof Decimal ? value.toLong() : Math.trunc(plainNumber(value)),
    );
    switch (type) {
        case 'Integer':
            return Number(BigInt.asIntN(32, whole));
        case 'Long':
            return typeof value === 'bigint' ? value : BigInt.asIntN(64, whole);
        case 'Double':
            return new Double(plainNumber(value));
        default:
            return value instanceof Double
                ? Decimal.of(value.value)
                : value instanceof Decimal
                  ? value
                  : new Decimal(whole, 0);
    }
}

/** Apex Developer Guide > Primitive Data Types > ID: 15 characters are extended to 18, bad text is refused. */
export function idOf(text: string): string {
    const id = toId18(text) ?? raise('StringException', `Invalid id: ${text}`);
    return text.length === 18 ? text : id;
}

export function dateAdd(base: string, value: unknown, amount: unknown, sign: 1 | -1): unknown {
    const size = sign * plainNumber(amount);
    if (value instanceof ApexDate) {
        return new ApexDate(value.epochDay + Math.trunc(size));
    }
    if (value instanceof ApexDatetime) {
        return new ApexDatetime(value.epochMs + Math.round(size * dayInMilliseconds));
    }
    if (value instanceof ApexTime) {
        return new ApexTime(value.ms + Math.trunc(size));
    }
    throw new TypeError(`No ${base} stands left of this sum.`);
}

function plainNumber(amount: unknown): number {
    if (amount instanceof Decimal) {
        return amount.toNumber();
    }
    return amount instanceof Double ? amount.value : Number(amount);
}
