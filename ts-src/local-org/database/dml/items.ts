import { allowsDml } from '../../schema/index.ts';
import type { ObjectDescription } from '../../schema/index.ts';
import { raise, toId18 } from '../../values/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import type { DmlOperation, DmlOptions } from '../options.ts';
import { indexKey } from '../storage/indexKey.ts';
import type { Row } from '../storage/storage.ts';
import type { DmlWorld, Item } from './world.ts';
import { fail } from './world.ts';

/** Objects whose records are metadata: Apex cannot change them. */
function checkWritable(object: ObjectDescription, operation: DmlOperation): void {
    if (!allowsDml(object, operation)) {
        raise(
            'TypeException',
            `DML operation ${operation.toUpperCase()} not allowed on ${object.name}`,
        );
    }
}

/** One item per record; what is wrong with the call itself is raised. */
export function itemsOf(
    operation: DmlOperation,
    records: readonly SObjectValue[],
    options: DmlOptions,
    world: DmlWorld,
): readonly Item[] {
    checkDuplicates(operation, records);
    return records.map((record, index) => {
        const object = world.schema.object(record.type);
        if (object === null) {
            return raise('TypeException', `DML not allowed on ${record.type}`);
        }
        if (options.isSetup !== true) {
            checkWritable(object, operation);
        }
        return itemFor(operation, record, index, object, options, world);
    });
}

function checkDuplicates(operation: DmlOperation, records: readonly SObjectValue[]): void {
    if (records.some((record) => record === null || record === undefined)) {
        raise('NullPointerException', 'Attempt to de-reference a null object');
    }
    if (operation === 'insert' || operation === 'upsert') {
        if (new Set(records).size < records.length) {
            raise(
                'ListException',
                'Before Insert or Upsert list must not have two identically equal elements',
            );
        }
    }
    const seen = new Set<string>();
    for (const { id } of records) {
        if (operation !== 'insert' && id !== null && seen.has(id)) {
            raise('ListException', `Duplicate id in list: ${id}`);
        }
        if (id !== null) {
            seen.add(id);
        }
    }
}

function blank(
    record: SObjectValue,
    index: number,
    object: ObjectDescription,
    before: Row | null,
): Item {
    return {
        index,
        given: record,
        object,
        before,
        id: before?.id ?? null,
        values: {},
        written: new Set(),
        errors: [],
        isCreated: false,
    };
}

function itemFor(
    operation: DmlOperation,
    record: SObjectValue,
    index: number,
    object: ObjectDescription,
    options: DmlOptions,
    world: DmlWorld,
): Item {
    switch (operation) {
        case 'insert': {
            const item = blank(record, index, object, null);
            if (record.id !== null && options.isSetup !== true) {
                fail(
                    item,
                    'INVALID_FIELD_FOR_INSERT_UPDATE',
                    'cannot specify Id in an insert call',
                    ['Id'],
                );
            }
            return item;
        }
        case 'upsert':
            return upsertItem(record, index, object, options, world);
        default:
            return existingItem(operation, record, index, object, world);
    }
}

/** The stored record that is meant, or an item that says what is wrong with its id. */
function existingItem(
    operation: DmlOperation,
    record: SObjectValue,
    index: number,
    object: ObjectDescription,
    world: DmlWorld,
): Item {
    const id = record.id === null ? null : toId18(record.id);
    const row = id === null ? undefined : world.storage.get(id);
    const item = blank(record, index, object, row ?? null);
    if (record.id === null) {
        fail(
            item,
            'MISSING_ARGUMENT',
            `Id not specified in ${operation === 'update' ? 'an' : 'a'} ${operation} call`,
        );
    } else if (id === null || (row !== undefined && row.object !== object.name)) {
        fail(item, 'MALFORMED_ID', `${object.label} ID: id value of incorrect type: ${record.id}`, [
            'Id',
        ]);
    } else if (row === undefined) {
        fail(
            item,
            operation === 'delete' ? 'INVALID_CROSS_REFERENCE_KEY' : 'INVALID_CROSS_REFERENCE_KEY',
            'invalid cross reference id',
        );
    } else if (row.values['isdeleted'] === true && operation !== 'undelete') {
        fail(item, 'ENTITY_IS_DELETED', 'entity is deleted');
    }
    return item;
}

/** Upsert decides by the key: none or unknown → insert, one → update, several → refused. */
function upsertItem(
    record: SObjectValue,
    index: number,
    object: ObjectDescription,
    options: DmlOptions,
    world: DmlWorld,
): Item {
    const keyName = options.externalIdField?.toLowerCase() ?? 'id';
    if (keyName === 'id') {
        return record.id === null
            ? blank(record, index, object, null)
            : existingItem('update', record, index, object, world);
    }
    const field = object.fields.get(keyName);
    const value = record.values.get(keyName) ?? null;
    if (field === undefined || value === null || value === '') {
        const item = blank(record, index, object, null);
        fail(item, 'MISSING_ARGUMENT', `${field?.name ?? options.externalIdField} not specified`);
        return item;
    }
    const found = [
        ...(world.storage.find(object.name, keyName, indexKey(value) ?? '') ?? []),
    ].filter((row) => row.values['isdeleted'] !== true);
    const item = blank(record, index, object, found[0] ?? null);
    if (found.length > 1) {
        const ids = found.map(({ id }) => id).join(', ');
        fail(
            item,
            'DUPLICATE_EXTERNAL_ID',
            `${field.name}: more than one record found for external id field: [${ids}]`,
            [field.name],
        );
    }
    return item;
}

/** The same key twice in one chunk of an upsert. */
export function checkUpsertKeys(items: readonly Item[], options: DmlOptions): void {
    const keyName = options.externalIdField?.toLowerCase();
    if (keyName === undefined || keyName === 'id') {
        return;
    }
    const seen = new Map<string, Item>();
    for (const item of items) {
        const value = item.given.values.get(keyName);
        const key = indexKey(value);
        const first = key === null ? undefined : seen.get(key);
        if (first !== undefined) {
            const field = item.object.fields.get(keyName)?.name ?? '';
            for (const twin of [first, item].filter((candidate) => candidate.errors.length === 0)) {
                fail(twin, 'DUPLICATE_VALUE', `Duplicate external id specified: ${String(value)}`, [
                    field,
                ]);
            }
        } else if (key !== null) {
            seen.set(key, item);
        }
    }
}
