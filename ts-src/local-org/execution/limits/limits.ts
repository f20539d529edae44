import { raise } from '../../values/index.ts';
import type { LimitName } from './limitTable.ts';
import { limitTable, maximumCalloutTime } from './limitTable.ts';
import { statementsOf, statementsPerMillisecond } from './processor.ts';

/** Counters of one transaction (or of one half of a test, see `Test.startTest`). */
export class Limits {
    readonly isAsynchronous: boolean;
    /** Milliseconds spent waiting for answers: counted for callouts, not for CPU. */
    calloutTime = 0;
    /** Statements that ran while another transaction was in force or none. */
    statements = 0;
    /** The most that any measurement of the heap found. */
    peakHeap = 0;
    private readonly used = new Map<LimitName, number>();

    constructor(isAsynchronous: boolean) {
        this.isAsynchronous = isAsynchronous;
    }

    usedOf(name: LimitName): number {
        return name === 'cpuTime' ? this.cpuTime() : (this.used.get(name) ?? 0);
    }

    allowedOf(name: LimitName): number {
        return limitTable[name][this.isAsynchronous ? 1 : 0];
    }

    /** Adds and enforces; the exception cannot be caught by Apex. */
    count(name: LimitName, amount = 1): void {
        const total = (this.used.get(name) ?? 0) + amount;
        this.used.set(name, total);
        if (total > this.allowedOf(name)) {
            raise('LimitException', `${limitTable[name][2]}: ${total}`);
        }
    }

    /** Adds without enforcing: for limits whose refusal is another exception. */
    note(name: LimitName, amount = 1): void {
        this.used.set(name, (this.used.get(name) ?? 0) + amount);
    }

    /** Heap is measured anew at each checkpoint, so it is set, not added. */
    setHeap(bytes: number): void {
        this.used.set('heapSize', bytes);
        this.peakHeap = Math.max(this.peakHeap, bytes);
        if (bytes > this.allowedOf('heapSize')) {
            raise('LimitException', `${limitTable.heapSize[2]}: ${bytes}`);
        }
    }

    countCalloutTime(milliseconds: number): void {
        this.calloutTime += milliseconds;
        if (this.calloutTime > maximumCalloutTime) {
            raise('CalloutException', 'Exceeded max time limit for callouts');
        }
    }

    /** Called where generated code cannot look: before database work and callouts. */
    checkCpu(): void {
        if (this.cpuTime() > this.allowedOf('cpuTime')) {
            raise('LimitException', limitTable.cpuTime[2]);
        }
    }

    private cpuTime(): number {
        return Math.floor(statementsOf(this) / statementsPerMillisecond);
    }
}
