import { Blob } from './blob.ts';
import { ApexDate, ApexDatetime, ApexTime } from './dates.ts';
import { Decimal } from './decimal.ts';
import { Double } from './double.ts';
import { ApexObject, EnumValue, PlatformObject } from './object.ts';
import { SObjectValue } from './sobject.ts';
import { Collection } from './collection.ts';

const ID_SHAPE = /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/;
const CHECKSUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** 15 → 18 characters; null when the text has not the shape of an id. Source: Salesforce id checksum (case bits). */
export function toId18(text: string): string | null {
    if (!ID_SHAPE.test(text)) {
        return null;
    }
    const base = text.slice(0, 15);
    let suffix = '';
    for (let block = 0; block < 15; block += 5) {
        let bits = 0;
        for (let bit = 0; bit < 5; bit += 1) {
            const letter = base.charAt(block + bit);
            if (letter >= 'A' && letter <= 'Z') {
                bits |= 1 << bit;
            }
        }
        suffix += CHECKSUM.charAt(bits);
    }
    return base + suffix;
}

function numberOf(value: unknown): Decimal | null {
    if (typeof value === 'number' || typeof value === 'bigint') {
        return Decimal.of(value);
    }
    if (value instanceof Decimal) {
        return value;
    }
    return value instanceof Double && Number.isFinite(value.value) ? Decimal.of(value.value) : null;
}

/** Hook for user classes that define equals; set by the engine (method table look-up). */
export interface UserEquality {
    equals(left: ApexObject, right: unknown): boolean;
    hash(value: ApexObject): number;
}

let userEquality: UserEquality = {
    equals: (left, right) => left === right,
    hash: () => 0,
};

export function useUserEquality(equality: UserEquality): void {
    userEquality = equality;
}

/** The `==` of values whose static type is unknown; texts case-sensitive (as equals, map keys, List.contains). */
export function equalValues(left: unknown, right: unknown): boolean {
    if (left === right) {
        return true;
    }
    if (left === null || right === null || left === undefined || right === undefined) {
        return false;
    }
    if (
        typeof left === 'string' ||
        typeof right === 'string' ||
        typeof left === 'boolean' ||
        typeof right === 'boolean'
    ) {
        return false;
    }
    const number = numberOf(left);
    if (number !== null) {
        const other = numberOf(right);
        return other !== null && number.compare(other) === 0;
    }
    return equalObjects(left, right);
}

const DAY = 86_400_000;

/**
 * A Date equals the Datetime of its midnight; Datetimes are equal within the same second (jsonparse,
 * JSONParseTests.testGetDatetimeValue compares one with and one without milliseconds).
 */
function instantOf(value: unknown): number | null {
    if (value instanceof ApexDate) {
        return value.epochDay * DAY;
    }
    return value instanceof ApexDatetime ? Math.floor(value.epochMs / 1000) * 1000 : null;
}

function equalObjects(left: unknown, right: unknown): boolean {
    if (left instanceof ApexObject) {
        return userEquality.equals(left, right);
    }
    if (left instanceof ApexDate || left instanceof ApexDatetime) {
        return instantOf(left) === instantOf(right);
    }
    if (left instanceof ApexTime) {
        return right instanceof ApexTime && left.ms === right.ms;
    }
    if (left instanceof Blob) {
        return right instanceof Blob && Buffer.from(left.bytes).equals(right.bytes);
    }
    if (left instanceof Double) {
        return right instanceof Double && Object.is(left.value, right.value);
    }
    if (left instanceof SObjectValue) {
        return right instanceof SObjectValue && equalRecords(left, right);
    }
    if (left instanceof Collection) {
        return left.equalTo(right);
    }
    if (left instanceof EnumValue) {
        return right instanceof EnumValue && left.type === right.type && left.name === right.name;
    }
    return left instanceof PlatformObject && left.equals(right);
}

function equalRecords(left: SObjectValue, right: SObjectValue): boolean {
    if (left.type !== right.type) {
        return false;
    }
    const keys = new Set([...left.values.keys(), ...right.values.keys()]);
    return [...keys].every((key) =>
        equalValues(left.values.get(key) ?? null, right.values.get(key) ?? null),
    );
}

/** Key for native maps such that equal values have equal keys; user objects go by their hash, then equals. */
export function hashKey(value: unknown): string {
    if (value === null || value === undefined) {
        return 'z';
    }
    switch (typeof value) {
        case 'string':
            return `s${value}`;
        case 'boolean':
            return value ? 't' : 'f';
        default:
            return objectKey(value);
    }
}

const identities = new WeakMap<object, number>();
let lastIdentity = 0;

/** Stable number per object, the default hash. */
export function identityOf(value: object): number {
    let identity = identities.get(value);
    if (identity === undefined) {
        lastIdentity += 1;
        identity = lastIdentity;
        identities.set(value, identity);
    }
    return identity;
}

function objectKey(value: unknown): string {
    const number = numberOf(value);
    if (number !== null) {
        return `n${number.stripped().toString()}`;
    }
    if (value instanceof ApexObject) {
        return `o${userEquality.hash(value)}`;
    }
    if (value instanceof EnumValue) {
        return `u${value.type}.${value.name}`;
    }
    if (value instanceof ApexDate) {
        return `m${value.epochDay * DAY}`;
    }
    if (value instanceof ApexDatetime) {
        return `m${instantOf(value)}`;
    }
    if (value instanceof ApexTime) {
        return `i${value.ms}`;
    }
    if (value instanceof Blob) {
        return `b${Buffer.from(value.bytes).toString('base64')}`;
    }
    if (value instanceof SObjectValue) {
        return `r${value.type}${[...value.values]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, item]) => `${key}=${hashKey(item)}`)
            .join()}`;
    }
    if (value instanceof Collection) {
        return value.contentKey;
    }
    return value instanceof PlatformObject
        ? `x${value.typeName}:${value.toText()}`
        : `y${identityOf(value as object)}`;
}
