import { raise } from '../../values/index.ts';

/** What a stub of Test.createStub stands for; a job that holds one takes the stub and its provider along. */
export interface StubParts {
    readonly className: string;
    provider: unknown;
}

const partsOf = new WeakMap<object, StubParts>();

export function rememberStub(stub: object, parts: StubParts): void {
    partsOf.set(stub, parts);
}

export function stubParts(stub: object): StubParts | null {
    return partsOf.get(stub) ?? null;
}

/** Makes a stub of a class that asks `parts` for its provider; the library hands this in. */
let make: (parts: StubParts) => object = () =>
    raise('SerializationException', 'Not Deserializable: stub');

export function useStubs(maker: (parts: StubParts) => object): void {
    make = maker;
}

export function remakeStub(className: string): readonly [stub: object, parts: StubParts] {
    const parts: StubParts = { className, provider: null };
    return [make(parts), parts];
}
