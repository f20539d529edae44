import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { acceptFinding, draftRevert, driftDifference } from 'c/driftApi';
import type { DriftDifference, DriftFinding } from 'c/driftApi';
import { typeWords } from 'c/comparisonTree';
import { labels } from 'c/driftLabels';
import { exactMoment, moment, sentence } from 'c/sentences';
import type { Tone } from 'c/statusWord';

/** One finding: who, when, what differs, and three ways to settle it. Fires `settled` and `openchange`. */
export default class DriftDetail extends LightningElement {
    readonly labels = labels;
    difference: DriftDifference | null = null;
    refusal: Refusal | null = null;
    reason = '';
    isAccepting = false;
    isReasonMissing = false;
    isBusy = false;
    private shown: DriftFinding | null = null;

    @api
    get finding(): DriftFinding | null {
        return this.shown;
    }

    set finding(finding: DriftFinding | null) {
        const isOther = finding?.id !== this.shown?.id;
        this.shown = finding;
        if (isOther) {
            this.difference = null;
            this.refusal = null;
            this.isAccepting = false;
            this.reason = '';
            if (finding !== null) {
                void this.load(finding.id);
            }
        }
    }

    private async load(id: string): Promise<void> {
        try {
            const difference = await driftDifference(id);
            if (id === this.shown?.id) {
                this.difference = difference;
            }
        } catch (error) {
            this.refusal = caught(error);
        }
    }

    get isEmpty(): boolean {
        return this.shown === null;
    }

    get heading(): string {
        return this.shown?.sentence ?? '';
    }

    get note(): string {
        const { shown } = this;
        return shown === null
            ? ''
            : sentence(
                  labels.found,
                  shown.name,
                  typeWords(shown.componentType),
                  shown.orgName,
                  moment(shown.foundAt),
              );
    }

    get isUnexplained(): boolean {
        return this.shown?.explanation === 'Unexplained';
    }

    get status(): { word: string; tone: Tone } {
        if (this.isUnexplained) {
            return { word: labels.isUnexplained, tone: 'bad' };
        }
        return this.shown?.explanation === 'Accepted'
            ? { word: labels.isAccepted, tone: 'none' }
            : { word: labels.isExplained, tone: 'ok' };
    }

    get person(): string {
        return this.shown?.personName ?? labels.unknownPerson;
    }

    get delegate(): string {
        return this.shown?.delegateName
            ? sentence(labels.asDelegate, this.shown.personName ?? '', this.shown.delegateName)
            : '';
    }

    get time(): string {
        return exactMoment(this.shown?.madeAt ?? this.shown?.foundAt);
    }

    get source(): string {
        return this.shown?.source ?? '';
    }

    get orgWords(): string {
        return this.shown?.orgWords ?? '';
    }

    get whyHeading(): string {
        return this.isUnexplained ? labels.whyUnexplained : labels.whyExplained;
    }

    get checks(): { key: string; text: string }[] {
        const checks = this.shown?.checks ?? [];
        const all = this.shown?.explainedBy ? [this.shown.explainedBy, ...checks] : checks;
        return all.map((text, index) => ({ key: String(index), text }));
    }

    get nowTitle(): string {
        return sentence(labels.now, this.shown?.orgName ?? '');
    }

    get revertText(): string {
        return sentence(labels.revertText, this.shown?.orgName ?? '');
    }

    get drafted(): string | null {
        return this.shown?.changeId ? sentence(labels.drafted, this.shown.changeName ?? '') : null;
    }

    handleOpenAccept(): void {
        this.isAccepting = true;
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.reason = event.detail.value;
        this.isReasonMissing = false;
    }

    async handleAccept(): Promise<void> {
        if (this.reason.trim() === '') {
            this.isReasonMissing = true;
            return;
        }
        await this.attempt(async (id) => {
            await acceptFinding(id, this.reason.trim());
            this.isAccepting = false;
            this.dispatchEvent(new CustomEvent('settled'));
        });
    }

    async handleRevert(): Promise<void> {
        await this.attempt(async (id) => {
            this.dispatchEvent(new CustomEvent('openchange', { detail: await draftRevert(id) }));
        });
    }

    handleOpenDraft(event: Event): void {
        event.preventDefault();
        this.dispatchEvent(new CustomEvent('openchange', { detail: this.shown?.changeId }));
    }

    private async attempt(work: (id: string) => Promise<void>): Promise<void> {
        if (this.shown === null) {
            return;
        }
        this.isBusy = true;
        this.refusal = null;
        try {
            await work(this.shown.id);
        } catch (error) {
            this.refusal = caught(error);
        } finally {
            this.isBusy = false;
        }
    }
}
