import type { FieldDescription, FilterItem } from '../../schema/index.ts';
import { ApexDate, ApexDatetime } from '../../values/index.ts';
import { comparable, compareComparables, orderOf } from '../query/compare.ts';
import { valueFromText } from '../setup/fromText.ts';

type Read = (field: string) => { readonly field: FieldDescription; readonly value: unknown } | null;

/** Filter items of workflow rules, approval processes and roll-ups; all of them unless the logic says otherwise. */
export function meetsCriteria(
    items: readonly FilterItem[],
    booleanFilter: string | null,
    read: Read,
): boolean {
    const results = items.map((item) => meets(item, read));
    return booleanFilter === null ? results.every(Boolean) : evaluateLogic(booleanFilter, results);
}

function meets(item: FilterItem, read: Read): boolean {
    const found = read(item.field);
    if (found === null) {
        return false;
    }
    const { field, value } = found;
    const texts = (item.value ?? '').split(',').map((text) => text.trim());
    const asText = field.type === 'boolean' ? String(value === true) : shownText(value);
    switch (item.operation) {
        case 'equals':
            return texts.some((text) => equalsText(field, value, asText, text));
        case 'notEqual':
            return !texts.some((text) => equalsText(field, value, asText, text));
        case 'contains':
            return texts.some((text) => asText.toLowerCase().includes(text.toLowerCase()));
        case 'notContain':
            return !texts.some((text) => asText.toLowerCase().includes(text.toLowerCase()));
        case 'startsWith':
            return texts.some((text) => asText.toLowerCase().startsWith(text.toLowerCase()));
        case 'includes':
            return texts.some((text) =>
                asText.toLowerCase().split(';').includes(text.toLowerCase()),
            );
        case 'excludes':
            return !texts.some((text) =>
                asText.toLowerCase().split(';').includes(text.toLowerCase()),
            );
        default:
            return compares(item.operation, field, value, texts[0] ?? '');
    }
}

function shownText(value: unknown): string {
    if (value === null || value === undefined) {
        return '';
    }
    return value instanceof ApexDate || value instanceof ApexDatetime
        ? value.toString()
        : String(value);
}

function equalsText(
    field: FieldDescription,
    value: unknown,
    asText: string,
    text: string,
): boolean {
    if (field.type === 'boolean') {
        return asText === (text.toLowerCase() === 'true' || text === '1' ? 'true' : 'false');
    }
    const order = orderOf(field.type);
    if (text === '' || value === null || value === undefined) {
        return text === '' && asText === '';
    }
    const wanted = comparable(valueFromText(field, text), order);
    return wanted !== null && compareComparables(comparable(value, order), wanted) === 0;
}

function compares(
    operation: string,
    field: FieldDescription,
    value: unknown,
    text: string,
): boolean {
    const order = orderOf(field.type);
    const [left, right] = [
        comparable(value ?? null, order),
        comparable(valueFromText(field, text), order),
    ];
    if (left === null || right === null) {
        return false;
    }
    const difference = compareComparables(left, right);
    switch (operation) {
        case 'lessThan':
            return difference < 0;
        case 'greaterThan':
            return difference > 0;
        case 'lessOrEqual':
            return difference <= 0;
        case 'greaterOrEqual':
            return difference >= 0;
        default:
            throw new Error(
                `The filter operation '${operation}' is not supported by the local organization`,
            );
    }
}

/** `1 AND (2 OR NOT 3)` over the results of the items. */
export function evaluateLogic(text: string, results: readonly boolean[]): boolean {
    const tokens = text.toUpperCase().match(/\d+|AND|OR|NOT|\(|\)/g) ?? [];
    let at = 0;
    const primary = (): boolean => {
        const token = tokens[at];
        at += 1;
        if (token === 'NOT') {
            return !primary();
        }
        if (token === '(') {
            const value = either();
            at += 1;
            return value;
        }
        return results[Number(token) - 1] ?? false;
    };
    const both = (): boolean => {
        let value = primary();
        while (tokens[at] === 'AND') {
            at += 1;
            const right = primary();
            value = value && right;
        }
        return value;
    };
    const either = (): boolean => {
        let value = both();
        while (tokens[at] === 'OR') {
            at += 1;
            const right = both();
            value = value || right;
        }
        return value;
    };
    return either();
}
