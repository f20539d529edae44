/**
 * How the library states a platform type: signature and implementation in one place, so they cannot drift.
 * The checker reads the signatures, generated code calls the implementations.
 *
 * Type names are canonical spellings without blanks: `String`, `List<T>`, `Map<Id,Account>`,
 * `Schema.DescribeFieldResult`. Types of namespace System are written bare (`HttpRequest`, `DmlException`).
 */
export type TypeName = string;

/** Statics take the arguments; instance members take the receiver first (never null, checked by the caller). */
export type Native = (...values: never[]) => unknown;

export interface PlatformProperty {
    readonly get: Native;
    /** Absent: read-only. */
    readonly set?: Native;
}

export interface PlatformType {
    /** `String`, `Database.SaveResult`, `Map<K,V>`; type parameters are single capital letters. */
    readonly name: TypeName;
    readonly kind: 'class' | 'interface' | 'enum';
    /** May user code extend it? (`Exception` and few others) */
    readonly isExtensible?: boolean;
    readonly superType?: TypeName;
    readonly interfaces?: readonly TypeName[];
    /** `'(String message, Exception cause)'`; of a generic type the implementation gets its type arguments (TypeName[]) first. */
    readonly constructors?: Readonly<Record<string, Native>>;
    /** `'String leftPad(Integer length, String pad)'` */
    readonly methods?: Readonly<Record<string, Native>>;
    /** `'String join(Object parts, String separator)'` */
    readonly statics?: Readonly<Record<string, Native>>;
    /** `'Integer size'` */
    readonly properties?: Readonly<Record<string, PlatformProperty>>;
    readonly staticProperties?: Readonly<Record<string, PlatformProperty>>;
    /** Constants of an enum, in order. */
    readonly constants?: readonly string[];
    /** Methods that an implementing class must have (interfaces and abstract classes): signatures only. */
    readonly abstractMethods?: readonly string[];
}

/** Key of a callable: `String.leftPad(Integer,String)`, `HttpRequest.<init>()`, `Trigger.new`. */
export type PlatformKey = string;
