import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { branches } from 'c/branchApi';
import type { Branch } from 'c/branchApi';
import { labels } from 'c/branchLabels';
import { typeWords } from 'c/comparisonTree';
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
import { counted, moment, sentence } from 'c/sentences';

const LATEST = 20;

/** Merges: prepared by a job, decided conflict by conflict, committed with two parents. Can be left and returned to. */
export default class MergePanel extends LightningElement {
    readonly labels = labels;
    problem: Refusal | null = null;
    known: readonly Branch[] = [];
    merges: readonly Merge[] | null = null;
    remembered: readonly Remembered[] = [];
    shown: Merge | null = null;
    rows: readonly DecidedRow[] = [];
    component: MergedComponent | null = null;
    intoId = '';
    fromId = '';
    message = '';
    committing: string | null = null;

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
        const id = this.shown?.id ?? this.merges[0]?.id;
        if (id !== undefined) {
            await this.show(id);
        }
    }

    private async show(id: string): Promise<void> {
        this.shown = await merge(id);
        this.component = null;
        this.rows = this.isDecidable ? await decidedRows(id) : [];
        const first = this.rows.find(({ openCount }) => openCount > 0) ?? this.rows[0];
        if (first?.kind === 'Conflict') {
            this.component = await mergedComponent(id, first.key);
        }
    }

    private get isDecidable(): boolean {
        return this.shown?.state === 'Ready' || this.shown?.state === 'Merged';
    }

    get options(): { label: string; value: string }[] {
        return this.known
            .filter(({ headId, isClosed }) => Boolean(headId) && !isClosed)
            .map(({ id, name }) => ({ label: name, value: id }));
    }

    get isEmpty(): boolean {
        return this.merges?.length === 0;
    }

    get cannotStart(): boolean {
        return this.intoId === '' || this.fromId === '' || this.intoId === this.fromId;
    }

    get sameNote(): string | null {
        return this.intoId !== '' && this.intoId === this.fromId ? labels.mergeSame : null;
    }

    get title(): string {
        return titleOf(this.shown);
    }

    get runningJob(): string | null {
        const { shown } = this;
        return shown?.state === 'Running' ? (shown.jobRunId ?? null) : this.committing;
    }

    get facts(): string | null {
        const { shown } = this;
        return shown === null || !this.isDecidable
            ? null
            : sentence(
                  labels.mergeFacts,
                  shown.identicalCount ?? 0,
                  shown.mineCount ?? 0,
                  shown.intoName,
                  shown.theirsCount ?? 0,
                  shown.fromName,
                  shown.mergedCount ?? 0,
                  shown.conflictCount ?? 0,
              );
    }

    get base(): string {
        const base = this.shown?.baseCommit;
        return base ? sentence(labels.mergeBase, base) : labels.mergeNoBase;
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
        return this.rows.map((row) => ({
            ...row,
            typeWords: typeWords(row.type),
            isConflict: row.kind === 'Conflict',
            word:
                row.kind === 'Merged'
                    ? labels.mergeMerged
                    : row.openCount > 0
                      ? sentence(labels.mergeConflict, row.openCount)
                      : labels.mergeDecided,
            rowClass: row.key === this.component?.key ? 'selected' : '',
        }));
    }

    get conflicts(): unknown[] {
        const conflicts = this.component?.conflicts ?? [];
        return conflicts.map((conflict, index) => ({
            conflict,
            key: conflict.fingerprint,
            place: sentence(labels.placeOf, index + 1, conflicts.length),
        }));
    }

    get earlier(): unknown[] {
        return (this.merges ?? []).map((one) => ({
            id: one.id,
            title: titleOf(one),
            note: `${one.name} · ${one.state} · ${moment(one.startedAt)}`,
        }));
    }

    get decisions(): unknown[] {
        return this.remembered.map((one) => ({
            ...one,
            what: one.isRevoked
                ? labels.revoked
                : sentence(
                      labels.remembered,
                      one.choice,
                      one.resolvedBy ?? '',
                      moment(one.resolvedAt),
                  ),
        }));
    }

    handlePick(event: CustomEvent<{ value: string }>): void {
        const { field } = (event.target as HTMLElement).dataset;
        if (field === 'into') {
            this.intoId = event.detail.value;
        } else {
            this.fromId = event.detail.value;
        }
    }

    async handleStart(): Promise<void> {
        await this.doing(async () => {
            const id = await startMerge(this.intoId, this.fromId);
            this.merges = await latestMerges(LATEST);
            await this.show(id);
        });
    }

    async handleShow(event: MouseEvent): Promise<void> {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        await this.doing(() => this.show(id ?? ''));
    }

    async handleComponent(event: MouseEvent): Promise<void> {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        await this.doing(async () => {
            this.component = await mergedComponent(this.shown?.id ?? '', key ?? '');
        });
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

function titleOf(one: Merge | null): string {
    return one === null ? '' : sentence(labels.mergeTitle, one.fromName, one.intoName);
}
