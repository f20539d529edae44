import { LightningElement, api } from 'lwc';
import type { ChangeDetail, ChangeItem } from 'c/changeApi';
import { labels } from 'c/changeLabels';
import { kindOf, kindsOf, undoingOf, validSignatures } from 'c/changeWords';
import { typeWords } from 'c/comparisonTree';
import { moment, sentence } from 'c/sentences';

const FIRST_SHOWN = 25;

/** The items of a change. Fires `opened` (key), `remove` (keys), `add`. */
export default class ChangeItems extends LightningElement {
    @api isBusy = false;
    @api openKey: string | null = null;
    readonly labels = labels;
    selected: ReadonlySet<string> = new Set();
    isAllShown = false;
    private known: ChangeDetail | null = null;

    @api
    get detail(): ChangeDetail | null {
        return this.known;
    }

    set detail(detail: ChangeDetail | null) {
        this.known = detail;
        const keys = new Set(detail?.items.map(({ key }) => key));
        this.selected = new Set([...this.selected].filter((key) => keys.has(key)));
    }

    private get items(): readonly ChangeItem[] {
        const items = [...(this.known?.items ?? [])];
        items.sort(
            (left, right) =>
                (left.wave ?? 0) - (right.wave ?? 0) || left.name.localeCompare(right.name),
        );
        return items;
    }

    get rows(): unknown[] {
        const shown = this.isAllShown ? this.items : this.items.slice(0, FIRST_SHOWN);
        const source = this.known?.summary.sourceName ?? labels.source;
        return shown.map((item) => ({
            key: item.key,
            ...namesOf(item),
            kind: kindOf(item.kind),
            author: item.modifiedBy ?? '',
            at: moment(item.modifiedAt),
            unreported: item.modifiedBy ? null : sentence(labels.notReported, source),
            wave: item.wave ?? '',
            waveReason: item.waveReason ?? '',
            undo: undoingOf(item.reversibility ?? 'Reversible'),
            isReversible: (item.reversibility ?? 'Reversible') === 'Reversible',
            undoReason: item.reversibilityReason ?? '',
            isSelected: this.selected.has(item.key),
            selectLabel: sentence(labels.selectItem, item.name),
            className:
                item.key === this.openKey
                    ? 'focused'
                    : this.selected.has(item.key)
                      ? 'selected'
                      : '',
        }));
    }

    get count(): number {
        return this.known?.items.length ?? 0;
    }

    get hasItems(): boolean {
        return this.count > 0;
    }

    get note(): string {
        return this.known === null ? '' : kindsOf(this.known.summary);
    }

    get emptyText(): string {
        const { sourceName, targetName } = this.known?.summary ?? {};
        return sentence(labels.noItemsText, sourceName ?? labels.source, targetName ?? '');
    }

    get cannotEdit(): boolean {
        return this.known?.acts.edit.isOpen !== true;
    }

    get editReason(): string | null {
        return this.known?.acts.edit.whyNot ?? null;
    }

    get cannotAdd(): boolean {
        return this.cannotEdit || this.isBusy || !this.known?.summary.sourceId;
    }

    get cannotRemove(): boolean {
        return this.cannotEdit || this.isBusy || this.selected.size === 0;
    }

    get isAllSelected(): boolean {
        return this.hasItems && this.selected.size === this.count;
    }

    get shownText(): string {
        return sentence(labels.shownOf, this.rows.length, this.count);
    }

    get canShowAll(): boolean {
        return this.rows.length < this.count;
    }

    get voidingText(): string {
        const given = this.known === null ? 0 : validSignatures(this.known);
        return given === 0 ? labels.itemsNoteNone : sentence(labels.itemsNote, given);
    }

    handleSelect(event: Event): void {
        const { checked, dataset } = event.currentTarget as HTMLInputElement;
        const selected = new Set(this.selected);
        if (checked) {
            selected.add(dataset['key'] ?? '');
        } else {
            selected.delete(dataset['key'] ?? '');
        }
        this.selected = selected;
    }

    handleSelectAll(event: Event): void {
        const { checked } = event.currentTarget as HTMLInputElement;
        this.selected = new Set(checked ? this.items.map(({ key }) => key) : []);
    }

    handleShowAll(): void {
        this.isAllShown = true;
    }

    handleOpen(event: MouseEvent): void {
        event.preventDefault();
        this.dispatchEvent(
            new CustomEvent<string>('opened', {
                detail: (event.currentTarget as HTMLElement).dataset['key'] ?? '',
            }),
        );
    }

    handleAdd(): void {
        this.dispatchEvent(new CustomEvent('add'));
    }

    handleRemove(): void {
        this.dispatchEvent(new CustomEvent<string[]>('remove', { detail: [...this.selected] }));
    }
}

/** `Installation__c.Status__c` → `Status__c`, with the object beside its type. */
function namesOf({ name, componentType }: ChangeItem): { name: string; type: string } {
    const dot = name.indexOf('.');
    const type = typeWords(componentType);
    return dot > 0
        ? { name: name.slice(dot + 1), type: `${type} · ${name.slice(0, dot)}` }
        : { name, type };
}
