import type { FieldDescription } from '../../schema/index.ts';
import { ApexDate, ApexDatetime, ApexTime, Decimal } from '../../values/index.ts';

/** A value written as text in metadata, in the type of its field; null when it is no such value. */
export function valueFromText(field: FieldDescription, text: string | null): unknown {
    if (text === null) {
        return null;
    }
    switch (field.type) {
        case 'boolean':
            return text.trim().toLowerCase() === 'true';
        case 'int':
            return Number.parseInt(text, 10) | 0;
        case 'double':
        case 'currency':
        case 'percent':
            return Decimal.parse(text.trim())?.setScale(field.scale) ?? null;
        case 'date':
            return ApexDate.parseIso(text.trim());
        case 'datetime': {
            const moment = Date.parse(text.trim());
            return Number.isNaN(moment) ? null : new ApexDatetime(Math.floor(moment / 1000) * 1000);
        }
        case 'time': {
            const moment = Date.parse(`1970-01-01T${text.trim()}`);
            return Number.isNaN(moment) ? null : new ApexTime(moment);
        }
        default:
            return text;
    }
}
