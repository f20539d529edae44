import cancel from '@salesforce/apex/JobRunController.cancel';
import latestFor from '@salesforce/apex/JobRunController.latestFor';
import progress from '@salesforce/apex/JobRunController.progress';
import { asking } from 'c/apexErrors';

/** A long job as its rows tell it. Times are ISO texts in UTC, durations whole seconds. */
export interface JobRun {
    readonly id: string;
    readonly kind: string;
    readonly state: 'Queued' | 'Running' | 'Waiting' | 'Succeeded' | 'Failed' | 'Cancelled';
    readonly isOver: boolean;
    readonly stepLabel: string | null;
    readonly stepNumber: number | null;
    readonly stepTotal: number | null;
    readonly done: number | null;
    readonly total: number | null;
    readonly message: string | null;
    readonly subjectId: string | null;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
    readonly secondsElapsed: number | null;
    readonly secondsLeft: number | null;
    readonly isCancelRequested: boolean;
}

export function jobRun(jobRunId: string): Promise<JobRun> {
    return asking(progress({ jobRunId }));
}

/** The latest job of a record, or null: coming back to a page finds it. */
export function latestJobOf(subjectId: string): Promise<JobRun | null> {
    return asking(latestFor({ subjectId }));
}

export function cancelJob(jobRunId: string): Promise<void> {
    return asking(cancel({ jobRunId }));
}
