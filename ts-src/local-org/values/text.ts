import { Blob } from './blob.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
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

const scriptThrown = 'Script-thrown exception';

/** Collections being printed: one that holds itself ends there. */
const printing = new Set<object>();

function guarded(collection: object, print: () => string): string {
    if (printing.has(collection)) {
        return '(already output)';
    }
    printing.add(collection);
    try {
        return print();
    } finally {
        printing.delete(collection);
    }
}

/** Sets and maps print their keys in order, whatever the order they iterate in. */
function sorted(keys: readonly unknown[]): readonly unknown[] {
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
        return guarded(value, () => `(${value.items.map(toText).join(', ')})`);
    }
    if (value instanceof ApexSet) {
        return guarded(value, () => `{${sorted(value.values()).map(toText).join(', ')}}`);
    }
    if (value instanceof ApexMap) {
        return guarded(
            value,
            () =>
                `{${sorted(value.keys())
                    .map((key) => `${toText(key)}=${toText(value.get(key))}`)
                    .join(', ')}}`,
        );
    }
    if (value instanceof SObjectValue) {
        return guarded(value, () => recordText(value));
    }
    if (value instanceof ApexException) {
        return exceptionText(value);
    }
    if (value instanceof ApexObject) {
        return guarded(value, () => userText(value));
    }
    return value instanceof PlatformObject ? value.toText() : plainText(value);
}

function plainText(value: unknown): string {
    if (value instanceof EnumValue) {
        return value.name;
    }
    return value instanceof Blob ? `Blob[${value.size}]` : String(value);
}

function recordText(record: SObjectValue): string {
    const fields = [...record.values].map(
        ([key, item]) => `${record.names.get(key) ?? key}=${toText(item)}`,
    );
    return `${record.type}:{${fields.join(', ')}}`;
}

/** Built-in types are printed with their namespace, the user's by their own name. */
function exceptionText(exception: ApexException): string {
    const isUsers = 'entry' in exception || exception.typeName.includes('.');
    return `${isUsers ? '' : 'System.'}${exception.typeName}: ${exception.apexMessage ?? scriptThrown}`;
}
