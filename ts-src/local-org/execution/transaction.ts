import type { ApexList, ApexMap, SObjectValue } from '../values/index.ts';
import type { Limits } from './limits/limits.ts';
import type { Org } from './org.ts';
import type { RunningUser } from './session/runningUser.ts';
import type { Quiddity } from './session/quiddity.ts';
import type { TestContext } from './testing/testContext.ts';

/** `inherit`: the class declares nothing (or `inherited sharing`), the caller's mode goes on. */
export type SharingMode = 'with' | 'without';
export type AccessMode = 'SYSTEM_MODE' | 'USER_MODE';

/** One trigger invocation, as `Trigger.*` shows it. */
export interface TriggerFrame {
    readonly object: string;
    /** `BEFORE_INSERT` ... */
    readonly operation: string;
    readonly newRecords: readonly SObjectValue[] | null;
    readonly oldRecords: readonly SObjectValue[] | null;
    /** What `Trigger.new` and its siblings hand out: made once, so that every reader holds the same lists. */
    readonly newList: ApexList | null;
    readonly newMap: ApexMap | null;
    readonly oldList: ApexList | null;
    readonly oldMap: ApexMap | null;
}

/**
 * Everything that lives exactly as long as one transaction. Generated code and the library reach it by `current()`.
 */
export class Transaction {
    readonly org: Org;
    readonly requestId: string;
    readonly quiddity: Quiddity;
    limits: Limits;
    user: RunningUser;
    /** Static members: one bag per class, made by generated code at first use. */
    readonly statics: Map<string, unknown>;
    /** Frames of Apex on the stack, counted by generated prologues. */
    depth = 0;
    /** Top of the stack is in force. Empty: system context, sharing not enforced. */
    readonly sharing: SharingMode[] = [];
    /** Mode of database calls that name none: classes from API 67 push USER_MODE. */
    readonly accessModes: AccessMode[] = [];
    /** Slots of running methods below this one belong to the transactions outside. */
    firstSlot = 0;
    readonly triggers: TriggerFrame[] = [];
    /** Set while an Apex test method (or its @TestSetup) runs. */
    readonly test: TestContext | null;
    /** Id of the AsyncApexJob being run, null in synchronous work. */
    jobId: string | null = null;
    /** Work to do when the transaction commits, in order (queued jobs, after-commit events). */
    readonly afterCommit: (() => void)[] = [];
    /** True after DML or enqueueing: a callout is refused from here on. */
    hasUncommittedWork = false;
    /** Savepoints that exist, oldest first: a callout is refused while there are any. */
    readonly savepoints: unknown[] = [];
    /** Variables that the code calling `Database.query` has in scope, by name in any case; undefined when there is none. */
    localVariable: ((name: string) => unknown) | null = null;
    /** Lines of the debug log; null: nobody traces this transaction. */
    log: string[] | null = null;
    /** On the org's clock, in milliseconds since the epoch. */
    readonly beganAt: number;
    /** The latest moment that Apex was told. */
    toldAt = 0;
    /** On the monotonic clock, in milliseconds. */
    readonly startedAt = performance.now();
    /** Attached by System.attachFinalizer, run after the job whatever became of it. */
    finalizer: unknown = null;
    /** Depth in a chain of queueables: 1 for a job enqueued by synchronous work. */
    queueableDepth = 0;
    maximumQueueableDepth: number | null = null;
    /** A finalizer whose job failed. */
    followsFailure = false;
    /** How often a delivery of events was repeated. */
    eventRetries = 0;
    isBatchStart = false;
    isBatchFinish = false;
    /** Answers to the callouts of a continuation, by label, while its method runs. */
    readonly continuationResponses = new Map<string, unknown>();
    /** Events of this transaction that leave when it commits. */
    readonly heldEvents: SObjectValue[] = [];

    constructor(start: {
        readonly org: Org;
        readonly requestId: string;
        readonly quiddity: Quiddity;
        readonly limits: Limits;
        readonly user: RunningUser;
        readonly test?: TestContext | null;
        readonly statics?: Map<string, unknown>;
    }) {
        this.statics = start.statics ?? new Map();
        this.org = start.org;
        this.beganAt = start.org.clock.now();
        this.requestId = start.requestId;
        this.quiddity = start.quiddity;
        this.limits = start.limits;
        this.user = start.user;
        this.test = start.test ?? null;
    }

    get sharingMode(): SharingMode {
        return this.sharing.at(-1) ?? 'without';
    }

    get accessMode(): AccessMode {
        return this.accessModes.at(-1) ?? 'SYSTEM_MODE';
    }

    get trigger(): TriggerFrame | null {
        return this.triggers.at(-1) ?? null;
    }
}
