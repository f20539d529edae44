import type { PlatformKey, TypeName } from '../contract/index.ts';
import type { Span } from '../diagnostics/index.ts';
import type { SoqlBind, SoqlQuery, SoslQuery } from '../syntax/soqlTree.ts';
import type {
    Arithmetic,
    Assign,
    BitNot,
    Bitwise,
    Coalesce,
    Compare,
    CompoundAssign,
    Concat,
    DateArithmetic,
    Increment,
    Logical,
    Negate,
    Not,
    TernaryExpression,
} from './programOperators.ts';
import type { Variable } from './programStatements.ts';

export type * from './programOperators.ts';

/** Every expression has its static type; `void` for a call that returns nothing, `null` for the null literal. */
interface ExpressionBase {
    readonly type: TypeName;
    readonly span: Span;
}

export type TypedExpression =
    | Constant
    | LocalExpression
    | ThisExpression
    | LabelExpression
    | EnumConstant
    | TypeLiteralExpression
    | TokenExpression
    | PageExpression
    | Reference
    | CallInstance
    | CallStatic
    | CallPlatform
    | CallContract
    | CallObject
    | Construct
    | ConstructPlatform
    | NewSObject
    | NewCollection
    | NewMap
    | NewArray
    | Convert
    | Cast
    | InstanceOf
    | Arithmetic
    | DateArithmetic
    | Concat
    | Compare
    | Logical
    | Not
    | Negate
    | BitNot
    | Bitwise
    | TernaryExpression
    | Coalesce
    | Assign
    | CompoundAssign
    | Increment
    | SoqlValueExpression
    | SoslValueExpression;

/** A name of a user method, constructor: owner is where it is declared; parameters distinguish overloads. */
export interface MethodReference {
    readonly owner: TypeName;
    readonly name: string;
    readonly parameters: readonly TypeName[];
}

/** Long, Double and Decimal as their text (`12`, `1.50`), Integer as number, `type` tells which. */
export interface Constant extends ExpressionBase {
    readonly kind: 'constant';
    readonly value: string | number | boolean | null;
}
/** `isWritten`: `this` or `super` stands in the source; otherwise the member was named alone. */
export interface ThisExpression extends ExpressionBase {
    readonly kind: 'this';
    readonly isWritten: boolean;
}

// ---------------------------------------------------------------- things that hold a value

/** What may stand left of `=`, and before or after `++`. */
export type Reference =
    | LocalExpression
    | FieldExpression
    | StaticFieldExpression
    | PropertyExpression
    | StaticPropertyExpression
    | PlatformPropertyExpression
    | SObjectFieldExpression
    | IndexExpression;

export interface LocalExpression extends ExpressionBase {
    readonly kind: 'local';
    readonly variable: Variable;
}
/**
 * Field of a user class. `isSafe` (here and below): written `?.`. When the target is null, the whole rest of the chain of
 * members, calls and indexes is skipped and gives null, exactly as `?.` does in JavaScript.
 */
export interface FieldExpression extends ExpressionBase {
    readonly kind: 'field';
    readonly target: TypedExpression;
    readonly owner: TypeName;
    readonly name: string;
    readonly isSafe: boolean;
}
export interface StaticFieldExpression extends ExpressionBase {
    readonly kind: 'staticField';
    readonly owner: TypeName;
    readonly name: string;
}
/** `isBacking`: inside the property's own accessor, means the hidden field. `isSuper`: `super.name`, not virtual. */
export interface PropertyExpression extends ExpressionBase {
    readonly kind: 'property';
    readonly target: TypedExpression;
    readonly owner: TypeName;
    readonly name: string;
    readonly isVirtual: boolean;
    readonly isBacking: boolean;
    readonly isSafe: boolean;
}
export interface StaticPropertyExpression extends ExpressionBase {
    readonly kind: 'staticProperty';
    readonly owner: TypeName;
    readonly name: string;
    readonly isBacking: boolean;
}
/** `target` null: static (`Trigger.new`, `RestContext.request`). */
export interface PlatformPropertyExpression extends ExpressionBase {
    readonly kind: 'platformProperty';
    readonly key: PlatformKey;
    readonly target: TypedExpression | null;
    readonly isSafe: boolean;
}
/** `field`: API name as the schema spells it; for a relation the relationship's name (`Owner`, `Lines__r`). */
export interface SObjectFieldExpression extends ExpressionBase {
    readonly kind: 'sobjectField';
    readonly target: TypedExpression;
    /** The static object type: `Account`, or `SObject`/`Name` where a relation is polymorphic. */
    readonly object: string;
    readonly field: string;
    readonly relation: 'none' | 'parent' | 'children';
    readonly isSafe: boolean;
}
/** `list[i]` */
export interface IndexExpression extends ExpressionBase {
    readonly kind: 'index';
    readonly target: TypedExpression;
    readonly index: TypedExpression;
}

// ---------------------------------------------------------------- named constants

/** `Label.X`; name without namespace. */
export interface LabelExpression extends ExpressionBase {
    readonly kind: 'label';
    readonly name: string;
}
export interface PageExpression extends ExpressionBase {
    readonly kind: 'page';
    readonly name: string;
}
/** `type` is the enum; user enum or one of the library (`isPlatform`). */
export interface EnumConstant extends ExpressionBase {
    readonly kind: 'enumConstant';
    readonly name: string;
    readonly ordinal: number;
    readonly isPlatform: boolean;
}
/** `Account.class`, `List<String>.class`: value of type `Type`. */
export interface TypeLiteralExpression extends ExpressionBase {
    readonly kind: 'typeLiteral';
    readonly named: TypeName;
}
/**
 * objectType `Account.SObjectType` (Schema.SObjectType); field `Account.Name` (Schema.SObjectField);
 * describe `Schema.SObjectType.Account` (Schema.DescribeSObjectResult);
 * fieldDescribe `Schema.SObjectType.Account.fields.Name` (Schema.DescribeFieldResult);
 * fieldSet `Schema.SObjectType.Account.fieldSets.X` (Schema.FieldSet). `member`: field or field set.
 */
export interface TokenExpression extends ExpressionBase {
    readonly kind: 'token';
    readonly of: 'objectType' | 'field' | 'describe' | 'fieldDescribe' | 'fieldSet';
    readonly object: string;
    readonly member: string | null;
}

// ---------------------------------------------------------------- calls

/** Method of a user class or user interface. Not virtual: call exactly `method`. */
export interface CallInstance extends ExpressionBase {
    readonly kind: 'callInstance';
    readonly target: TypedExpression;
    readonly method: MethodReference;
    readonly isVirtual: boolean;
    /** `super.name(...)`: target is `this`, call the parent's. */
    readonly isSuper: boolean;
    readonly isSafe: boolean;
    readonly arguments: readonly TypedExpression[];
}
export interface CallStatic extends ExpressionBase {
    readonly kind: 'callStatic';
    readonly method: MethodReference;
    readonly arguments: readonly TypedExpression[];
}
/**
 * Method of the library, by key in its declared form: `String.leftPad(Integer,String)`, `Map<K,V>.put(K,V)`.
 * `isVirtual`: a user class may have overridden it (`Exception.getMessage()`, `Object.toString()`): look in the receiver's
 * method table first, unless `isSuper`. `typeArguments` are those of the receiver's static type.
 */
export interface CallPlatform extends ExpressionBase {
    readonly kind: 'callPlatform';
    readonly key: PlatformKey;
    readonly target: TypedExpression | null;
    readonly typeArguments: readonly TypeName[];
    readonly isVirtual: boolean;
    readonly isSuper: boolean;
    readonly isSafe: boolean;
    readonly arguments: readonly TypedExpression[];
}
/**
 * Method of an interface (or abstract method) of the library: `iterator.hasNext()`, `comparable.compareTo(o)`. The receiver is
 * a user object (method table, by name and parameter types) or one of the library's own.
 */
export interface CallContract extends ExpressionBase {
    readonly kind: 'callContract';
    readonly key: PlatformKey;
    readonly target: TypedExpression;
    readonly name: string;
    /** With the receiver's type arguments put in: `next()` of `Iterator<String>` has `String`. */
    readonly parameters: readonly TypeName[];
    readonly isSafe: boolean;
    readonly arguments: readonly TypedExpression[];
}
/** Statics of an object: `Setting__c.getInstance()`, `getOrgDefaults`, `getValues`, `getAll`, `Rule__mdt.getAll()`. */
export interface CallObject extends ExpressionBase {
    readonly kind: 'callObject';
    readonly object: string;
    readonly method: 'getInstance' | 'getOrgDefaults' | 'getValues' | 'getAll';
    /** Where there is no data null is given: code up to API 21. Since then it is a record without id. */
    readonly givesNull: boolean;
    readonly arguments: readonly TypedExpression[];
}

// ---------------------------------------------------------------- construction

export interface Construct extends ExpressionBase {
    readonly kind: 'construct';
    /** Of the chosen constructor of the user class `type`; empty also for the implicit one. */
    readonly parameters: readonly TypeName[];
    readonly arguments: readonly TypedExpression[];
}
/** `HttpRequest.<init>()`, `List<T>.<init>(Integer)`: for generic types the implementation takes `typeArguments` first. */
export interface ConstructPlatform extends ExpressionBase {
    readonly kind: 'constructPlatform';
    readonly key: PlatformKey;
    readonly typeArguments: readonly TypeName[];
    readonly arguments: readonly TypedExpression[];
}
/** `new Account(Name = 'x')`; relation: set a parent record (`Owner = user`). */
export interface NewSObject extends ExpressionBase {
    readonly kind: 'newSObject';
    readonly fields: readonly {
        readonly field: string;
        readonly relation: 'none' | 'parent';
        readonly value: TypedExpression;
    }[];
}
/** `new List<T>{a, b}`, `new Set<T>{a}`: `type` is the collection's. */
export interface NewCollection extends ExpressionBase {
    readonly kind: 'newCollection';
    readonly elements: readonly TypedExpression[];
}
export interface NewMap extends ExpressionBase {
    readonly kind: 'newMap';
    readonly entries: readonly { readonly key: TypedExpression; readonly value: TypedExpression }[];
}
/** `new Integer[5]`: a list of nulls. */
export interface NewArray extends ExpressionBase {
    readonly kind: 'newArray';
    readonly size: TypedExpression;
}

// ---------------------------------------------------------------- conversions

/**
 * null always stays null. `stringToId` may raise StringException (Invalid id). `checked`: the platform lets it through at compile
 * time (List<SObject> to List<Account>) and verifies the run-time type. `singleRow`: the only
 * record of a `Database.query` result, QueryException unless there is exactly one.
 */
export type ConversionKind =
    | 'integerToLong'
    | 'integerToDouble'
    | 'integerToDecimal'
    | 'longToDouble'
    | 'longToDecimal'
    | 'doubleToDecimal'
    | 'decimalToDouble'
    | 'stringToId'
    | 'idToString'
    | 'dateToDatetime'
    | 'checked'
    | 'singleRow';
export interface Convert extends ExpressionBase {
    readonly kind: 'convert';
    readonly how: ConversionKind;
    readonly from: TypeName;
    readonly value: TypedExpression;
}
/** Explicit `(T) value`: fails with TypeException (`Invalid conversion from runtime type A to B`); a wider number becomes the
 * narrower type. Casts that are also implicit conversions are `convert`. */
export interface Cast extends ExpressionBase {
    readonly kind: 'cast';
    readonly value: TypedExpression;
}
export interface InstanceOf extends ExpressionBase {
    readonly kind: 'instanceOf';
    readonly value: TypedExpression;
    readonly tested: TypeName;
}

// ---------------------------------------------------------------- queries

/**
 * `query` is checked against the schema and stays as parsed. `binds[i].value` is the value of `binds[i].bind`, in order of text.
 * list: List<Account> or List<AggregateResult>. single: one record, QueryException unless exactly one row. count: Integer.
 * optional: one record, or null where there is no row (`[SELECT ...]?.Name`, `[SELECT ...] ?? other`). locator: argument of Database.getQueryLocator. iterate: the iterable of a `rows` or `chunks` loop.
 */
export interface SoqlValueExpression extends ExpressionBase {
    readonly kind: 'soql';
    readonly query: SoqlQuery;
    readonly binds: readonly BoundValue[];
    readonly result: 'list' | 'single' | 'optional' | 'count' | 'locator' | 'iterate';
}
export interface BoundValue {
    readonly bind: SoqlBind;
    readonly value: TypedExpression;
}
/** List<List<SObject>> */
export interface SoslValueExpression extends ExpressionBase {
    readonly kind: 'sosl';
    readonly query: SoslQuery;
    readonly binds: readonly BoundValue[];
}
