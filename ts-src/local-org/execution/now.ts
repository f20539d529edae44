import { current } from './currentTransaction.ts';

/**
 * The moment as Apex is told it, in milliseconds since the epoch: never before what the transaction has computed since it began,
 * and never before what it was told already. Processor time is counted, not measured, so a loop that waits for the clock ends
 * after as many statements as on any other machine.
 */
export function momentNow(): number {
    const transaction = current();
    const computed = transaction.beganAt + transaction.limits.usedOf('cpuTime');
    transaction.toldAt = Math.max(transaction.org.clock.now(), computed, transaction.toldAt);
    return transaction.toldAt;
}
