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
