import type { TypeName } from '../contract/index.ts';
import { Blob } from './blob.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { ApexException } from './exceptions.ts';
import type { ClassEntry } from './object.ts';
import { ApexObject, EnumValue, PlatformObject } from './object.ts';
import { SObjectValue } from './sobject.ts';

/** An object of a user class, or an exception of one. */
export type UserValue = ApexObject | (ApexException & { readonly entry: ClassEntry });

/** Hook for user classes: what their own toString gives, null without one; set by the engine. */
let ownText: (value: UserValue) => string | null = () => null;

export function useUserText(text: (value: UserValue) => string | null): void {
    ownText = text;
}

/**
 * The text of a value as String.valueOf and concatenation give it. Source: Apex Reference, String.valueOf; what a real org
 * prints, as the debug log notes of a public log viewer list it (members sorted, ten elements, `(already output)`).
 */
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

const scriptThrown = 'Script-thrown exception';

/** What the text being made has printed so far; null between texts. */
let printed: Set<object> | null = null;

/** An object that stands twice in a text is printed once. */
function once(value: object, print: () => string): string {
    if (printed?.has(value)) {
        return '(already output)';
    }
    const isOutermost = printed === null;
    printed ??= new Set();
    printed.add(value);
    try {
        return print();
    } finally {
        if (isOutermost) {
            printed = null;
        }
    }
}

/** A toString of the user's makes texts of its own. */
function afresh(print: () => string | null): string | null {
    const outer = printed;
    printed = null;
    try {
        return print();
    } finally {
        printed = outer;
    }
}

const longest = 10;

/** The first ten elements; `...` stands for the others. */
function elements<T>(items: readonly T[], print: (item: T) => string): string {
    const texts = items.slice(0, longest).map(print);
    return [...texts, ...(items.length > longest ? ['...'] : [])].join(', ');
}

/** Sets and maps print their keys in order, whatever the order they iterate in; constants of enums have none. */
function sorted(keys: readonly unknown[]): readonly unknown[] {
    if (keys.some((key) => key instanceof EnumValue)) {
        return keys;
    }
    return [...keys].sort((left, right) => {
        if (typeof left === 'number' && typeof right === 'number') {
            return left - right;
        }
        const [one, other] = [toText(left), toText(right)];
        return one < other ? -1 : one > other ? 1 : 0;
    });
}

function objectText(value: unknown): string {
    if (value instanceof ApexList) {
        return once(value, () => `(${elements(value.items, toText)})`);
    }
    if (value instanceof ApexSet) {
        return once(value, () => `{${elements(sorted(value.values()), toText)}}`);
    }
    if (value instanceof ApexMap) {
        const entry = (key: unknown): string => `${toText(key)}=${toText(value.get(key))}`;
        return once(value, () => `{${elements(sorted(value.keys()), entry)}}`);
    }
    if (value instanceof SObjectValue) {
        return once(value, () => recordText(value));
    }
    if (isUserValue(value)) {
        return afresh(() => ownText(value)) ?? once(value, () => userText(value));
    }
    if (value instanceof ApexException) {
        return `${systemName(value.typeName)}: ${value.apexMessage ?? scriptThrown}`;
    }
    return value instanceof PlatformObject ? value.toText() : plainText(value);
}

function plainText(value: unknown): string {
    if (value instanceof EnumValue) {
        return value.name;
    }
    return value instanceof Blob ? `Blob[${value.size}]` : String(value);
}

/** Parents and children of a record are not printed. */
function recordText(record: SObjectValue): string {
    const fields = [...record.values]
        .filter(([, item]) => !(item instanceof SObjectValue || item instanceof ApexList))
        .map(([key, item]) => `${record.names.get(key) ?? key}=${toText(item)}`);
    return `${record.type}:{${fields.join(', ')}}`;
}

function isUserValue(value: unknown): value is UserValue {
    return value instanceof ApexObject || (value instanceof ApexException && 'entry' in value);
}

/** `Inner:[field=value, ...]`, and of an exception its message after that. */
function userText(value: UserValue): string {
    const members = membersOf(value.entry, value as ApexObject, '')
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, item]) => `${name}=${toText(item)}`);
    const text = `${simpleName(value.entry)}:[${members.join(', ')}]`;
    return value instanceof ApexException ? `${text}: ${value.apexMessage ?? scriptThrown}` : text;
}

/** What is stored, past all getters; `Parent.field` where a superclass declares it. */
function membersOf(entry: ClassEntry, value: ApexObject, prefix: string): [string, unknown][] {
    const own = entry.fields
        .filter((field) => !field.isStatic)
        .map((field): [string, unknown] => [`${prefix}${field.name}`, field.load(value)]);
    const { superType } = entry;
    return superType === null
        ? own
        : [...own, ...membersOf(superType, value, `${simpleName(superType)}.`)];
}

function simpleName({ name }: ClassEntry): string {
    return name.slice(name.lastIndexOf('.') + 1);
}

/** Of the built-in exceptions this one prints like a user's (asserted by apex-mockery, MethodSpyTimesTest). */
const scripted = 'IllegalArgumentException';

function systemName(typeName: TypeName): string {
    if (typeName === scripted) {
        return `${typeName}:[]`;
    }
    return typeName.includes('.') ? typeName : `System.${typeName}`;
}
