import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { home } from 'c/homeApi';
import type { ChangeSummary, Home, LastDeployment } from 'c/homeApi';
import { labels } from 'c/homeLabels';
import { failed, loading, ready, refusalOf, valueOf } from 'c/load';
import type { Load } from 'c/load';
import { counted, moment, sentence } from 'c/sentences';
import type { Tone } from 'c/statusWord';

const LOOK_AGAIN_MS = 15_000;

/** Where every org stands, what needs the person who looks, what happened last. */
export default class HomePage extends NavigationMixin(LightningElement) {
    readonly labels = labels;
    page: Load<Home> = loading;
    private timer: ReturnType<typeof setInterval> | null = null;

    connectedCallback(): void {
        void this.load();
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the page shows what others do meanwhile
        this.timer = setInterval(() => void this.load(), LOOK_AGAIN_MS);
    }

    disconnectedCallback(): void {
        if (this.timer !== null) {
            clearInterval(this.timer);
        }
    }

    private async load(): Promise<void> {
        try {
            this.page = ready(await home());
        } catch (error) {
            this.page = failed(caught(error));
        }
    }

    get isLoading(): boolean {
        return this.page.state === 'loading';
    }

    get refusal(): Refusal | null {
        return refusalOf(this.page);
    }

    get known(): Home | null {
        return valueOf(this.page);
    }

    get subheading(): string {
        const { known } = this;
        if (known === null) {
            return '';
        }
        const orgs =
            known.pipeline.length === 0
                ? labels.noOrgs
                : counted(known.pipeline.length, labels.oneOrg, labels.orgCount);
        const day = new Date().toLocaleDateString('en-GB', {
            weekday: 'long',
            day: 'numeric',
            month: 'long',
            year: 'numeric',
        });
        return `${known.company} · ${orgs} · ${day}`;
    }

    get pipeline(): Home['pipeline'] {
        return this.known?.pipeline ?? [];
    }

    get hasOrgs(): boolean {
        return this.pipeline.length > 0;
    }

    get isUnset(): boolean {
        return this.known?.isSetUp === false && this.hasOrgs;
    }

    get isWithoutOrgs(): boolean {
        return this.known !== null && !this.hasOrgs;
    }

    // ------------------------------------------------------------ the next change to production

    get next(): ChangeSummary | null {
        return this.known?.nextChange?.summary ?? null;
    }

    get nextTitle(): string {
        return `${this.next?.name ?? ''} ${this.next?.title ?? ''}`;
    }

    get nextHref(): string {
        return `/lightning/r/ChangeRequest__c/${this.next?.id ?? ''}/view`;
    }

    get nextItems(): string {
        const { next } = this;
        return next?.itemCount === 1
            ? sentence(labels.oneItemInto, next.targetName ?? '')
            : sentence(labels.itemsInto, next?.itemCount ?? 0, next?.targetName ?? '');
    }

    get nextKinds(): string {
        return sentence(
            labels.kinds,
            this.next?.newCount ?? 0,
            this.next?.changedCount ?? 0,
            this.next?.deletedCount ?? 0,
        );
    }

    get nextSigned(): { word: string; tone: Tone; note: string } {
        const [given, required] = [
            this.next?.signaturesGiven ?? 0,
            this.next?.signaturesRequired ?? 0,
        ];
        if (required === 0) {
            return { word: labels.noSignatureNeeded, tone: 'none', note: '' };
        }
        return given >= required
            ? { word: sentence(labels.signed, given, required), tone: 'ok', note: labels.allSigned }
            : {
                  word: sentence(labels.signed, given, required),
                  tone: 'warn',
                  note: labels.waiting,
              };
    }

    get nextUndo(): string {
        const { next } = this;
        const fully = (next?.itemCount ?? 0) - (next?.residueCount ?? 0) - (next?.oneWayCount ?? 0);
        return [
            sentence(labels.fully, fully),
            next?.residueCount ? sentence(labels.withResidue, next.residueCount) : '',
        ]
            .filter((part) => part !== '')
            .join(', ');
    }

    get nextOneWay(): string {
        return this.next?.oneWayCount ? sentence(labels.oneWay, this.next.oneWayCount) : '';
    }

    // ------------------------------------------------------------ the cards

    get alerts(): unknown[] {
        return (this.known?.alerts ?? []).map((alert) => ({
            id: alert.id,
            text: alert.sentence,
            note: [alert.orgName, moment(alert.raisedAt)].filter((part) => part).join(' · '),
            tone: alert.severity === 'Critical' || alert.severity === 'High' ? 'bad' : 'warn',
        }));
    }

    get alertCount(): number {
        return this.alerts.length;
    }

    get hasAlerts(): boolean {
        return this.alerts.length > 0;
    }

    get deployments(): unknown[] {
        return (this.known?.lastDeployments ?? []).map((deployment) => ({
            id: deployment.id,
            href: `/lightning/r/Deployment__c/${deployment.id}/view`,
            name: deployment.name,
            title: [deployment.changeName, deployment.changeTitle].filter((part) => part).join(' '),
            target: deployment.targetName,
            when: moment(deployment.finishedAt ?? deployment.startedAt),
            ...receiptOf(deployment),
        }));
    }

    get hasDeployments(): boolean {
        return this.deployments.length > 0;
    }

    get drift(): unknown[] {
        return (this.known?.unexplained ?? []).slice(0, 5).map((finding) => ({
            id: finding.id,
            name: finding.componentName,
            place: `${finding.componentType} · ${finding.orgName}`,
            text: finding.sentence,
            who: [
                finding.personName ?? labels.unknownPerson,
                moment(finding.madeAt ?? finding.foundAt),
            ]
                .filter((part) => part !== '')
                .join(', '),
        }));
    }

    get driftCount(): number {
        return this.known?.unexplained.length ?? 0;
    }

    get hasDrift(): boolean {
        return this.driftCount > 0;
    }

    get explainedNote(): string {
        return this.known?.explainedCount
            ? sentence(labels.explainedNote, this.known.explainedCount)
            : '';
    }

    // ------------------------------------------------------------ where people go

    private toRecord(objectApiName: string, recordId: string): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { objectApiName, recordId, actionName: 'view' },
        });
    }

    private toTab(apiName: string): void {
        this[NavigationMixin.Navigate]({ type: 'standard__navItemPage', attributes: { apiName } });
    }

    handleOrg(event: CustomEvent<string>): void {
        this.toRecord('ConnectedOrg__c', event.detail);
    }

    handleChange(event: CustomEvent<string>): void {
        this.toRecord('ChangeRequest__c', event.detail);
    }

    handleNext(event: Event): void {
        event.preventDefault();
        if (this.next !== null) {
            this.toRecord('ChangeRequest__c', this.next.id);
        }
    }

    handleDeployment(event: Event): void {
        event.preventDefault();
        this.toRecord('Deployment__c', (event.currentTarget as HTMLElement).dataset['id'] ?? '');
    }

    handleTab(event: Event): void {
        event.preventDefault();
        this.toTab((event.currentTarget as HTMLElement).dataset['tab'] ?? '');
    }
}

function receiptOf(deployment: LastDeployment): { word: string; tone: Tone; rest: string } {
    if (!deployment.hasReceipt) {
        const tone: Tone =
            deployment.finishedAt === null
                ? 'run'
                : /Fail|Refus|Cancel|Unknown/i.test(deployment.state)
                  ? 'bad'
                  : 'none';
        return { word: deployment.state, tone, rest: deployment.sentence ?? '' };
    }
    const platform = sentence(labels.byPlatform, deployment.changedByPlatform ?? 0);
    return deployment.notLanded
        ? {
              word: sentence(labels.notLanded, deployment.notLanded),
              tone: 'bad',
              rest: `${sentence(labels.landed, deployment.landed ?? 0)}, ${platform}`,
          }
        : { word: sentence(labels.landed, deployment.landed ?? 0), tone: 'ok', rest: platform };
}
