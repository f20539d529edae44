import { LightningElement } from 'lwc';
import { ask, navigate } from 'host/runtime';

interface WorkItem {
    readonly id: string;
    readonly recordId: string;
    readonly recordName: string;
    readonly object: string;
    readonly objectLabel: string;
    readonly process: string;
    readonly submittedBy: string;
    readonly submittedAt: string;
    readonly assignedTo: string;
}

type Load =
    | { state: 'loading' }
    | { state: 'ready'; items: readonly WorkItem[] }
    | { state: 'failed'; message: string };

/** The org's standard list of approval requests: work items of the person and of their queues. */
export default class Approvals extends LightningElement {
    list: Load = { state: 'loading' };
    chosen: WorkItem | null = null;
    comments = '';
    refusal: string | null = null;
    isBusy = false;

    connectedCallback(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            this.list = {
                state: 'ready',
                items: (await ask('GET', '/ui-api/approvals')) as WorkItem[],
            };
        } catch (error) {
            this.list = { state: 'failed', message: messageOf(error) };
        }
    }

    get isLoading(): boolean {
        return this.list.state === 'loading';
    }

    get failure(): string | null {
        return this.list.state === 'failed' ? this.list.message : null;
    }

    get items(): readonly WorkItem[] {
        return this.list.state === 'ready' ? this.list.items : [];
    }

    get hasItems(): boolean {
        return this.items.length > 0;
    }

    get isEmpty(): boolean {
        return this.list.state === 'ready' && this.items.length === 0;
    }

    get heading(): string {
        return `Approval requests (${this.items.length})`;
    }

    handleOpen(event: MouseEvent): void {
        event.preventDefault();
        const { object, record } = (event.currentTarget as HTMLElement).dataset;
        navigate({
            type: 'standard__recordPage',
            attributes: { objectApiName: object ?? '', recordId: record ?? '', actionName: 'view' },
            state: {},
        });
    }

    handleChoose(event: MouseEvent): void {
        const id = (event.currentTarget as HTMLElement).dataset['id'];
        this.chosen = this.items.find((item) => item.id === id) ?? null;
        this.refusal = null;
        this.comments = '';
    }

    handleComments(event: CustomEvent<{ value: string }>): void {
        this.comments = event.detail.value;
    }

    handleCancel(): void {
        this.chosen = null;
    }

    handleApprove(): void {
        void this.decide('Approve');
    }

    handleReject(): void {
        void this.decide('Reject');
    }

    private async decide(action: 'Approve' | 'Reject'): Promise<void> {
        if (this.chosen === null) {
            return;
        }
        this.isBusy = true;
        try {
            await ask('POST', '/ui-api/approvals', {
                id: this.chosen.id,
                action,
                comments: this.comments,
            });
            this.chosen = null;
            await this.load();
        } catch (error) {
            this.refusal = messageOf(error);
        } finally {
            this.isBusy = false;
        }
    }
}

function messageOf(error: unknown): string {
    return (
        (error as { body?: { message?: string } }).body?.message ??
        (error instanceof Error ? error.message : 'The org did not answer')
    );
}
