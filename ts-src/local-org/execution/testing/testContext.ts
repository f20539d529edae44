import type { SObjectValue } from '../../values/index.ts';
import { CacheStore } from '../cacheStore.ts';
import type { PublishCallback } from '../events/eventBus.ts';
import type { Job } from '../async/job.ts';
import { currentOrNull } from '../currentTransaction.ts';
import type { Limits } from '../limits/limits.ts';
import type { Transaction } from '../transaction.ts';

/** What lives as long as one test method: mocks, the startTest/stopTest window, waiting jobs and events, the count of assertions. */
export class TestContext {
    phase: 'before' | 'started' | 'stopped' = 'before';
    /** Limits of the test outside startTest/stopTest, kept while the window is open. */
    outerLimits: Limits | null = null;
    /** Mock object by interface name in lower case (`httpcalloutmock`, `webservicemock`). */
    readonly mocks = new Map<string, unknown>();
    /** A test is honest only when it asserted something: reported per test. */
    assertions = 0;
    /** Limits of every transaction of the test, in the order they began. */
    readonly measured: Limits[] = [];
    /** What Test.setContinuationResponse gave, by label. */
    readonly continuationResponses = new Map<string, unknown>();
    fixedSearchResults: readonly string[] = [];
    currentPage: unknown = null;
    isRestContextSet = false;
    /** Events published and not yet delivered. */
    events: SObjectValue[] = [];
    /** Who waits to hear how publishing ended. */
    readonly publishCallbacks: PublishCallback[] = [];
    jobs: Job[] = [];
    /** Mails set aside by Messaging.reserveSingleEmailCapacity. */
    reserved = 0;
    /** What a test puts into the platform cache is its own. */
    readonly cache: CacheStore;

    /** `@IsTest(SeeAllData=true)`, on the method or on its class. */
    readonly seesAllData: boolean;

    constructor(now: () => number = () => Date.now(), seesAllData = false) {
        this.seesAllData = seesAllData;
        this.cache = new CacheStore(now);
    }

    /**
     * A queueable that a queueable or a scheduled job enqueues stays in the queue: tests run one link of a chain. What a
     * finalizer enqueues after a success runs on; a retry after a failure does not. A batch of System.scheduleBatch waits for
     * its minute. (async-lib, AsyncTest, which passes on real orgs: shouldExecuteChainedQueueableJob20Times and
     * shouldEnqueue60QueueablesSuccessfully; its finalizers carry the chain.)
     */
    accept(job: Job, { quiddity, queueableDepth, followsFailure }: Transaction): void {
        const isOfFinalizer = quiddity === 'TRANSACTION_FINALIZER_QUEUEABLE' && !followsFailure;
        const isChained =
            job.kind === 'Queueable' &&
            (quiddity === 'SCHEDULED' || (queueableDepth > 0 && !isOfFinalizer));
        if (!isChained && job.kind !== 'ScheduledBatch') {
            this.jobs.push(job);
        }
    }

    withdraw(id: string): void {
        this.jobs = this.jobs.filter((job) => job.id !== id);
    }
}

/** The test whose transaction is in force: jobs it starts belong to it. */
export function testInForce(): TestContext | null {
    return currentOrNull()?.test ?? null;
}
