import { ApexDatetime, ApexException } from '../../values/index.ts';
import { currentOrNull } from '../currentTransaction.ts';
import type { Org } from '../org.ts';

/** Longest text of AsyncApexJob.ExtendedStatus. */
const longestStatus = 1000;

/** States of a job are seen by others while it runs, so they are committed at once (in a test nothing is). */
function write(org: Org, id: string, values: Readonly<Record<string, unknown>>): void {
    if (org.database.record(id) === null) {
        return;
    }
    org.database.system.update(id, values);
    if (currentOrNull() === null) {
        org.database.commit();
    }
}

export function startRow(org: Org, id: string): void {
    write(org, id, { Status: 'Processing', TotalJobItems: 1 });
}

export function endRow(org: Org, id: string, failure: unknown): void {
    write(org, id, {
        Status: failure === null ? 'Completed' : 'Failed',
        JobItemsProcessed: failure === null ? 1 : 0,
        NumberOfErrors: failure === null ? 0 : 1,
        ExtendedStatus: failure === null ? null : failureText(failure).slice(0, longestStatus),
        CompletedDate: new ApexDatetime(org.clock.now()),
    });
}

export function failureText(failure: unknown): string {
    if (failure instanceof ApexException) {
        return failure.apexMessage ?? 'Script-thrown exception';
    }
    return failure instanceof Error ? failure.message : String(failure);
}
