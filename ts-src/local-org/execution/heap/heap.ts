import { ApexList, ApexMap, ApexObject, ApexSet, Blob, SObjectValue } from '../../values/index.ts';
import { current } from '../currentTransaction.ts';

/**
 * An estimate, not a measurement: the heap of the platform is that of another machine. Counted are the texts, blobs and
 * collections reachable from the static members of the transaction, and the bytes that the checking operation is about to
 * hold (the body of a callout, the content of a zip). Locals of running methods are invisible to it.
 */
const perReference = 4;
const perObject = 16;

export function heapSize(): number {
    const seen = new Set<unknown>();
    let total = 0;
    const queue: unknown[] = [...current().statics.values()];
    while (queue.length > 0 && seen.size < 200_000) {
        const value = queue.pop();
        if (typeof value === 'string') {
            total += value.length + perObject;
        } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
            seen.add(value);
            total += perObject + sizeOf(value, queue);
        }
    }
    return total;
}

function sizeOf(value: object, queue: unknown[]): number {
    if (value instanceof Blob) {
        return value.size;
    }
    const parts = partsOf(value);
    for (const part of parts) {
        queue.push(part);
    }
    return parts.length * perReference;
}

function partsOf(value: object): readonly unknown[] {
    if (value instanceof ApexList) {
        return value.items;
    }
    if (value instanceof ApexSet) {
        return value.values();
    }
    if (value instanceof ApexMap) {
        return value.entries().flat();
    }
    if (value instanceof SObjectValue) {
        return [...value.values.values()];
    }
    return value instanceof ApexObject ||
        Object.getPrototypeOf(value) === Object.prototype ||
        Object.getPrototypeOf(value) === null
        ? Object.values(value)
        : [];
}

/** Measuring may take a twentieth of the time at most. */
const measureShare = 20;
/** What is smaller does not force a measurement. */
const largeEntry = 65_536;
let nextMeasure = 0;

/** Called at DML, callouts and zips: large data enters and leaves there. `entering`: bytes about to be held. */
export function checkHeap(entering = 0): void {
    const start = performance.now();
    if (entering < largeEntry && start < nextMeasure) {
        return;
    }
    const bytes = heapSize() + entering;
    const end = performance.now();
    nextMeasure = end + (end - start) * measureShare;
    current().limits.setHeap(bytes);
}
