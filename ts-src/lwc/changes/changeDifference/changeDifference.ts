import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import { labels as approval } from 'c/approvalLabels';
import { itemDifference } from 'c/changeApi';
import type { ChangeItem, ItemDifference } from 'c/changeApi';
import { labels } from 'c/changeLabels';
import { typeWords } from 'c/comparisonTree';
import { moment, sentence } from 'c/sentences';

/** The difference that one item makes in the target. Fires `previous` and `next`. */
export default class ChangeDifference extends LightningElement {
    @api changeId = '';
    @api targetName = '';
    @api isStepping = false;
    @api isFirst = false;
    @api isLast = false;
    @api isNarrow = false;
    detail: ItemDifference | null = null;
    refusal: string | null = null;
    private shown: ChangeItem | null = null;

    @api
    get item(): ChangeItem | null {
        return this.shown;
    }

    set item(item: ChangeItem | null) {
        const isOther = item?.key !== this.shown?.key;
        this.shown = item;
        if (isOther && item !== null && this.isConnected) {
            void this.read(item.key);
        }
    }

    connectedCallback(): void {
        if (this.shown !== null) {
            void this.read(this.shown.key);
        }
    }

    private async read(key: string): Promise<void> {
        this.refusal = null;
        try {
            const detail = await itemDifference(this.changeId, key);
            if (this.shown?.key === key) {
                this.detail = detail;
            }
        } catch (error) {
            if (this.shown?.key === key) {
                this.detail = null;
                this.refusal = caught(error).message;
            }
        }
    }

    get isReading(): boolean {
        return this.detail === null && this.refusal === null;
    }

    get readingText(): string {
        return sentence(approval.readingItem, this.shown?.name ?? '');
    }

    get refusalHeading(): string {
        return sentence(approval.itemRefused, this.shown?.name ?? '');
    }

    get heading(): string {
        return this.shown?.name ?? '';
    }

    get note(): string {
        const item = this.shown;
        return item === null
            ? ''
            : [typeWords(item.componentType), item.modifiedBy ?? '', moment(item.modifiedAt)]
                  .filter((part) => part !== '')
                  .join(' · ');
    }

    get beforeTitle(): string {
        return sentence(labels.beforeTitle, this.targetName);
    }

    get afterTitle(): string {
        return labels.afterTitle;
    }

    handlePrevious(): void {
        this.dispatchEvent(new CustomEvent('previous'));
    }

    handleNext(): void {
        this.dispatchEvent(new CustomEvent('next'));
    }
}
