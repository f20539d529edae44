import { LightningElement, api } from 'lwc';
import { labels } from 'c/branchLabels';
import { marked } from 'c/conflictMarks';
import type { Marked } from 'c/conflictMarks';
import type { Conflict } from 'c/mergeApi';
import { draftOf, dropDraft, keepDraft } from 'c/mergeDrafts';
import { choiceWord } from 'c/mergeWords';
import { moment, sentence } from 'c/sentences';

const SIDES = ['base', 'mine', 'theirs'];

/**
 * One conflict: before, mine, theirs and an editable result. Fires `resolve` with the text, null to leave the element
 * out, `revoke`, and `step` with 1 or -1 to go on to another conflict.
 */
export default class MergeConflict extends LightningElement {
    @api mineName = '';
    @api theirsName = '';
    @api place = '';
    @api mayWrite = false;
    readonly labels = labels;
    edited = '';
    isDraft = false;
    private shown: Conflict | null = null;

    @api
    get conflict(): Conflict | null {
        return this.shown;
    }

    set conflict(conflict: Conflict | null) {
        this.shown = conflict;
        const draft = conflict === null ? null : draftOf(conflict.fingerprint);
        this.isDraft = draft !== null;
        this.edited = draft ?? untouched(conflict);
    }

    /** Keys work from here on. */
    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('section')?.focus();
    }

    get sides(): (Marked & { key: string; title: string })[] {
        const { base = null, mine = null, theirs = null } = this.shown ?? {};
        const titles = [
            labels.base,
            sentence(labels.mine, this.mineName),
            sentence(labels.theirs, this.theirsName),
        ];
        return marked([base, mine, theirs]).map((side, index) => ({
            ...side,
            head: [base, mine, theirs][index] === null ? labels.absent : side.head,
            key: SIDES[index] ?? '',
            title: titles[index] ?? '',
        }));
    }

    get isOpen(): boolean {
        return this.shown?.isResolved !== true && this.mayWrite;
    }

    get remembered(): string | null {
        const { shown } = this;
        return shown?.isResolved === true
            ? sentence(
                  labels.remembered,
                  choiceWord(shown.choice),
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
        const fingerprint = this.shown?.fingerprint ?? '';
        this.isDraft = this.edited !== untouched(this.shown);
        if (this.isDraft) {
            keepDraft(fingerprint, this.edited);
        } else {
            dropDraft(fingerprint);
        }
    }

    /** Single letters count only while the conflict itself has the focus: in the result they are text. */
    handleKey(event: KeyboardEvent): void {
        const isTyping = event.target !== event.currentTarget;
        if (isTyping || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const deeds: Readonly<Record<string, () => void>> = {
            j: () => this.step(1),
            k: () => this.step(-1),
            ...(this.isOpen && this.hasMine ? { m: (): void => this.handleMine() } : {}),
            ...(this.isOpen && this.hasTheirs ? { t: (): void => this.handleTheirs() } : {}),
        };
        const deed = deeds[event.key.toLowerCase()];
        if (deed) {
            event.preventDefault();
            deed();
        }
    }

    private step(detail: number): void {
        this.dispatchEvent(new CustomEvent('step', { detail }));
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

/** The result as long as nobody has typed. */
function untouched(conflict: Conflict | null): string {
    return conflict?.chosen ?? conflict?.mine ?? conflict?.theirs ?? '';
}
