import userId from '@salesforce/user/Id';
import { LightningElement, api, wire } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { labels } from 'c/approvalLabels';
import { decideChange } from 'c/changeApi';
import type { ChangeDetail } from 'c/changeApi';
import { statementsOf } from 'c/changeStatements';
import type { Statement } from 'c/changeStatements';
import { sentence } from 'c/sentences';

type Meaning = 'Approval' | 'Review' | 'Responsibility';

/** A person's decision: statements that apply, meaning, comment, what is printed. Fires `decided` (ChangeDetail). */
export default class ChangeApproval extends LightningElement {
    /** Items whose difference the person has not opened. */
    @api unread = 0;
    readonly labels = labels;
    readonly userId = userId;
    signer: { data?: unknown } = {};
    confirmed: ReadonlySet<string> = new Set();
    meaning: Meaning = 'Approval';
    comment = '';
    refusal: Refusal | null = null;
    isDeciding = false;
    private known: ChangeDetail | null = null;

    @wire(getRecord, { recordId: '$userId', fields: ['User.Name'] })
    takeSigner(result: { data?: unknown }): void {
        this.signer = result;
    }

    @api
    get detail(): ChangeDetail | null {
        return this.known;
    }

    set detail(detail: ChangeDetail | null) {
        if (detail?.digest !== this.known?.digest) {
            this.confirmed = new Set();
        }
        this.known = detail;
    }

    private get asked(): Statement[] {
        return this.known === null ? [] : statementsOf(this.known, this.unread);
    }

    get statements(): (Statement & { isConfirmed: boolean })[] {
        return this.asked.map((statement) => ({
            ...statement,
            isConfirmed: this.confirmed.has(statement.key),
        }));
    }

    private get open(): number {
        return this.asked.filter(({ key }) => !this.confirmed.has(key)).length;
    }

    get confirmHeading(): string {
        return sentence(labels.confirm, this.asked.length - this.open, this.asked.length);
    }

    get meanings(): { value: Meaning; label: string }[] {
        return [
            {
                value: 'Approval',
                label: `${labels.meaningApproval}: ${sentence(labels.meaningApprovalText, this.known?.summary.targetName ?? '')}`,
            },
            { value: 'Review', label: `${labels.meaningReview}: ${labels.meaningReviewText}` },
            {
                value: 'Responsibility',
                label: `${labels.meaningResponsibility}: ${labels.meaningResponsibilityText}`,
            },
        ];
    }

    get meaningWord(): string {
        return {
            Approval: labels.meaningApproval,
            Review: labels.meaningReview,
            Responsibility: labels.meaningResponsibility,
        }[this.meaning];
    }

    get signLabel(): string {
        return this.known?.summary.status === 'Voided' ? labels.signNew : labels.sign;
    }

    get whyNotSign(): string | null {
        const { acts } = this.known ?? {};
        if (!acts?.approve.isOpen) {
            return acts?.approve.whyNot ?? null;
        }
        return this.open === 0
            ? null
            : this.open === 1
              ? labels.whyOneStatement
              : sentence(labels.whyStatements, this.open);
    }

    get whyNotReject(): string | null {
        const { acts } = this.known ?? {};
        if (!acts?.reject.isOpen) {
            return acts?.reject.whyNot ?? null;
        }
        return this.comment.trim() === '' ? labels.whyReject : null;
    }

    /** Both reasons, without saying the same twice. */
    get reasons(): string[] {
        const reasons = [this.whyNotSign, this.whyNotReject];
        return [...new Set(reasons.filter((reason) => reason !== null))];
    }

    get cannotSign(): boolean {
        return this.whyNotSign !== null || this.isDeciding;
    }

    get cannotReject(): boolean {
        return this.whyNotReject !== null || this.isDeciding;
    }

    get signerName(): string {
        const name: unknown = this.signer.data
            ? getFieldValue(this.signer.data, 'User.Name')
            : null;
        return typeof name === 'string' ? name : labels.yourName;
    }

    get digest(): string {
        return this.known?.digest ?? '';
    }

    handleStatement(event: Event): void {
        const { checked, dataset } = event.currentTarget as HTMLInputElement;
        const confirmed = new Set(this.confirmed);
        if (checked) {
            confirmed.add(dataset['key'] ?? '');
        } else {
            confirmed.delete(dataset['key'] ?? '');
        }
        this.confirmed = confirmed;
    }

    handleMeaning(event: CustomEvent<{ value: string }>): void {
        this.meaning = event.detail.value as Meaning;
    }

    handleComment(event: CustomEvent<{ value: string }>): void {
        this.comment = event.detail.value;
    }

    async handleSign(): Promise<void> {
        if (!this.cannotSign) {
            await this.decide(true);
        }
    }

    async handleReject(): Promise<void> {
        if (!this.cannotReject) {
            await this.decide(false);
        }
    }

    private async decide(isApproval: boolean): Promise<void> {
        const detail = this.known;
        if (detail === null) {
            return;
        }
        this.isDeciding = true;
        this.refusal = null;
        try {
            const decided = await decideChange(detail.summary.id, {
                isApproval,
                meaning: this.meaning,
                comment: this.comment,
                digest: detail.digest ?? null,
            });
            const title = sentence(
                isApproval ? labels.signed : labels.rejected,
                detail.summary.name,
            );
            this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
            this.dispatchEvent(new CustomEvent<ChangeDetail>('decided', { detail: decided }));
        } catch (error) {
            this.refusal = caught(error);
        } finally {
            this.isDeciding = false;
        }
    }
}
