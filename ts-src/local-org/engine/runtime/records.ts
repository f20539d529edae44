import type { Schema } from '../../schema/index.ts';
import { ApexList, SObjectValue } from '../../values/index.ts';

export function record(type: string, fields: [string, unknown][]): SObjectValue {
    const made = new SObjectValue(type);
    for (const [field, value] of fields) {
        made.put(field, value);
    }
    return made;
}

export function readField(target: unknown, key: string, field: string): unknown {
    const value = (target as SObjectValue).values.get(key);
    return value === undefined ? (target as SObjectValue).read(field) : value;
}

/** A checkbox holds true or false, never nothing. */
export function readFlag(target: unknown, key: string, field: string): unknown {
    return readField(target, key, field) ?? false;
}

export function writeField(target: unknown, field: string, value: unknown): unknown {
    (target as SObjectValue).write(field, value);
    return value;
}

/** Child records that were not queried are none, unlike a field: the reading is that of an empty result. */
export function childReader(schema: () => Schema) {
    return (target: unknown, key: string, relation: string): unknown => {
        const parent = target as SObjectValue;
        const children = parent.values.get(key);
        if (children instanceof ApexList) {
            return children;
        }
        const described = schema().childRelationship(parent.type, relation);
        return new ApexList(described?.childObject ?? 'SObject');
    };
}
