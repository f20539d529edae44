import type { ApexException, SObjectValue } from '../values/index.ts';
import type { SoqlBind } from '../syntax/soqlTree.ts';

/** Milliseconds since the epoch; the execution room decides what time it is. */
export interface Clock {
    now(): number;
}

/** Counts what a transaction uses and raises the LimitException itself. */
export interface Meter {
    query(): void;
    queryRows(count: number): void;
    aggregateQuery(): void;
    search(): void;
    dmlStatement(): void;
    dmlRows(count: number): void;
}

/** Value of a bind, in the caller's scope. The node tells which one (its span, its expression). */
export type BindResolver = (bind: SoqlBind) => unknown;

export type TriggerTiming = 'before' | 'after';
export type TriggerOperation = 'insert' | 'update' | 'delete' | 'undelete';

export interface TriggerCall {
    readonly object: string;
    readonly timing: TriggerTiming;
    readonly operation: TriggerOperation;
    /** At most 200 records; errors added to them are read afterwards. */
    readonly newRecords: readonly SObjectValue[] | null;
    readonly oldRecords: readonly SObjectValue[] | null;
    readonly user: string;
}

export interface TriggerPort {
    /** Lets a save without triggers skip building their records. */
    handles(object: string, timing: TriggerTiming, operation: TriggerOperation): boolean;
    /** Runs the triggers in order. Throws TriggerFailure when one lets an exception escape. */
    run(call: TriggerCall): void;
}

/** An exception left a trigger; becomes CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY on the records of the chunk. */
export class TriggerFailure extends Error {
    readonly trigger: string;
    /** `BeforeInsert` */
    readonly event: string;
    readonly failure: ApexException;
    /** Apex stack trace of the failure, one frame a line. */
    readonly stackTrace: string;

    constructor(trigger: string, event: string, failure: ApexException, stackTrace: string) {
        super(`${trigger}: execution of ${event}`);
        this.trigger = trigger;
        this.event = event;
        this.failure = failure;
        this.stackTrace = stackTrace;
    }
}

export interface EventPort {
    /** A platform event was inserted or published and is valid. */
    publish(event: SObjectValue, behavior: 'PublishAfterCommit' | 'PublishImmediately'): void;
}

export interface DatabasePorts {
    readonly triggers: TriggerPort;
    readonly events: EventPort;
}
