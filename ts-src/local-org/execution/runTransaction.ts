import { within, currentOrNull } from './currentTransaction.ts';
import type { Org } from './org.ts';
import { Limits } from './limits/limits.ts';
import { isAsynchronous } from './session/quiddity.ts';
import type { Quiddity } from './session/quiddity.ts';
import type { RunningUser } from './session/runningUser.ts';
import type { TestContext } from './testing/testContext.ts';
import { Transaction } from './transaction.ts';
import { tellWatchers } from './watchTransactions.ts';

export interface TransactionStart {
    readonly user: RunningUser;
    readonly quiddity: Quiddity;
    readonly test?: TestContext | null;
    readonly jobId?: string | null;
}

let lastRequest = 0;

/** `TID:...`-like: unique per process start. */
function requestId(): string {
    lastRequest++;
    return `${Date.now().toString(36)}-${lastRequest.toString(36).padStart(4, '0')}`.toUpperCase();
}

export function newTransaction(org: Org, start: TransactionStart): Transaction {
    const outer = currentOrNull();
    const transaction = new Transaction({
        // Jobs that a test runs at stopTest see the static members of the test, and it sees theirs.
        ...(outer !== null && outer.test !== null && start.jobId ? { statics: outer.statics } : {}),
        org,
        requestId: requestId(),
        quiddity: start.quiddity,
        limits: new Limits(isAsynchronous(start.quiddity)),
        user: start.user,
        test: start.test ?? null,
    });
    transaction.jobId = start.jobId ?? null;
    start.test?.measured.push(transaction.limits);
    return transaction;
}

/**
 * Runs `body` as one transaction: commits when it returns, undoes everything when it throws.
 * Inside a test nothing is ever committed: the transaction ends at a mark of the test's own.
 */
export function runTransaction<T>(
    org: Org,
    start: TransactionStart,
    body: (transaction: Transaction) => T,
): T {
    const transaction = newTransaction(org, start);
    return currentOrNull() === null
        ? within(transaction, () => runOutermost(transaction, body))
        : within(transaction, () => runInside(transaction, body));
}

function runOutermost<T>(transaction: Transaction, body: (transaction: Transaction) => T): T {
    const { database } = transaction.org;
    database.beginTransaction();
    let result: T;
    try {
        result = body(transaction);
    } catch (error) {
        database.abort();
        tellWatchers(transaction, error);
        throw error;
    }
    commit(transaction, true);
    tellWatchers(transaction, null);
    return result;
}

/** Which kinds of object were changed (mixed DML) is a matter of each transaction, nested ones too. */
function runInside<T>(transaction: Transaction, body: (transaction: Transaction) => T): T {
    const { database } = transaction.org;
    const mark = database.savepoint();
    const scope = database.swapSetupScope(null);
    try {
        const result = body(transaction);
        commit(transaction, false);
        return result;
    } catch (error) {
        database.rollback(mark);
        throw error;
    } finally {
        database.swapSetupScope(scope);
    }
}

/** What waits for the commit happens after it, in order. */
export function commit(transaction: Transaction, isOutermost: boolean): void {
    if (isOutermost) {
        transaction.org.database.commit();
    }
    const waiting = transaction.afterCommit.splice(0);
    for (const act of waiting) {
        act();
    }
}
