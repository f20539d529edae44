import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { addFromComparison, latestChanges } from 'c/changeApi';
import type { ChangeStatus } from 'c/changeApi';
import type { Comparison } from 'c/compareApi';
import type { DraftChoice } from 'c/compareBar';
import { labels } from 'c/compareLabels';
import type { Counts } from 'c/comparisonTree';
import { sentence } from 'c/sentences';

/** Changes that nobody is asked to sign at the moment. */
const OPEN: ReadonlySet<ChangeStatus> = new Set(['Draft', 'Rejected', 'Voided']);

/** What becomes of a selection: a new change or more items of a draft. Fires `clear`, `reduce`. */
export default class CompareSelection extends NavigationMixin(LightningElement) {
    @api comparison: Comparison | null = null;
    @api keys: readonly string[] = [];
    @api counts: Counts = { New: 0, Changed: 0, Deleted: 0, Same: 0, Unreadable: 0 };
    @api isOnlySelected = false;
    drafts: readonly DraftChoice[] = [];
    isDrafting = false;
    isAdding = false;
    refusal: Refusal | null = null;

    connectedCallback(): void {
        void this.readDrafts();
    }

    private async readDrafts(): Promise<void> {
        const { sourceOrgId, targetOrgId } = this.comparison ?? {};
        try {
            const changes = await latestChanges(null);
            this.drafts = changes.filter(
                ({ status, sourceId, targetId }) =>
                    OPEN.has(status) && sourceId === sourceOrgId && targetId === targetOrgId,
            );
        } catch (error) {
            this.refusal = caught(error);
        }
    }

    get comparisonId(): string {
        return this.comparison?.id ?? '';
    }

    handleReduce(): void {
        this.dispatchEvent(new CustomEvent('reduce'));
    }

    handleClear(): void {
        this.dispatchEvent(new CustomEvent('clear'));
    }

    handleCreate(): void {
        this.isDrafting = true;
    }

    handleDraftClosed(): void {
        this.isDrafting = false;
    }

    handleCreated(event: CustomEvent<string>): void {
        this.handleClear();
        this.openChange(event.detail);
    }

    async handleAddTo(event: CustomEvent<string>): Promise<void> {
        const draft = this.drafts.find(({ id }) => id === event.detail);
        if (!draft || this.isAdding) {
            return;
        }
        this.isAdding = true;
        this.refusal = null;
        try {
            const count = this.keys.length;
            await addFromComparison(draft.id, this.comparisonId, this.keys);
            const title =
                count === 1
                    ? sentence(labels.addedOne, draft.name)
                    : sentence(labels.added, count, draft.name);
            this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
            this.handleClear();
            this.openChange(draft.id);
        } catch (error) {
            this.refusal = caught(error);
        } finally {
            this.isAdding = false;
        }
    }

    private openChange(recordId: string): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, objectApiName: 'ChangeRequest__c', actionName: 'view' },
        });
    }
}
