import { LightningElement, api } from 'lwc';
import type { DeploymentProgress } from 'c/deploymentApi';
import { labels } from 'c/deploymentLabels';
import { exactMoment, sentence } from 'c/sentences';

/**
 * Beside a deployment: cancel with a reason, undo, evidence, stages. Fires `canceldeployment` with the reason, `undo`, and
 * `openchange` with the id of the undo.
 */
export default class DeploymentSide extends LightningElement {
    readonly labels = labels;
    @api progress: DeploymentProgress | null = null;
    @api isBusy = false;
    reason = '';
    isReasonMissing = false;

    get canCancel(): boolean {
        return this.progress?.canCancel === true;
    }

    get whyNotCancel(): string | null {
        return this.progress?.isOver === false && !this.progress.canCancel
            ? this.progress.whyNotCancel
            : null;
    }

    get cancelSentence(): string {
        return this.progress?.cancelSentence ?? '';
    }

    get undo(): DeploymentProgress['undo'] {
        return this.progress?.isOver === true ? this.progress.undo : null;
    }

    get canDraft(): boolean {
        return this.undo?.canDraft === true;
    }

    get isUndoDisabled(): boolean {
        return !this.canDraft || this.isBusy;
    }

    get undoChange(): { id: string; text: string } | null {
        const summary = this.progress?.summary;
        return summary?.undoChangeId
            ? {
                  id: summary.undoChangeId,
                  text: sentence(labels.undoDrafted, summary.undoChangeName ?? ''),
              }
            : null;
    }

    get hasEvidence(): boolean {
        return Boolean(this.progress?.receiptDigest ?? this.progress?.requestId);
    }

    get receiptDigest(): string {
        return this.progress?.receiptDigest ?? '';
    }

    get requestId(): string {
        return this.progress?.requestId ?? '';
    }

    get orgAnswer(): string {
        return this.progress?.orgAnswer ?? labels.noAnswer;
    }

    get sealedAt(): string {
        return exactMoment(this.progress?.receiptAt);
    }

    get stages(): { key: string; name: string; sentence: string; time: string }[] {
        return (this.progress?.stages ?? []).map((stage, index) => ({
            key: String(index),
            name: stage.stage,
            sentence: stage.sentence ?? '',
            time: new Date(stage.at).toLocaleTimeString('en-GB'),
        }));
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.reason = event.detail.value;
        this.isReasonMissing = false;
    }

    handleCancel(): void {
        if (this.reason.trim() === '') {
            this.isReasonMissing = true;
            return;
        }
        this.dispatchEvent(new CustomEvent('canceldeployment', { detail: this.reason.trim() }));
    }

    handleUndo(): void {
        this.dispatchEvent(new CustomEvent('undo'));
    }

    handleOpenUndo(event: Event): void {
        event.preventDefault();
        this.dispatchEvent(new CustomEvent('openchange', { detail: this.undoChange?.id }));
    }
}
