import messagesCall from '@salesforce/apex/RetrieveController.messages';
import countCall from '@salesforce/apex/RetrieveController.count';
import estimateCall from '@salesforce/apex/RetrieveController.estimate';
import { asking } from 'c/apexErrors';

export interface PlannedType {
    readonly type: string;
    readonly files: number;
    readonly kilobytes: number;
    readonly isMeasured: boolean;
    readonly isAlwaysRead: boolean;
}

/** What a reading will cost, as one sentence and type by type. */
export interface RetrieveEstimate {
    readonly sentence: string;
    readonly callsSentence: string;
    readonly guessedTypes: number;
    readonly countedAt: string;
    readonly rows: readonly PlannedType[];
}

/** Null as long as the components of the scope were not counted. */
export const retrieveEstimate = (
    orgId: string,
    scope: string | null,
): Promise<RetrieveEstimate | null> => asking(estimateCall({ orgId, scope }));

/** @returns the job run that counts */
export const countComponents = (orgId: string, scope: string | null): Promise<string> =>
    asking(countCall({ orgId, scope }));

export interface SnapshotMessage {
    readonly kind: 'Unread' | 'Silent' | 'Said' | 'Absent';
    /** Null when the sentence of the org names no component. */
    readonly type?: string | null;
    readonly fullName?: string | null;
    readonly sentence: string;
}

/** What a snapshot is without, and why. At most 500 messages come along. */
export interface SnapshotMessages {
    readonly snapshotName: string;
    readonly orgName: string;
    readonly total: number;
    readonly unread: number;
    readonly silent: number;
    readonly said: number;
    /** Asked for by name and not in the org: no omission. */
    readonly absent: number;
    readonly messages: readonly SnapshotMessage[];
}

export const snapshotMessages = (snapshotId: string): Promise<SnapshotMessages> =>
    asking(messagesCall({ snapshotId }));
