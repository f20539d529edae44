import type { Schema } from '../../schema/index.ts';
import { ApexDatetime, equalValues } from '../../values/index.ts';
import type { IdGenerator } from '../storage/ids.ts';
import type { Row, Storage } from '../storage/storage.ts';

/** Hidden value that ties a row to the metadata it follows from. */
const KEY = '$setup';

/**
 * Keeps the rows that follow from metadata (profiles, permission sets, groups, record types, custom metadata) in
 * step with it: ids stay, changed rows change, rows of removed metadata go.
 */
export class SetupRows {
    private readonly storage: Storage;
    private readonly schema: Schema;
    private readonly ids: IdGenerator;
    private readonly now: number;
    private readonly existing = new Map<string, Row>();
    private readonly written = new Set<string>();
    /** Who is entered as the creator; set as soon as that user exists. */
    author: string | null = null;

    constructor(storage: Storage, schema: Schema, ids: IdGenerator, now: number) {
        this.storage = storage;
        this.schema = schema;
        this.ids = ids;
        this.now = now;
        for (const object of schema.objects.values()) {
            for (const row of storage.rows(object.name)) {
                const key = row.values[KEY];
                if (typeof key === 'string') {
                    this.existing.set(key, row);
                }
            }
        }
    }

    /** Writes the row with this natural key; gives its id. */
    put(
        object: string,
        key: string,
        values: Readonly<Record<string, unknown>>,
        givenId: string | null = null,
    ): string {
        const fullKey = `${object}:${key}`.toLowerCase();
        const before = this.existing.get(fullKey);
        const id =
            before?.id ?? givenId ?? this.ids.next(this.schema.object(object)?.keyPrefix ?? '000');
        const lower = Object.fromEntries(
            Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]),
        );
        const row: Row = {
            id,
            object: this.schema.object(object)?.name ?? object,
            values: { ...this.systemValues(object, id, before), ...lower, id, [KEY]: fullKey },
        };
        if (before === undefined || !sameValues(before, row)) {
            this.storage.put(row);
        }
        this.existing.set(fullKey, row);
        this.written.add(fullKey);
        return id;
    }

    /** Id of a row that was put, by object and key. */
    idOf(object: string, key: string): string | null {
        return this.existing.get(`${object}:${key}`.toLowerCase())?.id ?? null;
    }

    /** Rows of these objects whose metadata is gone. */
    removeOthers(): void {
        for (const [key, row] of this.existing) {
            if (!this.written.has(key)) {
                this.storage.remove(row.id);
            }
        }
    }

    private systemValues(
        object: string,
        id: string,
        before: Row | undefined,
    ): Readonly<Record<string, unknown>> {
        if (before !== undefined) {
            // Permissions that are granted no longer are not written as false, they are not written at all.
            return Object.fromEntries(
                Object.entries(before.values).filter(([name]) => !name.startsWith('permissions')),
            );
        }
        const moment = new ApexDatetime(Math.floor(this.now / 1000) * 1000);
        const author = this.author ?? (object === 'User' ? id : null);
        const all: Readonly<Record<string, unknown>> = {
            isdeleted: false,
            createddate: moment,
            createdbyid: author,
            lastmodifieddate: moment,
            lastmodifiedbyid: author,
            systemmodstamp: moment,
        };
        const fields = this.schema.object(object)?.fields;
        return Object.fromEntries(Object.entries(all).filter(([name]) => fields?.has(name)));
    }
}

function sameValues(before: Row, after: Row): boolean {
    const keys = new Set([...Object.keys(before.values), ...Object.keys(after.values)]);
    return [...keys].every((key) =>
        equalValues(before.values[key] ?? null, after.values[key] ?? null),
    );
}
