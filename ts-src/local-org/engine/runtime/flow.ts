import type { Frame } from '../../codegen/index.ts';
import type { Transaction } from '../../execution/index.ts';
import {
    current,
    maximumStackDepth,
    measureHeap,
    checkLarge,
    processor,
} from '../../execution/index.ts';
import { ApexException, heap, madeText, platformException, raise } from '../../values/index.ts';
import { InternalError } from './internalError.ts';

/** Generated code adds to its count of statements. */
export { processor as cpu };

/** Generated code keeps what its methods hold here. */
export { heap, measureHeap };
export const { slots } = heap;

/** A text that was put together. */
export function made(text: string): string {
    madeText(text.length);
    checkLarge(text, text.length);
    return text;
}

export function n<T>(value: T | null): T {
    if (value === null || value === undefined) {
        raise('NullPointerException', 'Attempt to de-reference a null object');
    }
    return value;
}

export function enter(frame: Frame): Transaction {
    const transaction = current();
    if (transaction.depth >= maximumStackDepth) {
        throw tooDeep();
    }
    if (processor.statements > processor.most) {
        transaction.limits.checkCpu();
    }
    if (heap.made > heap.due) {
        measureHeap();
    }
    transaction.depth += 1;
    if (frame.sharing !== null) {
        transaction.sharing.push(frame.sharing);
    }
    transaction.accessModes.push(frame.access);
    return transaction;
}

export function leave(entered: unknown, frame: Frame): void {
    const transaction = entered as Transaction;
    transaction.depth -= 1;
    if (frame.sharing !== null) {
        transaction.sharing.pop();
    }
    transaction.accessModes.pop();
}

function tooDeep(): ApexException {
    return platformException(
        'LimitException',
        `Maximum stack depth reached: ${maximumStackDepth + 1}`,
    );
}

/** A round of a loop is a statement, too. */
export function tick(): void {
    processor.statements += 1;
    if (processor.statements > processor.most) {
        current().limits.checkCpu();
    }
    if (heap.made > heap.due) {
        measureHeap();
    }
}

/**
 * The exception a catch block may look at. An overflow of JavaScript's own stack is the platform's stack limit; anything
 * else that is no Apex exception is a fault of the run time and passes through to the door, where it is named as one.
 */
export function caught(thrown: unknown): ApexException {
    if (thrown instanceof ApexException) {
        if (!thrown.isCatchable) {
            throw thrown;
        }
        return thrown;
    }
    throw asFatal(thrown);
}

export function isFatal(thrown: unknown): boolean {
    return !(thrown instanceof ApexException) || !thrown.isCatchable;
}

/** Turns what escaped from generated code into an Apex exception or an internal error. */
export function asFatal(thrown: unknown): ApexException | InternalError {
    if (thrown instanceof ApexException || thrown instanceof InternalError) {
        return thrown;
    }
    if (thrown instanceof RangeError && /call stack/i.test(thrown.message)) {
        return tooDeep();
    }
    return new InternalError(thrown);
}
