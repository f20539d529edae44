import type { Org } from '../org.ts';
import { runTransaction } from '../runTransaction.ts';
import { runningUserOf } from '../session/users.ts';
import { testInForce } from '../testing/testContext.ts';
import { decodeGraph } from './graph.ts';
import type { Job } from './job.ts';
import { endRow, startRow } from './jobRows.ts';

/** Runs the body of an @future method. */
export function runFuture(org: Org, job: Job): void {
    startRow(org, job.id);
    const { method = '', parameters = [] } = job.call ?? {};
    const start = {
        user: runningUserOf(org, job.userId),
        quiddity: 'FUTURE',
        test: testInForce(),
        jobId: job.id,
    } as const;
    let failure: unknown = null;
    try {
        runTransaction(org, start, () => {
            const values = (JSON.parse(job.state) as string[]).map((value) =>
                decodeGraph(org.program, value),
            );
            org.program.callStatic(job.className, method, parameters, values);
        });
    } catch (error) {
        failure = error;
    }
    endRow(org, job.id, failure);
    if (failure !== null) {
        throw failure;
    }
}
