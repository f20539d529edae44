import type { Org as OrgServices, RunningUser } from '../../execution/index.ts';
import { runTransaction } from '../../execution/index.ts';
import type { MethodEntry } from '../../values/index.ts';
import {
    ApexList,
    ApexMap,
    ApexObject,
    ApexSet,
    Blob,
    EnumValue,
    PlatformObject,
    SObjectValue,
    toText,
} from '../../values/index.ts';
import type { ClassTable } from '../linking/classTable.ts';
import { typeArguments } from '../runtime/typeNames.ts';
import { fromWire } from './wireIn.ts';
import { membersOf, recordToWire, toWire } from './wireOut.ts';

export interface StaticCall {
    readonly className: string;
    /** `merge`, or `merge(String,String)` where the name alone says too little. */
    readonly method: string;
    readonly values: readonly unknown[];
    readonly user: RunningUser;
}

type Callable = (...values: readonly unknown[]) => unknown;

/** A static method of any class with plain values; bytes become a Blob, what is an Apex value already stays one. */
export function callStatic(call: StaticCall, services: OrgServices, classes: ClassTable): unknown {
    const spelling = classes.spelling(call.className);
    if (spelling === null) {
        throw new Error(`There is no class ${call.className}.`);
    }
    const linked = classes.get(spelling);
    const method = methodOf(call, linked.entry.methods);
    return runTransaction(services, { user: call.user, quiddity: 'QUEUEABLE' }, () => {
        const values = method.parameters.map((type, at) => toApex(call.values[at], type, services));
        return toPlain((linked.m()[method.member] as Callable)(...values) ?? null);
    });
}

function methodOf(call: StaticCall, methods: readonly MethodEntry[]): MethodEntry {
    const [name = '', signature] = call.method
        .toLowerCase()
        .replace(/\s|\)$/g, '')
        .split('(');
    const fitting = methods.filter(
        (method) =>
            method.isStatic &&
            method.name.toLowerCase() === name &&
            method.parameters.length === call.values.length &&
            (signature === undefined || method.parameters.join().toLowerCase() === signature),
    );
    const likely =
        fitting.length > 1 ? fitting.filter((method) => suits(method, call.values)) : fitting;
    const [only] = likely;
    if (only === undefined || likely.length > 1) {
        throw new Error(
            `${call.className} has ${fitting.length} static methods ${call.method} with ${call.values.length} parameters.`,
        );
    }
    return only;
}

/** Tells overloads apart where plain values do; else the call has to name the types. */
function suits(method: MethodEntry, values: readonly unknown[]): boolean {
    return method.parameters.every((type, at) => {
        const value = values[at];
        if (value instanceof Uint8Array || type === 'Blob') {
            return value instanceof Uint8Array && type === 'Blob';
        }
        return Array.isArray(value) === /^(List|Set)</.test(type);
    });
}

function toApex(value: unknown, type: string, services: OrgServices): unknown {
    if (value instanceof Uint8Array) {
        return new Blob(value);
    }
    if (isApex(value)) {
        return value;
    }
    if (Array.isArray(value)) {
        const element = typeArguments(type)[0] ?? 'Object';
        const items = value.map((item) => toApex(item, element, services));
        return type.startsWith('Set<') ? new ApexSet(element, items) : new ApexList(element, items);
    }
    return fromWire(value, type, services);
}

function isApex(value: unknown): boolean {
    return [
        ApexList,
        ApexMap,
        ApexObject,
        ApexSet,
        Blob,
        EnumValue,
        PlatformObject,
        SObjectValue,
    ].some((kind) => value instanceof kind);
}

/** Bytes stay bytes; of user objects every public member. */
function toPlain(value: unknown): unknown {
    if (value instanceof Blob) {
        return value.bytes;
    }
    if (value instanceof ApexList) {
        return value.items.map(toPlain);
    }
    if (value instanceof ApexSet) {
        return value.values().map(toPlain);
    }
    if (value instanceof ApexMap) {
        return Object.fromEntries(
            value.entries().map(([key, item]) => [toText(key), toPlain(item)]),
        );
    }
    if (value instanceof SObjectValue) {
        return recordToWire(value);
    }
    if (value instanceof ApexObject) {
        const members = membersOf(value.entry).filter(
            (member) => member.isPublic && !member.isStatic,
        );
        return Object.fromEntries(
            members.map((member) => [member.name, toPlain(member.get(value) ?? null)]),
        );
    }
    return toWire(value);
}
