import type { Runtime } from '../../codegen/index.ts';
import { ApexList, ApexSet } from '../../values/index.ts';

/** A for-each loop over anything Iterable: through `iterator()`, `hasNext()`, `next()` of whoever implements them. */
export function eachOf(callContract: Runtime['callContract']): Runtime['each'] {
    return (iterable) => {
        if (iterable instanceof ApexList) {
            return iterable.items;
        }
        return iterable instanceof ApexSet
            ? iterable.values()
            : throughIterator(iterable, callContract);
    };
}

function* throughIterator(
    iterable: unknown,
    callContract: Runtime['callContract'],
): Iterable<unknown> {
    const iterator = callContract(iterable, 'iterator', [], []);
    while (callContract(iterator, 'hasNext', [], []) === true) {
        yield callContract(iterator, 'next', [], []);
    }
}
