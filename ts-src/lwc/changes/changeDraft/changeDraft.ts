import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { createChange, editChange } from 'c/changeApi';
import type { ChangeDetail, ChangeDraft as Draft } from 'c/changeApi';
import { labels } from 'c/draftLabels';
import { counted } from 'c/sentences';

type Field = 'title' | 'reason' | 'businessImpact' | 'testLevel' | 'tests' | 'dependenciesWaiver';

const BLANK: Draft = {
    title: '',
    reason: '',
    businessImpact: '',
    testLevel: 'Default',
    tests: '',
    dependenciesWaiver: '',
    comparisonId: null,
    keys: null,
};

/**
 * What people say about a change. With `change` it edits one and fires `saved` (ChangeDetail), else it makes one of
 * `comparison-id` and `keys` and fires `created` (id). `closed` when given up.
 */
export default class ChangeDraft extends LightningElement {
    @api comparisonId: string | null = null;
    @api keys: readonly string[] = [];
    readonly labels = labels;
    draft: Draft = BLANK;
    refusal: Refusal | null = null;
    isSaving = false;
    private edited: ChangeDetail | null = null;
    private isFocused = false;

    @api
    get change(): ChangeDetail | null {
        return this.edited;
    }

    set change(change: ChangeDetail | null) {
        this.edited = change;
        if (change !== null) {
            this.draft = {
                ...BLANK,
                title: change.summary.title,
                reason: change.reason ?? '',
                businessImpact: change.businessImpact ?? '',
                testLevel: change.testLevel ?? 'Default',
                tests: change.tests ?? '',
                dependenciesWaiver: change.dependenciesWaiver ?? '',
            };
        }
    }

    renderedCallback(): void {
        if (!this.isFocused) {
            this.isFocused = true;
            this.template?.querySelector<HTMLElement>('.title')?.focus();
        }
    }

    get heading(): string {
        return this.edited === null ? labels.heading : labels.editHeading;
    }

    get note(): string {
        return this.edited === null
            ? counted(this.keys.length, labels.oneNote, labels.note)
            : this.edited.summary.name;
    }

    get saveLabel(): string {
        return this.edited === null ? labels.create : labels.save;
    }

    get testOptions(): { value: string; label: string }[] {
        return [
            { value: 'Default', label: labels.testsDefault },
            { value: 'RunLocalTests', label: labels.testsLocal },
            { value: 'RunSpecifiedTests', label: labels.testsSpecified },
            { value: 'NoTestRun', label: labels.testsNone },
        ];
    }

    get hasTests(): boolean {
        return this.draft.testLevel === 'RunSpecifiedTests';
    }

    get hasMissing(): boolean {
        return (this.edited?.plan.missing.length ?? 0) > 0;
    }

    /** What saving does to signatures that were given: said before it happens. */
    get consequence(): string | null {
        const given =
            this.edited?.signatures.filter(
                ({ isValid, meaning }) => isValid && meaning !== 'Rejection',
            ).length ?? 0;
        if (given > 0) {
            return counted(given, labels.oneVoids, labels.voids);
        }
        return this.edited?.summary.status === 'Submitted' ? labels.takesBack : null;
    }

    get whyNot(): string | null {
        if (this.draft.title.trim() === '') {
            return labels.titleNeeded;
        }
        return this.hasTests && this.draft.tests.trim() === '' ? labels.testsNeeded : null;
    }

    get cannotSave(): boolean {
        return this.whyNot !== null || this.isSaving;
    }

    handleField(event: CustomEvent<{ value: string }>): void {
        const field = (event.currentTarget as HTMLElement).dataset['field'] as Field;
        this.draft = { ...this.draft, [field]: event.detail.value };
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            this.handleCancel();
        }
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('closed'));
    }

    async handleSave(): Promise<void> {
        if (this.cannotSave) {
            return;
        }
        this.isSaving = true;
        this.refusal = null;
        try {
            if (this.edited === null) {
                const id = await createChange({
                    ...this.draft,
                    comparisonId: this.comparisonId,
                    keys: this.keys,
                });
                this.dispatchEvent(new CustomEvent<string>('created', { detail: id }));
            } else {
                const detail = await editChange(this.edited.summary.id, this.draft);
                this.dispatchEvent(new CustomEvent<ChangeDetail>('saved', { detail }));
            }
        } catch (error) {
            this.refusal = caught(error);
        } finally {
            this.isSaving = false;
        }
    }
}
