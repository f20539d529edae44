import abandonCall from '@salesforce/apex/MergeController.abandon';
import commitCall from '@salesforce/apex/MergeController.commitMerge';
import componentCall from '@salesforce/apex/MergeController.component';
import decidedCall from '@salesforce/apex/MergeController.decided';
import latestCall from '@salesforce/apex/MergeController.latest';
import resolutionsCall from '@salesforce/apex/MergeController.resolutions';
import resolveCall from '@salesforce/apex/MergeController.resolve';
import revokeCall from '@salesforce/apex/MergeController.revoke';
import startCall from '@salesforce/apex/MergeController.start';
import summaryCall from '@salesforce/apex/MergeController.summary';
import { asking } from 'c/apexErrors';

export interface Merge {
    readonly id: string;
    readonly name: string;
    readonly intoName: string;
    readonly fromName: string;
    readonly baseCommit?: string | null;
    /** From which commits both come, in words. */
    readonly baseSentence?: string | null;
    readonly resultCommit?: string | null;
    readonly state: 'Running' | 'Ready' | 'Merged' | 'Abandoned' | 'Failed';
    readonly identicalCount?: number | null;
    readonly mineCount?: number | null;
    readonly theirsCount?: number | null;
    readonly mergedCount?: number | null;
    readonly conflictCount?: number | null;
    readonly isStale: boolean;
    readonly message?: string | null;
    readonly jobRunId?: string | null;
    readonly startedAt: string;
    readonly mayWrite: boolean;
}

export interface DecidedRow {
    readonly key: string;
    readonly type: string;
    readonly fullName: string;
    readonly kind: 'Merged' | 'Conflict';
    readonly conflictCount: number;
    readonly openCount: number;
}

export interface Conflict {
    readonly fingerprint: string;
    readonly place: string;
    readonly kind: string;
    readonly base?: string | null;
    readonly mine?: string | null;
    readonly theirs?: string | null;
    readonly isResolved: boolean;
    readonly chosen?: string | null;
    readonly choice?: 'Mine' | 'Theirs' | 'Edited' | 'Left out' | null;
    readonly resolvedBy?: string | null;
    readonly resolvedAt?: string | null;
}

export interface MergedComponent {
    readonly key: string;
    readonly conflicts: readonly Conflict[];
    readonly preview: string;
}

export interface Remembered {
    readonly fingerprint: string;
    readonly component: string;
    readonly place: string;
    readonly choice: string;
    readonly resolvedBy?: string | null;
    readonly resolvedAt?: string | null;
    readonly isRevoked: boolean;
    /** In how many committed merges it answered. */
    readonly usedCount: number;
}

/** Id of the merge; its job is running. */
export const startMerge = (intoId: string, fromId: string): Promise<string> =>
    asking(startCall({ intoId, fromId }));

export const merge = (mergeId: string): Promise<Merge> => asking(summaryCall({ mergeId }));

export const latestMerges = (maximum: number): Promise<Merge[]> => asking(latestCall({ maximum }));

/** What both sides changed: conflicts first. */
export const decidedRows = (mergeId: string): Promise<DecidedRow[]> =>
    asking(decidedCall({ mergeId }));

export const mergedComponent = (mergeId: string, keyText: string): Promise<MergedComponent> =>
    asking(componentCall({ mergeId, keyText }));

/** @param text null leaves the element out */
export const resolveConflict = (
    mergeId: string,
    keyText: string,
    fingerprint: string,
    text: string | null,
): Promise<void> => asking(resolveCall({ mergeId, keyText, fingerprint, text }));

export const revokeResolution = (fingerprint: string): Promise<void> =>
    asking(revokeCall({ fingerprint }));

export const rememberedResolutions = (maximum: number): Promise<Remembered[]> =>
    asking(resolutionsCall({ maximum }));

/** Id of the job. */
export const commitMerge = (mergeId: string, message: string): Promise<string> =>
    asking(commitCall({ mergeId, message }));

export const abandonMerge = (mergeId: string): Promise<void> => asking(abandonCall({ mergeId }));
