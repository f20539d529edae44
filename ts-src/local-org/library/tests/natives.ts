import { parseSignature, platformKey } from '../../semantics/signature.ts';
import type { Native } from '../../contract/index.ts';
import { platformTypes } from '../index.ts';

const natives = new Map<string, Native>();
for (const type of platformTypes) {
    const getters = Object.entries({ ...type.properties, ...type.staticProperties }).map(
        ([text, { get }]) => [text, get] as const,
    );
    const members = [
        ...Object.entries({ ...type.constructors }),
        ...Object.entries({ ...type.methods }),
        ...Object.entries({ ...type.statics }),
        ...getters,
    ];
    for (const [text, body] of members) {
        natives.set(platformKey(type.name, parseSignature(text)), body);
    }
}

/** Calls a member of the library by the key that generated code uses. */
export function call(key: string, ...values: readonly unknown[]): unknown {
    const native = natives.get(key);
    if (native === undefined) {
        throw new Error(`The library states no ${key}`);
    }
    return (native as (...all: readonly unknown[]) => unknown)(...values);
}
