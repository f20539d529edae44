import type { PlatformType } from '../../contract/index.ts';
import { Blob, raise } from '../../values/index.ts';
import { strict } from '../text/arguments.ts';
import { objectMembers } from './objectMembers.ts';

/** Refuses bytes that are no UTF-8. */
export function blobText(blob: Blob): string {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(blob.bytes);
    } catch (error) {
        if (error instanceof TypeError) {
            return raise('StringException', 'BLOB is not a valid UTF-8 string');
        }
        throw error;
    }
}

/** Apex Reference > System > Blob. `toPdf` needs the platform's renderer and is listed as unsupported. */
export const blobType: PlatformType = {
    name: 'Blob',
    kind: 'class',
    methods: {
        ...objectMembers,
        'Integer size()': (blob: Blob) => blob.size,
        // A null Blob is refused like an argument: asserted by apex-recipes (httpPostParseAndCreateNewContactsNegative).
        'String toString()': strict(blobText),
    },
    statics: { 'Blob valueOf(String stringToBlob)': strict((text: string) => Blob.ofText(text)) },
};
