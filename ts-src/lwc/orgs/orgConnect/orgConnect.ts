import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { checkOrg, connectOrg, grantAccess } from 'c/orgApi';
import type { Finding, OrgCard, OrgDraft } from 'c/orgApi';
import { labels } from 'c/orgsLabels';
import { sentence } from 'c/sentences';
import { labels as shared } from 'c/sharedLabels';

type Step = 'what' | 'where' | 'test';

const BLANK: OrgDraft = {
    orgId: null,
    name: '',
    stage: 'Development',
    position: 1,
    region: '',
    businessUnit: '',
    endpoint: '',
    flow: 'Client credentials',
    clientId: '',
    clientSecret: '',
    username: '',
    certificate: '',
};

/** Guided form: what org, where and how, live test that names the fault. Fires `closed`. */
export default class OrgConnect extends LightningElement {
    readonly labels = labels;
    step: Step = 'what';
    draft: OrgDraft = { ...BLANK };
    finding: Finding | null = null;
    refusal: Refusal | null = null;
    isBusy = false;

    @api
    get org(): OrgCard | null {
        return null;
    }

    set org(org: OrgCard | null) {
        if (org !== null) {
            this.draft = {
                ...BLANK,
                orgId: org.id,
                name: org.name,
                stage: org.stage,
                position: org.position,
                region: org.region ?? '',
                businessUnit: org.businessUnit ?? '',
                endpoint: org.endpoint ?? '',
            };
        }
    }

    get heading(): string {
        return this.draft.orgId === null ? labels.formHeading : labels.formEditHeading;
    }

    get cancelLabel(): string {
        return shared.cancel;
    }

    get isWhat(): boolean {
        return this.step === 'what';
    }

    get isWhere(): boolean {
        return this.step === 'where';
    }

    get isTest(): boolean {
        return this.step === 'test';
    }

    get isSecret(): boolean {
        return this.draft.flow === 'Client credentials';
    }

    get isJwt(): boolean {
        return !this.isSecret;
    }

    get stages(): { label: string; value: string }[] {
        return [
            { label: labels.stageDevelopment, value: 'Development' },
            { label: labels.stageIntegration, value: 'Integration' },
            { label: labels.stageUAT, value: 'UAT' },
            { label: labels.stageProduction, value: 'Production' },
            { label: labels.stageHub, value: 'Hub' },
        ];
    }

    get flows(): { label: string; value: string }[] {
        return [
            { label: labels.flowSecret, value: 'Client credentials' },
            { label: labels.flowJwt, value: 'JWT bearer' },
        ];
    }

    get isGood(): boolean {
        return this.finding?.isGood === true;
    }

    get isBad(): boolean {
        return this.finding?.isGood === false;
    }

    get kind(): string {
        return this.finding?.isSandbox ? labels.sandbox : labels.production;
    }

    get requests(): string {
        const { finding } = this;
        return finding?.requestsMaximum
            ? sentence(labels.requestsOf, finding.requestsUsed ?? 0, finding.requestsMaximum)
            : '';
    }

    handleField(event: CustomEvent<{ value: string }>): void {
        const name = (event.target as HTMLElement).dataset['field'] as keyof OrgDraft;
        const value = name === 'position' ? Number(event.detail.value) || null : event.detail.value;
        this.draft = { ...this.draft, [name]: value };
    }

    private allValid(): boolean {
        const inputs = [
            ...(this.template?.querySelectorAll<HTMLInputElement>(
                'lightning-input, lightning-combobox',
            ) ?? []),
        ];
        return inputs.map((input) => input.reportValidity()).every((isValid) => isValid);
    }

    handleNext(): void {
        if (this.allValid()) {
            this.step = 'where';
        }
    }

    handleBack(): void {
        this.refusal = null;
        this.step = this.step === 'test' ? 'where' : 'what';
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('closed'));
    }

    async handleSave(): Promise<void> {
        if (!this.allValid()) {
            return;
        }
        this.isBusy = true;
        this.refusal = null;
        this.finding = null;
        try {
            const orgId = await connectOrg(this.draft);
            // The secret leaves the page as soon as it is stored.
            this.draft = { ...this.draft, orgId, clientSecret: '' };
            this.step = 'test';
            await grantAccess(orgId);
            await this.test();
        } catch (error) {
            this.refusal = caught(error);
        } finally {
            this.isBusy = false;
        }
    }

    async handleTest(): Promise<void> {
        this.isBusy = true;
        this.refusal = null;
        this.finding = null;
        try {
            await this.test();
        } catch (error) {
            this.refusal = caught(error);
        } finally {
            this.isBusy = false;
        }
    }

    private async test(): Promise<void> {
        if (this.draft.orgId !== null) {
            this.finding = await checkOrg(this.draft.orgId);
        }
    }
}
