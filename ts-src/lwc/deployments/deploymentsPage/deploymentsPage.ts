import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { latestDeployments } from 'c/deploymentApi';
import type { DeploymentSummary } from 'c/deploymentApi';
import { labels } from 'c/deploymentLabels';
import { receiptWord, stateWord } from 'c/deploymentWords';
import { failed, loading, ready, refusalOf, valueOf } from 'c/load';
import type { Load } from 'c/load';
import { moment } from 'c/sentences';

const LOOK_AGAIN_MS = 5000;

/** Everything that was sent into an org, newest first. */
export default class DeploymentsPage extends NavigationMixin(LightningElement) {
    readonly labels = labels;
    list: Load<DeploymentSummary[]> = loading;
    private timer: ReturnType<typeof setInterval> | null = null;

    connectedCallback(): void {
        void this.load();
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- running deployments move while the page is open
        this.timer = setInterval(() => void this.load(), LOOK_AGAIN_MS);
    }

    disconnectedCallback(): void {
        if (this.timer !== null) {
            clearInterval(this.timer);
        }
    }

    private async load(): Promise<void> {
        try {
            this.list = ready(await latestDeployments());
        } catch (error) {
            this.list = failed(caught(error));
        }
    }

    get isLoading(): boolean {
        return this.list.state === 'loading';
    }

    get refusal(): Refusal | null {
        return refusalOf(this.list);
    }

    get isEmpty(): boolean {
        return valueOf(this.list)?.length === 0;
    }

    get hasRows(): boolean {
        return (valueOf(this.list)?.length ?? 0) > 0;
    }

    get count(): number {
        return valueOf(this.list)?.length ?? 0;
    }

    get rows(): unknown[] {
        return (valueOf(this.list) ?? []).map((row) => ({
            id: row.id,
            href: `/lightning/r/Deployment__c/${row.id}/view`,
            name: row.name,
            change: [row.changeName, row.changeTitle].filter((part) => part).join(' '),
            target: row.targetName,
            kind: row.kind === 'Validation' ? labels.validation : labels.deploymentKind,
            state: stateWord(row.state),
            receipt: receiptWord(row),
            sentence: row.sentence ?? '',
            started: moment(row.startedAt),
            by: row.startedByName ?? '',
        }));
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        const recordId = (event.currentTarget as HTMLElement).dataset['id'] ?? '';
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { objectApiName: 'Deployment__c', recordId, actionName: 'view' },
        });
    }

    handleChanges(): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__navItemPage',
            attributes: { apiName: 'GatehouseChanges' },
        });
    }
}
