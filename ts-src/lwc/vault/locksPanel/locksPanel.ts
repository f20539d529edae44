import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import type { Refusal } from 'c/apexErrors';
import {
    lockPlaces,
    lockRights,
    locks,
    releaseLock,
    takeLock,
    takeOverLock,
    takeWholeLock,
} from 'c/lockApi';
import type { Lock, LockRights, Place } from 'c/lockApi';
import { labels } from 'c/lockLabels';
import { moment, sentence } from 'c/sentences';

const ONE_DAY = 24;

/** Who is working on what, until when and why; locks are taken, released, and taken over here. */
export default class LocksPanel extends LightningElement {
    readonly labels = labels;
    problem: Refusal | null = null;
    all: readonly Lock[] | null = null;
    known: readonly Place[] = [];
    rights: LockRights = { mayLock: false, mayTakeOver: false };
    draft = { components: '', placeId: '', hours: String(ONE_DAY), reason: '' };
    /** The lock of somebody else that is about to be taken over. */
    taking: Lock | null = null;
    why = '';

    connectedCallback(): void {
        void this.reload();
    }

    /** Branches and locks may have come since. */
    @api
    async reload(): Promise<void> {
        await this.doing(async () => {
            this.rights = await lockRights();
            this.known = await lockPlaces();
            await this.load();
        });
    }

    private async load(): Promise<void> {
        this.all = await locks();
    }

    get isLoading(): boolean {
        return this.all === null && this.problem === null;
    }

    get isEmpty(): boolean {
        return this.all?.length === 0;
    }

    get hasLocks(): boolean {
        return (this.all?.length ?? 0) > 0;
    }

    get rows(): unknown[] {
        const { mayLock, mayTakeOver } = this.rights;
        return (this.all ?? []).map((lock) => ({
            ...lock,
            component: whatOf(lock),
            who: lock.isMine ? `${lock.heldBy} (${labels.you})` : lock.heldBy,
            until: lock.isExpired ? labels.expired : moment(lock.expiresAt),
            canRelease: mayLock && (lock.isMine || lock.isExpired),
            canTakeOver: !lock.isMine && (mayTakeOver || (mayLock && lock.isExpired)),
            releaseOf: sentence(labels.releaseOf, whatOf(lock)),
            takeOverOf: sentence(labels.takeOverOf, whatOf(lock)),
        }));
    }

    get placeOptions(): { label: string; value: string }[] {
        return this.known.map(({ id, name }) => ({ label: name, value: id }));
    }

    get isTakeDisabled(): boolean {
        const { components, placeId, reason } = this.draft;
        return components.trim() === '' || placeId === '' || reason.trim() === '';
    }

    get isTakeAllDisabled(): boolean {
        const { components, placeId, reason } = this.draft;
        return components.trim() !== '' || placeId === '' || reason.trim() === '';
    }

    get whyTitle(): string {
        return sentence(labels.whyTaken, this.taking?.heldBy ?? '');
    }

    get isTakeOverDisabled(): boolean {
        return this.why.trim() === '';
    }

    handleDraft(event: CustomEvent<{ value: string }>): void {
        const { field } = (event.target as HTMLElement).dataset;
        this.draft = { ...this.draft, [field ?? '']: event.detail.value };
    }

    async handleTake(): Promise<void> {
        await this.doing(async () => {
            const { components, placeId, hours, reason } = this.draft;
            await takeLock(
                placeId,
                components
                    .split(',')
                    .map((one) => one.trim())
                    .filter((one) => one !== ''),
                Number(hours),
                reason,
            );
            this.draft = { ...this.draft, components: '', reason: '' };
            await this.load();
        });
    }

    async handleTakeAll(): Promise<void> {
        await this.doing(async () => {
            const { placeId, hours, reason } = this.draft;
            await takeWholeLock(placeId, Number(hours), reason);
            this.draft = { ...this.draft, reason: '' };
            await this.load();
        });
    }

    async handleRelease(event: MouseEvent): Promise<void> {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        await this.doing(async () => {
            await releaseLock(id ?? '', '');
            await this.load();
        });
    }

    handleTakeOver(event: MouseEvent): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.taking = this.all?.find((lock) => lock.id === id) ?? null;
        this.why = '';
    }

    handleWhy(event: CustomEvent<{ value: string }>): void {
        this.why = event.detail.value;
    }

    async handleTakeOverNow(): Promise<void> {
        await this.doing(async () => {
            await takeOverLock(this.taking?.id ?? '', ONE_DAY, this.why);
            this.taking = null;
            await this.load();
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

function whatOf(lock: Lock): string {
    return lock.isWhole ? labels.all : lock.component;
}
