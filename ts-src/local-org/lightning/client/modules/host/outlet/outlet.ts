import { LightningElement, api } from 'lwc';
import { ask, currentSession } from 'host/runtime';
import type { PageReference } from 'host/runtime';

/** A component of a page as the server read it from FlexiPage or tab metadata. */
interface PlacedComponent {
    readonly key: string;
    readonly name: string;
    readonly properties: Readonly<Record<string, string>>;
}

interface PlacedRegion {
    readonly name: string;
    readonly width: string;
    readonly components: readonly PlacedComponent[];
}

interface PageView {
    readonly title: string;
    readonly regions: readonly PlacedRegion[];
}

type View =
    | { state: 'loading' }
    | { state: 'ready'; page: PageView }
    | { state: 'failed'; message: string };

/** Turns a page reference into the page that the org's metadata describes. */
export default class Outlet extends LightningElement {
    view: View = { state: 'loading' };
    private reference: PageReference | null = null;
    private turn = 0;

    @api
    get page(): PageReference | null {
        return this.reference;
    }

    set page(reference: PageReference | null) {
        const isSame =
            this.reference !== null &&
            reference !== null &&
            keyOf(this.reference) === keyOf(reference);
        this.reference = reference;
        if (reference !== null && !isSame) {
            void this.load(reference);
        }
    }

    private async load(reference: PageReference): Promise<void> {
        this.turn += 1;
        const turn = this.turn;
        this.view = { state: 'loading' };
        const view = await this.fetchView(reference);
        if (turn === this.turn) {
            this.view = view;
        }
    }

    private async fetchView(reference: PageReference): Promise<View> {
        try {
            const page = (await ask('POST', '/host/page', reference)) as PageView;
            return { state: 'ready', page };
        } catch (error) {
            const message = (error as { body?: { message?: string } }).body?.message;
            return {
                state: 'failed',
                message:
                    message ??
                    (error instanceof Error ? error.message : 'The page could not be read'),
            };
        }
    }

    get isLoading(): boolean {
        return this.view.state === 'loading';
    }

    get regions(): readonly PlacedRegion[] {
        return this.view.state === 'ready' ? this.view.page.regions : [];
    }

    get failure(): string | null {
        return this.view.state === 'failed' ? this.view.message : null;
    }

    get recordId(): string | undefined {
        return this.reference?.attributes['recordId'];
    }

    get objectApiName(): string | undefined {
        return this.reference?.attributes['objectApiName'];
    }

    get layoutClass(): string {
        return this.regions.length > 1 ? 'regions has-side' : 'regions';
    }

    get appLabel(): string {
        return currentSession().app.label;
    }
}

function keyOf(reference: PageReference): string {
    return JSON.stringify([reference.type, reference.attributes]);
}
