import { LightningElement, api } from 'lwc';
import { labels } from 'c/diffLabels';
import type { AccessRights } from 'c/diffLines';
import { sentence } from 'c/sentences';

interface RightCell {
    readonly key: string;
    readonly text: string;
    readonly className: string;
    readonly spoken: string;
}

interface RightRow {
    readonly name: string;
    readonly cells: readonly RightCell[];
}

const OBJECT_RIGHTS: readonly (readonly [string, string])[] = [
    ['allowRead', labels.rightRead],
    ['allowCreate', labels.rightCreate],
    ['allowEdit', labels.rightEdit],
    ['allowDelete', labels.rightDelete],
    ['viewAllRecords', labels.rightViewAll],
    ['modifyAllRecords', labels.rightModifyAll],
    ['viewAllFields', labels.rightViewAllFields],
];
const FIELD_RIGHTS: readonly (readonly [string, string])[] = [
    ['read', labels.rightRead],
    ['edit', labels.rightEdit],
];
const READS: ReadonlySet<string> = new Set(['read', 'edit']);

/** What a permission set or profile allows, before and after: added and removed rights stand in words in their cell. */
export default class AccessGrid extends LightningElement {
    @api access: AccessRights | null = null;
    readonly labels = labels;
    isChangedOnly = true;

    get objectColumns(): { key: string; label: string }[] {
        return OBJECT_RIGHTS.map(([key, label]) => ({ key, label }));
    }

    get fieldColumns(): { key: string; label: string }[] {
        return FIELD_RIGHTS.map(([key, label]) => ({ key, label }));
    }

    get objects(): RightRow[] {
        return this.shown(this.access?.objects ?? []).map(({ name, before, after }) => ({
            name,
            cells: OBJECT_RIGHTS.map(([right, label]) =>
                cellOf(
                    name,
                    right,
                    label,
                    before?.includes(right) === true,
                    after?.includes(right) === true,
                ),
            ),
        }));
    }

    get fields(): RightRow[] {
        return this.shown(this.access?.fields ?? []).map(({ name, before, after }) => ({
            name,
            cells: [
                cellOf(
                    name,
                    'read',
                    labels.rightRead,
                    READS.has(before ?? ''),
                    READS.has(after ?? ''),
                ),
                cellOf(name, 'edit', labels.rightEdit, before === 'edit', after === 'edit'),
            ],
        }));
    }

    get objectNote(): string {
        return noteOf(this.access?.objects ?? []);
    }

    get fieldNote(): string {
        return noteOf(this.access?.fields ?? []);
    }

    get hasObjects(): boolean {
        return this.objects.length > 0;
    }

    get hasFields(): boolean {
        return this.fields.length > 0;
    }

    get isEmpty(): boolean {
        return !this.hasObjects && !this.hasFields;
    }

    handleChangedOnly(event: CustomEvent<{ checked: boolean }>): void {
        this.isChangedOnly = event.detail.checked;
    }

    private shown<T extends { readonly isChanged: boolean }>(rights: readonly T[]): readonly T[] {
        return this.isChangedOnly ? rights.filter(({ isChanged }) => isChanged) : rights;
    }
}

function noteOf(rights: readonly { readonly isChanged: boolean }[]): string {
    return sentence(
        labels.changedOf,
        rights.filter(({ isChanged }) => isChanged).length,
        rights.length,
    );
}

function cellOf(name: string, key: string, label: string, had: boolean, has: boolean): RightCell {
    if (had === has) {
        return {
            key,
            text: has ? '✓' : '–',
            className: has ? 'right has' : 'right',
            spoken: `${name}, ${label}, ${has ? labels.has : labels.hasNot}`,
        };
    }
    const text = has ? labels.added : labels.removed;
    return {
        key,
        text,
        className: has ? 'right added' : 'right removed',
        spoken: `${name}, ${label}, ${text}`,
    };
}
