import { openHeap } from './heap/account.ts';
import { meterFor } from './limits/processor.ts';
import type { Limits } from './limits/limits.ts';
import type { Transaction } from './transaction.ts';

/** One org per thread and synchronous Apex: a plain variable is the transaction in force. */
let inForce: Transaction | null = null;

export function current(): Transaction {
    if (inForce === null) {
        throw new Error('No Apex transaction is running on this thread.');
    }
    return inForce;
}

export function currentOrNull(): Transaction | null {
    return inForce;
}

export function isInTransaction(): boolean {
    return inForce !== null;
}

/** Runs `body` with `transaction` in force; nests, because triggers of events and jobs at stopTest run inside. */
export function within<T>(transaction: Transaction, body: () => T): T {
    const outer = inForce;
    inForce = transaction;
    meterFor(transaction.limits);
    const closeHeap = openHeap(transaction, outer === null);
    try {
        return body();
    } finally {
        closeHeap();
        inForce = outer;
        meterFor(outer?.limits ?? null);
    }
}

/** Other limits for what the transaction in force does next; answers those it had. */
export function replaceLimits(transaction: Transaction, limits: Limits): Limits {
    const before = transaction.limits;
    transaction.limits = limits;
    if (transaction === inForce) {
        meterFor(limits);
    }
    return before;
}
