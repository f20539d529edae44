import { Blob } from './blob.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { ApexDate, ApexDatetime, ApexTime } from './dates.ts';
import { Decimal } from './decimal.ts';
import { Double } from './double.ts';
import { ApexException } from './exceptions.ts';
import { ApexObject, EnumValue, PlatformObject } from './object.ts';
import { SObjectValue } from './sobject.ts';

/** Hook for user classes (toString overrides, field listing); set by the engine. */
let userText: (value: ApexObject) => string = (value) => `${value.entry.name}:[]`;

export function useUserText(text: (value: ApexObject) => string): void {
    userText = text;
}

/** The text of a value as String.valueOf and concatenation give it. Source: Apex Reference, String.valueOf. */
export function toText(value: unknown): string {
    if (value === null || value === undefined) {
        return 'null';
    }
    switch (typeof value) {
        case 'string':
            return value;
        case 'number':
        case 'bigint':
        case 'boolean':
            return String(value);
        default:
            return objectText(value);
    }
}

function objectText(value: unknown): string {
    if (value instanceof Decimal || value instanceof Double || value instanceof ApexDatetime || value instanceof ApexTime) {
        return value.toString();
    }
    if (value instanceof ApexDate) {
        return `${value.toString()}`;
    }
    if (value instanceof EnumValue) {
        return value.name;
    }
    if (value instanceof Blob) {
        return `Blob[${value.size}]`;
    }
    if (value instanceof ApexList) {
        return `(${value.items.map(toText).join(', ')})`;
    }
    if (value instanceof ApexSet) {
        return `{${value.values().map(toText).join(', ')}}`;
    }
    if (value instanceof ApexMap) {
        return `{${value.entries().map(([key, item]) => `${toText(key)}=${toText(item)}`).join(', ')}}`;
    }
    if (value instanceof SObjectValue) {
        return `${value.type}:{${[...value.values].map(([key, item]) => `${value.names.get(key) ?? key}=${toText(item)}`).join(', ')}}`;
    }
    if (value instanceof ApexException) {
        return `${value.typeName}: ${value.apexMessage ?? 'null'}`;
    }
    if (value instanceof ApexObject) {
        return userText(value);
    }
    return value instanceof PlatformObject ? value.toText() : String(value);
}
