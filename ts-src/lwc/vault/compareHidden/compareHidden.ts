import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import { reorderedRows } from 'c/compareApi';
import type { ComparedRow } from 'c/compareApi';
import { labels } from 'c/compareLabels';
import { typeWords } from 'c/comparisonTree';
import { sentence } from 'c/sentences';

/** What a comparison does not count, because only the order of entries differs. Fires `opened` (key). */
export default class CompareHidden extends LightningElement {
    @api comparisonId = '';
    readonly labels = labels;
    rows: readonly ComparedRow[] | null = null;
    refusal: string | null = null;

    connectedCallback(): void {
        void this.read();
    }

    private async read(): Promise<void> {
        try {
            this.rows = await reorderedRows(this.comparisonId);
        } catch (error) {
            this.refusal = caught(error).message;
        }
    }

    get isReading(): boolean {
        return this.rows === null && this.refusal === null;
    }

    get moved(): { key: string; name: string; type: string; entries: string }[] {
        return (this.rows ?? []).map(({ key, fullName, type, orderOnly }) => ({
            key,
            name: fullName,
            type: typeWords(type),
            entries: sentence(labels.orderEntries, orderOnly ?? 0),
        }));
    }

    handleOpen(event: MouseEvent): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent<string>('opened', { detail: key ?? '' }));
    }
}
