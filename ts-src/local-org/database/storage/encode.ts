import { ApexDate, ApexDatetime, ApexTime, Blob, Decimal, Double } from '../../values/index.ts';
import { StorageError } from './storage.ts';

/** Values in JSON: what JSON has as it is, the others as `{"$": kind, "v": text}`. */
export function encodeValues(values: Readonly<Record<string, unknown>>): string {
    return JSON.stringify(
        Object.fromEntries(Object.entries(values).map(([field, value]) => [field, encode(value)])),
    );
}

export function decodeValues(text: string): Record<string, unknown> {
    const values = JSON.parse(text) as Record<string, unknown>;
    for (const field of Object.keys(values)) {
        values[field] = decode(values[field]);
    }
    return values;
}

function encode(value: unknown): unknown {
    if (
        value === null ||
        value === undefined ||
        typeof value === 'string' ||
        typeof value === 'number' ||
        typeof value === 'boolean'
    ) {
        return value ?? null;
    }
    if (typeof value === 'bigint') {
        return { $: 'long', v: String(value) };
    }
    if (value instanceof Decimal) {
        return { $: 'decimal', v: value.toString() };
    }
    if (value instanceof Double) {
        return { $: 'double', v: String(value.value) };
    }
    if (value instanceof ApexDate) {
        return { $: 'date', v: value.epochDay };
    }
    if (value instanceof ApexDatetime) {
        return { $: 'datetime', v: value.epochMs };
    }
    if (value instanceof ApexTime) {
        return { $: 'time', v: value.ms };
    }
    if (value instanceof Blob) {
        return { $: 'blob', v: Buffer.from(value.bytes).toString('base64') };
    }
    throw new StorageError(
        `A value of type ${Object.prototype.toString.call(value)} cannot be stored`,
    );
}

function decode(value: unknown): unknown {
    if (value === null || typeof value !== 'object') {
        return value;
    }
    const { $: kind, v } = value as { $: string; v: string | number };
    switch (kind) {
        case 'long':
            return BigInt(v);
        case 'decimal':
            return Decimal.of(String(v));
        case 'double':
            return new Double(Number(v));
        case 'date':
            return new ApexDate(Number(v));
        case 'datetime':
            return new ApexDatetime(Number(v));
        case 'time':
            return new ApexTime(Number(v));
        case 'blob':
            return new Blob(new Uint8Array(Buffer.from(String(v), 'base64')));
        default:
            throw new StorageError(`The data file holds a value of the unknown kind '${kind}'`);
    }
}
