import { LightningElement, api } from 'lwc';
import { ask } from 'host/runtime';

interface DetailField {
    readonly name: string;
    readonly label: string;
    readonly text: string;
}

interface DetailSection {
    readonly label: string;
    readonly fields: readonly DetailField[];
}

interface Detail {
    readonly objectLabel: string;
    readonly name: string;
    readonly sections: readonly DetailSection[];
}

type Load =
    { state: 'loading' } | { state: 'ready'; value: Detail } | { state: 'failed'; message: string };

/** A record by its page layout: only fields that the person may read. */
export default class RecordDetail extends LightningElement {
    @api recordId = '';
    @api objectApiName = '';
    /** `highlights` shows the title only, `detail` the sections, empty both. */
    @api show = '';
    detail: Load = { state: 'loading' };

    async connectedCallback(): Promise<void> {
        try {
            this.detail = {
                state: 'ready',
                value: (await ask('GET', `/ui-api/layout/${this.recordId}`)) as Detail,
            };
        } catch (error) {
            this.detail = {
                state: 'failed',
                message:
                    (error as { body?: { message?: string } }).body?.message ??
                    'The record could not be read',
            };
        }
    }

    get ready(): Detail | null {
        return this.detail.state === 'ready' ? this.detail.value : null;
    }

    get failure(): string | null {
        return this.detail.state === 'failed' ? this.detail.message : null;
    }

    get isLoading(): boolean {
        return this.detail.state === 'loading';
    }

    get hasTitle(): boolean {
        return this.ready !== null && this.show !== 'detail';
    }

    get hasSections(): boolean {
        return this.ready !== null && this.show !== 'highlights';
    }

    get title(): string {
        return this.ready?.name ?? '';
    }

    get kind(): string {
        return this.ready?.objectLabel ?? '';
    }

    get sections(): readonly DetailSection[] {
        return this.ready?.sections ?? [];
    }
}
