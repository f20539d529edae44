import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import { branches } from 'c/branchApi';
import type { Branch } from 'c/branchApi';
import { changePackage, componentPackages, createPackage, releasePackage } from 'c/packageApi';
import type { ComponentPackage, PackageDraft } from 'c/packageApi';
import { typeWords } from 'c/comparisonTree';
import { labels } from 'c/packageLabels';
import { counted, moment, sentence } from 'c/sentences';

const NOTHING: PackageDraft = { name: '', description: '', members: '', dependencies: '' };

/** Named groups of components, what they need, and their releases. */
export default class PackagesPanel extends LightningElement {
    readonly labels = labels;
    problem: Refusal | null = null;
    all: readonly ComponentPackage[] | null = null;
    known: readonly Branch[] = [];
    draft: PackageDraft | null = null;
    editedId: string | null = null;
    releasing: { id: string; version: string; sourceId: string } | null = null;

    connectedCallback(): void {
        void this.reload();
    }

    /** Branches may have come since. */
    @api
    async reload(): Promise<void> {
        await this.doing(async () => {
            this.known = await branches(null);
            this.all = await componentPackages();
        });
    }

    private async load(): Promise<void> {
        this.all = await componentPackages();
        this.draft = null;
        this.editedId = null;
        this.releasing = null;
    }

    get isLoading(): boolean {
        return this.all === null && this.problem === null;
    }

    get isEmpty(): boolean {
        return this.all?.length === 0;
    }

    get isNew(): boolean {
        return this.draft !== null && this.editedId === null;
    }

    get packages(): unknown[] {
        return (this.all ?? []).map((one) => ({
            ...one,
            note: one.description ?? '',
            newest: one.releases[0]?.version ?? labels.noReleases,
            fits: one.problems.length === 0,
            resolvedText:
                one.resolved.length === 0
                    ? labels.fits
                    : sentence(labels.resolved, one.resolved.join(', ')),
            members: membersOf(one),
            memberCount: counted(membersOf(one).length, labels.memberCountOne, labels.memberCount),
            needs: linesOf(one.dependencies),
            isReleasing: this.releasing?.id === one.id,
            history: one.releases.map((release) => ({
                id: release.id,
                version: release.version,
                text: sentence(
                    release.componentCount === 1 ? labels.releasedByOne : labels.releasedBy,
                    release.componentCount,
                    release.releasedBy ?? '',
                    moment(release.releasedAt),
                ),
            })),
        }));
    }

    get sourceOptions(): { label: string; value: string }[] {
        return this.known
            .filter(({ headId }) => Boolean(headId))
            .map(({ id, name }) => ({ label: name, value: id }));
    }

    get isReleaseDisabled(): boolean {
        return !this.releasing?.version || this.releasing.sourceId === '';
    }

    handleNew(): void {
        this.draft = NOTHING;
        this.editedId = null;
    }

    handleEdit(event: MouseEvent): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const edited = this.all?.find((one) => one.id === id);
        if (edited !== undefined) {
            this.editedId = edited.id;
            this.draft = {
                name: edited.name,
                description: edited.description ?? '',
                members: edited.members ?? '',
                dependencies: edited.dependencies ?? '',
            };
        }
    }

    handleCancel(): void {
        this.draft = null;
        this.releasing = null;
    }

    handleDraft(event: CustomEvent<{ value: string }>): void {
        const { field } = (event.target as HTMLElement).dataset;
        this.draft = { ...(this.draft ?? NOTHING), [field ?? '']: event.detail.value };
    }

    async handleSave(): Promise<void> {
        const { draft, editedId } = this;
        if (draft !== null) {
            await this.doing(async () => {
                await (editedId === null ? createPackage(draft) : changePackage(editedId, draft));
                await this.load();
            });
        }
    }

    handleReleasing(event: MouseEvent): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.releasing = { id: id ?? '', version: '', sourceId: '' };
    }

    handleRelease(event: CustomEvent<{ value: string }>): void {
        const { field } = (event.target as HTMLElement).dataset;
        if (this.releasing !== null) {
            this.releasing = { ...this.releasing, [field ?? '']: event.detail.value };
        }
    }

    async handleReleaseNow(): Promise<void> {
        await this.doing(async () => {
            if (this.releasing !== null) {
                const { id, version, sourceId } = this.releasing;
                await releasePackage(id, version, sourceId);
                await this.load();
            }
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

function linesOf(text: string | null | undefined): string[] {
    return (text ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}

function membersOf(one: ComponentPackage): { key: string; type: string; name: string }[] {
    return linesOf(one.members).map((key) => {
        const at = key.indexOf(':');
        return { key, type: typeWords(key.slice(0, at)), name: key.slice(at + 1) };
    });
}
