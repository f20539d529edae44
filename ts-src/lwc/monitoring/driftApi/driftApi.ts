import acceptCall from '@salesforce/apex/DriftController.accept';
import checkAllCall from '@salesforce/apex/DriftController.checkAll';
import checkCall from '@salesforce/apex/DriftController.check';
import differenceCall from '@salesforce/apex/DriftController.difference';
import draftRevertCall from '@salesforce/apex/DriftController.draftRevert';
import pageCall from '@salesforce/apex/DriftController.page';
import { asking } from 'c/apexErrors';
import type { DiffDetail } from 'c/diffLines';

export interface DriftOrg {
    readonly id: string;
    readonly name: string;
    readonly stage: string;
    readonly isWatched: boolean;
    readonly unexplained: number;
    readonly byChange: number;
    readonly byPackage: number;
    readonly byPlatform: number;
    readonly lastLookedAt: string | null;
    readonly isLooking: boolean;
    readonly jobId: string | null;
    readonly sentence: string | null;
}

export interface DriftFinding {
    readonly id: string;
    readonly name: string;
    readonly orgId: string;
    readonly orgName: string;
    readonly key: string;
    readonly componentType: string;
    readonly componentName: string;
    readonly kind: string;
    readonly explanation: string;
    readonly explainedBy: string | null;
    readonly personName: string | null;
    readonly delegateName: string | null;
    readonly madeAt: string | null;
    readonly foundAt: string | null;
    readonly source: string | null;
    readonly orgWords: string | null;
    readonly sentence: string | null;
    readonly checks: readonly string[] | null;
    readonly changeId: string | null;
    readonly changeName: string | null;
}

export interface DriftState {
    readonly orgs: readonly DriftOrg[];
    readonly findings: readonly DriftFinding[];
}

export type DriftDifference = DiffDetail & { readonly finding: DriftFinding };

export const driftState = (): Promise<DriftState> => asking(pageCall());
export const driftDifference = (findingId: string): Promise<DriftDifference> =>
    asking(differenceCall({ findingId }));
/** Id of the job that looks. */
export const lookAt = (orgId: string): Promise<string> => asking(checkCall({ orgId }));
export const lookAtAll = (): Promise<void> => asking(checkAllCall());
export const acceptFinding = (findingId: string, reason: string): Promise<DriftState> =>
    asking(acceptCall({ findingId, reason }));
/** Id of the drafted change. */
export const draftRevert = (findingId: string): Promise<string> =>
    asking(draftRevertCall({ findingId }));
