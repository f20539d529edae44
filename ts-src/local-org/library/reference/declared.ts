import { readFileSync } from 'node:fs';

/** A type as the Apex Reference lists it: signatures without implementations. */
export interface Declared {
    readonly kind?: 'interface' | 'enum';
    readonly extends?: string;
    readonly constructors?: readonly string[];
    readonly properties?: readonly string[];
    readonly methods?: readonly string[];
    readonly statics?: readonly string[];
    /** Methods of an interface. */
    readonly abstract?: readonly string[];
    readonly constants?: readonly string[];
}

/** Types of whole namespaces by full name, made by `scripts/libraryReference.mjs`. */
export const declaredTypes: ReadonlyMap<string, Declared> = new Map(
    Object.entries(
        JSON.parse(
            readFileSync(new URL('../data/reference.json', import.meta.url), 'utf8'),
        ) as Record<string, Declared>,
    ),
);
