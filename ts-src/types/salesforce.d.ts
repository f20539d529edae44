/** Modules that the platform resolves by name. Values from outside are unknown until an api module says what they are. */
declare module '@salesforce/apex' {
    export function refreshApex(wiredValue: unknown): Promise<unknown>;
}
declare module '@salesforce/apex/*' {
    import type { WireAdapterConstructor } from 'lwc';
    interface ApexMethod {
        (parameters?: Record<string, unknown>): Promise<unknown>;
        readonly adapter: WireAdapterConstructor<
            Record<string, unknown>,
            { data?: unknown; error?: unknown }
        >;
    }
    const method: ApexMethod;
    export default method;
}
declare module '@salesforce/label/*' {
    const text: string;
    export default text;
}
declare module '@salesforce/schema/*' {
    const reference: { readonly fieldApiName: string; readonly objectApiName: string };
    export default reference;
}
declare module '@salesforce/customPermission/*' {
    const isGranted: true | undefined;
    export default isGranted;
}
declare module '@salesforce/user/Id' {
    const id: string;
    export default id;
}
declare module '@salesforce/client/formFactor' {
    const factor: 'Large' | 'Medium' | 'Small';
    export default factor;
}
declare module '@salesforce/i18n/*' {
    const value: string;
    export default value;
}
declare module '@lwc/synthetic-shadow';
