import type { FormulaScope } from './formula/index.ts';
import type { Criteria, Schema } from '../schema/index.ts';
import type { SoqlQuery, SoslQuery } from '../syntax/soqlTree.ts';
import type { SObjectValue } from '../values/index.ts';
import type {
    AccessOptions,
    DmlOperation,
    DmlOptions,
    DmlResult,
    MergeResult,
    QueryOptions,
    QueryResult,
    SearchOptions,
} from './options.ts';
import type { SetupScope } from './dml/setupScope.ts';
import type { Permissions } from './security/permissions.ts';
import type { OrganizationSettings } from './setup/organization.ts';

/** A position in the undo log. */
export type Mark = number;

/** What a user may do with one record, sharing and object permissions together. */
export interface RecordAccess {
    readonly read: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    readonly transfer: boolean;
    readonly all: boolean;
}

/**
 * Rows written by the platform itself: no triggers, no validation, no limits, read-only fields allowed.
 * For jobs, sessions, approval history and seeding.
 */
export interface SystemRows {
    insert(object: string, values: Readonly<Record<string, unknown>>): string;
    update(id: string, values: Readonly<Record<string, unknown>>): void;
    remove(id: string): void;
    /** Live rows whose field equals the value (texts without regard to case). */
    find(object: string, field: string, value: unknown): readonly SObjectValue[];
    all(object: string): readonly SObjectValue[];
}

export interface Database {
    readonly schema: Schema;
    readonly system: SystemRows;
    readonly organizationId: string;
    readonly administratorId: string;
    /** Runs the triggers of platform events. */
    readonly automatedProcessId: string;

    /** Raises QueryException; counts into the meter. */
    query(query: SoqlQuery, options: QueryOptions): QueryResult;
    /** One list per RETURNING clause. */
    search(query: SoslQuery, options: SearchOptions): readonly (readonly SObjectValue[])[];

    /** Raises ListException and the like for a bad call; bad records are results. */
    dml(
        operation: DmlOperation,
        records: readonly SObjectValue[],
        options: DmlOptions,
    ): readonly DmlResult[];
    merge(master: SObjectValue, duplicates: readonly string[], options: DmlOptions): MergeResult;
    emptyRecycleBin(ids: readonly string[], options: DmlOptions): readonly DmlResult[];

    /** The stored record with all its fields, formulas too; null when there is none or it is deleted. */
    record(id: string): SObjectValue | null;
    /** What a formula of FormulaEval sees: paths by `field`, global variables of the user. */
    formulaScope(
        field: FormulaScope['field'],
        user: string,
        blanks: FormulaScope['blanks'],
    ): FormulaScope;
    /** Recomputes the formula fields of a record in memory (Formula.recalculateFormulas). */
    recalculate(record: SObjectValue, user?: string): void;
    /** Field updates of workflow metadata by name, as approval processes run them. */
    runFieldUpdates(recordId: string, names: readonly string[], user: string): void;
    /** Does the stored record meet entry criteria of approval metadata? No criteria: yes. */
    meets(recordId: string, criteria: Criteria | null, user: string): boolean;
    /** Field name → value that a new record would get: constants, picklist defaults, default formulas. */
    defaultValues(objectName: string, user: string): ReadonlyMap<string, unknown>;
    nextId(objectName: string): string;
    objectOf(id: string): string | null;

    savepoint(): Mark;
    rollback(mark: Mark): void;
    /** Ends the transaction: durable storage writes what changed, row locks fall. */
    commit(): void;
    /** Forgets what kinds of object the transaction has changed (mixed DML); commit and abort do it too. */
    beginTransaction(): void;
    /** System.runAs changes setup objects apart: give null for a fresh scope, give back what you got afterwards. */
    swapSetupScope(scope: SetupScope | null): SetupScope;
    /** Undoes everything since the last commit. */
    abort(): void;
    /** Rows locked by FOR UPDATE in this transaction. */
    readonly lockedRows: ReadonlySet<string>;
    releaseRowLocks(): void;

    permissionsOf(userId: string): Permissions;
    recordAccess(userId: string, recordId: string): RecordAccess;
    timeZoneOf(userId: string): string;

    /** Approval locks. */
    isLocked(recordId: string): boolean;
    /** `editors`: users who may edit it nevertheless (current approvers). */
    lock(recordId: string, editors?: readonly string[]): void;
    unlock(recordId: string): void;

    /** Metadata changed: setup rows follow, rows of objects that are gone stay unreachable. */
    useSchema(schema: Schema, settings?: OrganizationSettings): void;
    close(): void;
}

export type { AccessOptions };
