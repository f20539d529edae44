import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { cancelDeployment, deploymentProgress, draftUndo } from 'c/deploymentApi';
import type { DeploymentProgress, ErrorCause } from 'c/deploymentApi';
import { labels } from 'c/deploymentLabels';
import { receiptWord, stateWord } from 'c/deploymentWords';
import { failed, loading, ready, refusalOf, valueOf } from 'c/load';
import type { Load } from 'c/load';
import { moment, sentence } from 'c/sentences';
import type { Tone } from 'c/statusWord';

const LOOK_MS = 1500;

/** One deployment: live while it runs, its landing receipt when it is over. */
export default class DeploymentPage extends NavigationMixin(LightningElement) {
    readonly labels = labels;
    page: Load<DeploymentProgress> = loading;
    problem: Refusal | null = null;
    isBusy = false;
    private shown = '';
    private timer: ReturnType<typeof setTimeout> | null = null;

    @api
    get recordId(): string {
        return this.shown;
    }

    set recordId(id: string) {
        this.shown = id;
        void this.look();
    }

    disconnectedCallback(): void {
        this.stop();
    }

    private stop(): void {
        if (this.timer !== null) {
            clearTimeout(this.timer);
            this.timer = null;
        }
    }

    private async look(): Promise<void> {
        this.stop();
        try {
            const progress = await deploymentProgress(this.shown);
            this.page = ready(progress);
            if (!progress.isOver) {
                // eslint-disable-next-line @lwc/lwc/no-async-operation -- progress is asked for, not pushed: it spares the event allocation
                this.timer = setTimeout(() => void this.look(), LOOK_MS);
            }
        } catch (error) {
            this.page = failed(caught(error));
        }
    }

    get known(): DeploymentProgress | null {
        return valueOf(this.page);
    }

    get isLoading(): boolean {
        return this.page.state === 'loading';
    }

    get refusal(): Refusal | null {
        return refusalOf(this.page) ?? this.problem;
    }

    // ------------------------------------------------------------ the head

    get heading(): string {
        const summary = this.known?.summary;
        return summary ? (summary.changeTitle ?? summary.name) : '';
    }

    get crumb(): string {
        return `${labels.heading} › ${this.known?.summary.name ?? ''}`;
    }

    get subheading(): string {
        const summary = this.known?.summary;
        if (!summary) {
            return '';
        }
        const started = sentence(
            labels.startedBy,
            summary.name,
            summary.changeName ?? '',
            summary.startedByName ?? '',
            moment(summary.startedAt),
        );
        return this.known?.isOver
            ? `${started} · ${summary.targetName}`
            : `${started} · ${summary.targetName} · ${labels.goesOn}`;
    }

    get state(): { word: string; tone: Tone } | null {
        return this.known === null ? null : stateWord(this.known.summary.state);
    }

    get kind(): string {
        return this.known?.summary.kind === 'Validation'
            ? labels.validation
            : labels.deploymentKind;
    }

    get signers(): string {
        const signers = this.known?.signedBy ?? [];
        return signers.length === 0
            ? labels.nobody
            : signers.map(({ name, at }) => `${name} ${moment(at)}`).join(', ');
    }

    get digest(): string {
        return this.known?.digest ?? '';
    }

    get equality(): { word: string; tone: Tone } | null {
        const isSigned = this.known?.isDigestSigned;
        if (isSigned === null || isSigned === undefined) {
            return null;
        }
        return isSigned
            ? { word: labels.yesEqual, tone: 'ok' }
            : { word: labels.notEqual, tone: 'bad' };
    }

    get restorePoint(): string {
        return this.known?.restorePointName ?? labels.noRestorePoint;
    }

    get decision(): string {
        return this.known?.decisionName ?? '';
    }

    get lastSeen(): string {
        return this.known?.lastSeenAt
            ? sentence(labels.seenAt, moment(this.known.lastSeenAt))
            : labels.neverSeen;
    }

    get changeHref(): string {
        return `/lightning/r/ChangeRequest__c/${this.known?.summary.changeId ?? ''}/view`;
    }

    get sentenceTone(): string {
        const receipt = this.known === null ? null : receiptWord(this.known.summary);
        return (
            receipt?.tone ??
            (this.state?.tone === 'bad' ? 'bad' : this.known?.isOver ? 'none' : 'run')
        );
    }

    get sentence(): string | null {
        return this.known?.summary.sentence ?? null;
    }

    // ------------------------------------------------------------ the cards

    get errors(): readonly ErrorCause[] {
        return this.known?.errors ?? [];
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get queue(): unknown[] {
        return (this.known?.queue ?? []).map((row) => ({
            id: row.id,
            name: row.name,
            title: row.changeTitle ?? '',
            state: stateWord(row.state),
        }));
    }

    get hasQueue(): boolean {
        return this.queue.length > 1;
    }

    get queueHeading(): string {
        return sentence(labels.queue, this.known?.summary.targetName ?? '');
    }

    // ------------------------------------------------------------ what people do

    async handleCancel(event: CustomEvent<string>): Promise<void> {
        await this.attempt(async () => {
            this.page = ready(await cancelDeployment(this.shown, event.detail));
        });
        await this.look();
    }

    async handleUndo(): Promise<void> {
        await this.attempt(async () => {
            this.toChange(await draftUndo(this.shown));
        });
    }

    private async attempt(work: () => Promise<void>): Promise<void> {
        this.isBusy = true;
        this.problem = null;
        try {
            await work();
        } catch (error) {
            this.problem = caught(error);
        } finally {
            this.isBusy = false;
        }
    }

    handleChange(event: Event): void {
        event.preventDefault();
        this.toChange(this.known?.summary.changeId ?? '');
    }

    handleOpenChange(event: CustomEvent<string>): void {
        this.toChange(event.detail);
    }

    private toChange(recordId: string): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { objectApiName: 'ChangeRequest__c', recordId, actionName: 'view' },
        });
    }
}
