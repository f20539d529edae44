import type { SoqlQuery, SoslQuery } from './soqlTree.ts';
import type { Identifier, Node, TypeRef } from './tree.ts';

export type Expression =
    | Literal
    | Name
    | This
    | Super
    | MemberAccess
    | Index
    | Call
    | NewObject
    | NewWithFields
    | NewCollection
    | NewMap
    | NewArray
    | TypeLiteral
    | Cast
    | InstanceOf
    | Unary
    | Postfix
    | Binary
    | Ternary
    | Assignment
    | SoqlExpression
    | SoslExpression;

/** Integer and Long as decimal digits; decimal as digits with a point; string already unescaped. */
export interface Literal extends Node {
    readonly kind: 'literal';
    readonly type: 'integer' | 'long' | 'double' | 'decimal' | 'string' | 'boolean' | 'null';
    readonly text: string;
}
/** A bare word: variable, field, class, namespace; semantics decides. */
export interface Name extends Node {
    readonly kind: 'name';
    readonly text: string;
}
export interface This extends Node {
    readonly kind: 'this';
}
export interface Super extends Node {
    readonly kind: 'super';
}
/** `target.name`, `target?.name` */
export interface MemberAccess extends Node {
    readonly kind: 'member';
    readonly target: Expression;
    readonly isSafe: boolean;
    readonly name: Identifier;
}
export interface Index extends Node {
    readonly kind: 'index';
    readonly target: Expression;
    readonly index: Expression;
}
/** `name(args)` has no target; `this(...)` and `super(...)` are calls with the name `this` / `super`. */
export interface Call extends Node {
    readonly kind: 'call';
    readonly target: Expression | null;
    readonly isSafe: boolean;
    readonly name: Identifier;
    readonly arguments: readonly Expression[];
}
export interface NewObject extends Node {
    readonly kind: 'newObject';
    readonly type: TypeRef;
    readonly arguments: readonly Expression[];
}
/** `new Account(Name = 'x')` with at least one pair. */
export interface NewWithFields extends Node {
    readonly kind: 'newWithFields';
    readonly type: TypeRef;
    readonly fields: readonly { readonly name: Identifier; readonly value: Expression }[];
}
/** `new List<T>{a, b}`, `new Set<T>{...}`, `new T[]{...}`: type is the collection's own type. */
export interface NewCollection extends Node {
    readonly kind: 'newCollection';
    readonly type: TypeRef;
    readonly elements: readonly Expression[];
}
export interface NewMap extends Node {
    readonly kind: 'newMap';
    readonly type: TypeRef;
    readonly entries: readonly { readonly key: Expression; readonly value: Expression }[];
}
/** `new Integer[5]`: type is the list's own type. */
export interface NewArray extends Node {
    readonly kind: 'newArray';
    readonly type: TypeRef;
    readonly size: Expression;
}
/** `Type.class` */
export interface TypeLiteral extends Node {
    readonly kind: 'typeLiteral';
    readonly type: TypeRef;
}
export interface Cast extends Node {
    readonly kind: 'cast';
    readonly type: TypeRef;
    readonly value: Expression;
}
export interface InstanceOf extends Node {
    readonly kind: 'instanceOf';
    readonly value: Expression;
    readonly type: TypeRef;
}
export interface Unary extends Node {
    readonly kind: 'unary';
    readonly operator: '+' | '-' | '!' | '~' | '++' | '--';
    readonly operand: Expression;
}
export interface Postfix extends Node {
    readonly kind: 'postfix';
    readonly operator: '++' | '--';
    readonly operand: Expression;
}
export type BinaryOperator =
    | '+'
    | '-'
    | '*'
    | '/'
    | '&&'
    | '||'
    | '=='
    | '!='
    | '<>'
    | '==='
    | '!=='
    | '<'
    | '>'
    | '<='
    | '>='
    | '&'
    | '|'
    | '^'
    | '<<'
    | '>>'
    | '>>>'
    | '??';
export interface Binary extends Node {
    readonly kind: 'binary';
    readonly operator: BinaryOperator;
    readonly left: Expression;
    readonly right: Expression;
}
export interface Ternary extends Node {
    readonly kind: 'ternary';
    readonly condition: Expression;
    readonly whenTrue: Expression;
    readonly whenFalse: Expression;
}
export type AssignmentOperator =
    '=' | '+=' | '-=' | '*=' | '/=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '>>>=';
export interface Assignment extends Node {
    readonly kind: 'assignment';
    readonly operator: AssignmentOperator;
    readonly target: Expression;
    readonly value: Expression;
}
export interface SoqlExpression extends Node {
    readonly kind: 'soql';
    readonly query: SoqlQuery;
}
export interface SoslExpression extends Node {
    readonly kind: 'sosl';
    readonly query: SoslQuery;
}
