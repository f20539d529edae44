import type { FieldDescription } from '../../schema/index.ts';
import { ApexList, equalValues, SObjectValue } from '../../values/index.ts';
import { indexKey } from '../storage/indexKey.ts';
import { coerce, WRONG } from './coerce.ts';
import type { Item, SaveContext } from './world.ts';
import { fail } from './world.ts';

const SILENT = new Set([
    'id',
    'isdeleted',
    'systemmodstamp',
    'createddate',
    'createdbyid',
    'lastmodifieddate',
    'lastmodifiedbyid',
    // Of a platform event from newSObject: it goes with the event, in a field nobody may write.
    'eventuuid',
]);

/** Copies what the caller gave into the row in the making; refuses read-only fields and wrong types. */
export function takeGivenValues(item: Item, context: SaveContext): void {
    const refused: string[] = [];
    for (const [key, value] of item.given.values) {
        const field = item.object.fields.get(key);
        if (field === undefined) {
            takeParentByKey(item, key, value, context);
            continue;
        }
        if (key === 'id') {
            continue;
        }
        if (isReadOnly(field, item, context)) {
            if (isRefused(item, key, value, field)) {
                refused.push(field.name);
            }
            continue;
        }
        takeValue(item, field, key, value);
    }
    if (refused.length > 0) {
        fail(
            item,
            'INVALID_FIELD_FOR_INSERT_UPDATE',
            `Unable to create/update fields: ${refused.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
            refused,
        );
    }
}

function isReadOnly(field: FieldDescription, item: Item, context: SaveContext): boolean {
    if (context.options.isSetup === true) {
        return field.formula !== null;
    }
    return item.before === null ? !field.isCreateable : !field.isUpdateable;
}

/** Values that a query brought along are not meant to be written; others are refused unless they change nothing. */
function isRefused(item: Item, key: string, value: unknown, field: FieldDescription): boolean {
    if (SILENT.has(key) || item.given.queried !== null || value === null) {
        return false;
    }
    return (
        item.before === null ||
        (field.formula === null &&
            !equalValues(item.before.values[key] ?? null, coerce(field, value)))
    );
}

export function takeValue(item: Item, field: FieldDescription, key: string, value: unknown): void {
    const stored = coerce(field, value);
    if (stored === WRONG) {
        fail(
            item,
            'INVALID_TYPE_ON_FIELD_IN_RECORD',
            `${field.label}: value not of required type: ${String(value)}`,
            [field.name],
        );
        return;
    }
    const isSame = item.before !== null && equalValues(item.before.values[key] ?? null, stored);
    if (!isSame || item.before === null) {
        item.written.add(key);
    }
    item.values[key] = stored;
}

/** `Parent__r = new Parent__c(Key__c = 'x')`: the parent is found by its external id. */
function takeParentByKey(item: Item, key: string, value: unknown, context: SaveContext): void {
    if (
        !(value instanceof SObjectValue) ||
        value instanceof ApexList ||
        item.given.queried !== null ||
        value.queried !== null
    ) {
        return;
    }
    const { schema, storage } = context.world;
    const field = schema.parentRelationship(item.object.name, key);
    const parent = schema.object(value.type);
    if (field === null || parent === null || value.id !== null) {
        return;
    }
    const keyField = [...value.values.keys()]
        .map((name) => parent.fields.get(name))
        .find((candidate) => candidate?.isExternalId || candidate?.isIdLookup);
    const wanted = keyField === undefined ? null : value.values.get(keyField.name.toLowerCase());
    if (keyField === undefined || wanted === null) {
        return;
    }
    const found = [
        ...(storage.find(parent.name, keyField.name.toLowerCase(), indexKey(wanted) ?? '') ?? []),
    ].filter((row) => row.values['isdeleted'] !== true);
    const [only] = found;
    if (found.length !== 1 || only === undefined) {
        fail(
            item,
            'INVALID_FIELD',
            `Foreign key external ID: ${String(wanted)} not found for field ${keyField.name} in entity ${parent.name}`,
        );
        return;
    }
    takeValue(item, field, field.name.toLowerCase(), only.id);
}
