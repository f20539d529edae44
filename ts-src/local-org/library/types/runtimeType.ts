import type { ClassEntry } from '../../values/index.ts';
import {
    ApexDate,
    ApexDatetime,
    ApexException,
    ApexList,
    ApexMap,
    ApexObject,
    ApexSet,
    ApexTime,
    Blob,
    Decimal,
    Double,
    EnumValue,
    PlatformObject,
    SObjectValue,
} from '../../values/index.ts';

/** Canonical name of a value's own type; a text is a String, whatever it holds. */
export function typeNameOf(value: unknown): string {
    switch (typeof value) {
        case 'string':
            return 'String';
        case 'number':
            return 'Integer';
        case 'bigint':
            return 'Long';
        case 'boolean':
            return 'Boolean';
        default:
            return nameOfObject(value);
    }
}

const simple: readonly (readonly [abstract new (...values: never[]) => object, string])[] = [
    [Decimal, 'Decimal'],
    [Double, 'Double'],
    [ApexDate, 'Date'],
    [ApexDatetime, 'Datetime'],
    [ApexTime, 'Time'],
    [Blob, 'Blob'],
];

function nameOfObject(value: unknown): string {
    for (const [type, name] of simple) {
        if (value instanceof type) {
            return name;
        }
    }
    if (value instanceof ApexObject) {
        return value.entry.name;
    }
    if (value instanceof ApexList) {
        return `List<${value.elementType}>`;
    }
    if (value instanceof ApexSet) {
        return `Set<${value.elementType}>`;
    }
    if (value instanceof ApexMap) {
        return `Map<${value.keyType},${value.valueType}>`;
    }
    if (value instanceof SObjectValue || value instanceof EnumValue) {
        return value.type;
    }
    if (value instanceof ApexException) {
        return value.typeName;
    }
    return value instanceof PlatformObject ? value.typeName : 'Object';
}

/** The class entry of a user object or of a user-defined exception. */
export function entryOf(value: unknown): ClassEntry | null {
    if (value instanceof ApexObject) {
        return value.entry;
    }
    return value instanceof ApexException
        ? ((value as { entry?: ClassEntry }).entry ?? null)
        : null;
}
