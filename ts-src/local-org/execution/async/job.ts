import type { Org } from '../org.ts';

/** A scheduled batch is a schedule that fires once and then becomes a batch. */
export type JobKind = 'Queueable' | 'BatchApex' | 'Future' | 'ScheduledApex' | 'ScheduledBatch';

/** A job that waits: what its row says, and what only its payload knows. */
export interface Job {
    /** Id of the AsyncApexJob row; of the CronTrigger for a scheduled one. */
    readonly id: string;
    readonly kind: JobKind;
    readonly className: string;
    readonly userId: string;
    /** Milliseconds since the epoch; not before. */
    readonly runAt: number;
    /** Queueable: place in its chain and the greatest place allowed. */
    readonly depth: number;
    readonly maximumDepth: number | null;
    readonly signature: string | null;
    /** Future: the method and its arguments. */
    readonly call: FutureCall | null;
    /** Batch: records per execution. */
    readonly scopeSize: number;
    /** The job object or the arguments, as `encodeGraph` writes them. */
    readonly state: string;
}

export interface FutureCall {
    readonly method: string;
    readonly parameters: readonly string[];
}

export function classIdOf(org: Org, className: string): string | null {
    if (org.schema.object('ApexClass') === null) {
        return null;
    }
    const outer = className.split('.')[0] ?? className;
    return org.database.system.find('ApexClass', 'Name', outer)[0]?.id ?? null;
}

export function insertJobRow(
    org: Org,
    job: Omit<Job, 'id' | 'state'>,
    status: string,
    parentId: string | null = null,
): string {
    return org.database.system.insert('AsyncApexJob', {
        ApexClassId: classIdOf(org, job.className),
        CreatedById: job.userId,
        JobType: job.kind,
        MethodName: job.call?.method ?? null,
        Status: status,
        JobItemsProcessed: 0,
        TotalJobItems: 0,
        NumberOfErrors: 0,
        ParentJobId: parentId,
    });
}
