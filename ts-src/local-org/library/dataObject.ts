import type { PlatformProperty, PlatformType } from '../contract/index.ts';
import { PlatformObject, equalValues, raise } from '../values/index.ts';
import { objectMembers } from './System/objectMembers.ts';

/** An object of the platform that only carries values under names: inputs and outputs of ConnectApi, options, headers. */
export class DataObject extends PlatformObject {
    readonly typeName: string;
    readonly codec = 'DataObject';
    readonly values = new Map<string, unknown>();
    /** As the type spells them, by lower-case name. */
    readonly names = new Map<string, string>();

    constructor(typeName: string, values: Readonly<Record<string, unknown>> = {}) {
        super();
        this.typeName = typeName;
        for (const [name, value] of Object.entries(values)) {
            this.put(name, value);
        }
    }

    put(name: string, value: unknown): void {
        this.values.set(name.toLowerCase(), value);
        this.names.set(name.toLowerCase(), name);
    }

    get(name: string): unknown {
        return this.values.get(name.toLowerCase()) ?? null;
    }

    /** A text member, null when unset; anything else in it is a mistake of the caller. */
    text(name: string): string | null {
        const value = this.get(name);
        return value === null || typeof value === 'string'
            ? value
            : raise('TypeException', `${this.typeName}.${name} must be a String`);
    }

    override equals(other: unknown): boolean {
        return (
            other instanceof DataObject &&
            other.typeName === this.typeName &&
            [...new Set([...this.values.keys(), ...other.values.keys()])].every((name) =>
                equalValues(this.get(name), other.get(name)),
            )
        );
    }
}

/** Properties stated as `'String developerName'`, read and written as they are. */
export function properties(signatures: readonly string[]): Record<string, PlatformProperty> {
    const entries = signatures.map((signature) => {
        const name = signature.slice(signature.lastIndexOf(' ') + 1);
        const property: PlatformProperty = {
            get: (target: DataObject) => target.get(name),
            set: (target: DataObject, value: unknown) => target.put(name, value),
        };
        return [signature, property] as const;
    });
    return Object.fromEntries(entries);
}

export function dataType(
    name: string,
    signatures: readonly string[],
    more: Partial<PlatformType> = {},
): PlatformType {
    return {
        name,
        kind: 'class',
        constructors: { '()': () => new DataObject(name) },
        ...more,
        methods: { ...objectMembers, ...more.methods },
        properties: { ...properties(signatures), ...more.properties },
    };
}

/** Setters and getters named after their value: `setSubject`, `getSubject`. */
export function accessors(
    signatures: readonly string[],
): Record<string, (...values: never[]) => unknown> {
    const entries = signatures.flatMap((signature) => {
        const at = signature.lastIndexOf(' ');
        const type = signature.slice(0, at);
        const name = signature.slice(at + 1);
        const capital = name.charAt(0).toUpperCase() + name.slice(1);
        return [
            [`${type} get${capital}()`, (target: DataObject) => target.get(name)],
            [
                `void set${capital}(${type} value)`,
                (target: DataObject, value: unknown) => target.put(name, value),
            ],
        ] as const;
    });
    return Object.fromEntries(entries) as Record<string, (...values: never[]) => unknown>;
}
