import type { FieldDescription, ObjectDescription, Schema } from '../../schema/index.ts';
import { platformException } from '../../values/index.ts';
import type { QueryOptions } from '../options.ts';
import type { Permissions } from '../security/permissions.ts';
import type { Row, Storage } from '../storage/storage.ts';

/** Reads the fields that are not stored: formulas, and the parts of virtual objects. */
export interface FieldComputer {
    read(row: Row, field: FieldDescription, user: string): unknown;
}

/** What is needed to answer queries, the same for all of them. */
export interface QueryWorld {
    readonly schema: Schema;
    readonly storage: Storage;
    readonly fields: FieldComputer;
    now(): number;
    timeZoneOf(userId: string): string;
    permissionsOf(userId: string): Permissions;
    /** May this user see the row? Answers for many rows of one object. */
    visibility(userId: string, object: ObjectDescription): (row: Row) => boolean;
    /** Rows of objects that are not stored but follow from metadata; null for stored objects. */
    virtualRows(object: ObjectDescription, query: VirtualQuery): readonly Row[] | null;
    /** The row of a virtual object that a metadata relation names; null for records. */
    virtualParent(object: ObjectDescription, key: string): Row | null;
    lockRow(id: string): void;
}

/** Fixed values that a query's conditions ask of a virtual object, by lower-case field. */
export interface VirtualQuery {
    readonly user: string;
    readonly values: ReadonlyMap<string, readonly unknown[]>;
}

/** One query being answered. */
export interface QueryRun {
    readonly world: QueryWorld;
    readonly options: QueryOptions;
    readonly now: number;
    readonly timeZone: string;
    /** Field permissions to enforce on everything named; null in system mode. */
    readonly enforced: Permissions | null;
    /** WITH SECURITY_ENFORCED: only what is selected, with its own message. */
    readonly secured: Permissions | null;
}

export function readStored(row: Row, key: string): unknown {
    const value = row.values[key];
    return value === undefined ? null : value;
}

/** A compiled expression over a row (or a group of rows). */
export interface Operand<T> {
    /** As written, for messages. */
    readonly name: string;
    readonly type: FieldDescription['type'];
    readonly field: FieldDescription | null;
    readonly read: (item: T) => unknown;
}

export function unsupportedInQuery(what: string): never {
    throw platformException('QueryException', `${what} is not supported by the local organization`);
}
