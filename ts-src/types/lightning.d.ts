/** Lightning modules that ship no type definitions of their own. */
declare module 'lightning/platformShowToastEvent' {
    export class ShowToastEvent extends CustomEvent<unknown> {
        constructor(toast: {
            title: string;
            message?: string;
            variant?: 'info' | 'success' | 'warning' | 'error';
            mode?: 'dismissible' | 'pester' | 'sticky';
        });
    }
}
declare module 'lightning/navigation' {
    import type { LightningElement, WireAdapterConstructor } from 'lwc';
    export interface PageReference {
        readonly type: string;
        readonly attributes: Readonly<Record<string, string>>;
        readonly state?: Readonly<Record<string, string>>;
    }
    type Constructor = new () => LightningElement;
    const navigate: unique symbol;
    const generateUrl: unique symbol;
    export interface Navigates {
        [navigate](reference: PageReference, replace?: boolean): void;
        [generateUrl](reference: PageReference): Promise<string>;
    }
    export const NavigationMixin: {
        (superclass: Constructor): new () => LightningElement & Navigates;
        readonly Navigate: typeof navigate;
        readonly GenerateUrl: typeof generateUrl;
    };
    export const CurrentPageReference: WireAdapterConstructor<
        Record<string, unknown>,
        PageReference
    >;
}
declare module 'lightning/refresh' {
    export class RefreshEvent extends CustomEvent<undefined> {}
}
declare module 'lightning/toast' {
    const Toast: {
        show(toast: {
            label: string;
            message?: string;
            variant?: string;
            mode?: string;
        }): Promise<unknown>;
    };
    export default Toast;
}
declare module 'lightning/modal' {
    import { LightningElement } from 'lwc';
    export default class LightningModal extends LightningElement {
        static open(options: Record<string, unknown>): Promise<unknown>;
        close(result?: unknown): void;
        disableClose: boolean;
        label: string;
        size: string;
    }
}
declare module 'lightning/confirm' {
    const LightningConfirm: {
        open(options: {
            message: string;
            label?: string;
            theme?: string;
            variant?: string;
        }): Promise<boolean>;
    };
    export default LightningConfirm;
}
declare module 'lightning/uiRecordApi' {
    import type { WireAdapterConstructor } from 'lwc';
    export const getRecord: WireAdapterConstructor<
        Record<string, unknown>,
        { data?: unknown; error?: unknown }
    >;
    export function getFieldValue(record: unknown, field: unknown): unknown;
    export function updateRecord(input: { fields: Record<string, unknown> }): Promise<unknown>;
    export function deleteRecord(recordId: string): Promise<unknown>;
}
declare module '*.css' {
    const sheet: unknown;
    export default sheet;
}
