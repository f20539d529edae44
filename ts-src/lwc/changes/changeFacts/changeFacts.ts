import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { ChangeDetail } from 'c/changeApi';
import { labels } from 'c/changeLabels';
import { riskOf, statusOf, testsOf } from 'c/changeWords';
import type { Word } from 'c/changeWords';
import { moment, sentence } from 'c/sentences';

/** The facts in the head of a change: where it stands, whose it is, what exactly it holds. */
export default class ChangeFacts extends NavigationMixin(LightningElement) {
    @api detail: ChangeDetail | null = null;
    readonly labels = labels;

    get status(): Word {
        return statusOf(this.detail?.summary.status ?? 'Draft');
    }

    get owner(): string {
        return this.detail?.summary.authorName ?? '';
    }

    get target(): string {
        return this.detail?.summary.targetName ?? '';
    }

    get digest(): string {
        return this.detail?.digest ?? '';
    }

    get tests(): string {
        return this.detail === null ? '' : testsOf(this.detail);
    }

    get risk(): string {
        return this.detail === null ? '' : riskOf(this.detail.summary);
    }

    get signatures(): string {
        const { summary } = this.detail ?? {};
        return summary && summary.signaturesRequired > 0
            ? sentence(labels.signaturesOf, summary.signaturesGiven, summary.signaturesRequired)
            : labels.noSignatures;
    }

    get validated(): string {
        return this.detail?.isValidated ? moment(this.detail.validatedAt) : labels.notValidated;
    }

    handleTarget(event: MouseEvent): void {
        event.preventDefault();
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: {
                recordId: this.detail?.summary.targetId ?? '',
                objectApiName: 'ConnectedOrg__c',
                actionName: 'view',
            },
        });
    }
}
