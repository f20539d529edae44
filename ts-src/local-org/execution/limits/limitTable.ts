/** Apex Developer Guide > Execution Governors and Limits, per transaction: [synchronous, asynchronous, text]. */
export const limitTable = {
    queries: [100, 200, 'Too many SOQL queries'],
    queryRows: [50_000, 50_000, 'Too many query rows'],
    queryLocatorRows: [10_000, 10_000, 'Too many query locator rows'],
    aggregateQueries: [300, 300, 'Too many Aggregate Queries'],
    soslQueries: [20, 20, 'Too many SOSL queries'],
    dmlStatements: [150, 150, 'Too many DML statements'],
    dmlRows: [10_000, 10_000, 'Too many DML rows'],
    callouts: [100, 100, 'Too many callouts'],
    emailInvocations: [10, 10, 'Too many email invocations'],
    futureCalls: [50, 50, 'Too many future calls'],
    queueableJobs: [50, 1, 'Too many queueable jobs added to the queue'],
    publishImmediateDml: [150, 150, 'Too many publish immediate DML statements'],
    mobilePushApexCalls: [10, 10, 'Too many mobile push apex calls'],
    apexCursorRows: [50_000_000, 50_000_000, 'Too many Apex cursor rows'],
    fetchCallsOnApexCursor: [100, 100, 'Too many fetch calls on Apex cursor'],
    runAs: [20, 20, 'Too many runAs invocations'],
    savepoints: [150, 150, 'Too many savepoints'],
    savepointRollbacks: [20, 20, 'Too many savepoint rollbacks'],
    cpuTime: [10_000, 60_000, 'Apex CPU time limit exceeded'],
    heapSize: [6_000_000, 12_000_000, 'Apex heap size too large'],
} as const satisfies Record<string, readonly [number, number, string]>;

export type LimitName = keyof typeof limitTable;

export const limitNames = Object.keys(limitTable) as readonly LimitName[];

/** Frames of Apex on the stack; generated prologues compare with it. */
export const maximumStackDepth = 1000;

/** Cumulative waiting time of all callouts of a transaction, in milliseconds. */
export const maximumCalloutTime = 120_000;

/** Bytes of a callout's request or response: [synchronous, asynchronous]. */
export const maximumCalloutSize = [6_000_000, 12_000_000] as const;
