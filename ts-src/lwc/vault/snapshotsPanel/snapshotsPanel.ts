import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { failed, loading, ready, refusalOf, valueOf } from 'c/load';
import type { Load } from 'c/load';
import { moment, sentence } from 'c/sentences';
import type { Tone } from 'c/statusWord';
import { compareSnapshots, timeline } from 'c/vaultApi';
import type { SnapshotEntry, Timeline } from 'c/vaultApi';
import { labels } from 'c/vaultLabels';

const STATES: Readonly<Record<SnapshotEntry['state'], { word: string; tone: Tone }>> = {
    Planned: { word: labels.stateReading, tone: 'run' },
    Reading: { word: labels.stateReading, tone: 'run' },
    Sealed: { word: labels.stateSealed, tone: 'ok' },
    Incomplete: { word: labels.stateIncomplete, tone: 'warn' },
    Failed: { word: labels.stateFailed, tone: 'bad' },
};

/** Snapshots of all orgs, newest first: what each holds and what had to be stored for it. Two can be compared. Fires `look`. */
export default class SnapshotsPanel extends NavigationMixin(LightningElement) {
    readonly labels = labels;
    state: Load<Timeline> = loading;
    problem: Refusal | null = null;
    orgId = '';
    chosen: readonly string[] = [];
    isBusy = false;

    /** The one whose messages are shown. */
    @api snapshotId = '';

    connectedCallback(): void {
        void this.reload();
    }

    /** Readings may have come since. */
    @api
    async reload(): Promise<void> {
        await this.load();
    }

    private async load(): Promise<void> {
        try {
            this.state = ready(await timeline(null));
        } catch (error) {
            this.state = failed(caught(error));
        }
    }

    private get entries(): readonly SnapshotEntry[] {
        return valueOf(this.state)?.entries ?? [];
    }

    get isLoading(): boolean {
        return this.state.state === 'loading';
    }

    get refusal(): Refusal | null {
        return refusalOf(this.state) ?? this.problem;
    }

    get isEmpty(): boolean {
        return this.state.state === 'ready' && this.entries.length === 0;
    }

    get hasEntries(): boolean {
        return this.entries.length > 0;
    }

    get orgOptions(): { label: string; value: string }[] {
        const nameById = new Map(this.entries.map(({ orgId, orgName }) => [orgId, orgName]));
        return [
            { label: labels.allOrgs, value: '' },
            ...[...nameById].map(([value, label]) => ({ label, value })),
        ];
    }

    private get shown(): readonly SnapshotEntry[] {
        return this.entries.filter(({ orgId }) => this.orgId === '' || orgId === this.orgId);
    }

    get rows(): unknown[] {
        return this.shown.map((entry) => {
            const isChosen = this.chosen.includes(entry.id);
            return {
                id: entry.id,
                name: entry.name,
                org: entry.orgName,
                what: whatOf(entry),
                state: STATES[entry.state],
                components: entry.componentCount ?? '–',
                hasSkipped: Boolean(entry.skippedCount),
                skipped: entry.skippedCount ? sentence(labels.skipped, entry.skippedCount) : '',
                stored: size(entry.newBytes),
                contents: sentence(labels.newContents, entry.newContents),
                shared: sharedOf(entry),
                taken: moment(entry.sealedAt ?? entry.startedAt),
                isChosen,
                selectLabel: sentence(labels.chooseOne, entry.name),
                canNotChoose:
                    (entry.state !== 'Sealed' && entry.state !== 'Incomplete') ||
                    (!isChosen && this.chosen.length === 2),
                className: isChosen ? 'selected' : '',
            };
        });
    }

    get footer(): string {
        return sentence(labels.shown, this.shown.length);
    }

    /** The newer one is the source: it says what came since the older one. */
    private get pair(): readonly SnapshotEntry[] {
        return this.entries.filter(({ id }) => this.chosen.includes(id));
    }

    get hint(): string {
        const [newer, older] = this.pair;
        return newer && older
            ? sentence(labels.compareOlder, older.name, newer.name)
            : labels.compareHint;
    }

    get cannotCompare(): boolean {
        return this.pair.length !== 2 || this.isBusy;
    }

    handleOrg(event: CustomEvent<{ value: string }>): void {
        this.orgId = event.detail.value;
        this.chosen = [];
    }

    handleChoose(event: Event): void {
        const { dataset, checked } = event.target as HTMLInputElement;
        const id = dataset['id'] ?? '';
        this.chosen = checked ? [...this.chosen, id] : this.chosen.filter((one) => one !== id);
    }

    async handleCompare(): Promise<void> {
        const [newer, older] = this.pair;
        if (!newer || !older) {
            return;
        }
        this.isBusy = true;
        this.problem = null;
        try {
            const comparisonId = await compareSnapshots(newer.id, older.id);
            this[NavigationMixin.Navigate]({
                type: 'standard__navItemPage',
                attributes: { apiName: 'GatehouseCompare' },
                state: { c__comparison: comparisonId },
            });
        } catch (error) {
            this.problem = caught(error);
        } finally {
            this.isBusy = false;
        }
    }

    handleMessages(event: MouseEvent): void {
        this.seek((event.currentTarget as HTMLElement).dataset['id'] ?? '');
    }

    handleClose(): void {
        this.seek('');
    }

    /** The address names it; the page hands it back. */
    private seek(id: string): void {
        this.dispatchEvent(new CustomEvent('look', { detail: { c__snapshot: id } }));
    }

    handleOpen(event: MouseEvent): void {
        event.preventDefault();
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: id ?? '', objectApiName: 'Snapshot__c', actionName: 'view' },
        });
    }

    handleCompareOrgs(): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__navItemPage',
            attributes: { apiName: 'GatehouseCompare' },
        });
    }
}

function whatOf(entry: SnapshotEntry): string {
    const words = [entry.purpose ?? ''];
    if (entry.scope === 'Components') {
        words.push(labels.scopeComponents);
    } else if (entry.mode === 'Incremental') {
        words.push(labels.modeIncremental);
        words.push(entry.predecessorName ? sentence(labels.against, entry.predecessorName) : '');
    } else if (entry.mode) {
        words.push(labels.modeFull);
    }
    return words.filter((word) => word !== '').join(' · ');
}

/** Of the components, how many needed no content of their own. */
function sharedOf(entry: SnapshotEntry): string {
    const all = entry.componentCount ?? 0;
    if (all === 0) {
        return '–';
    }
    const shared = Math.max(0, all - entry.newContents) / all;
    return sentence(labels.sharedOf, Math.floor(shared * 1000) / 10);
}

export function size(bytes: number): string {
    return bytes >= 1_048_576
        ? sentence(labels.megabytes, Math.round(bytes / 104_857.6) / 10)
        : sentence(labels.kilobytes, Math.ceil(bytes / 1024));
}
