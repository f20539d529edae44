import { indexKey } from './indexKey.ts';
import type { Row } from './storage.ts';

type Index = Map<string, Set<string>>;

/** The rows of one object with their indexes. */
export class Table {
    readonly rows = new Map<string, Row>();
    private readonly indexes = new Map<string, Index>();

    constructor(indexedFields: readonly string[]) {
        indexedFields.forEach((field) => this.indexes.set(field, new Map()));
    }

    put(row: Row): void {
        const before = this.rows.get(row.id);
        this.rows.set(row.id, row);
        for (const [field, index] of this.indexes) {
            const now = indexKey(row.values[field]);
            const was = before === undefined ? null : indexKey(before.values[field]);
            if (now !== was) {
                drop(index, was, row.id);
                add(index, now, row.id);
            }
        }
    }

    remove(id: string): void {
        const row = this.rows.get(id);
        if (row === undefined) {
            return;
        }
        this.rows.delete(id);
        for (const [field, index] of this.indexes) {
            drop(index, indexKey(row.values[field]), id);
        }
    }

    find(field: string, key: string): Iterable<Row> | null {
        const index = this.indexes.get(field);
        if (index === undefined) {
            return null;
        }
        const ids = index.get(key);
        return ids === undefined ? [] : this.rowsOf(ids);
    }

    private *rowsOf(ids: ReadonlySet<string>): Iterable<Row> {
        for (const id of ids) {
            const row = this.rows.get(id);
            if (row) {
                yield row;
            }
        }
    }

    /** Metadata changed: other fields are indexed from now on. */
    reindex(fields: readonly string[]): void {
        this.indexes.clear();
        for (const field of fields) {
            const index: Index = new Map();
            this.rows.forEach((row) => add(index, indexKey(row.values[field]), row.id));
            this.indexes.set(field, index);
        }
    }
}

function add(index: Index, key: string | null, id: string): void {
    if (key === null) {
        return;
    }
    const ids = index.get(key);
    if (ids) {
        ids.add(id);
    } else {
        index.set(key, new Set([id]));
    }
}

function drop(index: Index, key: string | null, id: string): void {
    const ids = key === null ? undefined : index.get(key);
    if (ids?.delete(id) && ids.size === 0 && key !== null) {
        index.delete(key);
    }
}
