import type { TypeName } from '../contract/index.ts';
import type { Span } from '../diagnostics/index.ts';
import type { DmlOperation, TriggerEvent } from '../syntax/tree.ts';
import type { Constant, TypedExpression } from './programExpressions.ts';
import type { TypedBlock, Variable } from './programStatements.ts';

/**
 * The typed program: what the checker hands to codegen. Every name is resolved, every conversion explicit,
 * types are canonical TypeNames, names are spelled as their declaration spells them.
 */
export type * from './programExpressions.ts';
export type * from './programStatements.ts';

export interface Program {
    readonly units: readonly ProgramUnit[];
}

export type ProgramUnit = TypeUnit | TriggerUnit | AnonymousProgramUnit;

interface UnitBase {
    /** Name of the top-level type or trigger; `AnonymousBlock` of anonymous Apex. */
    readonly name: string;
    readonly file: string;
    /** From `.cls-meta.xml` / `.trigger-meta.xml`: `67`. */
    readonly apiVersion: number;
    /** How database operations run that do not say: user mode from API 67, system mode before. */
    readonly defaultAccess: 'user' | 'system';
    /** Lines that coverage counts, ascending. Empty for test classes. */
    readonly executableLines: readonly number[];
}

/** A `.cls` file: the outer type and its inner types (`types[0]` is the outer one). */
export interface TypeUnit extends UnitBase {
    readonly kind: 'types';
    readonly isTest: boolean;
    readonly types: readonly TypedType[];
}

export interface TriggerUnit extends UnitBase {
    readonly kind: 'trigger';
    readonly object: string;
    readonly events: readonly TriggerEvent[];
    /** Statements of the body in order; `variable` statements of the top level are its locals. */
    readonly body: TypedBlock;
    /** Methods declared beside the statements; they see no local of the body. Owner is the unit's name. */
    readonly methods: readonly TypedMethod[];
}

export interface AnonymousProgramUnit extends UnitBase {
    readonly kind: 'anonymous';
    readonly body: TypedBlock;
    readonly methods: readonly TypedMethod[];
    readonly types: readonly TypedType[];
}

export type TypedType = TypedClass | TypedInterface | TypedEnum;

interface TypeBase {
    /** `Outer` or `Outer.Inner`: the TypeName. */
    readonly name: TypeName;
    readonly simpleName: string;
    /** null of a top-level type. */
    readonly outer: TypeName | null;
    readonly visibility: Visibility;
    readonly annotations: readonly TypedAnnotation[];
    readonly span: Span;
}

export type Visibility = 'private' | 'protected' | 'public' | 'global';

export interface TypedClass extends TypeBase {
    readonly kind: 'class';
    readonly isAbstract: boolean;
    readonly isVirtual: boolean;
    readonly isTest: boolean;
    /** As declared; from API 67 `with` where nothing is. null: runs as its caller does; an inner class does not take its outer's. */
    readonly sharing: 'with' | 'without' | 'inherited' | null;
    /** `Object` is not written. `isPlatform`: a type of the library, such as `Exception`. */
    readonly superType: { readonly name: TypeName; readonly isPlatform: boolean } | null;
    /** Direct ones, with type arguments: `Database.Batchable<SObject>`, `Comparable`, `Outer.Port`. */
    readonly interfaces: readonly TypeName[];
    /** Every type an instance is assignable to, itself first, `Object` left out. */
    readonly allTypes: readonly TypeName[];
    readonly fields: readonly TypedField[];
    readonly properties: readonly TypedProperty[];
    readonly methods: readonly TypedMethod[];
    /** Never empty for a class: without one written, the implicit public one stands here (`isImplicit`). */
    readonly constructors: readonly TypedConstructor[];
    /** Run once at first use of the class, in textual order. */
    readonly staticInitializers: readonly Initializer[];
    /** Run by a constructor that calls super (explicitly or not), after super, before its own body, in textual order. */
    readonly instanceInitializers: readonly Initializer[];
}

export interface TypedInterface extends TypeBase {
    readonly kind: 'interface';
    readonly extended: readonly TypeName[];
    readonly methods: readonly TypedMethod[];
}

export interface TypedEnum extends TypeBase {
    readonly kind: 'enum';
    readonly constants: readonly string[];
}

/** The value that initializes a field or automatic property, or an initializer block. Uninitialized ones start as null. */
export type Initializer =
    | {
          readonly kind: 'value';
          readonly name: string;
          readonly value: TypedExpression;
          readonly span: Span;
      }
    | { readonly kind: 'block'; readonly body: TypedBlock };

export interface TypedField {
    readonly name: string;
    readonly type: TypeName;
    readonly isStatic: boolean;
    readonly isFinal: boolean;
    readonly isTransient: boolean;
    readonly visibility: Visibility;
    readonly annotations: readonly TypedAnnotation[];
    readonly span: Span;
}

export interface TypedProperty {
    readonly name: string;
    readonly type: TypeName;
    readonly isStatic: boolean;
    readonly isTransient: boolean;
    /** Overridable: reading and writing go through the instance's class. */
    readonly isVirtual: boolean;
    readonly isAbstract: boolean;
    readonly visibility: Visibility;
    readonly annotations: readonly TypedAnnotation[];
    readonly getter: TypedAccessor | null;
    readonly setter: TypedAccessor | null;
    readonly span: Span;
}

/** `body` null: automatic (stores in a hidden field of the property's name). In a body the property's own name means that field. */
export interface TypedAccessor {
    readonly visibility: Visibility;
    readonly body: TypedBlock | null;
    /** The implicit parameter `value` of a setter with a body. */
    readonly value: Variable | null;
    readonly span: Span;
}

export interface TypedMethod {
    readonly name: string;
    readonly parameters: readonly Variable[];
    /** `void` for none. */
    readonly returnType: TypeName;
    readonly isStatic: boolean;
    readonly isAbstract: boolean;
    readonly isVirtual: boolean;
    readonly isOverride: boolean;
    readonly visibility: Visibility;
    /** `@isTest` or `testMethod`. */
    readonly isTest: boolean;
    readonly isWebService: boolean;
    readonly annotations: readonly TypedAnnotation[];
    /** null: abstract or of an interface. */
    readonly body: TypedBlock | null;
    readonly span: Span;
}

export interface TypedConstructor {
    readonly parameters: readonly Variable[];
    readonly visibility: Visibility;
    readonly isImplicit: boolean;
    /** The written or implied chaining; null when there is no super class. */
    readonly chain: ConstructorChain | null;
    /** Without the chaining call. */
    readonly body: TypedBlock;
    readonly span: Span;
}

export interface ConstructorChain {
    readonly kind: 'this' | 'super';
    readonly target:
        | {
              readonly kind: 'user';
              readonly owner: TypeName;
              readonly parameters: readonly TypeName[];
          }
        | {
              readonly kind: 'platform';
              readonly key: string;
              readonly typeArguments: readonly TypeName[];
          };
    readonly arguments: readonly TypedExpression[];
    readonly span: Span;
}

/**
 * `name` in the platform's spelling (`IsTest`, `TestSetup`, `AuraEnabled`, `InvocableMethod`, `Future`, `RestResource`,
 * `HttpGet`, ...), parameters by lower-case name.
 */
export interface TypedAnnotation {
    readonly name: string;
    readonly parameters: Readonly<Record<string, Constant['value']>>;
}

export type { DmlOperation, TriggerEvent };
