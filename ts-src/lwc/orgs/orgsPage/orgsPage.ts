import { LightningElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { NavigationMixin } from 'lightning/navigation';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { failed, loading, ready, refusalOf, valueOf } from 'c/load';
import type { Load } from 'c/load';
import { checkOrg, connectedOrgs, removeOrg } from 'c/orgApi';
import type { OrgCard } from 'c/orgApi';
import { connectionOf, healthOf, lastReadOf, syncOf } from 'c/orgFacts';
import { labels } from 'c/orgsLabels';
import { moment, sentence } from 'c/sentences';

/** All connected orgs, and the guided form that connects another. */
export default class OrgsPage extends NavigationMixin(LightningElement) {
    readonly labels = labels;
    orgs: Load<OrgCard[]> = loading;
    isConnecting = false;
    edited: OrgCard | null = null;
    checking: string | null = null;
    problem: Refusal | null = null;

    connectedCallback(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            this.orgs = ready(await connectedOrgs());
        } catch (error) {
            this.orgs = failed(caught(error));
        }
    }

    get isLoading(): boolean {
        return this.orgs.state === 'loading';
    }

    get refusal(): Refusal | null {
        return refusalOf(this.orgs) ?? this.problem;
    }

    get isEmpty(): boolean {
        return valueOf(this.orgs)?.length === 0 && !this.isConnecting;
    }

    get cards(): unknown[] {
        return (valueOf(this.orgs) ?? []).map((org) => ({
            id: org.id,
            name: org.name,
            place: [org.stage, org.region, org.businessUnit].filter((part) => part).join(' · '),
            sync: syncOf(org),
            health: healthOf(org),
            connection: connectionOf(org),
            read: lastReadOf(org),
            checked:
                org.lastCheckedAt === null
                    ? ''
                    : sentence(labels.lastChecked, moment(org.lastCheckedAt)),
            endpoint: org.endpoint ?? '',
            orgId: org.salesforceOrgId ?? '',
            apiVersion: org.apiVersion ?? '',
            user: org.integrationUser ?? '',
            requests:
                org.requestsMaximum === null
                    ? ''
                    : sentence(labels.requestsOf, org.requestsUsed ?? 0, org.requestsMaximum),
            isChecking: this.checking === org.id,
            checkLabel: this.checking === org.id ? labels.checking : labels.checkAgain,
        }));
    }

    handleConnect(): void {
        this.edited = null;
        this.isConnecting = true;
    }

    handleEdit(event: MouseEvent): void {
        this.edited = this.orgOf(event);
        this.isConnecting = true;
    }

    handleClosed(): void {
        this.isConnecting = false;
        this.edited = null;
        void this.load();
    }

    handleOpen(event: MouseEvent): void {
        event.preventDefault();
        const org = this.orgOf(event);
        if (org !== null) {
            this[NavigationMixin.Navigate]({
                type: 'standard__recordPage',
                attributes: {
                    recordId: org.id,
                    objectApiName: 'ConnectedOrg__c',
                    actionName: 'view',
                },
            });
        }
    }

    async handleCheck(event: MouseEvent): Promise<void> {
        const org = this.orgOf(event);
        if (org === null) {
            return;
        }
        this.checking = org.id;
        this.problem = null;
        try {
            await checkOrg(org.id);
            await this.load();
        } catch (error) {
            this.problem = caught(error);
        } finally {
            this.checking = null;
        }
    }

    async handleRemove(event: MouseEvent): Promise<void> {
        const org = this.orgOf(event);
        if (
            org === null ||
            !(await LightningConfirm.open({
                message: sentence(labels.removeAsk, org.name),
                label: labels.removeLabel,
                theme: 'warning',
            }))
        ) {
            return;
        }
        try {
            await removeOrg(org.id);
            await this.load();
        } catch (error) {
            this.problem = caught(error);
        }
    }

    private orgOf(event: Event): OrgCard | null {
        const id = (event.currentTarget as HTMLElement).dataset['id'];
        return valueOf(this.orgs)?.find((org) => org.id === id) ?? null;
    }
}
