import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { failed, loading, ready, refusalOf, valueOf } from 'c/load';
import type { Load } from 'c/load';
import { moment, sentence } from 'c/sentences';
import { size } from 'c/snapshotsPanel';
import { sweepStore, timeline, verifyStore } from 'c/vaultApi';
import type { StoreFacts } from 'c/vaultApi';
import { labels } from 'c/vaultLabels';

/** What the store holds and costs, whether it is sound, and the jobs that prove and clean it. */
export default class StorePanel extends LightningElement {
    readonly labels = labels;
    state: Load<StoreFacts> = loading;
    problem: Refusal | null = null;
    jobRunId: string | null = null;
    isBusy = false;

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
            const { store } = await timeline(null);
            this.state = ready(store);
            this.jobRunId = store.jobRunId ?? null;
        } catch (error) {
            this.state = failed(caught(error));
        }
    }

    private get store(): StoreFacts | null {
        return valueOf(this.state);
    }

    get isLoading(): boolean {
        return this.state.state === 'loading';
    }

    get isReady(): boolean {
        return this.state.state === 'ready';
    }

    get refusal(): Refusal | null {
        return refusalOf(this.state) ?? this.problem;
    }

    get facts(): { key: string; label: string; value: string }[] {
        const { store } = this;
        if (store === null) {
            return [];
        }
        return [
            {
                key: 'components',
                label: labels.factComponents,
                value: store.components.toLocaleString(),
            },
            { key: 'contents', label: labels.factContents, value: store.contents.toLocaleString() },
            { key: 'packs', label: labels.factPacks, value: store.packs.toLocaleString() },
            { key: 'bytes', label: labels.factBytes, value: size(store.bytes) },
            { key: 'saved', label: labels.factSaved, value: savedOf(store) },
        ];
    }

    get savedText(): string {
        const { store } = this;
        return store === null
            ? ''
            : sentence(
                  labels.factSavedText,
                  store.components.toLocaleString(),
                  store.contents.toLocaleString(),
              );
    }

    get checked(): string {
        const checkedAt = this.store?.checkedAt;
        return checkedAt ? sentence(labels.verifiedAt, moment(checkedAt)) : labels.neverVerified;
    }

    get lastCheck(): string {
        return this.store?.lastCheck ?? labels.noRun;
    }

    get lastSweep(): string {
        return this.store?.lastSweep ?? labels.noRun;
    }

    get badHeading(): string | null {
        const count = this.store?.bad.length ?? 0;
        return count === 0 ? null : sentence(labels.badHeading, count);
    }

    get bad(): unknown[] {
        return (this.store?.bad ?? []).map(({ name, state, message }) => ({
            name,
            state: state === 'Missing' ? labels.missing : labels.damaged,
            lines: (message ?? '').split('\n').map((text, index) => ({ key: index, text })),
        }));
    }

    get isWorking(): boolean {
        return this.isBusy || this.jobRunId !== null;
    }

    async handleVerify(): Promise<void> {
        await this.begin(verifyStore);
    }

    async handleSweep(): Promise<void> {
        await this.begin(sweepStore);
    }

    private async begin(job: () => Promise<string>): Promise<void> {
        this.isBusy = true;
        this.problem = null;
        try {
            this.jobRunId = await job();
        } catch (error) {
            this.problem = caught(error);
        } finally {
            this.isBusy = false;
        }
    }

    async handleFinish(): Promise<void> {
        this.jobRunId = null;
        await this.load();
    }
}

/** Against keeping every component of every snapshot on its own. */
function savedOf({ components, contents }: StoreFacts): string {
    return components <= contents
        ? labels.factNothing
        : `${String(Math.floor((1 - contents / components) * 1000) / 10)} %`;
}
