import { heap } from '../../values/index.ts';
import type { Transaction } from '../transaction.ts';

/** Before anything was measured: the first measurement comes early enough for what was live when the transaction began. */
const firstShare = 4;

/** Opens the account of a transaction's heap; the result closes it and goes on with the one of the transaction outside. */
export function openHeap(transaction: Transaction, isOutermost: boolean): () => void {
    const { made, due, top } = heap;
    transaction.firstSlot = top;
    heap.made = 0;
    heap.due = transaction.limits.allowedOf('heapSize') / firstShare;
    heap.texts = isOutermost ? 0 : heap.texts;
    return () => {
        Object.assign(heap, { made: made + heap.made, due, top });
        if (isOutermost) {
            heap.slots.fill(null);
        }
    };
}
