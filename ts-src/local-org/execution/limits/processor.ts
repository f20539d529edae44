import type { Limits } from './limits.ts';

/**
 * Processor time is counted, not measured: statements that ran, and for what the library does in one call the statements it
 * stands for. So a run takes the same time on every machine. Half a microsecond a statement is about what loops of simple
 * statements take on the platform, where ten seconds are some twenty million of them.
 */
export const statementsPerMillisecond = 2000;

/** What generated code adds to. One transaction runs at a time, and it is its count that stands here. */
export const processor = { statements: 0, most: Number.POSITIVE_INFINITY };

let metered: Limits | null = null;

/** Puts the count of these limits in force and answers the ones that were; null: nothing is counted. */
export function meterFor(limits: Limits | null): Limits | null {
    const before = metered;
    if (before !== null) {
        before.statements = processor.statements;
    }
    metered = limits;
    processor.statements = limits?.statements ?? 0;
    processor.most =
        limits === null
            ? Number.POSITIVE_INFINITY
            : limits.allowedOf('cpuTime') * statementsPerMillisecond;
    return before;
}

/** Statements of a transaction up to now. */
export function statementsOf(limits: Limits): number {
    return limits === metered ? processor.statements : limits.statements;
}
