import { LightningElement, api } from 'lwc';
import type { ChangeDetail } from 'c/changeApi';
import { labels } from 'c/approvalLabels';
import { exactMoment, sentence } from 'c/sentences';

const SHORT = 4;

/** An approval that no longer holds: stands above everything, takes the focus, shows only what changed. Fires `reduce`, `opened` (key). */
export default class ChangeVoided extends LightningElement {
    @api detail: ChangeDetail | null = null;
    @api isOnly = false;
    readonly labels = labels;
    private isFocused = false;

    renderedCallback(): void {
        if (!this.isFocused && this.detail !== null) {
            this.isFocused = true;
            this.template?.querySelector<HTMLElement>('.banner')?.focus();
        }
    }

    get changes(): { key: string; name: string; what: string; isItem: boolean }[] {
        const keys = new Set(this.detail?.items.map((item) => item.key));
        return (this.detail?.voidedDetails ?? []).map(({ key, name, what }) => ({
            key: key ?? name,
            name,
            what,
            isItem: keys.has(key ?? ''),
        }));
    }

    private get count(): number {
        return this.changes.length;
    }

    get heading(): string {
        return this.count === 1 ? labels.voidedOne : sentence(labels.voidedMany, this.count);
    }

    get text(): string {
        const now = short(this.detail?.digest);
        const last = this.detail?.signatures
            .filter(({ isValid, meaning }) => !isValid && meaning !== 'Rejection')
            .at(-1);
        return last
            ? sentence(
                  labels.voidedContent,
                  last.signerName,
                  short(last.digest),
                  exactMoment(last.signedAt),
                  now,
              )
            : sentence(labels.voidedPlain, now);
    }

    get onlyLabel(): string {
        if (this.isOnly) {
            return labels.showEverything;
        }
        const items = this.changes.filter(({ isItem }) => isItem).length;
        return items === 1 ? labels.showThis : sentence(labels.showThese, items);
    }

    get canShowOnly(): boolean {
        return this.changes.some(({ isItem }) => isItem);
    }

    handleOnly(): void {
        this.dispatchEvent(new CustomEvent('reduce'));
    }

    handleOpen(event: MouseEvent): void {
        event.preventDefault();
        this.dispatchEvent(
            new CustomEvent<string>('opened', {
                detail: (event.currentTarget as HTMLElement).dataset['key'] ?? '',
            }),
        );
    }
}

function short(digest: string | null | undefined): string {
    return digest
        ? `${digest.slice(0, SHORT)} ${digest.slice(SHORT, 2 * SHORT)} … ${digest.slice(-SHORT)}`
        : '';
}
