import type { Transaction } from '../../local-org/execution/index.ts';
import { isAsynchronous, limitTable } from '../../local-org/execution/index.ts';
import { unhandledText } from '../../local-org/library/index.ts';
import { ApexException } from '../../local-org/values/index.ts';

/** What one transaction took of its governor limits, and how long it lasted. */
export interface Usage {
    readonly kind: string;
    readonly isAsynchronous: boolean;
    readonly queries: number;
    readonly queryRows: number;
    readonly dmlStatements: number;
    readonly dmlRows: number;
    readonly callouts: number;
    readonly queueableJobs: number;
    /** Processor time of the thread, callouts left out. */
    readonly cpuTime: number;
    /** The most the estimate of the heap came to. */
    readonly heapSize: number;
    /** What the transaction failed with, or null. */
    readonly failure: string | null;
}

export type UsageCount = Exclude<keyof Usage, 'kind' | 'isAsynchronous' | 'failure'>;

export const usageCounts: readonly UsageCount[] = [
    'queries',
    'queryRows',
    'dmlStatements',
    'dmlRows',
    'callouts',
    'queueableJobs',
    'cpuTime',
    'heapSize',
];

export function usageOf(transaction: Transaction, failure: unknown): Usage {
    const { limits, quiddity } = transaction;
    return {
        kind: quiddity,
        isAsynchronous: isAsynchronous(quiddity),
        queries: limits.usedOf('queries'),
        queryRows: limits.usedOf('queryRows'),
        dmlStatements: limits.usedOf('dmlStatements'),
        dmlRows: limits.usedOf('dmlRows'),
        callouts: limits.usedOf('callouts'),
        queueableJobs: limits.usedOf('queueableJobs'),
        cpuTime: limits.usedOf('cpuTime'),
        heapSize: limits.peakHeap,
        failure: failure === null ? null : failureText(failure),
    };
}

function failureText(failure: unknown): string {
    return failure instanceof ApexException ? unhandledText(failure) : String(failure);
}

/** Per cent of the limit that was in force. One job may be enqueued by asynchronous Apex: that is no share. */
export function shareOf(usage: Usage, count: UsageCount): number {
    return count === 'queueableJobs'
        ? 0
        : (usage[count] / limitTable[count][usage.isAsynchronous ? 1 : 0]) * 100;
}

export interface UsageSummary {
    readonly transactions: number;
    readonly failures: readonly string[];
    /** The largest of any transaction. */
    readonly most: Readonly<Record<UsageCount, number>>;
    readonly sum: Readonly<Record<UsageCount, number>>;
    /** The largest share of any limit that any transaction took, and of which. */
    readonly worst: { readonly count: UsageCount; readonly share: number };
}

export function summaryOf(usages: readonly Usage[]): UsageSummary {
    const each = (of: (count: UsageCount) => number): Record<UsageCount, number> =>
        Object.fromEntries(usageCounts.map((count) => [count, of(count)])) as Record<
            UsageCount,
            number
        >;
    const shares = usageCounts.map((count) => ({
        count,
        share: largest(usages.map((usage) => shareOf(usage, count))),
    }));
    return {
        transactions: usages.length,
        failures: usages.flatMap(({ failure }) => (failure === null ? [] : [failure])),
        most: each((count) => largest(usages.map((usage) => usage[count]))),
        sum: each((count) => usages.reduce((total, usage) => total + usage[count], 0)),
        worst: shares.reduce((worst, next) => (next.share > worst.share ? next : worst)),
    };
}

function largest(values: readonly number[]): number {
    return values.reduce((most, value) => Math.max(most, value), 0);
}

/** One row of a governor table: name, transactions, then most / sum of each count, then the worst share. */
export function usageRow(name: string, usages: readonly Usage[]): readonly string[] {
    const { transactions, most, sum, worst } = summaryOf(usages);
    return [
        name,
        String(transactions),
        ...usageCounts
            .filter((count) => count !== 'queueableJobs')
            .map((count) => `${shown(count, most[count])} / ${shown(count, sum[count])}`),
        `${worst.share.toFixed(0)} % ${worst.count}`,
    ];
}

export const usageColumns: readonly string[] = [
    'job',
    'transactions',
    'queries most / sum',
    'rows',
    'DML',
    'DML rows',
    'callouts',
    'CPU ms',
    'heap MB',
    'worst share',
];

function shown(count: UsageCount, value: number): string {
    return count === 'heapSize' ? (value / 1e6).toFixed(1) : String(value);
}
