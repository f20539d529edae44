import { LightningElement, api } from 'lwc';
import type { Comparison } from 'c/compareApi';
import { labels } from 'c/compareLabels';
import { moment, sentence } from 'c/sentences';

/** No rows: both orgs hold the same, or the filters let nothing through. Fires `clearfilters`. */
export default class CompareNone extends LightningElement {
    @api comparison: Comparison | null = null;
    @api isInSync = false;
    readonly labels = labels;

    get inSyncText(): string {
        const { sameCount, doneAt } = this.comparison ?? {};
        return sentence(labels.inSyncText, sameCount ?? 0, moment(doneAt));
    }

    handleClear(): void {
        this.dispatchEvent(new CustomEvent('clearfilters'));
    }
}
