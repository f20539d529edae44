import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { failed, loading, ready, refusalOf, valueOf } from 'c/load';
import type { Load } from 'c/load';
import { countComponents, retrieveEstimate } from 'c/retrieveApi';
import type { PlannedType, RetrieveEstimate } from 'c/retrieveApi';
import { labels } from 'c/retrieveLabels';
import { moment, sentence } from 'c/sentences';

interface DrawnType extends PlannedType {
    readonly chooseLabel: string;
    readonly isChosen: boolean;
    readonly size: string;
    readonly count: string;
    readonly weight: string;
    readonly moved: string;
}

/** What reading one org will cost, before it is read. Fires `choosetypes` with names of types. */
export default class RetrievePlan extends LightningElement {
    @api orgName = '';
    readonly labels = labels;
    plan: Load<RetrieveEstimate | null> = loading;
    jobRunId: string | null = null;
    refusal: Refusal | null = null;
    isOpen = false;
    private chosen: ReadonlySet<string> = new Set();
    private org = '';
    private asked: string | null = null;
    private read: string | null = null;

    @api
    get orgId(): string {
        return this.org;
    }

    set orgId(id: string) {
        this.org = id;
        this.again();
    }

    /** JSON as a comparison takes it; null for the standard scope. */
    @api
    get scope(): string | null {
        return this.asked;
    }

    set scope(scope: string | null) {
        this.asked = scope;
        this.again();
    }

    /** When the org was read last: a reading counts as well. */
    @api
    get readAt(): string | null {
        return this.read;
    }

    set readAt(readAt: string | null) {
        const isNewer = this.read !== readAt;
        this.read = readAt;
        if (isNewer) {
            this.again();
        }
    }

    connectedCallback(): void {
        this.again();
    }

    private again(): void {
        if (this.isConnected && this.org !== '') {
            this.chosen = new Set();
            void this.load(this.org, this.asked);
        }
    }

    private async load(org: string, scope: string | null): Promise<void> {
        let found: Load<RetrieveEstimate | null>;
        try {
            found = ready(await retrieveEstimate(org, scope));
        } catch (error) {
            found = failed(caught(error));
        }
        // An answer to an older question is of no use.
        if (org === this.org && scope === this.asked) {
            this.plan = found;
        }
    }

    get heading(): string {
        return sentence(labels.heading, this.orgName);
    }

    get problem(): Refusal | null {
        return refusalOf(this.plan) ?? this.refusal;
    }

    get estimate(): RetrieveEstimate | null {
        return valueOf(this.plan) ?? null;
    }

    get isUncounted(): boolean {
        return this.plan.state === 'ready' && this.estimate === null && this.jobRunId === null;
    }

    get uncounted(): string {
        return sentence(labels.uncounted, this.orgName);
    }

    get countLabel(): string {
        return this.estimate === null ? labels.count : labels.countAgain;
    }

    get counted(): string {
        return sentence(labels.countedAt, moment(this.estimate?.countedAt));
    }

    get guessed(): string | null {
        const count = this.estimate?.guessedTypes ?? 0;
        return count === 0 ? null : sentence(labels.guessed, count);
    }

    /** A count that runs need not be asked for again. */
    get isIdle(): boolean {
        return this.plan.state === 'ready' && this.jobRunId === null;
    }

    get showsTypes(): boolean {
        return this.isOpen && this.estimate !== null;
    }

    get toggleLabel(): string {
        return this.isOpen ? labels.hide : sentence(labels.show, this.estimate?.rows.length ?? 0);
    }

    get openText(): string {
        return String(this.isOpen);
    }

    get caption(): string {
        return sentence(labels.table, this.orgName);
    }

    get rows(): DrawnType[] {
        return (this.estimate?.rows ?? []).map((row) => ({
            ...row,
            chooseLabel: sentence(labels.choose, row.type),
            isChosen: this.chosen.has(row.type),
            count: row.files.toLocaleString('en-US'),
            size: row.kilobytes.toLocaleString('en-US'),
            weight: row.isMeasured ? labels.measured : labels.usual,
            moved: row.isAlwaysRead ? labels.always : labels.byDate,
        }));
    }

    get chosenLabel(): string | null {
        return this.chosen.size === 0 ? null : sentence(labels.chosen, this.chosen.size);
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
    }

    handleChoose(event: Event): void {
        const box = event.currentTarget as HTMLInputElement;
        const chosen = new Set(this.chosen);
        if (box.checked) {
            chosen.add(box.dataset['type'] ?? '');
        } else {
            chosen.delete(box.dataset['type'] ?? '');
        }
        this.chosen = chosen;
    }

    handleOnly(): void {
        this.dispatchEvent(
            new CustomEvent<readonly string[]>('choosetypes', { detail: [...this.chosen].sort() }),
        );
    }

    async handleCount(): Promise<void> {
        this.refusal = null;
        try {
            this.jobRunId = await countComponents(this.org, this.asked);
        } catch (error) {
            this.refusal = caught(error);
        }
    }

    handleCounted(): void {
        this.jobRunId = null;
        this.again();
    }
}
