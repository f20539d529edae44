import chunkCall from '@salesforce/apex/CompareController.chunk';
import comparisonCall from '@salesforce/apex/CompareController.comparison';
import detailCall from '@salesforce/apex/CompareController.detail';
import noiseRulesCall from '@salesforce/apex/CompareController.noiseRules';
import latestCall from '@salesforce/apex/CompareController.latest';
import orderOnlyCall from '@salesforce/apex/CompareController.orderOnly';
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
    /** Code of the noise rule that sets the difference aside. */
    readonly noise?: string | null;
}

/** Why differences are set aside. */
export interface NoiseRule {
    readonly code: string;
    readonly label: string;
    readonly reason?: string | null;
}

/** Rows as Apex sends them: a line each, because twenty thousand objects would take longer to send than to read. */
interface Chunk {
    readonly text: string;
    readonly next?: number | null;
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

/** @param scope JSON of what is read; null for the standard scope */
export const startComparison = (
    sourceOrgId: string,
    targetOrgId: string,
    scope: string | null,
): Promise<Comparison> => asking(startCall({ sourceOrgId, targetOrgId, scope }));

export const comparison = (comparisonId: string): Promise<Comparison> =>
    asking(comparisonCall({ comparisonId }));

export const latestComparisons = (maximum: number): Promise<Comparison[]> =>
    asking(latestCall({ maximum }));

/**
 * All rows of a change, or all differences for null, read in parts.
 * @param onPart is shown what there is so far, and says whether to go on
 */
export async function everyRow(
    comparisonId: string,
    change: ChangeWord | null,
    onPart: (rows: readonly ComparedRow[], total: number) => boolean,
): Promise<readonly ComparedRow[]> {
    const rows: ComparedRow[] = [];
    let start: number | null = 0;
    while (start !== null) {
        const chunk: Chunk = await asking<Chunk>(chunkCall({ comparisonId, change, start }));
        for (const line of chunk.text === '' ? [] : chunk.text.split('\n')) {
            rows.push(rowOf(line));
        }
        start = chunk.next ?? null;
        if (!onPart([...rows], chunk.total)) {
            break;
        }
    }
    return rows;
}

function rowOf(line: string): ComparedRow {
    const [change, type, fullName, parentKey, changedBy, changedAt, orderOnly, noise] = line.split(
        '\t',
    ) as [ChangeWord, string, string, string, string, string, string, string?];
    return {
        key: `${type}:${fullName}`,
        type,
        fullName,
        parentKey: parentKey === '' ? null : parentKey,
        change,
        changedBy: changedBy === '' ? null : changedBy,
        changedAt: changedAt === '' ? null : changedAt,
        orderOnly: Number(orderOnly),
        noise: noise ? noise : null,
    };
}

export const comparedDetail = (
    comparisonId: string,
    componentKey: string,
): Promise<ComparedDetail> => asking(detailCall({ comparisonId, componentKey }));

export const noiseRules = (): Promise<Readonly<Record<string, NoiseRule>>> =>
    asking(noiseRulesCall());

/** Components whose entries stand in another order. */
export const reorderedRows = (comparisonId: string): Promise<ComparedRow[]> =>
    asking(orderOnlyCall({ comparisonId }));
