import comparisonCall from '@salesforce/apex/CompareController.comparison';
import detailCall from '@salesforce/apex/CompareController.detail';
import latestCall from '@salesforce/apex/CompareController.latest';
import orderOnlyCall from '@salesforce/apex/CompareController.orderOnly';
import rowsCall from '@salesforce/apex/CompareController.rows';
import startCall from '@salesforce/apex/CompareController.start';
import { asking } from 'c/apexErrors';
import type { DiffDetail } from 'c/diffLines';

export interface Comparison {
    readonly id: string;
    readonly name: string;
    readonly sourceOrgId: string;
    readonly sourceOrgName: string;
    readonly targetOrgId: string;
    readonly targetOrgName: string;
    readonly state: 'Running' | 'Done' | 'Failed';
    readonly newCount?: number | null;
    readonly changedCount?: number | null;
    readonly deletedCount?: number | null;
    readonly sameCount?: number | null;
    readonly orderOnlyCount?: number | null;
    readonly unreadableCount?: number | null;
    readonly message?: string | null;
    readonly jobRunId?: string | null;
    readonly startedAt?: string | null;
    readonly doneAt?: string | null;
}

export type ChangeWord = 'New' | 'Changed' | 'Deleted' | 'Same' | 'Unreadable';

export interface ComparedRow {
    readonly key: string;
    readonly type: string;
    readonly fullName: string;
    readonly parentKey?: string | null;
    readonly change: ChangeWord;
    readonly changedBy?: string | null;
    readonly changedAt?: string | null;
    readonly orderOnly?: number | null;
}

interface RowPage {
    readonly rows: readonly ComparedRow[];
    readonly total: number;
}

export interface ComparedDetail extends DiffDetail {
    readonly key: string;
    readonly type: string;
    readonly fullName: string;
    readonly change: ChangeWord;
    readonly sourceOrgName: string;
    readonly targetOrgName: string;
    readonly changedBy?: string | null;
    readonly changedAt?: string | null;
}

/** @param types names of metadata types; empty for the standard scope */
export const startComparison = (
    sourceOrgId: string,
    targetOrgId: string,
    types: readonly string[],
): Promise<Comparison> =>
    asking(
        startCall({
            sourceOrgId,
            targetOrgId,
            scope: types.length === 0 ? null : JSON.stringify({ types }),
        }),
    );

export const comparison = (comparisonId: string): Promise<Comparison> =>
    asking(comparisonCall({ comparisonId }));

export const latestComparisons = (maximum: number): Promise<Comparison[]> =>
    asking(latestCall({ maximum }));

const ROWS_AT_ONCE = 2000;

/**
 * All rows of a change, or all differences for null, read in parts.
 * @param onPart is shown what there is so far, and says whether to go on
 */
export async function everyRow(
    comparisonId: string,
    change: ChangeWord | null,
    onPart: (rows: readonly ComparedRow[], total: number) => boolean,
): Promise<readonly ComparedRow[]> {
    const filter = { change, includeSame: change === 'Same' };
    let rows: readonly ComparedRow[] = [];
    let total = 0;
    do {
        const page = await asking<RowPage>(
            rowsCall({
                comparisonId,
                filter,
                sorting: null,
                start: rows.length,
                size: ROWS_AT_ONCE,
            }),
        );
        rows = [...rows, ...page.rows];
        total = page.rows.length === 0 ? rows.length : page.total;
    } while (onPart(rows, total) && rows.length < total);
    return rows;
}

export const comparedDetail = (
    comparisonId: string,
    componentKey: string,
): Promise<ComparedDetail> => asking(detailCall({ comparisonId, componentKey }));

/** Components whose entries stand in another order. */
export const reorderedRows = (comparisonId: string): Promise<ComparedRow[]> =>
    asking(orderOnlyCall({ comparisonId }));
