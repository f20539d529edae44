import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { ChangeDetail } from 'c/changeApi';
import { labels } from 'c/changeLabels';
import { typeWords } from 'c/comparisonTree';
import { sentence } from 'c/sentences';

/** What items need and the target lacks. Fires `add` (keys). */
export default class ChangeMissing extends NavigationMixin(LightningElement) {
    @api detail: ChangeDetail | null = null;
    @api isBusy = false;
    readonly labels = labels;

    get note(): string {
        return sentence(labels.missingNote, this.detail?.summary.targetName ?? '');
    }

    get missing(): unknown[] {
        const canEdit = this.detail?.acts.edit.isOpen === true;
        return (this.detail?.plan.missing ?? []).map((one) => ({
            key: one.key,
            name: one.name,
            type: typeWords(one.componentType),
            text: one.sentence ?? sentence(labels.missingNeeds, one.neededBy.join(', ')),
            broughtBy: one.broughtBy ?? null,
            broughtById: one.broughtById ?? null,
            brings: one.broughtBy
                ? sentence(labels.missingBrings, '', this.detail?.summary.targetName ?? '').trim()
                : '',
            canAdd: one.canBeAdded && canEdit,
            cannot: one.canBeAdded ? null : labels.missingCannot,
            addLabel: one.broughtBy ? labels.addAnyway : labels.addToChange,
        }));
    }

    private get addable(): string[] {
        return (this.detail?.plan.missing ?? [])
            .filter(({ canBeAdded, broughtBy }) => canBeAdded && !broughtBy)
            .map(({ key }) => key);
    }

    get addAll(): string | null {
        return this.addable.length > 1 && this.detail?.acts.edit.isOpen === true
            ? sentence(labels.addAll, this.addable.length)
            : null;
    }

    get count(): number {
        return this.detail?.plan.missing.length ?? 0;
    }

    get hasMissing(): boolean {
        return this.count > 0;
    }

    get broken(): readonly string[] {
        return this.detail?.plan.broken ?? [];
    }

    get hasBroken(): boolean {
        return this.broken.length > 0;
    }

    get unresolved(): readonly string[] {
        return this.detail?.plan.unresolved ?? [];
    }

    get hasUnresolved(): boolean {
        return this.unresolved.length > 0;
    }

    handleAdd(event: MouseEvent): void {
        this.add([(event.currentTarget as HTMLElement).dataset['key'] ?? '']);
    }

    handleAddAll(): void {
        this.add(this.addable);
    }

    private add(keys: readonly string[]): void {
        this.dispatchEvent(new CustomEvent<readonly string[]>('add', { detail: keys }));
    }

    handleOpen(event: MouseEvent): void {
        event.preventDefault();
        const recordId = (event.currentTarget as HTMLElement).dataset['id'] ?? '';
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, objectApiName: 'ChangeRequest__c', actionName: 'view' },
        });
    }
}
