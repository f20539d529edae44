import { raise } from './exceptions.ts';
import { heap, heapBytes } from './heap.ts';

/** A message put on a record by addError. */
export interface RecordError {
    readonly field: string | null;
    readonly message: string;
    readonly statusCode: string;
}

/**
 * An Apex record. Values are kept by lower-case field name in order of setting; `names` keeps the canonical
 * spelling. Parents are SObjectValues under their relationship name, children ApexLists of SObjectValues.
 */
export class SObjectValue {
    readonly type: string;
    readonly values = new Map<string, unknown>();
    readonly names = new Map<string, string>();
    /** Lower-case names that the query selected; null for a record made in code. */
    queried: Set<string> | null = null;
    errors: RecordError[] = [];
    isReadOnly = false;

    constructor(type: string) {
        this.type = type;
    }

    get id(): string | null {
        return (this.values.get('id') as string | null | undefined) ?? null;
    }

    /** What the record holds, null when unset; raises when a query left the field out. */
    read(field: string): unknown {
        const key = field.toLowerCase();
        const value = this.values.get(key);
        if (value !== undefined) {
            return value;
        }
        if (this.queried !== null && !this.queried.has(key)) {
            raise(
                'SObjectException',
                `SObject row was retrieved via SOQL without querying the requested field: ${this.type}.${field}`,
            );
        }
        return null;
    }

    /** Sets a field by its canonical name. */
    write(field: string, value: unknown): void {
        if (this.isReadOnly) {
            raise('FinalException', 'Record is read-only');
        }
        this.put(field, value);
    }

    /** Sets without the read-only check: for the database. */
    put(field: string, value: unknown): void {
        const key = field.toLowerCase();
        heap.made += heapBytes.place + heapBytes.large;
        this.values.set(key, value);
        this.names.set(key, field);
        this.queried?.add(key);
    }

    has(field: string): boolean {
        return this.values.has(field.toLowerCase());
    }

    remove(field: string): void {
        const key = field.toLowerCase();
        this.values.delete(key);
        this.names.delete(key);
    }

    /** Same fields, same nested records (not copied), no errors. */
    copy(): SObjectValue {
        const twin = new SObjectValue(this.type);
        for (const [key, value] of this.values) {
            twin.values.set(key, value);
            twin.names.set(key, this.names.get(key) ?? key);
        }
        heap.made += heapBytes.header + this.values.size * heapBytes.place;
        twin.queried = this.queried === null ? null : new Set(this.queried);
        return twin;
    }
}
