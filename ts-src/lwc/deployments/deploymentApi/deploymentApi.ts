import cancelCall from '@salesforce/apex/DeploymentController.cancel';
import differenceCall from '@salesforce/apex/DeploymentController.difference';
import draftUndoCall from '@salesforce/apex/DeploymentController.draftUndo';
import latestCall from '@salesforce/apex/DeploymentController.latest';
import ofChangeCall from '@salesforce/apex/DeploymentController.ofChange';
import progressCall from '@salesforce/apex/DeploymentController.progress';
import startDeploymentCall from '@salesforce/apex/DeploymentController.startDeployment';
import startValidationCall from '@salesforce/apex/DeploymentController.startValidation';
import { asking } from 'c/apexErrors';
import type { DiffDetail } from 'c/diffLines';

export type DeploymentState =
    'Queued' | 'Running' | 'Waiting' | 'Succeeded' | 'Failed' | 'Cancelled' | 'Refused' | 'Unknown';
export type ItemOutcome =
    | 'Waits'
    | 'Accepted'
    | 'Refused'
    | 'Landed'
    | 'NotLanded'
    | 'ChangedByPlatform'
    | 'NotObservable';

export interface DeploymentSummary {
    readonly id: string;
    readonly name: string;
    readonly changeId: string | null;
    readonly changeName: string | null;
    readonly changeTitle: string | null;
    readonly targetId: string;
    readonly targetName: string;
    readonly kind: 'Validation' | 'Deployment';
    readonly state: DeploymentState;
    readonly stage: string | null;
    readonly startedByName: string | null;
    readonly startedAt: string | null;
    readonly finishedAt: string | null;
    readonly landed: number | null;
    readonly notLanded: number | null;
    readonly changedByPlatform: number | null;
    readonly hasReceipt: boolean;
    readonly undoChangeId: string | null;
    readonly undoChangeName: string | null;
    readonly sentence: string | null;
}

export interface Count {
    readonly done: number | null;
    readonly total: number | null;
    readonly errors: number | null;
}

export interface DeploymentItem {
    readonly id: string;
    readonly key: string;
    readonly componentType: string;
    readonly name: string;
    readonly kind: 'New' | 'Changed' | 'Deleted';
    readonly wave: number | null;
    readonly outcome: ItemOutcome;
    readonly sentence: string | null;
    readonly intended: string | null;
    readonly sent: string | null;
    readonly before: string | null;
    readonly readBack: string | null;
    readonly reversibility: string | null;
    readonly reversibilityReason: string | null;
    /** What rolling back does with a component that the target did not have; null for others. */
    readonly undoSentence: string | null;
}

export interface ErrorCause {
    readonly cause: string;
    readonly whatToDo: string | null;
    readonly messages: readonly {
        readonly component: string | null;
        readonly componentType: string | null;
        readonly file: string | null;
        readonly line: number | null;
        readonly words: string;
        readonly stackTrace: string | null;
        readonly isTest: boolean;
    }[];
}

export interface DeploymentProgress {
    readonly summary: DeploymentSummary;
    readonly components: Count | null;
    readonly tests: Count | null;
    readonly stateDetail: string | null;
    readonly orgAnswer: string | null;
    readonly requestId: string | null;
    readonly digest: string | null;
    readonly isDigestSigned: boolean | null;
    readonly restorePointId: string | null;
    readonly restorePointName: string | null;
    readonly decisionName: string | null;
    readonly decisionId: string | null;
    readonly lastSeenAt: string | null;
    readonly secondsElapsed: number | null;
    readonly isOver: boolean;
    readonly canCancel: boolean;
    readonly whyNotCancel: string | null;
    readonly cancelSentence: string | null;
    readonly receiptDigest: string | null;
    readonly receiptAt: string | null;
    readonly stages:
        | readonly {
              readonly stage: string;
              readonly at: string;
              readonly sentence: string | null;
          }[]
        | null;
    readonly errors: readonly ErrorCause[] | null;
    readonly items: readonly DeploymentItem[];
    readonly signedBy: readonly {
        readonly name: string;
        readonly role: string | null;
        readonly at: string;
    }[];
    readonly queue: readonly DeploymentSummary[];
    readonly undo: {
        readonly reversible: number;
        readonly withResidue: number;
        readonly oneWay: number;
        readonly canDraft: boolean;
        readonly whyNot: string | null;
        /** What becomes of components that the target did not have. */
        readonly aboutNew: readonly string[];
    } | null;
}

export const latestDeployments = (): Promise<DeploymentSummary[]> => asking(latestCall());
export const deploymentsOf = (changeId: string): Promise<DeploymentSummary[]> =>
    asking(ofChangeCall({ changeId }));
export const startValidation = (changeId: string): Promise<string> =>
    asking(startValidationCall({ changeId }));
export const startDeployment = (changeId: string): Promise<string> =>
    asking(startDeploymentCall({ changeId }));
export const deploymentProgress = (deploymentId: string): Promise<DeploymentProgress> =>
    asking(progressCall({ deploymentId }));
export const itemDifference = (itemId: string): Promise<DiffDetail> =>
    asking(differenceCall({ itemId }));
export const cancelDeployment = (
    deploymentId: string,
    reason: string,
): Promise<DeploymentProgress> => asking(cancelCall({ deploymentId, reason }));
export const draftUndo = (deploymentId: string): Promise<string> =>
    asking(draftUndoCall({ deploymentId }));
