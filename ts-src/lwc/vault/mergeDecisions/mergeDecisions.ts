import { LightningElement, api } from 'lwc';
import { labels } from 'c/branchLabels';
import type { Remembered } from 'c/mergeApi';
import { choiceWord } from 'c/mergeWords';
import { moment, sentence } from 'c/sentences';

/** Decisions that answer the same conflict again, wherever it appears. Fires `revoke` with the fingerprint. */
export default class MergeDecisions extends LightningElement {
    @api remembered: readonly Remembered[] = [];
    @api mayWrite = false;
    readonly labels = labels;

    get rows(): unknown[] {
        return this.remembered.map((one) => ({
            ...one,
            word: one.isRevoked ? labels.revoked : choiceWord(one.choice),
            at: moment(one.resolvedAt),
            canRevoke: this.mayWrite && !one.isRevoked,
            revokeOf: sentence(labels.revokeOf, one.place),
        }));
    }

    handleRevoke(event: MouseEvent): void {
        const { fingerprint } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('revoke', { detail: fingerprint }));
    }
}
