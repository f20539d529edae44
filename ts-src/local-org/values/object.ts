import type { TypeName } from '../contract/index.ts';

/** A method of a generated class, as the run time needs it to call into user code. */
export interface MethodEntry {
    /** Canonical spelling. */
    readonly name: string;
    readonly parameters: readonly TypeName[];
    readonly parameterNames: readonly string[];
    readonly returnType: TypeName;
    readonly isStatic: boolean;
    /** Name of the JavaScript member. */
    readonly member: string;
    /** `@InvocableMethod` */
    readonly isInvocable: boolean;
}

/** A field or property of a generated class, for JSON, debug text and the Aura wire. */
export interface FieldEntry {
    readonly name: string;
    readonly type: TypeName;
    readonly isStatic: boolean;
    readonly isTransient: boolean;
    readonly isPublic: boolean;
    readonly isGlobal: boolean;
    readonly isAuraEnabled: boolean;
    /** What `@InvocableVariable` says; null without it. */
    readonly invocable: { readonly isRequired: boolean } | null;
    readonly get: (self: ApexObject) => unknown;
    readonly set: (self: ApexObject, value: unknown) => void;
    /** A property that only computes: it has a getter with code and no setter. */
    readonly isComputed: boolean;
    /** What is stored, past all accessors: copies of objects take it as it is. */
    readonly load: (self: ApexObject) => unknown;
    readonly store: (self: ApexObject, value: unknown) => void;
}

/** What the run time knows of a user type. */
export interface ClassEntry {
    readonly name: TypeName;
    readonly kind: 'class' | 'interface' | 'enum';
    readonly superType: ClassEntry | null;
    /** All supertypes and interfaces, transitively, platform types included, the type itself included. */
    readonly ancestors: ReadonlySet<TypeName>;
    readonly methods: readonly MethodEntry[];
    readonly fields: readonly FieldEntry[];
    readonly constants: readonly EnumValue[];
    readonly sharing: 'with' | 'without' | 'inherited' | 'none';
    readonly apiVersion: number;
    readonly isTest: boolean;
    /** Calls the constructor without parameters; null when there is none. */
    readonly construct: (() => ApexObject) | null;
}

/** Base of every generated class. The prototype carries the entry. */
export class ApexObject {
    declare readonly entry: ClassEntry;
}

/** Constant of an enum, platform or user-defined; one instance per constant. */
export class EnumValue {
    readonly type: TypeName;
    readonly name: string;
    readonly ordinal: number;

    constructor(type: TypeName, name: string, ordinal: number) {
        this.type = type;
        this.name = name;
        this.ordinal = ordinal;
    }
}

/** Values that platform classes hand out (`HttpRequest`, `Schema.SObjectType`, ...) extend this. */
export abstract class PlatformObject {
    abstract readonly typeName: TypeName;

    /** What debug and String.valueOf print. */
    toText(): string {
        return this.typeName;
    }

    /** Value equality where the platform has it; identity otherwise. */
    equals(other: unknown): boolean {
        return this === other;
    }
}
