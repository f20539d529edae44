import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { cancelDeployment, deploymentProgress, draftUndo } from 'c/deploymentApi';
import type { Count, DeploymentProgress } from 'c/deploymentApi';
import { labels } from 'c/deploymentLabels';
import { receiptWord, stateWord } from 'c/deploymentWords';
import { failed, loading, ready, refusalOf, valueOf } from 'c/load';
import type { Load } from 'c/load';
import { moment, sentence } from 'c/sentences';
import type { Tone } from 'c/statusWord';

const LOOK_MS = 1500;

interface Gauge {
    readonly number: string;
    readonly unit: string;
    readonly note: string;
    readonly percent: number;
}

/** One deployment: live while it runs, its landing receipt when it is over. */
export default class DeploymentPage extends NavigationMixin(LightningElement) {
    readonly labels = labels;
    page: Load<DeploymentProgress> = loading;
    problem: Refusal | null = null;
    isBusy = false;
    openCause: string | null = null;
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

    // ------------------------------------------------------------ numbers

    get gauges(): Gauge[] {
        const { known } = this;
        if (known === null) {
            return [];
        }
        const seconds = known.secondsElapsed ?? 0;
        return [
            gaugeOf(known.components, labels.components, labels.componentsNote, ''),
            gaugeOf(known.tests, labels.tests, labels.testsNote, labels.noTests),
            {
                number: `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`,
                unit: labels.elapsed,
                note: known.stateDetail ?? known.summary.stage ?? '',
                percent: known.isOver ? 100 : 0,
            },
        ];
    }

    get hasReceipt(): boolean {
        return this.known?.summary.hasReceipt === true;
    }

    get receiptFacts(): { key: string; word: string; tone: Tone; text: string }[] {
        const summary = this.known?.summary;
        return summary
            ? [
                  {
                      key: 'landed',
                      word: sentence(labels.landedBig, summary.landed ?? 0),
                      tone: 'ok',
                      text: labels.landedText,
                  },
                  {
                      key: 'not',
                      word: sentence(labels.notLandedBig, summary.notLanded ?? 0),
                      tone: summary.notLanded ? 'bad' : 'none',
                      text: labels.notLandedText,
                  },
                  {
                      key: 'platform',
                      word: sentence(labels.platformBig, summary.changedByPlatform ?? 0),
                      tone: summary.changedByPlatform ? 'run' : 'none',
                      text: labels.platformText,
                  },
              ]
            : [];
    }

    get receiptSentence(): string {
        return this.known?.summary.notLanded ? labels.notAllLanded : labels.allLanded;
    }

    // ------------------------------------------------------------ errors

    get errors(): unknown[] {
        return (this.known?.errors ?? []).map((cause, index) => ({
            key: String(index),
            cause: cause.cause,
            whatToDo: cause.whatToDo ?? '',
            explains: sentence(labels.explains, cause.messages.length),
            isOpen: this.openCause === String(index),
            button: this.openCause === String(index) ? labels.hideWords : labels.wordForWord,
            messages: cause.messages.map((message, at) => ({
                key: String(at),
                place: [message.component ?? message.file, message.line]
                    .filter((part) => part)
                    .join(':'),
                words: message.words,
            })),
        }));
    }

    get errorCount(): number {
        return this.errors.length;
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

    handleCause(event: Event): void {
        const key = (event.currentTarget as HTMLElement).dataset['key'] ?? null;
        this.openCause = this.openCause === key ? null : key;
    }

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

function gaugeOf(count: Count | null, unit: string, note: string, none: string): Gauge {
    const [done, total, errors] = [count?.done ?? 0, count?.total ?? 0, count?.errors ?? 0];
    if (total === 0 && none !== '') {
        return { number: '0', unit: none, note: '', percent: 0 };
    }
    return {
        number: String(done),
        unit: sentence(unit, total),
        note: sentence(note, done, errors),
        percent: total === 0 ? 0 : Math.round((done / total) * 100),
    };
}
