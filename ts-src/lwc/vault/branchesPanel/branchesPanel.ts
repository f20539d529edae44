import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import {
    branches,
    closeBranch,
    commitLog,
    createBranch,
    snapshotSources,
    tagCommit,
} from 'c/branchApi';
import type { Branch, LoggedCommit, Source } from 'c/branchApi';
import { labels } from 'c/branchLabels';
import { failed, loading, ready, refusalOf, valueOf } from 'c/load';
import type { Load } from 'c/load';
import { moment, sentence } from 'c/sentences';

const LOGGED = 100;

/** Branches, the graph of the chosen one, and what can be done with it. Fires `look` with what an address has to name. */
export default class BranchesPanel extends LightningElement {
    readonly labels = labels;
    state: Load<Branch[]> = loading;
    problem: Refusal | null = null;
    chosenId: string | null = null;
    commits: readonly LoggedCommit[] | null = null;
    sources: readonly Source[] = [];
    isCreating = false;
    tagging: string | null = null;
    draft = { name: '', description: '', fromId: '' };
    tagName = '';

    /** What a link names. */
    @api
    get branchId(): string {
        return this.chosenId ?? '';
    }

    set branchId(id: string) {
        if (id !== '' && id !== this.chosenId) {
            this.chosenId = id;
            if (this.isReady) {
                void this.doing(() => this.choose(id));
            }
        }
    }

    connectedCallback(): void {
        void this.reload();
    }

    /** Commits may have come since. */
    @api
    async reload(): Promise<void> {
        await this.load();
    }

    private async load(): Promise<void> {
        try {
            const first = await branches(null);
            const main = mainOf(first);
            const known = main === null ? first : await branches(main.id);
            this.state = ready(known);
            const chosen = known.find(({ id }) => id === this.chosenId) ?? main;
            await this.choose(chosen?.id ?? null);
        } catch (error) {
            this.state = failed(caught(error));
        }
    }

    private async choose(branchId: string | null): Promise<void> {
        this.chosenId = branchId;
        this.commits = null;
        this.tagging = null;
        if (branchId !== null) {
            const commits = await commitLog(branchId, LOGGED);
            if (this.chosenId === branchId) {
                this.commits = commits;
            }
        }
    }

    private get known(): Branch[] {
        return valueOf(this.state) ?? [];
    }

    get all(): Branch[] {
        return this.known;
    }

    get chosen(): Branch | null {
        return this.known.find(({ id }) => id === this.chosenId) ?? null;
    }

    get isLoading(): boolean {
        return this.state.state === 'loading';
    }

    get isReady(): boolean {
        return this.state.state === 'ready';
    }

    get isEmpty(): boolean {
        return this.isReady && this.known.length === 0;
    }

    get hasBranches(): boolean {
        return this.known.length > 0;
    }

    get refusal(): Refusal | null {
        return refusalOf(this.state) ?? this.problem;
    }

    get rows(): unknown[] {
        return this.known.map((branch) => ({
            ...branch,
            rowClass: branch.id === this.chosenId ? 'selected' : '',
            isChosen: branch.id === this.chosenId ? 'true' : 'false',
            head: branch.headMessage ?? labels.noCommits,
            at: moment(branch.committedAt),
            components: (branch.componentCount ?? 0).toLocaleString('en-US'),
            distance:
                branch.ahead === null || branch.ahead === undefined || branch.id === this.mainId
                    ? ''
                    : sentence(labels.distance, branch.ahead, branch.behind ?? 0),
            note: branch.isClosed ? labels.closed : (branch.description ?? ''),
        }));
    }

    private get mainId(): string | null {
        return mainOf(this.known)?.id ?? null;
    }

    get columnDistance(): string {
        return sentence(labels.columnDistance, mainOf(this.known)?.name ?? '');
    }

    get logHeading(): string {
        return sentence(labels.logHeading, this.chosen?.name ?? '');
    }

    get isLogEmpty(): boolean {
        return this.commits?.length === 0;
    }

    get hasLog(): boolean {
        return (this.commits?.length ?? 0) > 0;
    }

    get canWrite(): boolean {
        return this.chosen?.mayWrite === true;
    }

    get closeLabel(): string {
        return this.chosen?.isClosed === true ? labels.openBranch : labels.closeBranch;
    }

    get fromOptions(): { label: string; value: string }[] {
        return [
            { label: labels.fromNothing, value: '' },
            ...this.known.map(({ id, name }) => ({ label: name, value: id })),
            ...this.sources.map(({ id, name }) => ({ label: name, value: id })),
        ];
    }

    async handleChoose(event: MouseEvent): Promise<void> {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const chosen = this.doing(() => this.choose(id ?? null));
        // At once: the address belongs to the tab in which the person chose.
        this.dispatchEvent(new CustomEvent('look', { detail: { c__branch: id ?? '' } }));
        await chosen;
    }

    async handleNew(): Promise<void> {
        this.isCreating = true;
        await this.doing(async () => {
            this.sources = await snapshotSources();
        });
    }

    handleCancel(): void {
        this.isCreating = false;
        this.tagging = null;
    }

    handleDraft(event: CustomEvent<{ value: string }>): void {
        const { field } = (event.target as HTMLElement).dataset;
        this.draft = { ...this.draft, [field ?? '']: event.detail.value };
    }

    async handleCreate(): Promise<void> {
        await this.doing(async () => {
            const { name, description, fromId } = this.draft;
            this.chosenId = await createBranch(name, description, fromId || null);
            this.isCreating = false;
            this.draft = { name: '', description: '', fromId: '' };
            await this.load();
        });
    }

    async handleClose(): Promise<void> {
        await this.doing(async () => {
            if (this.chosen !== null) {
                await closeBranch(this.chosen.id, !this.chosen.isClosed);
                await this.load();
            }
        });
    }

    handleTag(event: CustomEvent<string>): void {
        this.tagging = event.detail;
        this.tagName = '';
    }

    handleTagName(event: CustomEvent<{ value: string }>): void {
        this.tagName = event.detail.value;
    }

    async handleTagSave(): Promise<void> {
        await this.doing(async () => {
            await tagCommit(this.tagging ?? '', this.tagName);
            this.tagging = null;
            await this.choose(this.chosenId);
        });
    }

    async handleChanged(): Promise<void> {
        await this.load();
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

/** The one that distances are counted against: main by name, else the first. */
function mainOf(known: readonly Branch[]): Branch | null {
    return known.find(({ name }) => /^(main|master)$/i.test(name)) ?? known[0] ?? null;
}
