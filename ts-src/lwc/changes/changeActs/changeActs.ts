import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { submitChange, withdrawChange } from 'c/changeApi';
import type { Act, ChangeDetail, ChangeStatus } from 'c/changeApi';
import { labels } from 'c/changeLabels';
import { startDeployment, startValidation } from 'c/deploymentApi';

type Asking = 'submit' | 'withdraw' | null;

const EDITABLE: ReadonlySet<ChangeStatus> = new Set(['Draft', 'Rejected', 'Voided']);

/**
 * The acts of a change; each is open or says why not, as the policy judged beforehand.
 * Fires `edit`, `view` (change or approval), `changed` (ChangeDetail), `refused` (Refusal).
 */
export default class ChangeActs extends NavigationMixin(LightningElement) {
    @api detail: ChangeDetail | null = null;
    @api mayDecide = false;
    @api isApproving = false;
    readonly labels = labels;
    asking: Asking = null;
    text = '';
    isBusy = false;

    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('lightning-button')?.focus();
    }

    private get status(): ChangeStatus {
        return this.detail?.summary.status ?? 'Draft';
    }

    get isEditable(): boolean {
        return EDITABLE.has(this.status);
    }

    get isDeployable(): boolean {
        return this.status === 'Approved';
    }

    get canValidateNow(): boolean {
        return this.isEditable || this.isDeployable || this.status === 'Submitted';
    }

    get canCompare(): boolean {
        return this.isEditable && Boolean(this.detail?.summary.sourceId);
    }

    get cannotSubmit(): boolean {
        return this.isBusy || this.detail?.acts.submitForApproval.isOpen !== true;
    }

    get cannotDeploy(): boolean {
        return this.isBusy || this.detail?.acts.deploy.isOpen !== true;
    }

    get cannotValidate(): boolean {
        return this.isBusy || this.detail?.acts.validate.isOpen !== true;
    }

    get cannotEdit(): boolean {
        return this.detail?.acts.edit.isOpen !== true;
    }

    get cannotWithdraw(): boolean {
        return this.detail?.acts.withdraw.isOpen !== true;
    }

    get viewLabel(): string {
        return this.isApproving ? labels.openChange : labels.openApproval;
    }

    get hasView(): boolean {
        return this.mayDecide || this.isApproving;
    }

    /** Reasons of the acts that this status offers and that are closed; the path shows the one of the next step in full. */
    get reasons(): { key: string; name: string; text: string; className: string }[] {
        const { acts } = this.detail ?? {};
        if (!acts) {
            return [];
        }
        const offered: [string, string, Act, boolean][] = [
            ['validate', labels.whyValidate, acts.validate, this.canValidateNow],
            ['submit', labels.whySubmit, acts.submitForApproval, this.isEditable],
            ['deploy', labels.whyDeploy, acts.deploy, this.isDeployable],
        ];
        return offered
            .filter(([, , act, isOffered]) => isOffered && !act.isOpen && act.whyNot)
            .map(([key, name, act]) => ({
                key,
                name,
                text: act.whyNot ?? '',
                className: key === 'validate' ? 'muted small' : 'slds-assistive-text',
            }));
    }

    get isAsking(): boolean {
        return this.asking !== null;
    }

    get question(): string {
        return this.asking === 'withdraw' ? labels.withdrawReason : labels.submitComment;
    }

    get doLabel(): string {
        return this.asking === 'withdraw' ? labels.withdrawDo : labels.send;
    }

    get cannotDo(): boolean {
        return this.isBusy || (this.asking === 'withdraw' && this.text.trim() === '');
    }

    handleMenu(event: CustomEvent<{ value: string }>): void {
        if (event.detail.value === 'edit') {
            this.dispatchEvent(new CustomEvent('edit'));
        } else {
            this.ask('withdraw');
        }
    }

    handleSubmit(): void {
        this.ask('submit');
    }

    private ask(asking: Asking): void {
        this.asking = asking;
        this.text = '';
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        this.text = event.detail.value;
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            this.asking = null;
        }
    }

    handleCancel(): void {
        this.asking = null;
    }

    handleView(): void {
        this.dispatchEvent(new CustomEvent('view'));
    }

    async handleDo(): Promise<void> {
        const { asking, text } = this;
        await this.act(async (id) => {
            const detail =
                asking === 'withdraw'
                    ? await withdrawChange(id, text.trim())
                    : await submitChange(id, text.trim());
            this.asking = null;
            this.dispatchEvent(new CustomEvent<ChangeDetail>('changed', { detail }));
        });
    }

    async handleValidate(): Promise<void> {
        if (this.cannotValidate) {
            return;
        }
        await this.act(async (id) => this.toDeployment(await startValidation(id)));
    }

    async handleDeploy(): Promise<void> {
        if (this.cannotDeploy) {
            return;
        }
        await this.act(async (id) => this.toDeployment(await startDeployment(id)));
    }

    private async act(deed: (changeId: string) => Promise<void> | void): Promise<void> {
        if (this.isBusy || this.detail === null) {
            return;
        }
        this.isBusy = true;
        try {
            await deed(this.detail.summary.id);
        } catch (error) {
            this.dispatchEvent(new CustomEvent<Refusal>('refused', { detail: caught(error) }));
        } finally {
            this.isBusy = false;
        }
    }

    private toDeployment(recordId: string): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, objectApiName: 'Deployment__c', actionName: 'view' },
        });
    }

    handleCompare(): void {
        const { sourceId, targetId } = this.detail?.summary ?? {};
        this[NavigationMixin.Navigate]({
            type: 'standard__navItemPage',
            attributes: { apiName: 'GatehouseCompare' },
            state: { c__source: sourceId ?? '', c__target: targetId ?? '' },
        });
    }
}
