import { LightningElement, api } from 'lwc';
import { caught } from 'c/apexErrors';
import { failed, loading, ready, refusalOf, valueOf } from 'c/load';
import type { Load } from 'c/load';
import type { Refusal } from 'c/apexErrors';
import { snapshotMessages } from 'c/retrieveApi';
import type { SnapshotMessage, SnapshotMessages as Told } from 'c/retrieveApi';
import { sentence } from 'c/sentences';
import { labels } from 'c/vaultLabels';

const MEANING: Readonly<Record<SnapshotMessage['kind'], string>> = {
    Unread: labels.kindUnread,
    Silent: labels.kindSilent,
    Said: labels.kindSaid,
    Absent: labels.kindAbsent,
};

/** What an org left out of a snapshot, silently or not, and what that means. Fires `close`. */
export default class SnapshotMessages extends LightningElement {
    readonly labels = labels;
    state: Load<Told> = loading;
    private shownId = '';

    @api
    get snapshotId(): string {
        return this.shownId;
    }

    set snapshotId(id: string) {
        this.shownId = id;
        void this.read(id);
    }

    private async read(id: string): Promise<void> {
        this.state = loading;
        let state: Load<Told>;
        try {
            state = ready(await snapshotMessages(id));
        } catch (error) {
            state = failed(caught(error));
        }
        if (id === this.shownId) {
            this.state = state;
        }
    }

    private get told(): Told | null {
        return valueOf(this.state) ?? null;
    }

    get refusal(): Refusal | null {
        return refusalOf(this.state);
    }

    get isLoading(): boolean {
        return this.state.state === 'loading';
    }

    get heading(): string {
        return this.told === null ? '' : sentence(labels.messages, this.told.snapshotName);
    }

    get note(): string | null {
        const { told } = this;
        return (
            told && sentence(labels.messagesNote, told.unread, told.silent, told.said, told.absent)
        );
    }

    get isNone(): boolean {
        return this.told?.messages.length === 0;
    }

    get rows(): unknown[] {
        return (this.told?.messages ?? []).map((one, index) => ({
            ...one,
            key: index,
            name: one.fullName ?? '–',
            typeName: one.type ?? '–',
            meaning: MEANING[one.kind],
        }));
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    get cut(): string | null {
        const { told } = this;
        return told !== null && told.total > told.messages.length
            ? sentence(labels.messagesCut, told.messages.length, told.total)
            : null;
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
