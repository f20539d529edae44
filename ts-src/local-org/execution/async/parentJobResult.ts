import type { EnumValue } from '../../values/index.ts';

let constants: readonly EnumValue[] = [];

/** The library owns the enum `ParentJobResult` and hands its constants in. */
export function useParentJobResults(values: readonly EnumValue[]): void {
    constants = values;
}

export function parentJobResult(isSuccess: boolean): EnumValue {
    const found = constants.find(
        ({ name }) => name === (isSuccess ? 'SUCCESS' : 'UNHANDLED_EXCEPTION'),
    );
    if (found === undefined) {
        throw new Error('The library did not hand in ParentJobResult.');
    }
    return found;
}
