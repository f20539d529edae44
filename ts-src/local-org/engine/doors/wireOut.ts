import type { ClassEntry, FieldEntry } from '../../values/index.ts';
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
    raise,
    toText,
} from '../../values/index.ts';

/** A value as the Aura and LWC wire carries it: of user objects only the @AuraEnabled members. */
export function toWire(value: unknown): unknown {
    if (value === null || value === undefined) {
        return null;
    }
    switch (typeof value) {
        case 'string':
        case 'boolean':
        case 'number':
            return value;
        case 'bigint':
            return Number(value);
        default:
            return objectToWire(value);
    }
}

function objectToWire(value: unknown): unknown {
    if (value instanceof ApexList) {
        return value.items.map(toWire);
    }
    if (value instanceof ApexSet) {
        return value.values().map(toWire);
    }
    if (value instanceof ApexMap) {
        return Object.fromEntries(
            value.entries().map(([key, item]) => [toText(key), toWire(item)]),
        );
    }
    if (value instanceof SObjectValue) {
        return recordToWire(value);
    }
    if (value instanceof ApexObject) {
        return userToWire(value);
    }
    return plainToWire(value);
}

function plainToWire(value: unknown): unknown {
    if (value instanceof Decimal) {
        return value.toNumber();
    }
    if (value instanceof Double) {
        return value.value;
    }
    if (value instanceof ApexDate || value instanceof ApexTime) {
        return value.toString();
    }
    if (value instanceof ApexDatetime) {
        return value.toIso();
    }
    if (value instanceof EnumValue) {
        return value.name;
    }
    if (value instanceof Blob) {
        return Buffer.from(value.bytes).toString('base64');
    }
    return raise(
        'TypeException',
        `Values of this type cannot be sent to a component: ${toText(value)}`,
    );
}

/** Only what the record holds; children are plain arrays on this wire. */
export function recordToWire(record: SObjectValue): Record<string, unknown> {
    return Object.fromEntries(
        [...record.values].map(([key, value]) => [record.names.get(key) ?? key, toWire(value)]),
    );
}

function userToWire(value: ApexObject): Record<string, unknown> {
    const members = membersOf(value.entry).filter(
        (member) => member.isAuraEnabled && !member.isStatic,
    );
    return Object.fromEntries(
        members.map((member) => [member.name, toWire(member.get(value) ?? null)]),
    );
}

export function membersOf(entry: ClassEntry): readonly FieldEntry[] {
    return [...(entry.superType === null ? [] : membersOf(entry.superType)), ...entry.fields];
}
