import addDependencyCall from '@salesforce/apex/ChangeController.addDependency';
import addItemsCall from '@salesforce/apex/ChangeController.addItems';
import createCall from '@salesforce/apex/ChangeController.create';
import decideCall from '@salesforce/apex/ChangeController.decide';
import detailCall from '@salesforce/apex/ChangeController.detail';
import differenceCall from '@salesforce/apex/ChangeController.difference';
import editCall from '@salesforce/apex/ChangeController.edit';
import latestCall from '@salesforce/apex/ChangeController.latest';
import refreshCall from '@salesforce/apex/ChangeController.refresh';
import removeItemsCall from '@salesforce/apex/ChangeController.removeItems';
import submitCall from '@salesforce/apex/ChangeController.submitForApproval';
import undoingCall from '@salesforce/apex/ChangeController.undoing';
import withdrawCall from '@salesforce/apex/ChangeController.withdraw';
import { asking } from 'c/apexErrors';
import type { DiffDetail } from 'c/diffLines';

export type ChangeStatus =
    | 'Draft'
    | 'Submitted'
    | 'Approved'
    | 'Rejected'
    | 'Voided'
    | 'Deploying'
    | 'Landed'
    | 'NotLanded'
    | 'Withdrawn';
export type Undoing = 'Reversible' | 'WithResidue' | 'OneWay';

/** Null members may be absent. */
export interface ChangeSummary {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly status: ChangeStatus;
    readonly lane?: string | null;
    readonly sourceId?: string | null;
    readonly sourceName?: string | null;
    readonly targetId?: string | null;
    readonly targetName?: string | null;
    readonly targetStage?: string | null;
    readonly authorName?: string | null;
    readonly itemCount: number;
    readonly newCount: number;
    readonly changedCount: number;
    readonly deletedCount: number;
    readonly oneWayCount: number;
    readonly residueCount: number;
    readonly riskLevel?: 'Low' | 'Medium' | 'High' | null;
    readonly riskScore?: number | null;
    readonly signaturesGiven: number;
    readonly signaturesRequired: number;
    readonly createdAt?: string | null;
    readonly submittedAt?: string | null;
    readonly sentence?: string | null;
}

export interface ChangeItem {
    readonly id: string;
    readonly key: string;
    readonly componentType: string;
    readonly name: string;
    readonly kind: 'New' | 'Changed' | 'Deleted';
    readonly modifiedBy?: string | null;
    readonly modifiedAt?: string | null;
    readonly wave?: number | null;
    readonly waveReason?: string | null;
    readonly reversibility?: Undoing | null;
    readonly reversibilityReason?: string | null;
}

export interface MissingDependency {
    readonly key: string;
    readonly name: string;
    readonly componentType: string;
    readonly neededBy: readonly string[];
    readonly sentence?: string | null;
    readonly canBeAdded: boolean;
    readonly broughtBy?: string | null;
    readonly broughtById?: string | null;
}

export interface Wave {
    readonly waveNumber: number;
    readonly title?: string | null;
    readonly reason?: string | null;
    readonly count: number;
    readonly isDeletion: boolean;
    readonly names: readonly string[];
}

export interface ChangePlan {
    readonly missing: readonly MissingDependency[];
    readonly waves: readonly Wave[];
    readonly broken: readonly string[];
    readonly unresolved: readonly string[];
}

export interface RequiredSlot {
    readonly code: string;
    readonly role: string;
    readonly because?: string | null;
    readonly permission?: string | null;
    readonly persons: number;
    readonly signedBy: readonly string[];
    readonly isMet: boolean;
}

export interface Signature {
    readonly id: string;
    readonly name: string;
    readonly signerId: string;
    readonly signerName: string;
    readonly role?: string | null;
    readonly meaning: string;
    readonly comment?: string | null;
    readonly signedAt?: string | null;
    readonly digest?: string | null;
    readonly via?: string | null;
    readonly isValid: boolean;
}

export interface Act {
    readonly isOpen: boolean;
    readonly whyNot?: string | null;
    readonly rules?: readonly string[] | null;
    readonly obligations?: readonly string[] | null;
}

export interface ChangeActs {
    readonly edit: Act;
    readonly submitForApproval: Act;
    readonly approve: Act;
    readonly reject: Act;
    readonly validate: Act;
    readonly deploy: Act;
    readonly withdraw: Act;
}

export interface PolicyDecision {
    readonly id: string;
    readonly name: string;
    readonly at?: string | null;
    readonly subjectName?: string | null;
    readonly action: string;
    readonly resourceName?: string | null;
    readonly orgName?: string | null;
    readonly isPermitted: boolean;
    readonly sentence?: string | null;
    readonly reasons: readonly {
        readonly code: string;
        readonly effect: string;
        readonly sentence: string;
    }[];
    readonly rulesRead?: number | null;
}

export interface RiskReason {
    readonly code: string;
    readonly points: number;
    readonly sentence: string;
}

export interface VoidingChange {
    readonly key?: string | null;
    readonly name: string;
    readonly what: string;
}

/** A component of this change that another open change into the same org holds too. */
export interface Conflict {
    readonly changeId: string;
    readonly changeName: string;
    readonly changeTitle?: string | null;
    readonly changeStatus: string;
    readonly componentName: string;
}

/** Whether the target may be changed now, as freezes go. */
export interface ChangeWindow {
    readonly isFrozen: boolean;
    readonly reason?: string | null;
    readonly frozenUntil?: string | null;
    readonly freeUntil?: string | null;
}

export interface ChangeDetail {
    readonly conflicts?: readonly Conflict[] | null;
    readonly window?: ChangeWindow | null;
    readonly summary: ChangeSummary;
    readonly reason?: string | null;
    readonly businessImpact?: string | null;
    readonly testLevel?: string | null;
    readonly tests?: string | null;
    readonly dependenciesWaiver?: string | null;
    readonly digest?: string | null;
    readonly isDigestTrue: boolean;
    readonly round?: number | null;
    readonly comparisonId?: string | null;
    readonly undoesDeploymentId?: string | null;
    readonly isValidated?: boolean | null;
    readonly validatedAt?: string | null;
    readonly voidedAt?: string | null;
    readonly voidedSentence?: string | null;
    readonly voidedDetails?: readonly VoidingChange[] | null;
    readonly riskReasons: readonly RiskReason[];
    readonly flags: readonly string[];
    readonly plan: ChangePlan;
    readonly items: readonly ChangeItem[];
    readonly mustSign: readonly RequiredSlot[];
    readonly signatures: readonly Signature[];
    readonly mayNotSign: readonly string[];
    readonly isInApprovalList: boolean;
    readonly approvalListActor?: string | null;
    readonly acts: ChangeActs;
    readonly decision?: PolicyDecision | null;
}

export interface ItemDifference extends DiffDetail {
    readonly key: string;
    readonly kind: string;
}

/** What a person enters; comparison and keys only for a new change. */
export interface ChangeDraft {
    readonly title: string;
    readonly reason: string;
    readonly businessImpact: string;
    readonly testLevel: string;
    readonly tests: string;
    readonly dependenciesWaiver: string;
    readonly comparisonId: string | null;
    readonly keys: readonly string[] | null;
}

export interface Decision {
    readonly isApproval: boolean;
    readonly meaning: string;
    readonly comment: string;
    readonly digest: string | null;
}

/** @param status one status, or null for all */
export const latestChanges = (status: ChangeStatus | null): Promise<ChangeSummary[]> =>
    asking(latestCall({ status }));
/**
 * Whether acts can be undone, by the act.
 * @param acts type and kind, as in `CustomField:Deleted`
 */
export const undoingOf = (acts: readonly string[]): Promise<Readonly<Record<string, Undoing>>> =>
    asking(undoingCall({ acts }));
export const changeDetail = (changeId: string): Promise<ChangeDetail> =>
    asking(detailCall({ changeId }));
export const itemDifference = (changeId: string, key: string): Promise<ItemDifference> =>
    asking(differenceCall({ changeId, key }));
export const createChange = (draft: ChangeDraft): Promise<string> => asking(createCall({ draft }));
export const editChange = (changeId: string, draft: ChangeDraft): Promise<ChangeDetail> =>
    asking(editCall({ changeId, draft }));
export const addDependency = (changeId: string, key: string): Promise<ChangeDetail> =>
    asking(addDependencyCall({ changeId, key }));
export const removeItems = (changeId: string, keys: readonly string[]): Promise<ChangeDetail> =>
    asking(removeItemsCall({ changeId, keys }));
export const refreshItems = (changeId: string, comparisonId: string): Promise<ChangeDetail> =>
    asking(refreshCall({ changeId, comparisonId }));
export const submitChange = (changeId: string, comment: string): Promise<ChangeDetail> =>
    asking(submitCall({ changeId, comment }));
export const decideChange = (changeId: string, decision: Decision): Promise<ChangeDetail> =>
    asking(decideCall({ changeId, decision }));
export const withdrawChange = (changeId: string, reason: string): Promise<ChangeDetail> =>
    asking(withdrawCall({ changeId, reason }));

/** Adds to a draft what a comparison found; a draft of an older comparison first takes the newer one. */
export async function addFromComparison(
    changeId: string,
    comparisonId: string,
    keys: readonly string[],
): Promise<ChangeDetail> {
    const detail = await changeDetail(changeId);
    if (detail.comparisonId !== comparisonId) {
        await refreshItems(changeId, comparisonId);
    }
    return asking(addItemsCall({ changeId, keys }));
}
