import type { ObjectDescription, Schema } from '../schema/index.ts';
import { ApexDatetime } from '../values/index.ts';
import type { SObjectValue } from '../values/index.ts';
import type { SystemRows } from './contract.ts';
import { nextAutoNumber } from './dml/autoNumber.ts';
import { coerce, WRONG } from './dml/coerce.ts';
import type { IdGenerator } from './storage/ids.ts';
import { indexKey } from './storage/indexKey.ts';
import type { Row, Storage } from './storage/storage.ts';

export interface SystemRowParts {
    readonly storage: Storage;
    readonly ids: IdGenerator;
    schema(): Schema;
    now(): number;
    /** Who is entered as creator of rows that do not say. */
    author(): string | null;
    toRecord(row: Row): SObjectValue;
    changed(object: string): void;
}

/** Rows that the platform writes itself. Values of unknown fields are a mistake of the program, not of a user. */
export function createSystemRows(parts: SystemRowParts): SystemRows {
    const described = (name: string): ObjectDescription => {
        const object = parts.schema().object(name);
        if (object === null) {
            throw new Error(`There is no object ${name}`);
        }
        return object;
    };
    const live = (rows: Iterable<Row>): readonly SObjectValue[] =>
        [...rows].filter((row) => row.values['isdeleted'] !== true).map(parts.toRecord);
    return {
        insert: (name, values) => insertRow(described(name), values, parts),
        update: (id, values) => {
            const row = parts.storage.get(id);
            if (row === undefined) {
                throw new Error(`There is no record ${id} to update`);
            }
            const changed = storedValues(described(row.object), values);
            parts.storage.put({
                ...row,
                values: {
                    ...row.values,
                    ...stamped(described(row.object), parts, false),
                    ...changed,
                },
            });
            parts.changed(row.object);
        },
        remove: (id) => {
            const row = parts.storage.get(id);
            parts.storage.remove(id);
            if (row !== undefined) {
                parts.changed(row.object);
            }
        },
        find: (name, field, value) =>
            live(findRows(described(name), field.toLowerCase(), value, parts.storage)),
        all: (name) => live(parts.storage.rows(name)),
    };
}

function insertRow(
    object: ObjectDescription,
    given: Readonly<Record<string, unknown>>,
    parts: SystemRowParts,
): string {
    const values: Record<string, unknown> = {
        ...stamped(object, parts, true),
        ...storedValues(object, given),
    };
    const id =
        typeof values['id'] === 'string' ? values['id'] : parts.ids.next(object.keyPrefix ?? '000');
    for (const field of object.fields.values()) {
        const key = field.name.toLowerCase();
        if (field.isAutoNumber && values[key] === undefined) {
            values[key] = nextAutoNumber(field, parts.storage, parts.now());
        } else if (field.type === 'boolean' && field.formula === null) {
            values[key] ??= field.defaultValue === 'true';
        }
    }
    parts.storage.put({ id, object: object.name, values: { ...values, id } });
    parts.changed(object.name);
    return id;
}

function storedValues(
    object: ObjectDescription,
    values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
    const stored: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(values)) {
        const field = object.fields.get(name.toLowerCase());
        const fitted = field === undefined ? WRONG : coerce(field, value);
        if (field === undefined || fitted === WRONG) {
            throw new Error(`${object.name}.${name} cannot hold ${String(value)}`);
        }
        stored[name.toLowerCase()] = fitted;
    }
    return stored;
}

function stamped(
    object: ObjectDescription,
    parts: SystemRowParts,
    isNew: boolean,
): Record<string, unknown> {
    const moment = new ApexDatetime(Math.floor(parts.now() / 1000) * 1000);
    const author = parts.author();
    const always = { lastmodifieddate: moment, lastmodifiedbyid: author, systemmodstamp: moment };
    const all: Record<string, unknown> = isNew
        ? { isdeleted: false, createddate: moment, createdbyid: author, ...always }
        : always;
    return Object.fromEntries(Object.entries(all).filter(([key]) => object.fields.has(key)));
}

function findRows(
    object: ObjectDescription,
    key: string,
    value: unknown,
    storage: Storage,
): Iterable<Row> {
    const wanted = indexKey(value);
    if (key === 'id') {
        const row = storage.get(String(value));
        return row === undefined ? [] : [row];
    }
    const indexed = wanted === null ? null : storage.find(object.name, key, wanted);
    return (
        indexed ??
        [...storage.rows(object.name)].filter((row) => indexKey(row.values[key]) === wanted)
    );
}
