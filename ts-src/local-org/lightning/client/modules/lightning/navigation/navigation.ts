import { navigate, onPage, referenceOf, urlOf } from 'host/runtime';
import type { PageReference } from 'host/runtime';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

type Constructor = new (...values: never[]) => HTMLElement;

/** LWC Developer Guide > Navigation Service. */
export const NavigationMixin = Object.assign(
    (Superclass: Constructor) =>
        class extends Superclass {
            [Navigate](reference: PageReference, replace?: boolean): void {
                navigate(
                    {
                        ...reference,
                        attributes: reference.attributes ?? {},
                        state: reference.state ?? {},
                    },
                    replace,
                );
            }

            [GenerateUrl](reference: PageReference): Promise<string> {
                return Promise.resolve(urlOf(reference));
            }
        },
    { Navigate, GenerateUrl },
);

/** Wire adapter that gives the current page and follows it. */
export class CurrentPageReference {
    private readonly emit: (reference: PageReference) => void;
    private stop: (() => void) | null = null;

    constructor(emit: (reference: PageReference) => void) {
        this.emit = emit;
    }

    connect(): void {
        this.stop = onPage(this.emit);
        this.emit(referenceOf(location));
    }

    update(): void {
        this.emit(referenceOf(location));
    }

    disconnect(): void {
        this.stop?.();
    }
}
