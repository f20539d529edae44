import type { PlatformType } from '../../contract/index.ts';
import { ApexList } from '../../values/index.ts';
import { DataObject, dataType } from '../dataObject.ts';
import { partsOf } from '../types/typeNames.ts';

/** A value of namespace Metadata: its lists are there from the start, code adds to them without making them. */
export function metadataPart(
    name: string,
    signatures: readonly string[],
    more: Partial<PlatformType> = {},
): PlatformType {
    return dataType(name, signatures, {
        constructors: { '()': () => withLists(name, signatures) },
        ...more,
    });
}

function withLists(name: string, signatures: readonly string[]): DataObject {
    const made = new DataObject(name);
    for (const signature of signatures) {
        const at = signature.lastIndexOf(' ');
        const type = partsOf(signature.slice(0, at));
        if (type.name === 'List') {
            made.put(signature.slice(at + 1), new ApexList(type.args[0] ?? 'Object'));
        }
    }
    return made;
}
