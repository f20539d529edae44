import { LightningElement, api } from 'lwc';
import type { Branch } from 'c/branchApi';
import { labels } from 'c/branchLabels';

/** Which branch takes what another changed. Fires `start` with both ids. */
export default class MergeStart extends LightningElement {
    @api known: readonly Branch[] = [];
    readonly labels = labels;
    intoId = '';
    fromId = '';

    get options(): { label: string; value: string }[] {
        return this.known
            .filter(({ headId, isClosed }) => Boolean(headId) && !isClosed)
            .map(({ id, name }) => ({ label: name, value: id }));
    }

    get cannotStart(): boolean {
        return this.intoId === '' || this.fromId === '' || this.intoId === this.fromId;
    }

    get sameNote(): string | null {
        return this.intoId !== '' && this.intoId === this.fromId ? labels.mergeSame : null;
    }

    handlePick(event: CustomEvent<{ value: string }>): void {
        const { field } = (event.target as HTMLElement).dataset;
        if (field === 'into') {
            this.intoId = event.detail.value;
        } else {
            this.fromId = event.detail.value;
        }
    }

    handleStart(): void {
        const { intoId, fromId } = this;
        this.dispatchEvent(new CustomEvent('start', { detail: { intoId, fromId } }));
    }
}
