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
    try {
        return body();
    } finally {
        inForce = outer;
    }
}
