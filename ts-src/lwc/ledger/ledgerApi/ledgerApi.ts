import bundleCall from '@salesforce/apex/LedgerController.bundle';
import choicesCall from '@salesforce/apex/LedgerController.choices';
import entriesCall from '@salesforce/apex/LedgerController.entries';
import entryCall from '@salesforce/apex/LedgerController.entry';
import startExportCall from '@salesforce/apex/LedgerController.startExport';
import startVerificationCall from '@salesforce/apex/LedgerController.startVerification';
import summaryCall from '@salesforce/apex/LedgerController.summary';
import verificationCall from '@salesforce/apex/LedgerController.verification';
import { asking } from 'c/apexErrors';

export interface Question {
    text: string | null;
    actor: string | null;
    action: string | null;
    org: string | null;
    subjectId: string | null;
    /** ISO date. */
    fromDate: string | null;
    toDate: string | null;
}

export interface Entry {
    readonly sequence: number;
    readonly name: string;
    readonly at: string;
    readonly actorId: string;
    readonly actorName: string;
    readonly action: string;
    readonly sentence: string;
    readonly subjectId: string | null;
    readonly subjectName: string | null;
    readonly orgId: string | null;
    readonly orgName: string | null;
    readonly entryHash: string;
}

export interface Checkpoint {
    readonly name: string;
    readonly treeSize: number;
    readonly root: string;
    readonly at: string;
    readonly isSigned: boolean;
    readonly certificateName: string | null;
}

export interface Verification {
    readonly id: string;
    readonly state: string;
    readonly startedAt: string | null;
    readonly finishedAt: string | null;
    readonly checked: number | null;
    readonly total: number | null;
    readonly firstBad: number | null;
    readonly fault: string | null;
    readonly sentence: string | null;
    readonly jobId: string | null;
}

export interface Summary {
    readonly size: number;
    readonly root: string | null;
    readonly firstAt: string | null;
    readonly lastVerification: Verification | null;
    readonly lastCheckpoint: Checkpoint | null;
    readonly whyUnsigned: string | null;
}

export interface EntryPage {
    readonly entries: readonly Entry[];
    readonly nextCursor: number | null;
    readonly total: number;
}

export interface EntryDetail {
    readonly entry: Entry;
    /** The exact text that was hashed. */
    readonly payload: string;
    readonly computedHash: string;
    readonly path: readonly { readonly side: 'left' | 'right'; readonly hash: string }[];
    readonly treeSize: number;
    readonly computedRoot: string;
    readonly root: string;
    readonly isProved: boolean;
    readonly checkpoint: Checkpoint | null;
}

export interface EvidenceBundle {
    readonly id: string;
    readonly state: string;
    readonly entries: number | null;
    readonly sentence: string | null;
    readonly jobId: string | null;
    readonly files: readonly {
        readonly title: string;
        readonly versionId: string;
        readonly bytes: number;
        readonly sha256: string;
    }[];
}

export interface Choice {
    readonly value: string;
    readonly label: string;
}

export interface Choices {
    readonly actions: readonly Choice[];
    readonly actors: readonly Choice[];
    readonly orgs: readonly Choice[];
}

export const ledgerSummary = (): Promise<Summary> => asking(summaryCall());
export const ledgerChoices = (): Promise<Choices> => asking(choicesCall());
export const ledgerEntries = (
    question: Question,
    beforeSequence: number | null,
    pageSize: number,
): Promise<EntryPage> => asking(entriesCall({ question, beforeSequence, pageSize }));
export const ledgerEntry = (sequence: number): Promise<EntryDetail> =>
    asking(entryCall({ sequence }));
export const startVerification = (): Promise<Verification> => asking(startVerificationCall());
export const verification = (verificationId: string): Promise<Verification> =>
    asking(verificationCall({ verificationId }));
export const startExport = (question: Question): Promise<EvidenceBundle> =>
    asking(startExportCall({ question }));
export const evidenceBundle = (exportId: string): Promise<EvidenceBundle> =>
    asking(bundleCall({ exportId }));
