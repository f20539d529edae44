import type { SObjectValue } from '../values/index.ts';
import type { BindResolver, Meter } from './ports.ts';

/** Who asks, and what is enforced for them. */
export interface AccessOptions {
    /** 18-character id of the running user. */
    readonly user: string;
    /** `user`: object and field permissions are enforced (and sharing, whatever `sharing` says). */
    readonly access: 'user' | 'system';
    /** Are sharing rules enforced (with sharing)? */
    readonly sharing: boolean;
}

export interface QueryOptions extends AccessOptions {
    readonly binds: BindResolver;
    readonly meter: Meter;
}

export interface SearchOptions extends QueryOptions {
    /** Test.setFixedSearchResults: in tests only these records are found; absent outside of tests. */
    readonly fixedIds?: readonly string[];
}

export interface QueryResult {
    /** `count`: SELECT COUNT() without alias, only `size` is meaningful. */
    readonly kind: 'records' | 'aggregate' | 'count';
    /** Aggregate rows are records of type AggregateResult. */
    readonly records: readonly SObjectValue[];
    readonly size: number;
}

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';

export interface DmlOptions extends AccessOptions {
    readonly meter: Meter;
    /** True (the default of DML statements): one bad record and nothing is saved. */
    readonly allOrNone: boolean;
    /** Upsert: name of the key field; absent: Id. */
    readonly externalIdField?: string;
    /** Database.DMLOptions.allowFieldTruncation */
    readonly allowsTruncation?: boolean | ((record: SObjectValue) => boolean);
    /** Deletes do not go to the recycle bin (Database.emptyRecycleBin afterwards). */
    readonly isHardDelete?: boolean;
    /** The deletes are those of a merge: children go to the master. */
    readonly mergedInto?: MergeMaster;
    /** Lookups to other users' records are taken as they are: used for seeding, never by Apex. */
    readonly isSetup?: boolean;
}

export interface MergeMaster {
    readonly masterId: string;
    /** Takes the ids of the children that went over. */
    readonly movedIds: string[];
}

export interface DmlError {
    readonly statusCode: string;
    readonly message: string;
    /** API names. */
    readonly fields: readonly string[];
}

/** One per record, in the order given. Nothing is thrown for a bad record: the caller decides. */
export interface DmlResult {
    readonly id: string | null;
    /** Of the record, where one was given. */
    readonly object?: string;
    readonly success: boolean;
    /** Upsert only. */
    readonly isCreated: boolean;
    readonly errors: readonly DmlError[];
}

export interface MergeResult extends DmlResult {
    readonly mergedRecordIds: readonly string[];
    readonly updatedRelatedIds: readonly string[];
}
