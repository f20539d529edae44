import { LightningElement, api } from 'lwc';
import { labels } from 'c/branchLabels';
import type { Conflict } from 'c/mergeApi';
import { moment, sentence } from 'c/sentences';

/**
 * One conflict: before, mine, theirs and an editable result. Fires `resolve` with the text, null to leave the element
 * out, and `revoke`.
 */
export default class MergeConflict extends LightningElement {
    @api mineName = '';
    @api theirsName = '';
    @api place = '';
    @api mayWrite = false;
    readonly labels = labels;
    edited = '';
    private shown: Conflict | null = null;

    @api
    get conflict(): Conflict | null {
        return this.shown;
    }

    set conflict(conflict: Conflict | null) {
        this.shown = conflict;
        this.edited = conflict?.chosen ?? conflict?.mine ?? conflict?.theirs ?? '';
    }

    get sides(): { key: string; title: string; text: string; isAbsent: boolean }[] {
        const { shown } = this;
        return [
            side('base', labels.base, shown?.base),
            side('mine', sentence(labels.mine, this.mineName), shown?.mine),
            side('theirs', sentence(labels.theirs, this.theirsName), shown?.theirs),
        ];
    }

    get isOpen(): boolean {
        return this.shown?.isResolved !== true && this.mayWrite;
    }

    get remembered(): string | null {
        const { shown } = this;
        return shown?.isResolved === true
            ? sentence(
                  labels.remembered,
                  shown.choice ?? '',
                  shown.resolvedBy ?? '',
                  moment(shown.resolvedAt),
              )
            : null;
    }

    get canRevoke(): boolean {
        return this.shown?.isResolved === true && this.mayWrite;
    }

    get hasMine(): boolean {
        return typeof this.shown?.mine === 'string';
    }

    get hasTheirs(): boolean {
        return typeof this.shown?.theirs === 'string';
    }

    handleEdit(event: CustomEvent<{ value: string }>): void {
        this.edited = event.detail.value;
    }

    handleMine(): void {
        this.resolve(this.shown?.mine ?? null);
    }

    handleTheirs(): void {
        this.resolve(this.shown?.theirs ?? null);
    }

    handleEdited(): void {
        this.resolve(this.edited);
    }

    handleLeaveOut(): void {
        this.resolve(null);
    }

    handleRevoke(): void {
        this.dispatchEvent(new CustomEvent('revoke', { detail: this.shown?.fingerprint }));
    }

    private resolve(text: string | null): void {
        this.dispatchEvent(
            new CustomEvent('resolve', {
                detail: { fingerprint: this.shown?.fingerprint, text },
            }),
        );
    }
}

function side(
    key: string,
    title: string,
    text: string | null | undefined,
): { key: string; title: string; text: string; isAbsent: boolean } {
    const isAbsent = text === null || text === undefined;
    return { key, title, text: isAbsent ? labels.absent : text, isAbsent };
}
