import { ApexDate, ApexDatetime, ApexTime, Decimal } from '../../../values/index.ts';
import type { FieldKind, FormulaField, FormulaScope } from '../scope.ts';

export interface WrittenField {
    readonly kind: FieldKind;
    readonly value: string | boolean | null;
}
export type WrittenFields = Readonly<Record<string, WrittenField>>;

/** 2026-02-01 in GMT, still 2026-01-31 in Los Angeles. */
export const now = Date.UTC(2026, 1, 1, 7, 59, 59);

function fieldOf({ kind, value }: WrittenField): FormulaField {
    if (typeof value !== 'string') {
        return { kind, value };
    }
    switch (kind) {
        case 'number':
        case 'currency':
        case 'percent':
            return { kind, value: Decimal.of(value) };
        case 'date':
            return { kind, value: ApexDate.parseIso(value) };
        case 'datetime':
            return { kind, value: new ApexDatetime(Date.parse(value)) };
        case 'time':
            return { kind, value: new ApexTime(Date.parse(`1970-01-01T${value}`)) };
        default:
            return { kind, value };
    }
}

/** A scope over fields written down in a test. */
export function scopeOf(
    fields: WrittenFields,
    more: Partial<FormulaScope> & { readonly before?: WrittenFields } = {},
): FormulaScope {
    const find = (from: WrittenFields, path: readonly string[]): FormulaField | null => {
        const written = from[path.join('.')];
        return written === undefined ? null : fieldOf(written);
    };
    return {
        field: (path) => find(fields, path),
        prior: (path) => find(more.before ?? fields, path),
        global: (path) => find(fields, path),
        lookup: () => null,
        isNew: false,
        isClone: false,
        now,
        timeZone: 'America/Los_Angeles',
        blanks: 'blank',
        ...more,
    };
}
