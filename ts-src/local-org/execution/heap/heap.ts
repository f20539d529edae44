import { heap } from '../../values/index.ts';
import { current } from '../currentTransaction.ts';
import type { Transaction } from '../transaction.ts';
import { HeapWalk } from './walk.ts';

/** What is smaller does not force a measurement. */
const largeEntry = 65_536;
/** Where little room is left, it is not measured for every value: a sixteenth of the limit may come in between. */
const finestShare = 16;
/** Bytes that must have been made for each step of the last walk: measuring stays a small part of the work. */
const bytesPerStep = 8;
let lastSteps = 0;

function walk(held: readonly unknown[]): HeapWalk {
    const transaction = current();
    const result = new HeapWalk();
    for (const bag of transaction.statics.values()) {
        result.take(Object.values(bag as object));
    }
    result.take(heap.slots.slice(transaction.firstSlot, heap.top));
    result.take(triggerRecords(transaction));
    result.take(held);
    return result;
}

function triggerRecords({ triggers }: Transaction): readonly unknown[] {
    return triggers.flatMap(({ newList, oldList }) => [newList, oldList]);
}

/** Bytes of what is live: reached from static members, the variables of running methods, and the records of triggers. */
export function heapSize(): number {
    return walk([]).total;
}

/**
 * The heap can have grown by what was made since the last measurement at most, so the limit cannot have been passed before
 * as much was made as was left. `held`: variables of the running method, where it keeps no slots.
 */
export function measureHeap(held: readonly unknown[] = []): void {
    const { limits } = current();
    const found = walk(held);
    const bytes = found.total;
    const allowed = limits.allowedOf('heapSize');
    lastSteps = found.steps;
    heap.made = 0;
    heap.due = Math.max(allowed - bytes, allowed / finestShare, lastSteps * bytesPerStep);
    limits.setHeap(bytes);
}

/** Called at DML, callouts and zips: large data enters and leaves there. `entering`: bytes about to be held. */
export function checkHeap(entering = 0): void {
    const { limits } = current();
    if (entering >= largeEntry) {
        limits.setHeap(heapSize() + entering);
        return;
    }
    if (
        heap.made > Math.max(limits.allowedOf('heapSize') / finestShare, lastSteps * bytesPerStep)
    ) {
        measureHeap();
    }
}

/** A value that is large by itself, before anything holds it. What else is live may be known in part only, so this says nothing about the next measurement. */
export function checkLarge(value: unknown, size: number): void {
    if (size >= largeEntry && heap.made > heap.due) {
        current().limits.setHeap(walk([value]).total);
    }
}
