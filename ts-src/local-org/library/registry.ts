import type { PlatformType } from '../contract/index.ts';
import { currentOrNull } from '../execution/index.ts';
import { customComponentTypes } from './Component/customComponents.ts';
import { partsOf } from './types/typeNames.ts';

/** Types by bare lower-case name (`map`, `database.saveresult`); filled by the door, so that types may look each other up. */
const types = new Map<string, PlatformType>();

export function registerTypes(all: readonly PlatformType[]): void {
    for (const type of all) {
        types.set(partsOf(type.name).name.toLowerCase(), type);
    }
}

/** In any case, with or without `System.`; the name without type arguments. */
export function typeOfName(name: string): PlatformType | null {
    const folded = name.toLowerCase();
    return (
        types.get(folded) ??
        types.get(folded.replace(/^system\./, '')) ??
        types.get(`schema.${folded}`) ??
        ownComponent(folded)
    );
}

/** A Visualforce component of the org at hand. */
function ownComponent(folded: string): PlatformType | null {
    const transaction = folded.startsWith('component.') ? currentOrNull() : null;
    const own = transaction === null ? [] : customComponentTypes(transaction.org.schema);
    return own.find(({ name }) => name.toLowerCase() === folded) ?? null;
}
