/** One stored record. Rows are never changed in place: a change puts another row under the same id. */
export interface Row {
    readonly id: string;
    /** Canonical name of the object. */
    readonly object: string;
    /** By lower-case field name; a field without value is absent or null. */
    readonly values: Readonly<Record<string, unknown>>;
}

/** Position in the undo log. */
export type LogPosition = number;

/**
 * What SOQL and DML need of a store: get, index look-up, scan, put, remove, mark, roll back. Everything is in
 * memory; a durable store also writes each committed transaction down.
 */
export interface Storage {
    get(id: string): Row | undefined;
    /** In order of insertion, deleted (recycled) rows included. */
    rows(object: string): Iterable<Row>;
    size(object: string): number;
    /** Rows whose indexed field has the key (see indexKey); null when the field is not indexed. */
    find(object: string, field: string, key: string): Iterable<Row> | null;
    put(row: Row): void;
    remove(id: string): void;

    mark(): LogPosition;
    rollback(position: LogPosition): void;
    /** Makes everything so far permanent and forgets how to undo it. */
    commit(): void;

    /** Counters of ids and auto-numbers: they never roll back. Gives the number after the last one. */
    nextNumber(counter: string, first?: number): number;

    /** Small facts about the organisation: its id, key prefixes. */
    setting(name: string): string | null;
    setSetting(name: string, value: string): void;

    /** Which fields of an object have an index; asked when its first row arrives. */
    useIndexes(fieldsOf: (object: string) => readonly string[]): void;
    close(): void;
}

/** Refusals of a store; the message is a sentence for the person who started the program. */
export class StorageError extends Error {
    constructor(message: string, cause?: unknown) {
        super(message, { cause });
        this.name = 'StorageError';
    }
}
