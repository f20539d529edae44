import type { Refusal } from 'c/apexErrors';

/** A load has three outcomes and its type says so. */
export type Load<T> =
    | { readonly state: 'loading' }
    | { readonly state: 'ready'; readonly value: T }
    | { readonly state: 'failed'; readonly refusal: Refusal };

export const loading = { state: 'loading' } as const;

export function ready<T>(value: T): Load<T> {
    return { state: 'ready', value };
}

export function failed<T>(refusal: Refusal): Load<T> {
    return { state: 'failed', refusal };
}

/** The value when it is there, else null: for getters of templates. */
export function valueOf<T>(load: Load<T>): T | null {
    return load.state === 'ready' ? load.value : null;
}

export function refusalOf<T>(load: Load<T>): Refusal | null {
    return load.state === 'failed' ? load.refusal : null;
}
