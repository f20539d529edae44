import { LightningElement, api } from 'lwc';
import type { LightningElement as Component } from 'lwc';

interface PlacedComponent {
    readonly name: string;
    readonly properties: Readonly<Record<string, string>>;
}

type ComponentConstructor = { new (): Component };

/** One component of a page, loaded by name when the page needs it. */
export default class Placed extends LightningElement {
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;
    constructorOf: ComponentConstructor | null = null;
    failure: string | null = null;
    private placed: PlacedComponent | null = null;

    @api
    get component(): PlacedComponent | null {
        return this.placed;
    }

    set component(placed: PlacedComponent | null) {
        this.placed = placed;
        if (placed !== null) {
            void this.load(placed.name);
        }
    }

    private async load(name: string): Promise<void> {
        try {
            const module = (await import(name)) as { default: ComponentConstructor };
            this.constructorOf = module.default;
        } catch (error) {
            this.failure = `Component ${name} could not be loaded: ${error instanceof Error ? error.message : String(error)}`;
        }
    }

    get properties(): Record<string, unknown> {
        const record =
            this.recordId === undefined
                ? {}
                : { recordId: this.recordId, objectApiName: this.objectApiName };
        return { ...record, ...this.placed?.properties };
    }

    errorCallback(error: Error): void {
        console.error(error);
        this.failure = `${this.placed?.name ?? 'A component'} stopped: ${error.message}`;
        this.constructorOf = null;
    }
}
