import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import { comparedDetail } from 'c/compareApi';
import type { ComparedDetail, Comparison } from 'c/compareApi';
import { labels } from 'c/compareLabels';
import { typeWords } from 'c/comparisonTree';
import { moment, sentence } from 'c/sentences';

/** The difference of the row that is open. Fires `previous` and `next`. */
export default class ComparePane extends LightningElement {
    @api comparison: Comparison | null = null;
    /** Where the row stands among those shown: `3 of 118`. */
    @api place = '';
    @api isFirst = false;
    @api isLast = false;
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

    handlePrevious(): void {
        this.dispatchEvent(new CustomEvent('previous'));
    }

    handleNext(): void {
        this.dispatchEvent(new CustomEvent('next'));
    }
}
