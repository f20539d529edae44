import { LightningElement, api } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { labels as approval } from 'c/approvalLabels';
import { addDependency, changeDetail, removeItems } from 'c/changeApi';
import type { ChangeDetail, ChangeItem } from 'c/changeApi';
import { labels } from 'c/changeLabels';
import { validSignatures } from 'c/changeWords';
import { deploymentsOf } from 'c/deploymentApi';
import type { DeploymentSummary } from 'c/deploymentApi';
import { counted, sentence } from 'c/sentences';

/** A change: what it does to the target, what was checked, who agreed, how it is undone, and the acts that are open. */
export default class ChangePage extends NavigationMixin(LightningElement) {
    readonly labels = labels;
    readonly texts = approval;
    detail: ChangeDetail | null = null;
    refusal: Refusal | null = null;
    failure: Refusal | null = null;
    deployments: readonly DeploymentSummary[] = [];
    isBusy = false;
    isEditing = false;
    isApproving = false;
    isOnlyChanged = false;
    openKey: string | null = null;
    unread = 0;
    said: string | null = null;
    private shown: string | null = null;

    @api
    get recordId(): string | null {
        return this.shown;
    }

    set recordId(id: string | null) {
        const isOther = id !== this.shown;
        this.shown = id;
        if (isOther && id !== null) {
            void this.load(id);
        }
    }

    private async load(id: string): Promise<void> {
        this.detail = null;
        this.failure = null;
        this.isEditing = false;
        this.openKey = null;
        try {
            const detail = await changeDetail(id);
            if (id === this.shown) {
                this.take(detail);
                this.isApproving = detail.acts.approve.isOpen;
            }
        } catch (error) {
            this.failure = caught(error);
        }
        await this.readDeployments(id);
    }

    private async readDeployments(id: string): Promise<void> {
        try {
            this.deployments = await deploymentsOf(id);
        } catch (error) {
            this.refusal = caught(error);
        }
    }

    private take(detail: ChangeDetail): void {
        if (detail.digest !== this.detail?.digest) {
            this.unread = detail.items.length;
        }
        this.detail = detail;
        this.isOnlyChanged = this.isOnlyChanged && detail.summary.status === 'Voided';
    }

    // ------------------------------------------------------------ what is drawn

    get isLoading(): boolean {
        return this.detail === null && this.failure === null;
    }

    get heading(): string {
        return this.detail?.summary.title ?? '';
    }

    get crumb(): string {
        const name = this.detail?.summary.name ?? '';
        return this.isApproving ? sentence(approval.crumb, name) : `${labels.crumb} › ${name}`;
    }

    get icon(): string {
        return this.isApproving ? 'standard:approval' : 'standard:change_request';
    }

    get subheading(): string {
        const { summary } = this.detail ?? {};
        if (!summary) {
            return '';
        }
        const lane = (summary.lane ?? '').toLowerCase();
        return summary.sourceName
            ? sentence(labels.sub, summary.name, summary.sourceName, summary.targetName ?? '', lane)
            : sentence(labels.subBack, summary.name, summary.targetName ?? '', lane);
    }

    get target(): string {
        return this.detail?.summary.targetName ?? '';
    }

    get hasGaps(): boolean {
        const { missing = [], broken = [], unresolved = [] } = this.detail?.plan ?? {};
        return missing.length + broken.length + unresolved.length > 0;
    }

    get hasDeployments(): boolean {
        return this.deployments.length > 0;
    }

    get isVoided(): boolean {
        return this.detail?.summary.status === 'Voided';
    }

    /** Items that an edit after a signature touched; null shows all. */
    get shownKeys(): readonly string[] | null {
        return this.isOnlyChanged
            ? (this.detail?.voidedDetails ?? []).flatMap(({ key }) => (key ? [key] : []))
            : null;
    }

    get mayDecide(): boolean {
        return (
            this.detail?.acts.approve.isOpen === true || this.detail?.acts.reject.isOpen === true
        );
    }

    get isChangeView(): boolean {
        return !this.isApproving;
    }

    get openItem(): ChangeItem | null {
        return this.detail?.items.find(({ key }) => key === this.openKey) ?? null;
    }

    get changeId(): string {
        return this.detail?.summary.id ?? '';
    }

    get reason(): string {
        return this.detail?.reason || labels.nothingSaid;
    }

    get impact(): string {
        return this.detail?.businessImpact || labels.nothingSaid;
    }

    get waiver(): string | null {
        return this.detail?.dependenciesWaiver || null;
    }

    // ------------------------------------------------------------ what people do

    handleChanged(event: CustomEvent<ChangeDetail>): void {
        this.take(event.detail);
        this.isEditing = false;
        this.refusal = null;
    }

    handleDecided(event: CustomEvent<ChangeDetail>): void {
        this.take(event.detail);
        this.isApproving = event.detail.acts.approve.isOpen;
    }

    handleEdit(): void {
        this.isEditing = true;
    }

    handleEditClosed(): void {
        this.isEditing = false;
        this.template?.querySelector<HTMLElement>('c-change-acts')?.focus();
    }

    handleView(): void {
        this.isApproving = !this.isApproving;
    }

    handleRefused(event: CustomEvent<Refusal>): void {
        this.refusal = event.detail;
    }

    handleOpened(event: CustomEvent<string>): void {
        this.openKey = this.openKey === event.detail ? null : event.detail;
        this.template
            ?.querySelector<HTMLElement & { open(key: string): void }>('c-change-content')
            ?.open(event.detail);
    }

    handleRead(event: CustomEvent<number>): void {
        this.unread = event.detail;
    }

    handleOnly(): void {
        this.isOnlyChanged = !this.isOnlyChanged;
        this.isApproving = true;
    }

    handleVoidedOpened(event: CustomEvent<string>): void {
        this.isApproving = false;
        this.openKey = event.detail;
    }

    handleCheck(event: CustomEvent<string>): void {
        const cards: Readonly<Record<string, string>> = {
            content: 'c-change-items',
            dependencies: 'c-change-missing',
            uses: 'c-change-missing',
            validation: 'c-change-acts',
            conflicts: 'c-change-items',
            policy: 'c-change-decision',
            window: 'c-change-acts',
            digest: 'c-page-header',
        };
        this.template
            ?.querySelector<HTMLElement>(cards[event.detail] ?? '')
            ?.scrollIntoView({ behavior: 'smooth', block: 'center' });
    }

    async handleAddDependencies(event: CustomEvent<readonly string[]>): Promise<void> {
        const keys = event.detail;
        if (await this.isAgreed(labels.askAddOne, labels.askAdd)) {
            await this.act(async (id) => {
                for (const key of keys) {
                    this.take(await addDependency(id, key));
                }
                this.said = sentence(labels.addedNow, keys.map(nameOf).join(', '));
            });
        }
    }

    async handleRemove(event: CustomEvent<readonly string[]>): Promise<void> {
        const keys = event.detail;
        if (await this.isAgreed(labels.askRemoveOne, labels.askRemove)) {
            await this.act(async (id) => {
                this.take(await removeItems(id, keys));
                this.said = counted(keys.length, labels.oneItemRemoved, labels.itemsRemoved);
            });
        }
    }

    /** An edit that voids signatures is asked about first. */
    private async isAgreed(one: string, many: string): Promise<boolean> {
        const given = this.detail === null ? 0 : validSignatures(this.detail);
        return (
            given === 0 ||
            LightningConfirm.open({
                message: counted(given, one, many),
                label: labels.askHeading,
                theme: 'warning',
            })
        );
    }

    private async act(deed: (changeId: string) => Promise<void>): Promise<void> {
        this.isBusy = true;
        this.refusal = null;
        try {
            await deed(this.changeId);
            this.dispatchEvent(new ShowToastEvent({ title: this.said ?? '', variant: 'success' }));
        } catch (error) {
            this.refusal = caught(error);
        } finally {
            this.isBusy = false;
        }
    }

    handleAddItems(): void {
        const { sourceId, targetId } = this.detail?.summary ?? {};
        this[NavigationMixin.Navigate]({
            type: 'standard__navItemPage',
            attributes: { apiName: 'GatehouseCompare' },
            state: { c__source: sourceId ?? '', c__target: targetId ?? '' },
        });
    }
}

function nameOf(key: string): string {
    return key.slice(key.indexOf(':') + 1);
}
