import { ApexDate, ApexDatetime, ApexTime, Decimal, Double } from '../../values/index.ts';

const ID_18 = /^[a-zA-Z0-9]{15}[A-Z0-5]{3}$/;

/** Texts compare without regard to case, so their index does too. 18-character ids are told apart by their suffix. */
export function indexKey(value: unknown): string | null {
    if (value === null || value === undefined) {
        return null;
    }
    if (typeof value === 'string') {
        return ID_18.test(value) ? value : value.toLowerCase();
    }
    if (value instanceof Decimal) {
        return `n${value.stripped().toString()}`;
    }
    if (typeof value === 'number' || typeof value === 'bigint') {
        return `n${Decimal.of(value).stripped().toString()}`;
    }
    if (value instanceof Double) {
        return `n${Decimal.of(value.value).stripped().toString()}`;
    }
    if (value instanceof ApexDate) {
        return `d${value.epochDay}`;
    }
    if (value instanceof ApexDatetime) {
        return `m${value.epochMs}`;
    }
    return value instanceof ApexTime ? `t${value.ms}` : String(value);
}
