import { LightningElement, api } from 'lwc';
import type { Entry } from 'c/ledgerApi';
import { labels } from 'c/ledgerLabels';
import { counted } from 'c/sentences';

interface Row {
    readonly key: string;
    readonly isDay: boolean;
    readonly text: string;
    readonly note: string;
    readonly name?: string;
    readonly actorName?: string;
    readonly sequence?: number;
    readonly time?: string;
    readonly className: string;
    readonly selected?: string;
}

/** Entries under their days, newest first. Fires `choose` with the sequence; arrows move. */
export default class LedgerList extends LightningElement {
    readonly labels = labels;
    @api entries: readonly Entry[] = [];
    @api chosen: number | null = null;

    get rows(): Row[] {
        const rows: Row[] = [];
        let day = '';
        for (const entry of this.entries) {
            const date = dayOf(entry);
            if (date !== day) {
                day = date;
                rows.push(this.dayRow(date));
            }
            rows.push(this.entryRow(entry));
        }
        return rows;
    }

    private dayRow(date: string): Row {
        const count = this.entries.filter((entry) => dayOf(entry) === date).length;
        const note = counted(count, labels.oneEntry, labels.entryCount);
        return { key: `d${date}`, isDay: true, text: date, note, className: 'day' };
    }

    private entryRow(entry: Entry): Row {
        const isChosen = entry.sequence === this.chosen;
        return {
            key: entry.name,
            isDay: false,
            text: entry.sentence,
            note: [entry.subjectName, entry.orgName].filter((part) => part).join(' · '),
            name: entry.name,
            actorName: entry.actorName,
            sequence: entry.sequence,
            time: new Date(entry.at).toLocaleTimeString('en-GB'),
            className: isChosen ? 'entry is-chosen' : 'entry',
            selected: String(isChosen),
        };
    }

    private choose(sequence: string | undefined): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: Number(sequence) }));
    }

    handleChoose(event: MouseEvent): void {
        this.choose((event.currentTarget as HTMLElement).dataset['sequence']);
    }

    handleKey(event: KeyboardEvent): void {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step === undefined) {
            return;
        }
        event.preventDefault();
        const options = [...(this.template?.querySelectorAll<HTMLElement>('button.entry') ?? [])];
        const next = options[options.indexOf(event.target as HTMLElement) + step];
        if (next !== undefined) {
            next.focus();
            this.choose(next.dataset['sequence']);
        }
    }
}

function dayOf(entry: Entry): string {
    return new Date(entry.at).toLocaleDateString('en-GB', {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
    });
}
