import { assignKeyPrefixes, withKeyPrefixes } from '../schema/index.ts';
import type { FieldDescription, Schema } from '../schema/index.ts';
import type { Storage } from './storage/storage.ts';

/** Fields that look-ups go by. */
export function indexedFields(schema: Schema, objectName: string): readonly string[] {
    const object = schema.object(objectName);
    const fields =
        object === null
            ? []
            : [...object.fields.values()]
                  .filter(isIndexed)
                  .map((field) => field.name.toLowerCase());
    return objectName.toLowerCase() === 'group' ? [...new Set([...fields, 'type'])] : fields;
}

/** Objects keep the prefix under which their rows are stored; new ones get one that is still free. */
export function withStoredPrefixes(schema: Schema, storage: Storage): Schema {
    const stored = storage.setting('keyPrefixes');
    if (stored === null) {
        return schema;
    }
    const known = new Map(JSON.parse(stored) as [string, string][]);
    return withKeyPrefixes(schema, assignKeyPrefixes([...schema.keyPrefixes.keys()], known));
}

function isIndexed(field: FieldDescription): boolean {
    return (
        field.type === 'reference' ||
        field.isUnique ||
        field.isExternalId ||
        field.isNameField ||
        (field.isIdLookup && field.type !== 'id')
    );
}
