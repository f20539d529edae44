import { callMember, hasMember } from '../../execution/index.ts';
import {
    ApexDate,
    ApexDatetime,
    ApexList,
    ApexMap,
    ApexObject,
    ApexSet,
    ApexTime,
    Blob,
    Decimal,
    Double,
    EnumValue,
    SObjectValue,
    equalValues,
    identityOf,
    toText,
} from '../../values/index.ts';
import { stringHash } from './String.ts';

/** `x.hashCode()` and `System.hashCode(x)` of any value: Java's algorithms where the platform is known to use them. */
export function hashOf(value: unknown): number {
    switch (typeof value) {
        case 'string':
            return stringHash(value);
        case 'number':
            return value;
        case 'bigint':
            return Number(BigInt.asIntN(32, value ^ (value >> 32n)));
        case 'boolean':
            return value ? 1231 : 1237;
        default:
            return value === null ? 0 : hashOfObject(value);
    }
}

const combine = (values: readonly unknown[]): number =>
    values.reduce<number>((hash, value) => (Math.imul(31, hash) + hashOf(value)) | 0, 1);

const sum = (hashes: readonly number[]): number =>
    hashes.reduce((total, hash) => (total + hash) | 0, 0);

function hashOfObject(value: unknown): number {
    if (value instanceof ApexObject) {
        return hasMember(value, 'hashCode', [])
            ? Number(callMember(value, 'hashCode', []))
            : identityOf(value);
    }
    if (value instanceof Decimal || value instanceof Double) {
        return stringHash(value.toString());
    }
    if (value instanceof ApexDate) {
        return value.epochDay;
    }
    if (value instanceof ApexDatetime) {
        return hashOf(BigInt(value.epochMs));
    }
    if (value instanceof ApexTime) {
        return value.ms;
    }
    if (value instanceof Blob) {
        return combine([...value.bytes]);
    }
    if (value instanceof EnumValue) {
        return stringHash(value.name);
    }
    if (value instanceof ApexList) {
        return combine(value.items);
    }
    if (value instanceof ApexSet) {
        return sum(value.values().map(hashOf));
    }
    if (value instanceof ApexMap) {
        return sum(value.entries().map(([key, item]) => hashOf(key) ^ hashOf(item)));
    }
    if (value instanceof SObjectValue) {
        return sum([...value.values].map(([key, item]) => stringHash(key) ^ hashOf(item)));
    }
    return identityOf(value as object);
}

/** What every value answers. Each type spreads these and states its own where it differs. */
export const objectMembers = {
    'Boolean equals(Object other)': (value: unknown, other: unknown) => equalValues(value, other),
    'Integer hashCode()': hashOf,
    'String toString()': (value: unknown) => toText(value),
};
