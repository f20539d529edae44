import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import { comparedDetail } from 'c/compareApi';
import type { ComparedDetail, Comparison } from 'c/compareApi';
import { labels } from 'c/compareLabels';
import type { DiffView } from 'c/diffViews';
import { typeWords } from 'c/comparisonTree';
import type { RowStep } from 'c/comparisonTree';
import { moment, sentence } from 'c/sentences';
import { labels as viewLabels } from 'c/viewLabels';

/** The difference of the row that is open. Fires `previous`, `next` and `view` (the view that was chosen). */
export default class ComparePane extends LightningElement {
    @api comparison: Comparison | null = null;
    /** Where the row stands among those shown. */
    @api step: RowStep = { place: 0, total: 0, previous: null, next: null };
    @api view: DiffView = 'words';
    readonly labels = labels;
    detail: ComparedDetail | null = null;
    refusal: string | null = null;
    private key = '';

    @api
    get componentKey(): string {
        return this.key;
    }

    set componentKey(key: string) {
        if (key !== this.key) {
            this.key = key;
            void this.read(key);
        }
    }

    private async read(key: string): Promise<void> {
        this.refusal = null;
        try {
            const detail = await comparedDetail(this.comparison?.id ?? '', key);
            if (this.key === key) {
                this.detail = detail;
            }
        } catch (error) {
            if (this.key === key) {
                this.detail = null;
                this.refusal = caught(error).message;
            }
        }
    }

    private get name(): string {
        return this.key.slice(this.key.indexOf(':') + 1);
    }

    get isReading(): boolean {
        return this.detail === null && this.refusal === null;
    }

    get readingText(): string {
        return sentence(labels.readingDetail, this.name);
    }

    get refusalHeading(): string {
        return sentence(labels.couldNotRead, this.name);
    }

    get heading(): string {
        return this.detail?.fullName ?? '';
    }

    get isFirst(): boolean {
        return this.step.previous === null;
    }

    get isLast(): boolean {
        return this.step.next === null;
    }

    /** `3 of 118` */
    private get place(): string {
        const { place, total } = this.step;
        return place === 0 ? '' : sentence(labels.placeOf, place, total);
    }

    get note(): string {
        const { detail } = this;
        if (detail === null) {
            return '';
        }
        const author = detail.changedBy
            ? sentence(labels.changedBy, detail.changedBy, moment(detail.changedAt))
            : '';
        return [typeWords(detail.type), author, this.place]
            .filter((part) => part !== '')
            .join(' · ');
    }

    get beforeTitle(): string {
        return sentence(labels.detailNow, this.comparison?.targetOrgName ?? '');
    }

    get afterTitle(): string {
        return sentence(labels.detailSent, this.comparison?.sourceOrgName ?? '');
    }

    /** Why there is nothing to compare. */
    get unreadable(): string | null {
        return this.detail?.unreadable ?? null;
    }

    get unreadableHeading(): string {
        return viewLabels.unreadable;
    }

    handleView(event: CustomEvent<DiffView>): void {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent<DiffView>('view', { detail: event.detail }));
    }

    handlePrevious(): void {
        this.dispatchEvent(new CustomEvent('previous'));
    }

    handleNext(): void {
        this.dispatchEvent(new CustomEvent('next'));
    }
}
