import { LightningElement, api } from 'lwc';
import type { ChangeDetail, ChangeItem } from 'c/changeApi';
import { labels } from 'c/approvalLabels';
import { sentence } from 'c/sentences';

/** Every item with its difference; remembers which ones were opened. Fires `read` (how many are still unread). */
export default class ChangeContent extends LightningElement {
    /** Only these, for what changed since a signature. Null for all. */
    @api shownKeys: readonly string[] | null = null;
    readonly labels = labels;
    openKey: string | null = null;
    opened: ReadonlySet<string> = new Set();
    private known: ChangeDetail | null = null;

    @api
    get detail(): ChangeDetail | null {
        return this.known;
    }

    set detail(detail: ChangeDetail | null) {
        if (detail?.digest !== this.known?.digest) {
            this.opened = new Set();
            this.openKey = null;
        }
        this.known = detail;
    }

    /** Opens an item from outside, such as a component named in a banner. */
    @api
    open(key: string): void {
        this.show(key);
    }

    private get items(): readonly ChangeItem[] {
        const { shownKeys } = this;
        return (this.known?.items ?? []).filter(
            ({ key }) => shownKeys === null || shownKeys.includes(key),
        );
    }

    get rows(): unknown[] {
        return this.items.map(({ key, name, kind }) => ({
            key,
            name,
            note:
                kind === 'New'
                    ? labels.contentNew
                    : kind === 'Deleted'
                      ? labels.contentDeleted
                      : '',
            mark: this.opened.has(key) ? '✓' : '',
            className: key === this.openKey ? 'item is-current' : 'item',
            current: key === this.openKey ? 'true' : null,
        }));
    }

    get count(): number {
        return this.items.length;
    }

    get note(): string {
        return sentence(
            labels.contentNote,
            this.items.filter(({ key }) => this.opened.has(key)).length,
            this.count,
        );
    }

    get openItem(): ChangeItem | null {
        return this.items.find(({ key }) => key === this.openKey) ?? null;
    }

    private get at(): number {
        return this.items.findIndex(({ key }) => key === this.openKey);
    }

    get isFirst(): boolean {
        return this.at <= 0;
    }

    get isLast(): boolean {
        return this.at >= this.count - 1;
    }

    get changeId(): string {
        return this.known?.summary.id ?? '';
    }

    get targetName(): string {
        return this.known?.summary.targetName ?? '';
    }

    handleOpen(event: MouseEvent): void {
        this.show((event.currentTarget as HTMLElement).dataset['key'] ?? '');
    }

    handlePrevious(): void {
        this.show(this.items[this.at - 1]?.key ?? '');
    }

    handleNext(): void {
        this.show(this.items[this.at + 1]?.key ?? '');
    }

    private show(key: string): void {
        if (key === '') {
            return;
        }
        this.openKey = key;
        this.opened = new Set([...this.opened, key]);
        const unread = (this.known?.items ?? []).filter(
            (item) => !this.opened.has(item.key),
        ).length;
        this.dispatchEvent(new CustomEvent<number>('read', { detail: unread }));
    }
}
