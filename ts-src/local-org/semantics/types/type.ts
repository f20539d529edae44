import type { PlatformKey, TypeName } from '../../contract/index.ts';
import type { Span } from '../../diagnostics/index.ts';
import type { Visibility } from '../program.ts';
import type { UserType } from '../declare/userType.ts';

/** A type as used: a symbol with its type arguments. Interned by name, so equal types are the same object. */
export interface Type {
    /** Canonical: `Map<Id,List<Account>>`. */
    readonly name: TypeName;
    readonly symbol: TypeSymbol;
    readonly args: readonly Type[];
}

export type TypeKind = 'class' | 'interface' | 'enum' | 'sobject' | 'special' | 'parameter';

/** What is declared once: a user type, a type of the library, an object of the schema, or `void` and the null type. */
export interface TypeSymbol {
    readonly kind: TypeKind;
    readonly origin: 'user' | 'platform' | 'sobject' | 'special';
    /** Without type parameters. */
    readonly name: TypeName;
    /** As the platform's messages print it: `System.Math`, `String`, `Outer.Inner`. */
    readonly printed: string;
    readonly typeParameters: readonly string[];
    readonly visibility: Visibility;
    readonly isAbstract: boolean;
    readonly isExtensible: boolean;
    /** Set for user types only. */
    readonly user: UserType | null;
    /** Supertypes, members and constructors mention the symbol's own type parameters. */
    readonly superType: Type | null;
    readonly interfaces: readonly Type[];
    /** Own members by lower-case name. */
    readonly fields: ReadonlyMap<string, FieldSymbol>;
    readonly methods: ReadonlyMap<string, readonly MethodSymbol[]>;
    readonly constructors: readonly MethodSymbol[];
    /** Of enums, in order. */
    readonly constants: readonly string[];
}

export interface FieldSymbol {
    /** property: with accessors; constant: of an enum; column and relations: of an object. */
    readonly kind: 'field' | 'property' | 'constant' | 'column' | 'parent' | 'children';
    readonly name: string;
    readonly type: Type;
    readonly owner: TypeSymbol;
    readonly isStatic: boolean;
    readonly isFinal: boolean;
    readonly isVirtual: boolean;
    readonly visibility: Visibility;
    /** Of a property: null when it has no such accessor. */
    readonly readVisibility: Visibility | null;
    readonly writeVisibility: Visibility | null;
    readonly isTestVisible: boolean;
    /** Library members only. */
    readonly key: PlatformKey | null;
    readonly span: Span | null;
    /** Column: false where the platform answers `Field is not writeable`. */
    readonly isWritable: boolean;
}

export interface MethodSymbol {
    readonly name: string;
    readonly owner: TypeSymbol;
    readonly parameters: readonly Type[];
    readonly returnType: Type;
    readonly isStatic: boolean;
    readonly isAbstract: boolean;
    readonly isVirtual: boolean;
    readonly isOverride: boolean;
    readonly visibility: Visibility;
    readonly isTestVisible: boolean;
    readonly key: PlatformKey | null;
    readonly span: Span | null;
}
