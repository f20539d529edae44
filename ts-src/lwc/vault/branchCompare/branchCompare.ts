import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { commitChosen, differences, snapshotSources } from 'c/branchApi';
import type { Branch, Differences, Source } from 'c/branchApi';
import { labels } from 'c/branchLabels';
import { typeWords } from 'c/comparisonTree';
import { counted, sentence } from 'c/sentences';

const WORDS: Readonly<Record<string, string>> = {
    New: labels.wordNew,
    Changed: labels.wordChanged,
    Deleted: labels.wordDeleted,
};

/** What another branch or a snapshot has that this branch has not, and the commit that takes it. Fires `committed`. */
export default class BranchCompare extends LightningElement {
    @api branches: readonly Branch[] = [];
    readonly labels = labels;
    problem: Refusal | null = null;
    snapshots: readonly Source[] = [];
    sourceId = '';
    message = '';
    found: Differences | null = null;
    chosen: ReadonlySet<string> = new Set();
    private shown: Branch | null = null;

    @api
    get branch(): Branch | null {
        return this.shown;
    }

    set branch(branch: Branch | null) {
        if (branch?.id !== this.shown?.id) {
            this.found = null;
            this.chosen = new Set();
        }
        this.shown = branch;
    }

    connectedCallback(): void {
        void this.doing(async () => {
            this.snapshots = await snapshotSources();
        });
    }

    get note(): string {
        return sentence(labels.takeNote, this.branch?.name ?? '');
    }

    get options(): { label: string; value: string }[] {
        return [
            ...this.branches
                .filter(({ id }) => id !== this.branch?.id)
                .map(({ id, name }) => ({ label: name, value: id })),
            ...this.snapshots.map(({ id, name }) => ({ label: name, value: id })),
        ];
    }

    get isUnchosen(): boolean {
        return this.sourceId === '';
    }

    get facts(): string | null {
        const { found } = this;
        if (found === null) {
            return null;
        }
        return found.total === 0
            ? labels.compareNone
            : sentence(
                  labels.compareTotal,
                  found.total,
                  found.newCount,
                  found.changedCount,
                  found.deletedCount,
              );
    }

    get capped(): string | null {
        const { found } = this;
        return found !== null && found.rows.length < found.total
            ? sentence(labels.compareCapped, found.rows.length)
            : null;
    }

    get hasRows(): boolean {
        return (this.found?.rows.length ?? 0) > 0;
    }

    get rows(): unknown[] {
        return (this.found?.rows ?? []).map((row) => ({
            ...row,
            word: WORDS[row.change] ?? row.change,
            typeWords: typeWords(row.type),
            isChosen: this.chosen.has(row.key),
            choose: sentence(labels.chooseRow, row.fullName),
        }));
    }

    get isAllChosen(): boolean {
        return this.hasRows && this.chosen.size === this.found?.rows.length;
    }

    get commitLabel(): string {
        return counted(this.chosen.size, labels.commitOne, labels.commit);
    }

    get canCommit(): boolean {
        return this.chosen.size > 0 && this.message.trim() !== '';
    }

    get isCommitDisabled(): boolean {
        return !this.canCommit;
    }

    get mayWrite(): boolean {
        return this.hasRows && this.branch?.mayWrite === true;
    }

    handleSource(event: CustomEvent<{ value: string }>): void {
        this.sourceId = event.detail.value;
        this.found = null;
        this.chosen = new Set();
    }

    async handleCompare(): Promise<void> {
        await this.doing(async () => {
            this.found = await differences(this.sourceId, this.branch?.id ?? '');
            this.chosen = new Set();
        });
    }

    handleRow(event: Event): void {
        const { checked, dataset } = event.target as HTMLInputElement;
        const chosen = new Set(this.chosen);
        if (checked) {
            chosen.add(dataset.key ?? '');
        } else {
            chosen.delete(dataset.key ?? '');
        }
        this.chosen = chosen;
    }

    handleAll(event: Event): void {
        const { checked } = event.target as HTMLInputElement;
        this.chosen = new Set(checked ? (this.found?.rows ?? []).map(({ key }) => key) : []);
    }

    handleMessage(event: CustomEvent<{ value: string }>): void {
        this.message = event.detail.value;
    }

    async handleCommit(): Promise<void> {
        await this.doing(async () => {
            await commitChosen(
                this.branch?.id ?? '',
                this.sourceId,
                [...this.chosen],
                this.message,
            );
            this.message = '';
            this.found = null;
            this.chosen = new Set();
            this.dispatchEvent(new CustomEvent('committed'));
        });
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
