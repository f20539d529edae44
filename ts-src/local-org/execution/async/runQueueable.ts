import { ApexException } from '../../values/index.ts';
import { callMember } from '../callMember.ts';
import type { Org } from '../org.ts';
import { runTransaction } from '../runTransaction.ts';
import { runningUserOf } from '../session/users.ts';
import { testInForce } from '../testing/testContext.ts';
import type { Transaction } from '../transaction.ts';
import { FinalizerContext, QueueableContext } from './contexts.ts';
import { decodeGraph } from './graph.ts';
import { parentJobResult } from './parentJobResult.ts';
import type { Job } from './job.ts';
import { endRow, startRow } from './jobRows.ts';

/** Runs one Queueable, then its Finalizer in a transaction of its own, whatever became of the job. */
export function runQueueable(org: Org, job: Job): void {
    startRow(org, job.id);
    const start = {
        user: runningUserOf(org, job.userId),
        quiddity: 'QUEUEABLE',
        test: testInForce(),
        jobId: job.id,
    } as const;
    let transaction: Transaction | null = null;
    let failure: unknown = null;
    try {
        runTransaction(org, start, (running) => {
            transaction = running;
            running.queueableDepth = job.depth;
            running.maximumQueueableDepth = job.maximumDepth;
            callMember(
                decodeGraph(org.program, job.state),
                'execute',
                [new QueueableContext(job.id)],
                ['QueueableContext'],
            );
        });
    } catch (error) {
        failure = error;
    }
    endRow(org, job.id, failure);
    runFinalizer(org, job, transaction, failure);
    if (failure !== null) {
        throw failure;
    }
}

function runFinalizer(org: Org, job: Job, parent: Transaction | null, failure: unknown): void {
    const finalizer = parent?.finalizer ?? null;
    if (finalizer === null || parent === null) {
        return;
    }
    const exception = failure instanceof ApexException ? failure : null;
    const result = parentJobResult(failure === null);
    const start = {
        user: parent.user,
        quiddity: 'TRANSACTION_FINALIZER_QUEUEABLE',
        test: testInForce(),
        jobId: job.id,
    } as const;
    runTransaction(org, start, (running) => {
        running.queueableDepth = job.depth;
        running.maximumQueueableDepth = job.maximumDepth;
        running.followsFailure = failure !== null;
        callMember(
            finalizer,
            'execute',
            [new FinalizerContext(job.id, parent.requestId, result, exception)],
            ['FinalizerContext'],
        );
    });
}
