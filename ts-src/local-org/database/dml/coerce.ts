import type { FieldDescription } from '../../schema/index.ts';
import {
    ApexDate,
    ApexDatetime,
    ApexTime,
    Blob,
    Decimal,
    Double,
    SObjectValue,
    toId18,
} from '../../values/index.ts';

/** A value that cannot be had in the type of its field. */
export const WRONG = Symbol('wrong type');

/** The value as the field stores it; texts are trimmed, empty texts are no value, moments lose their milliseconds. */
export function coerce(field: FieldDescription, value: unknown): unknown {
    if (value === null || value === undefined) {
        return field.type === 'boolean' ? false : null;
    }
    switch (field.type) {
        case 'boolean':
            return typeof value === 'boolean' ? value : WRONG;
        case 'int':
            return coerceInteger(value);
        case 'long':
            return typeof value === 'bigint'
                ? value
                : typeof value === 'number'
                  ? BigInt(value)
                  : WRONG;
        case 'double':
        case 'currency':
        case 'percent':
            return coerceDecimal(field, value);
        case 'date':
            return value instanceof ApexDate
                ? value
                : value instanceof ApexDatetime
                  ? new ApexDate(Math.floor(value.epochMs / 86_400_000))
                  : WRONG;
        case 'datetime':
            return coerceMoment(value);
        case 'time':
            return value instanceof ApexTime ? value : WRONG;
        case 'base64':
            return coerceBlob(value);
        case 'id':
        case 'reference':
            return coerceId(value);
        case 'anytype':
            return value;
        default:
            return coerceText(value);
    }
}

/** Content without a byte is none (dreamhouse-lwc, FileUtilitiesTest: an empty file is refused). */
function coerceBlob(value: unknown): unknown {
    const blob = typeof value === 'string' ? Blob.ofText(value) : value;
    if (!(blob instanceof Blob)) {
        return WRONG;
    }
    return blob.size === 0 ? null : blob;
}

function coerceInteger(value: unknown): unknown {
    if (typeof value === 'number') {
        return value | 0;
    }
    return value instanceof Decimal
        ? value.toInteger()
        : value instanceof Double
          ? Math.trunc(value.value) | 0
          : WRONG;
}

function coerceDecimal(field: FieldDescription, value: unknown): unknown {
    const number =
        value instanceof Decimal
            ? value
            : typeof value === 'number' || typeof value === 'bigint'
              ? Decimal.of(value)
              : value instanceof Double
                ? Decimal.of(value.value)
                : null;
    if (number === null) {
        return WRONG;
    }
    // Salesforce Help 000385689: a currency keeps the decimals that Apex gave it, its scale is for pages only.
    return field.type === 'currency' && number.scale > field.scale
        ? number
        : number.setScale(field.scale);
}

function coerceMoment(value: unknown): unknown {
    if (value instanceof ApexDatetime) {
        return new ApexDatetime(Math.floor(value.epochMs / 1000) * 1000);
    }
    return value instanceof ApexDate ? new ApexDatetime(value.epochDay * 86_400_000) : WRONG;
}

function coerceId(value: unknown): unknown {
    const text = value instanceof SObjectValue ? value.id : value;
    if (typeof text !== 'string') {
        return text === null ? null : WRONG;
    }
    return text.trim() === '' ? null : (toId18(text) ?? text);
}

function coerceText(value: unknown): unknown {
    const text = typeof value === 'string' ? value : String(value);
    const trimmed = text.trim();
    return trimmed === '' ? null : trimmed;
}
