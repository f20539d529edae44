import { raise } from '../../values/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import { current, currentOrNull } from '../currentTransaction.ts';
import type { Org } from '../org.ts';
import { runTransaction } from '../runTransaction.ts';
import { runningUserOf } from '../session/users.ts';
import type { Transaction } from '../transaction.ts';
import { encodeGraph } from './graph.ts';
import type { FutureCall, Job } from './job.ts';
import { insertJobRow } from './job.ts';
import type { PayloadStore } from './payloadStore.ts';
import { runBatchStep } from './runBatch.ts';
import { runFuture } from './runFuture.ts';
import { runQueueable } from './runQueueable.ts';
import {
    abortSchedule,
    dueSchedule,
    onceIn,
    runScheduled,
    scheduledJobRow,
    scheduleRow,
} from './schedule.ts';

export interface QueueableChoices {
    readonly delayMinutes?: number | null;
    readonly maximumDepth?: number | null;
    readonly signature?: string | null;
}

/** How often the runner looks for work whose time has come, in milliseconds. */
const pollInterval = 250;

/**
 * Asynchronous Apex of one org: rows say what waits, payloads hold the objects, one job runs at a time.
 * Apex Developer Guide > Queueable Apex, Batch Apex, Future Methods, Apex Scheduler.
 */
export class JobQueue {
    readonly payloads: PayloadStore;
    private readonly org: () => Org;
    private waiting: Job[] = [];
    private timer: NodeJS.Timeout | null = null;
    /** Failures of jobs are told here: the host prints or records them. */
    onFailure: (job: Job, error: unknown) => void = () => undefined;

    onEventFailure: (events: readonly SObjectValue[], error: unknown) => void = () => undefined;

    constructor(org: () => Org, payloads: PayloadStore) {
        this.org = org;
        this.payloads = payloads;
    }

    // ---------------------------------------------------------------- putting work in

    enqueue(instance: unknown, className: string, choices: QueueableChoices): string {
        const transaction = current();
        transaction.limits.count('queueableJobs');
        const depth = transaction.queueableDepth + 1;
        const maximumDepth = this.maximumDepth(transaction, choices);
        if (maximumDepth !== null && depth > maximumDepth) {
            raise('AsyncException', 'Maximum stack depth has been reached.');
        }
        const signature = choices.signature ?? null;
        if (signature !== null && this.isEnqueued(transaction, signature)) {
            raise(
                'DuplicateMessageException',
                'Attempt to enqueue job with duplicate queueable signature',
            );
        }
        const delay = choices.delayMinutes ?? 0;
        if (delay < 0 || delay > 10) {
            raise('IllegalArgumentException', 'Delay must be between 0 and 10 minutes');
        }
        return this.accept({
            kind: 'Queueable',
            className,
            userId: transaction.user.id,
            runAt: this.org().clock.now() + delay * 60_000,
            depth,
            maximumDepth,
            signature,
            call: null,
            scopeSize: 0,
            state: encodeGraph(instance),
        });
    }

    private maximumDepth(transaction: Transaction, choices: QueueableChoices): number | null {
        const inherited = transaction.maximumQueueableDepth;
        if (typeof choices.maximumDepth === 'number' && inherited !== null) {
            raise('AsyncException', 'Cannot reset Maximum Queueable Stack Depth in a queueable');
        }
        return choices.maximumDepth ?? inherited;
    }

    private isEnqueued({ test }: Transaction, signature: string): boolean {
        const jobs = test === null ? this.waiting : test.jobs;
        return jobs.some((job) => job.signature === signature);
    }

    enqueueFuture(className: string, call: FutureCall, values: readonly unknown[]): string {
        const transaction = current();
        const isForbidden =
            transaction.quiddity === 'FUTURE' || transaction.quiddity.startsWith('BATCH');
        if (isForbidden) {
            const signature = `${className}.${call.method}(${call.parameters.join(', ')})`;
            raise(
                'AsyncException',
                `Future method cannot be called from a future or batch method: ${signature}`,
            );
        }
        if (transaction.limits.usedOf('futureCalls') >= 50) {
            raise(
                'LimitException',
                `Too many future calls: ${transaction.limits.usedOf('futureCalls') + 1}`,
            );
        }
        transaction.limits.note('futureCalls');
        return this.accept({
            kind: 'Future',
            className,
            userId: transaction.user.id,
            runAt: this.org().clock.now(),
            depth: 1,
            maximumDepth: null,
            signature: null,
            call,
            scopeSize: 0,
            state: JSON.stringify(values.map(encodeGraph)),
        });
    }

    enqueueBatch(instance: unknown, className: string, scopeSize: number): string {
        const transaction = current();
        if (
            transaction.quiddity === 'FUTURE' ||
            (transaction.quiddity === 'BATCH_APEX' && !transaction.isBatchFinish)
        ) {
            raise(
                'AsyncException',
                'Database.executeBatch cannot be called from a batch start, batch execute, or future method.',
            );
        }
        if (scopeSize < 1 || scopeSize > 2000) {
            raise(
                'IllegalArgumentException',
                `Invalid batch size: ${scopeSize}; must be between 1 and 2000`,
            );
        }
        return this.accept({
            kind: 'BatchApex',
            className,
            userId: transaction.user.id,
            runAt: this.org().clock.now(),
            depth: 1,
            maximumDepth: null,
            signature: null,
            call: null,
            scopeSize,
            state: encodeGraph(instance),
        });
    }

    /** The row belongs to the transaction; the job waits from its commit on. */
    private accept(job: Omit<Job, 'id'>): string {
        const transaction = current();
        transaction.hasUncommittedWork = true;
        const id = insertJobRow(this.org(), job, 'Queued');
        const accepted: Job = { ...job, id };
        if (transaction.test !== null) {
            transaction.test.accept(accepted, transaction);
            return id;
        }
        this.payloads.put(id, JSON.stringify(accepted));
        transaction.afterCommit.push(() => this.wait(accepted));
        return id;
    }

    /** A savepoint may have taken the row back in the meantime; then there is no job. */
    private wait(job: Job): void {
        if (this.org().database.record(job.id) === null) {
            this.payloads.remove(job.id);
        } else {
            this.waiting.push(job);
        }
    }

    schedule(instance: unknown, className: string, name: string, cronExpression: string): string {
        const transaction = current();
        transaction.hasUncommittedWork = true;
        const state = encodeGraph(instance);
        const id = scheduleRow(this.org(), name, cronExpression, className);
        const job = this.scheduled(id, className, transaction.user.id, state);
        scheduledJobRow(this.org(), job);
        if (transaction.test !== null) {
            transaction.test.accept(job, transaction);
        } else {
            this.payloads.put(id, JSON.stringify(job));
        }
        return id;
    }

    /** System.scheduleBatch: a schedule with its own CronTrigger that fires once and starts the batch. */
    scheduleBatch(
        instance: unknown,
        className: string,
        name: string,
        minutes: number,
        scopeSize: number,
    ): string {
        const transaction = current();
        transaction.hasUncommittedWork = true;
        const state = encodeGraph(instance);
        const expression = onceIn(this.org(), minutes);
        const id = scheduleRow(this.org(), name, expression, className);
        const scheduled = this.scheduled(id, className, transaction.user.id, state);
        const job: Job = { ...scheduled, kind: 'ScheduledBatch', scopeSize };
        if (transaction.test === null) {
            this.payloads.put(id, JSON.stringify(job));
        }
        return id;
    }

    private startScheduledBatch(job: Job): void {
        const user = runningUserOf(this.org(), job.userId);
        const start = { user, quiddity: 'SCHEDULED', test: null, jobId: job.id } as const;
        runTransaction(this.org(), start, () => {
            abortSchedule(this.org(), job.id);
            this.accept({ ...job, kind: 'BatchApex', runAt: this.org().clock.now() });
        });
        this.forget(job.id);
    }

    private scheduled(id: string, className: string, userId: string, state: string): Job {
        return {
            id,
            kind: 'ScheduledApex',
            className,
            userId,
            runAt: 0,
            depth: 1,
            maximumDepth: null,
            signature: null,
            call: null,
            scopeSize: 0,
            state,
        };
    }

    /** System.abortJob: a job that waits never runs, a batch stops before its next execution, a schedule ends. */
    abort(id: string): void {
        const org = this.org();
        if (!abortSchedule(org, id)) {
            const row = org.database.record(id) ?? raise('AsyncException', 'Invalid job id');
            if (!['Completed', 'Failed', 'Aborted'].includes(String(row.values.get('status')))) {
                org.database.system.update(id, { Status: 'Aborted', CompletedDate: null });
            }
        }
        const { test } = current();
        test?.withdraw(id);
        current().afterCommit.push(() => this.forget(id));
    }

    forget(id: string): void {
        this.waiting = this.waiting.filter((job) => job.id !== id);
        this.payloads.remove(id);
    }

    // ---------------------------------------------------------------- taking work out

    /** Runs one job whose time has come; false when there was none. Called between requests, never inside one. */
    runNext(): boolean {
        if (currentOrNull() !== null) {
            throw new Error('A job cannot run inside a transaction.');
        }
        const now = this.org().clock.now();
        const at = this.waiting.findIndex((job) => job.runAt <= now);
        const job =
            at < 0
                ? dueSchedule(this.org(), this.payloads, now)
                : (this.waiting.splice(at, 1)[0] ?? null);
        if (job === null) {
            return false;
        }
        this.runLogged(job);
        return true;
    }

    private runLogged(job: Job): void {
        try {
            this.run(job);
        } catch (error) {
            this.onFailure(job, error);
        }
    }

    /** Runs a job to its end, or a batch by one step after which it waits again. Throws what the job threw. */
    run(job: Job): void {
        switch (job.kind) {
            case 'Queueable':
                runQueueable(this.org(), job);
                break;
            case 'Future':
                runFuture(this.org(), job);
                break;
            case 'ScheduledApex':
                runScheduled(this.org(), job);
                return;
            case 'ScheduledBatch':
                this.startScheduledBatch(job);
                return;
            case 'BatchApex':
                if (runBatchStep(this.org(), job)) {
                    this.waiting.push(job);
                    return;
                }
        }
        this.payloads.remove(job.id);
    }

    /** For tests, which run a batch from start to finish at one go. */
    runBatchStep(job: Job): boolean {
        return runBatchStep(this.org(), job);
    }

    /** Runs what waits from now on; between two jobs the thread hears its other callers. */
    start(): void {
        const turn = (): void => {
            const hasRun = currentOrNull() === null && this.runNext();
            this.timer = setTimeout(turn, hasRun ? 0 : pollInterval);
        };
        this.timer ??= setTimeout(turn, 0);
    }

    stop(): void {
        if (this.timer !== null) {
            clearTimeout(this.timer);
            this.timer = null;
        }
    }

    /** After a start of the process: rows that still wait are put back, what was cut off in the middle runs again. */
    recover(): void {
        const org = this.org();
        const ids = new Set<string>();
        for (const row of org.database.system.all('AsyncApexJob')) {
            const status = String(row.values.get('status'));
            const payload = row.id === null ? null : this.payloads.get(row.id);
            if (
                row.id !== null &&
                payload !== null &&
                ['Queued', 'Holding', 'Preparing', 'Processing'].includes(status)
            ) {
                ids.add(row.id);
                this.waiting.push(JSON.parse(payload) as Job);
            }
        }
        for (const { id } of org.database.system.all('CronTrigger')) {
            ids.add(id ?? '');
        }
        this.payloads.keepOnly(ids);
    }

    get waitingCount(): number {
        return this.waiting.length;
    }
}
