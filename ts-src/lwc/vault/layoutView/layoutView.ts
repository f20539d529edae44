import { LightningElement, api } from 'lwc';
import type { DrawnLayout, LayoutItem } from 'c/diffLines';
import { sentence } from 'c/sentences';
import { changeSign, changeWord, labels } from 'c/viewLabels';

interface ShownItem {
    readonly key: string;
    readonly name: string;
    readonly note: string;
    readonly sign: string;
    readonly word: string;
    readonly className: string;
}

const BEHAVIORS: Readonly<Record<string, string>> = {
    Required: labels.required,
    Readonly: labels.readonly,
    Edit: labels.edit,
};

/** A page layout before and after, in one picture: sections, columns, fields, and the related lists below. */
export default class LayoutView extends LightningElement {
    @api layout: DrawnLayout | null = null;
    readonly labels = labels;
    isChangedOnly = false;

    get sections(): {
        key: string;
        label: string;
        word: string;
        columns: { key: string; title: string; items: ShownItem[] }[];
    }[] {
        return (this.layout?.sections ?? [])
            .filter(({ change }) => !this.isChangedOnly || change !== 'same')
            .map(({ label, change, columns }, at) => ({
                key: `${at}`,
                label,
                word: change === 'same' ? '' : (changeWord[change] ?? ''),
                columns: columns.map(({ items }, column) => ({
                    key: `${column}`,
                    title: sentence(labels.columnOf, column + 1),
                    items: this.shown(items),
                })),
            }));
    }

    get relatedLists(): ShownItem[] {
        return this.shown(this.layout?.relatedLists ?? []);
    }

    get hasRelated(): boolean {
        return this.relatedLists.length > 0;
    }

    get isEmpty(): boolean {
        return this.sections.length === 0 && !this.hasRelated;
    }

    handleChangedOnly(event: CustomEvent<{ checked: boolean }>): void {
        this.isChangedOnly = event.detail.checked;
    }

    private shown(items: readonly LayoutItem[]): ShownItem[] {
        return items
            .filter(({ change }) => !this.isChangedOnly || change !== 'same')
            .map((item, index) => ({
                key: `${index}`,
                name: item.name,
                note: noteOf(item),
                sign: changeSign[item.change] ?? '',
                word: item.change === 'same' ? '' : (changeWord[item.change] ?? ''),
                className: `item ${item.change}`,
            }));
    }
}

function noteOf({ behavior, behaviorBefore, change, movedFrom }: LayoutItem): string {
    const now = wordOf(behavior);
    const was = wordOf(behaviorBefore);
    const behaves =
        now !== '' && was !== '' && now !== was ? sentence(labels.was, now, was) : now || was;
    const from = change === 'moved' && movedFrom ? sentence(labels.movedFrom, movedFrom) : '';
    return [behaves, from].filter((part) => part !== '').join(', ');
}

function wordOf(behavior: string | null | undefined): string {
    return behavior ? (BEHAVIORS[behavior] ?? behavior) : '';
}
