import { LightningElement } from 'lwc';
import { caught } from 'c/apexErrors';
import { ledgerChoices, ledgerEntries, ledgerSummary } from 'c/ledgerApi';
import type { Choice, Choices, Entry, Question, Summary } from 'c/ledgerApi';
import { labels } from 'c/ledgerLabels';
import { failed, loading, ready, refusalOf, valueOf } from 'c/load';
import type { Load } from 'c/load';
import { sentence } from 'c/sentences';

const PAGE = 50;
const TYPING_MS = 300;
const DAY_MS = 86_400_000;
const RANGES: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 };

/** Who did what, in order, with proof. */
export default class LedgerPage extends LightningElement {
    readonly labels = labels;
    summary: Load<Summary> = loading;
    choices: Choices = { actions: [], actors: [], orgs: [] };
    entries: readonly Entry[] = [];
    total = 0;
    cursor: number | null = null;
    isReading = true;
    refusal: string | null = null;
    chosen: number | null = null;
    question: Question = {
        text: null,
        actor: null,
        action: null,
        org: null,
        subjectId: null,
        fromDate: null,
        toDate: null,
    };
    range = 'all';
    private typing: ReturnType<typeof setTimeout> | null = null;
    private turn = 0;

    connectedCallback(): void {
        void this.loadSummary();
        void this.loadChoices();
        void this.restart();
    }

    private async loadSummary(): Promise<void> {
        try {
            this.summary = ready(await ledgerSummary());
        } catch (error) {
            this.summary = failed(caught(error));
        }
    }

    private async loadChoices(): Promise<void> {
        try {
            this.choices = await ledgerChoices();
        } catch (error) {
            this.refusal = caught(error).message;
        }
    }

    private async restart(): Promise<void> {
        this.entries = [];
        this.cursor = null;
        await this.more();
    }

    private async more(): Promise<void> {
        this.turn += 1;
        const turn = this.turn;
        this.isReading = true;
        try {
            const page = await ledgerEntries(this.question, this.cursor, PAGE);
            if (turn !== this.turn) {
                return;
            }
            this.entries = [...this.entries, ...page.entries];
            this.cursor = page.nextCursor;
            this.total = page.total;
            this.refusal = null;
        } catch (error) {
            this.refusal = caught(error).message;
        } finally {
            this.isReading = false;
        }
    }

    // ------------------------------------------------------------ the banner

    get known(): Summary | null {
        return valueOf(this.summary);
    }

    get summaryRefusal(): string | null {
        return refusalOf(this.summary)?.message ?? null;
    }

    // ------------------------------------------------------------ the list

    get hasRows(): boolean {
        return this.entries.length > 0;
    }

    get isEmpty(): boolean {
        return !this.isReading && this.entries.length === 0 && this.refusal === null;
    }

    get isFiltered(): boolean {
        return Object.values(this.question).some((value) => value !== null);
    }

    get emptyHeading(): string {
        return this.isFiltered ? labels.noMatchHeading : labels.emptyHeading;
    }

    get emptyText(): string {
        return this.isFiltered ? labels.noMatchText : labels.emptyText;
    }

    get footer(): string {
        return sentence(labels.footer, this.entries.length, this.total);
    }

    get canLoadMore(): boolean {
        return this.cursor !== null && !this.isReading;
    }

    get actorOptions(): Choice[] {
        return [{ value: '', label: labels.anyActor }, ...this.choices.actors];
    }

    get actionOptions(): Choice[] {
        return [{ value: '', label: labels.anyAction }, ...this.choices.actions];
    }

    get orgOptions(): Choice[] {
        return [{ value: '', label: labels.anyOrg }, ...this.choices.orgs];
    }

    get rangeOptions(): Choice[] {
        return [
            { value: 'all', label: labels.allTime },
            { value: 'day', label: labels.lastDay },
            { value: 'week', label: labels.lastWeek },
            { value: 'month', label: labels.lastMonth },
        ];
    }

    get actor(): string {
        return this.question.actor ?? '';
    }

    get action(): string {
        return this.question.action ?? '';
    }

    get org(): string {
        return this.question.org ?? '';
    }

    // ------------------------------------------------------------ what people do

    handleText(event: CustomEvent<{ value: string }>): void {
        const text = event.detail.value.trim();
        if (this.typing !== null) {
            clearTimeout(this.typing);
        }
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- one question per pause in typing, not per letter
        this.typing = setTimeout(() => {
            this.question = { ...this.question, text: text === '' ? null : text };
            void this.restart();
        }, TYPING_MS);
    }

    handleFilter(event: CustomEvent<{ value: string }>): void {
        const name = (event.target as HTMLElement).dataset['filter'] as 'actor' | 'action' | 'org';
        this.question = {
            ...this.question,
            [name]: event.detail.value === '' ? null : event.detail.value,
        };
        void this.restart();
    }

    handleRange(event: CustomEvent<{ value: string }>): void {
        this.range = event.detail.value;
        const days = RANGES[this.range];
        const fromDate =
            days === undefined
                ? null
                : new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
        this.question = { ...this.question, fromDate };
        void this.restart();
    }

    handleClear(): void {
        this.range = 'all';
        this.question = {
            text: null,
            actor: null,
            action: null,
            org: null,
            subjectId: null,
            fromDate: null,
            toDate: null,
        };
        void this.restart();
    }

    handleMore(): void {
        void this.more();
    }

    handleChoose(event: CustomEvent<number>): void {
        this.chosen = event.detail;
    }

    async handleVerified(): Promise<void> {
        await this.loadSummary();
        await this.restart();
    }

    handleExported(): void {
        void this.loadSummary();
        void this.restart();
    }
}
