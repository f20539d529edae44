import { ApexDate, ApexDatetime, Decimal, Double, raise } from '../../values/index.ts';
import { localeTag } from '../text/userSettings.ts';
import { current, isInTransaction } from '../../execution/index.ts';

/** Conversions of `Integer.valueOf` and its like: from text, from any number, with the platform's refusals. */
export function integerFrom(value: unknown): number {
    if (value === null) {
        return raise('NullPointerException', 'Argument cannot be null.');
    }
    if (typeof value === 'string') {
        return integerFromText(value);
    }
    return Number(BigInt.asIntN(32, longFrom(value)));
}

function integerFromText(text: string): number {
    const trimmed = text.trim();
    const number = /^[+-]?\d+$/.test(trimmed) ? BigInt(trimmed.replace('+', '')) : null;
    if (number === null || number > 2147483647n || number < -2147483648n) {
        return raise('TypeException', `Invalid integer: ${text}`);
    }
    return Number(number);
}

export function longFrom(value: unknown): bigint {
    switch (typeof value) {
        case 'bigint':
            return value;
        case 'number':
            return BigInt(value);
        case 'string':
            return longFromText(value);
        default:
            return longFromObject(value);
    }
}

function longFromText(text: string): bigint {
    const trimmed = text.trim();
    if (!/^[+-]?\d+$/.test(trimmed)) {
        return raise('TypeException', `Invalid long: ${text}`);
    }
    const number = BigInt(trimmed.replace('+', ''));
    return BigInt.asIntN(64, number) === number
        ? number
        : raise('TypeException', `Invalid long: ${text}`);
}

function longFromObject(value: unknown): bigint {
    if (value === null) {
        return raise('NullPointerException', 'Argument cannot be null.');
    }
    if (value instanceof Decimal) {
        return value.toLong();
    }
    if (value instanceof Double) {
        return truncated(value.value);
    }
    return raise('TypeException', `Invalid conversion from runtime type ${kindOf(value)} to Long`);
}

/** Java's (long) of a double: towards zero, saturating, NaN is 0. */
export function truncated(value: number): bigint {
    if (Number.isNaN(value)) {
        return 0n;
    }
    const limit = 2n ** 63n;
    if (!Number.isFinite(value)) {
        return value > 0 ? limit - 1n : -limit;
    }
    const whole = BigInt(Math.trunc(value));
    return whole >= limit ? limit - 1n : whole < -limit ? -limit : whole;
}

export function doubleFrom(value: unknown): Double {
    if (value instanceof Double) {
        return value;
    }
    if (typeof value === 'string') {
        const trimmed = value.trim();
        return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[dDfF]?$/.test(trimmed)
            ? new Double(Number.parseFloat(trimmed))
            : raise('TypeException', `Invalid double: ${value}`);
    }
    return new Double(value instanceof Decimal ? value.toNumber() : Number(longFrom(value)));
}

export function decimalFrom(value: unknown): Decimal {
    if (value instanceof Decimal) {
        return value;
    }
    if (typeof value === 'string') {
        return Decimal.parse(value) ?? raise('TypeException', `Invalid decimal: ${value}`);
    }
    return value instanceof Double ? Decimal.of(value.toString()) : Decimal.of(longFrom(value));
}

function kindOf(value: unknown): string {
    return typeof value === 'boolean'
        ? 'Boolean'
        : value instanceof ApexDate
          ? 'Date'
          : value instanceof ApexDatetime
            ? 'Datetime'
            : 'Object';
}

/** `Integer.format()`, `Decimal.format()`: separators of the running user's locale, at most three decimals. */
export function formatNumber(value: number | bigint | string): string {
    const locale = isInTransaction() ? localeTag(current().user.locale) : 'en-US';
    const format = new Intl.NumberFormat(locale, {
        maximumFractionDigits: 3,
        roundingMode: 'halfEven',
    } as Intl.NumberFormatOptions);
    return (format as { format(value: number | bigint | string): string }).format(value);
}
