import type { FieldDescription } from '../../schema/index.ts';
import { Decimal } from '../../values/index.ts';
import { indexKey } from '../storage/indexKey.ts';
import { checkReference } from './references.ts';
import type { Item, SaveContext } from './world.ts';
import { fail } from './world.ts';

const EMAIL = /^[^\s@<>(),;:"[\]]+@[^\s@<>(),;:"[\]]+\.[A-Za-z]{2,}$/;

/** Step "system validation" of the order of execution: required, lengths, ranges, picklists, lookups, uniqueness. */
export function validateBySystem(item: Item, context: SaveContext): void {
    checkRequired(item);
    for (const field of item.object.fields.values()) {
        const key = field.name.toLowerCase();
        const value = item.values[key];
        if (value === null || value === undefined || field.isCalculated) {
            continue;
        }
        if (item.before !== null && value === item.before.values[key]) {
            continue;
        }
        checkValue(item, field, value, context);
    }
    checkUnique(item, context);
}

/** Object Reference > required fields; checkboxes always have a value. */
function checkRequired(item: Item): void {
    const { object, values } = item;
    const isMissing = (name: string): boolean => (values[name.toLowerCase()] ?? null) === null;
    const missing = [...object.fields.values()]
        .filter((field) => isRequired(field, item) && isMissing(field.name))
        .map((field) => field.name);
    if (item.before === null) {
        for (const choice of object.requiredOnInsertOneOf) {
            if (choice.every(isMissing)) {
                missing.push(choice[0] ?? '');
            }
        }
    }
    if (missing.length > 0) {
        fail(
            item,
            'REQUIRED_FIELD_MISSING',
            `Required fields are missing: [${missing.join(', ')}]`,
            missing,
        );
    }
}

function isRequired(field: FieldDescription, item: Item): boolean {
    if (field.type === 'boolean' || field.isCalculated || field.isAutoNumber) {
        return false;
    }
    if (item.object.requiredOnInsert.includes(field.name)) {
        return true;
    }
    return !field.isNillable && field.isCustom && (field.isCreateable || field.isMasterDetail);
}

function checkValue(
    item: Item,
    field: FieldDescription,
    value: unknown,
    context: SaveContext,
): void {
    switch (field.type) {
        case 'id':
            return;
        case 'reference':
            return checkReference(item, field, String(value), context);
        case 'double':
        case 'currency':
        case 'percent':
            return checkRange(item, field, value);
        case 'picklist':
            return checkPicklist(item, field, [String(value)]);
        case 'multipicklist':
            return checkPicklist(item, field, String(value).split(';'));
        case 'email':
            if (!EMAIL.test(String(value))) {
                fail(
                    item,
                    'INVALID_EMAIL_ADDRESS',
                    `${field.label}: invalid email address: ${String(value)}`,
                    [field.name],
                );
            }
            return checkLength(item, field, value, context);
        default:
            return checkLength(item, field, value, context);
    }
}

function checkLength(
    item: Item,
    field: FieldDescription,
    value: unknown,
    context: SaveContext,
): void {
    if (typeof value !== 'string' || field.length === 0 || value.length <= field.length) {
        return;
    }
    const { allowsTruncation = false } = context.options;
    if (typeof allowsTruncation === 'function' ? allowsTruncation(item.given) : allowsTruncation) {
        item.values[field.name.toLowerCase()] = value.slice(0, field.length);
        return;
    }
    fail(
        item,
        'STRING_TOO_LONG',
        `${field.label}: data value too large: ${value} (max length=${field.length})`,
        [field.name],
    );
}

function checkRange(item: Item, field: FieldDescription, value: unknown): void {
    if (!(value instanceof Decimal) || field.precision === 0) {
        return;
    }
    const digits = value.abs().setScale(0, 'DOWN').toString().replace(/^0$/, '').length;
    if (digits > field.precision - field.scale) {
        fail(
            item,
            'NUMBER_OUTSIDE_VALID_RANGE',
            `${field.label}: value outside of valid range on numeric field: ${value.toString()}`,
            [field.name],
        );
    }
}

function checkPicklist(item: Item, field: FieldDescription, values: readonly string[]): void {
    if (!field.isRestrictedPicklist || field.picklistValues.length === 0) {
        return;
    }
    for (const value of values) {
        const known = field.picklistValues.find(
            (candidate) => candidate.value.toLowerCase() === value.toLowerCase(),
        );
        if (known === undefined) {
            fail(
                item,
                'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
                `${field.label}: bad value for restricted picklist field: ${value}`,
                [field.name],
            );
        }
    }
}

/** A value may be missing in many records but stand in only one. */
function checkUnique(item: Item, context: SaveContext): void {
    for (const field of item.object.fields.values()) {
        const key = field.name.toLowerCase();
        const value = item.values[key];
        if (!field.isUnique || value === null || value === undefined) {
            continue;
        }
        const wanted = indexKey(value) ?? '';
        const twins = context.world.storage.find(item.object.name, key, wanted) ?? [];
        for (const twin of twins) {
            const isOther = twin.id !== item.id && twin.values['isdeleted'] !== true;
            if (isOther && (!field.isCaseSensitive || twin.values[key] === value)) {
                const isInThisRequest = context.saved.has(twin.id);
                const [shownField, shownId] = isInThisRequest
                    ? ['<unknown>', '<unknown>']
                    : [field.name, twin.id.slice(0, 15)];
                fail(
                    item,
                    'DUPLICATE_VALUE',
                    `duplicate value found: ${shownField} duplicates value on record with id: ${shownId}`,
                    [],
                );
                break;
            }
        }
    }
}
