import { LightningElement, api } from 'lwc';
import { labels } from 'c/compareLabels';
import type { Counts } from 'c/comparisonTree';
import { sentence } from 'c/sentences';

export interface DraftChoice {
    readonly id: string;
    readonly name: string;
    readonly title: string;
}

/** What is selected, and where it can go. Fires `create`, `addto` (id of a draft), `reduce`, `clear`. */
export default class CompareBar extends LightningElement {
    @api counts: Counts = { New: 0, Changed: 0, Deleted: 0, Same: 0, Unreadable: 0 };
    @api drafts: readonly DraftChoice[] = [];
    @api isOnlySelected = false;
    @api isBusy = false;
    readonly labels = labels;

    get total(): number {
        return this.counts.New + this.counts.Changed + this.counts.Deleted;
    }

    get selectedText(): string {
        return sentence(labels.selected, this.total);
    }

    get kinds(): string {
        const parts: [number, string][] = [
            [this.counts.New, labels.nNew],
            [this.counts.Changed, labels.nChanged],
            [this.counts.Deleted, labels.nDeleted],
        ];
        return parts
            .flatMap(([count, label]) => (count > 0 ? [sentence(label, count)] : []))
            .join(', ');
    }

    get addLabel(): string {
        return sentence(labels.addTo, this.total);
    }

    get draftOptions(): { id: string; label: string }[] {
        return this.drafts.map(({ id, name, title }) => ({
            id,
            label: sentence(labels.toChange, name, title),
        }));
    }

    get onlyLabel(): string {
        return this.isOnlySelected ? labels.showAll : labels.showSelection;
    }

    handleSelect(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        this.dispatchEvent(
            value === 'new'
                ? new CustomEvent('create')
                : new CustomEvent('addto', { detail: value }),
        );
    }

    handleOnly(): void {
        this.dispatchEvent(new CustomEvent('reduce'));
    }

    handleClear(): void {
        this.dispatchEvent(new CustomEvent('clear'));
    }
}
