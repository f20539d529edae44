import type { FieldDescription, ObjectDescription, Schema } from '../../schema/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import type { FormulaAnswers } from '../formulaAnswers.ts';
import type { DmlError, DmlOptions, DmlResult } from '../options.ts';
import type { DatabasePorts } from '../ports.ts';
import type { Permissions } from '../security/permissions.ts';
import type { Sharing } from '../security/sharing.ts';
import type { IdGenerator } from '../storage/ids.ts';
import type { Row, Storage } from '../storage/storage.ts';
import type { SetupScope } from './setupScope.ts';

/** What saving needs of its surroundings. */
export interface DmlWorld {
    readonly schema: Schema;
    readonly storage: Storage;
    readonly ids: IdGenerator;
    readonly ports: DatabasePorts;
    readonly formulas: FormulaAnswers;
    readonly sharing: Sharing;
    /** Kept for the transaction: which kind of object it has changed. */
    setupScope: SetupScope;
    /** Rows emptied out of the recycle bin in this transaction. */
    readonly purged: Set<string>;
    now(): number;
    permissionsOf(userId: string): Permissions;
    /** Rights may have changed. */
    forgetPermissions(): void;
    isLockedFor(recordId: string, userId: string): boolean;
}

/** One record on its way into the store. */
export interface Item {
    readonly index: number;
    readonly given: SObjectValue;
    readonly object: ObjectDescription;
    /** The stored row, null for a new record. */
    readonly before: Row | null;
    id: string | null;
    /** The row in the making, by lower-case field name. */
    values: Record<string, unknown>;
    /** Lower-case names of fields that the caller set. */
    readonly written: Set<string>;
    readonly errors: DmlError[];
    isCreated: boolean;
}

export interface SaveContext {
    readonly world: DmlWorld;
    readonly options: DmlOptions;
    readonly now: number;
    /** Saves inside this save: roll-ups and field updates do not set off workflow again. */
    readonly isInner: boolean;
    /** Ids of rows that this call has written. */
    readonly saved: Set<string>;
    /** Saves records again that this save has changed: roll-ups and field updates. */
    readonly resave: (
        items: readonly Item[],
        operation: 'insert' | 'update',
        context: SaveContext,
    ) => void;
}

export function fail(
    item: Item,
    statusCode: string,
    message: string,
    fields: readonly string[] = [],
): void {
    item.errors.push({ statusCode, message, fields });
}

export function resultOf(item: Item): DmlResult {
    const success = item.errors.length === 0;
    return {
        id: success ? item.id : (item.before?.id ?? null),
        object: item.object.name,
        success,
        isCreated: success && item.isCreated,
        errors: item.errors,
    };
}

export function fieldOfKey(item: Item, key: string): FieldDescription | null {
    return item.object.fields.get(key) ?? null;
}
