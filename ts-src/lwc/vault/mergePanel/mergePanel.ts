import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { branches } from 'c/branchApi';
import type { Branch } from 'c/branchApi';
import { labels } from 'c/branchLabels';
import {
    abandonMerge,
    commitMerge,
    decidedRows,
    latestMerges,
    merge,
    mergedComponent,
    rememberedResolutions,
    resolveConflict,
    revokeResolution,
    startMerge,
} from 'c/mergeApi';
import type { DecidedRow, Merge, MergedComponent, Remembered } from 'c/mergeApi';
import { dropDraft } from 'c/mergeDrafts';
import { addressOf, drawn, factsOf, listed, placed, titleOf } from 'c/mergeWords';
import type { MergeAddress } from 'c/mergeWords';
import { counted, sentence } from 'c/sentences';

const LATEST = 20;

/** Merges: prepared by a job, decided conflict by conflict, committed. Can be left and returned to. Fires `look` with its address. */
export default class MergePanel extends LightningElement {
    readonly labels = labels;
    problem: Refusal | null = null;
    known: readonly Branch[] = [];
    merges: readonly Merge[] | null = null;
    remembered: readonly Remembered[] = [];
    shown: Merge | null = null;
    rows: readonly DecidedRow[] = [];
    component: MergedComponent | null = null;
    message = '';
    committing: string | null = null;
    /** The conflict that gets the focus once it is drawn. */
    private awaited: string | null = null;
    private asked: MergeAddress = {};

    /** What a link names. */
    @api
    get address(): MergeAddress {
        return this.asked;
    }

    set address(asked: MergeAddress) {
        this.asked = asked;
        const { c__merge: id, c__item: key } = asked;
        const isShown = id === this.shown?.id && (!key || key === this.component?.key);
        if (id && this.merges !== null && !isShown) {
            void this.doing(() => this.show(id, key));
        }
    }

    connectedCallback(): void {
        void this.reload();
    }

    /** Branches and merges may have come since. The merge that is shown stays. */
    @api
    async reload(): Promise<void> {
        await this.doing(() => this.load());
    }

    private async load(): Promise<void> {
        this.known = await branches(null);
        this.merges = await latestMerges(LATEST);
        this.remembered = await rememberedResolutions(LATEST);
        const { c__merge: linked, c__item: key, c__conflict: conflict } = this.asked;
        const id = this.shown?.id ?? linked ?? this.merges[0]?.id;
        this.awaited = this.shown === null ? (conflict ?? null) : null;
        if (id) {
            await this.show(id, id === linked ? key : this.component?.key);
        }
    }

    private async show(id: string, key?: string): Promise<void> {
        this.shown = await merge(id);
        this.component = null;
        this.rows = this.isDecidable ? await decidedRows(id) : [];
        const first =
            this.rows.find((row) => row.key === key) ??
            this.rows.find(({ openCount }) => openCount > 0) ??
            this.rows[0];
        if (first?.kind === 'Conflict') {
            this.component = await mergedComponent(id, first.key);
        }
    }

    renderedCallback(): void {
        const awaited = this.conflictElements.find(
            ({ dataset }) => dataset['key'] === this.awaited,
        );
        if (awaited) {
            this.awaited = null;
            awaited.focus();
        }
    }

    private get conflictElements(): HTMLElement[] {
        return [...(this.template?.querySelectorAll<HTMLElement>('c-merge-conflict') ?? [])];
    }

    private look(conflict?: string): void {
        const detail = addressOf(this.shown, this.component, conflict);
        this.dispatchEvent(new CustomEvent('look', { detail }));
    }

    private get isDecidable(): boolean {
        return this.shown?.state === 'Ready' || this.shown?.state === 'Merged';
    }

    get isEmpty(): boolean {
        return this.merges?.length === 0;
    }

    get title(): string {
        return titleOf(this.shown);
    }

    get runningJob(): string | null {
        const { shown } = this;
        return shown?.state === 'Running' ? (shown.jobRunId ?? null) : this.committing;
    }

    get facts(): string | null {
        return this.shown === null || !this.isDecidable ? null : factsOf(this.shown);
    }

    get base(): string {
        return this.shown?.baseSentence ?? '';
    }

    get stale(): string | null {
        return this.shown?.isStale === true
            ? sentence(labels.mergeStale, this.shown.intoName)
            : null;
    }

    get open(): number {
        return this.rows.reduce((sum, { openCount }) => sum + openCount, 0);
    }

    get decidedNote(): string {
        return this.open === 0
            ? labels.mergeAllDecided
            : counted(this.open, labels.mergeOpenOne, labels.mergeOpenCount);
    }

    get isReady(): boolean {
        return this.shown?.state === 'Ready' && this.committing === null;
    }

    get mayWrite(): boolean {
        return this.isReady && this.shown?.mayWrite === true;
    }

    get isCommitDisabled(): boolean {
        return this.open > 0 || this.message.trim() === '' || this.shown?.isStale === true;
    }

    get whyNot(): string | null {
        return this.open > 0 ? labels.mergeWhyOpen : null;
    }

    get result(): string | null {
        const commit = this.shown?.resultCommit;
        return commit ? sentence(labels.mergeDone, commit) : null;
    }

    get list(): unknown[] {
        return this.rows.map((row) => drawn(row, this.component?.key));
    }

    get conflicts(): unknown[] {
        return placed(this.component?.conflicts ?? []);
    }

    get earlier(): unknown[] {
        return (this.merges ?? []).map(listed);
    }

    async handleStart(event: CustomEvent<{ intoId: string; fromId: string }>): Promise<void> {
        const { intoId, fromId } = event.detail;
        await this.doing(async () => {
            const id = await startMerge(intoId, fromId);
            this.merges = await latestMerges(LATEST);
            await this.show(id);
            this.look();
        });
    }

    async handleShow(event: MouseEvent): Promise<void> {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        await this.doing(async () => {
            await this.show(id ?? '');
            this.look();
        });
    }

    async handleComponent(event: MouseEvent): Promise<void> {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        await this.openComponent(key ?? '');
        this.look();
    }

    private async openComponent(key: string): Promise<void> {
        await this.doing(async () => {
            this.component = await mergedComponent(this.shown?.id ?? '', key);
        });
    }

    /** On to another conflict of this component, else of the component after or before it. */
    async handleStep(event: CustomEvent<number>): Promise<void> {
        const elements = this.conflictElements;
        const step = event.detail;
        const at = elements.indexOf(event.currentTarget as HTMLElement) + step;
        if (elements[at]) {
            elements[at].focus();
            this.look(elements[at].dataset['key']);
            return;
        }
        const rows = this.rows.filter(({ kind }) => kind === 'Conflict');
        const next = rows[rows.findIndex(({ key }) => key === this.component?.key) + step];
        if (next) {
            await this.openComponent(next.key);
            this.awaited = this.component?.conflicts.at(step > 0 ? 0 : -1)?.fingerprint ?? null;
            this.look(this.awaited ?? undefined);
        }
    }

    async handleResolve(
        event: CustomEvent<{ fingerprint: string; text: string | null }>,
    ): Promise<void> {
        const { fingerprint, text } = event.detail;
        await this.doing(async () => {
            await resolveConflict(
                this.shown?.id ?? '',
                this.component?.key ?? '',
                fingerprint,
                text,
            );
            dropDraft(fingerprint);
            await this.refresh();
        });
    }

    async handleRevoke(event: CustomEvent<string>): Promise<void> {
        await this.doing(async () => {
            await revokeResolution(event.detail);
            await this.refresh();
        });
    }

    private async refresh(): Promise<void> {
        const id = this.shown?.id ?? '';
        this.rows = await decidedRows(id);
        this.remembered = await rememberedResolutions(LATEST);
        if (this.component !== null) {
            this.component = await mergedComponent(id, this.component.key);
        }
    }

    handleMessage(event: CustomEvent<{ value: string }>): void {
        this.message = event.detail.value;
    }

    async handleCommit(): Promise<void> {
        await this.doing(async () => {
            this.committing = await commitMerge(this.shown?.id ?? '', this.message);
        });
    }

    async handleAbandon(): Promise<void> {
        await this.doing(async () => {
            await abandonMerge(this.shown?.id ?? '');
            await this.load();
        });
    }

    async handleFinish(): Promise<void> {
        this.committing = null;
        this.message = '';
        await this.doing(() => this.load());
    }

    private async doing(deed: () => Promise<void>): Promise<void> {
        this.problem = null;
        try {
            await deed();
        } catch (error) {
            this.problem = caught(error);
        }
    }
}
