import type { Transaction } from './transaction.ts';

export type TransactionWatcher = (transaction: Transaction, failure: unknown) => void;

const watchers = new Set<TransactionWatcher>();

/** Told of every transaction of this thread that ended, committed or not, tests left out; answers how to stop. */
export function watchTransactions(watcher: TransactionWatcher): () => void {
    watchers.add(watcher);
    return () => {
        watchers.delete(watcher);
    };
}

export function tellWatchers(transaction: Transaction, failure: unknown): void {
    for (const watcher of watchers) {
        watcher(transaction, failure);
    }
}
