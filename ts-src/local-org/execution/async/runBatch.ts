import { ApexDatetime, ApexList, ApexObject, SObjectValue, raise } from '../../values/index.ts';
import { callMember } from '../callMember.ts';
import { currentOrNull } from '../currentTransaction.ts';
import { QueryLocator } from '../data/queryLocator.ts';
import { iterate } from '../iterate.ts';
import type { Org } from '../org.ts';
import { runTransaction } from '../runTransaction.ts';
import { runningUserOf } from '../session/users.ts';
import { testInForce } from '../testing/testContext.ts';
import { BatchableContext } from './contexts.ts';
import { raiseBatchFailure } from './batchFailure.ts';
import { decodeGraph, encodeGraph } from './graph.ts';
import type { Job } from './job.ts';
import { failureText } from './jobRows.ts';

/**
 * One step of a batch: start, one execution, or finish, each its own transaction. The row counts the executions done and is
 * committed with them, so a batch that was cut off goes on at the right one. True while there is more to do.
 */
export function runBatchStep(org: Org, job: Job): boolean {
    const row = org.database.record(job.id);
    const status = String(row?.values.get('status') ?? 'Aborted');
    if (status === 'Aborted' || status === 'Failed') {
        sweep(org, job, Number(row?.values.get('jobitemsprocessed') ?? 0));
        return false;
    }
    if (status === 'Queued' || status === 'Holding' || status === 'Preparing') {
        start(org, job);
        return true;
    }
    const done = Number(row?.values.get('jobitemsprocessed') ?? 0);
    if (done < Number(row?.values.get('totaljobitems') ?? 0)) {
        execute(org, job, done);
        return true;
    }
    finish(org, job, done);
    sweep(org, job, done);
    return false;
}

const stateName = (job: Job, done: number): string => `${job.id}-state-${done}`;
const scopeName = (job: Job): string => `${job.id}-scope`;

function sweep(org: Org, job: Job, done: number): void {
    org.jobs.payloads.remove(scopeName(job));
    org.jobs.payloads.remove(stateName(job, done));
}

function begin(org: Org, job: Job) {
    return {
        user: runningUserOf(org, job.userId),
        quiddity: 'BATCH_APEX',
        test: testInForce(),
        jobId: job.id,
    } as const;
}

function instanceOf(org: Org, job: Job, done: number): unknown {
    return decodeGraph(org.program, org.jobs.payloads.get(stateName(job, done)) ?? job.state);
}

function isStateful(instance: unknown): boolean {
    return instance instanceof ApexObject && instance.entry.ancestors.has('Database.Stateful');
}

function keepState(org: Org, job: Job, instance: unknown, done: number): void {
    if (isStateful(instance)) {
        org.jobs.payloads.put(stateName(job, done), encodeGraph(instance));
    }
}

function update(org: Org, job: Job, values: Readonly<Record<string, unknown>>): void {
    org.database.system.update(job.id, values);
    if (currentOrNull() === null) {
        org.database.commit();
    }
}

function start(org: Org, job: Job): void {
    update(org, job, { Status: 'Preparing' });
    try {
        runTransaction(org, begin(org, job), (transaction) => {
            transaction.isBatchStart = true;
            const instance = instanceOf(org, job, 0);
            const scope = scopeOf(
                callMember(instance, 'start', [new BatchableContext(job.id, null)]),
            );
            refuseSecondExecution(scope.items.length, job.scopeSize);
            keepState(org, job, instance, 0);
            org.jobs.payloads.put(scopeName(job), encodeGraph(scope));
            org.database.system.update(job.id, {
                Status: 'Processing',
                TotalJobItems: Math.ceil(scope.items.length / job.scopeSize),
            });
        });
    } catch (error) {
        update(org, job, {
            Status: 'Failed',
            NumberOfErrors: 1,
            ExtendedStatus: `First error: ${failureText(error)}`,
            CompletedDate: new ApexDatetime(org.clock.now()),
        });
        raiseBatchFailure(org, job, instanceOf(org, job, 0), 'START', error);
        throw error;
    }
}

/** A test runs one execution of a batch (Apex Developer Guide > Testing Batch Apex). */
function refuseSecondExecution(count: number, scopeSize: number): void {
    if (testInForce() !== null && count > scopeSize) {
        raise(
            'UnexpectedException',
            'No more than one executeBatch can be called from within a test method.  Please make sure the iterable returned from your start method matches the batch size, resulting in one executeBatch invocation.',
        );
    }
}

function scopeOf(started: unknown): ApexList {
    if (started === null) {
        return raise('UnexpectedException', 'Start did not return a valid iterable object.');
    }
    if (started instanceof QueryLocator) {
        return new ApexList('SObject', [...started.records]);
    }
    const scope = new ApexList('Object');
    iterate(started, (item) => {
        scope.items.push(item);
    });
    return scope;
}

/** A failed execution is counted and the batch goes on; in a test the failure is the test's. */
function execute(org: Org, job: Job, done: number): void {
    try {
        runTransaction(org, begin(org, job), () => {
            const instance = instanceOf(org, job, done);
            const items = itemsOf(org, job, done);
            const child = childRow(org, job);
            callMember(instance, 'execute', [
                new BatchableContext(job.id, child),
                scopeList(items),
            ]);
            keepState(org, job, instance, done + 1);
            org.database.system.update(job.id, {
                JobItemsProcessed: done + 1,
                LastProcessedOffset: (done + 1) * job.scopeSize,
            });
        });
    } catch (error) {
        const kept = org.jobs.payloads.get(stateName(job, done));
        if (kept !== null) {
            org.jobs.payloads.put(stateName(job, done + 1), kept);
        }
        raiseBatchFailure(
            org,
            job,
            instanceOf(org, job, done),
            'EXECUTE',
            error,
            itemsOf(org, job, done),
        );
        failExecution(org, job, done, error);
    }
    org.jobs.payloads.remove(stateName(job, done));
}

/** What one execution gets. */
function itemsOf(org: Org, job: Job, done: number): readonly unknown[] {
    const payload = org.jobs.payloads.get(scopeName(job)) ?? 'null';
    const all = decodeGraph(org.program, payload) as ApexList | null;
    return all?.items.slice(done * job.scopeSize, (done + 1) * job.scopeSize) ?? [];
}

function failExecution(org: Org, job: Job, done: number, error: unknown): void {
    const row = org.database.record(job.id);
    update(org, job, {
        JobItemsProcessed: done + 1,
        NumberOfErrors: Number(row?.values.get('numberoferrors') ?? 0) + 1,
        ExtendedStatus: row?.values.get('extendedstatus') ?? `First error: ${failureText(error)}`,
    });
    if (testInForce() !== null) {
        throw error;
    }
    org.jobs.onFailure(job, error);
}

function childRow(org: Org, job: Job): string {
    return org.database.system.insert('AsyncApexJob', {
        ApexClassId: org.database.record(job.id)?.values.get('apexclassid') ?? null,
        CreatedById: job.userId,
        JobType: 'BatchApexWorker',
        ParentJobId: job.id,
        Status: 'Completed',
        JobItemsProcessed: 1,
        TotalJobItems: 1,
        NumberOfErrors: 0,
    });
}

function scopeList(items: readonly unknown[]): ApexList {
    const [first] = items;
    return new ApexList(first instanceof SObjectValue ? first.type : 'Object', [...items]);
}

/** All executions are done by then, and `finish` reads its job as completed (sfdx-mass-action-scheduler, MA_SoqlSourceBatchableTest). */
function finish(org: Org, job: Job, done: number): void {
    let failure: unknown = null;
    const completed = { Status: 'Completed', CompletedDate: new ApexDatetime(org.clock.now()) };
    try {
        runTransaction(org, begin(org, job), (transaction) => {
            transaction.isBatchFinish = true;
            org.database.system.update(job.id, completed);
            callMember(instanceOf(org, job, done), 'finish', [new BatchableContext(job.id, null)]);
        });
    } catch (error) {
        failure = error;
    }
    update(org, job, completed);
    if (failure !== null) {
        raiseBatchFailure(org, job, instanceOf(org, job, done), 'FINISH', failure);
        throw failure;
    }
}
