import type { TypeName } from '../contract/index.ts';
import type { Span } from '../diagnostics/index.ts';
import type { ConversionKind, Reference, TypedExpression } from './programExpressions.ts';

/** Operators of the typed program; operands are already converted. */
interface ExpressionBase {
    readonly type: TypeName;
    readonly span: Span;
}

export type Numeric = 'Integer' | 'Long' | 'Double' | 'Decimal';
export interface Arithmetic extends ExpressionBase {
    readonly kind: 'arithmetic';
    readonly operator: '+' | '-' | '*' | '/';
    readonly numeric: Numeric;
    readonly left: TypedExpression;
    readonly right: TypedExpression;
}
/** Date + days, Datetime + days, Time + milliseconds; right is Integer, Long, Double or Decimal as its type says. */
export interface DateArithmetic extends ExpressionBase {
    readonly kind: 'dateArithmetic';
    readonly base: 'Date' | 'Datetime' | 'Time';
    readonly operator: '+' | '-';
    readonly left: TypedExpression;
    readonly right: TypedExpression;
}
/** String concatenation: each operand's text (`null` of null). */
export interface Concat extends ExpressionBase {
    readonly kind: 'concat';
    readonly left: TypedExpression;
    readonly right: TypedExpression;
}
/**
 * numeric: by value, both of `operand`. string: case-insensitive, ordered by the platform's collation. id: by 18 characters.
 * value: Boolean, Date, Datetime, Time, Blob, enum. dynamic: `==` of anything (equals of collections, records, user classes).
 * identity: `===`, `!==`. An ordering comparison with null is false, never an error.
 */
export interface Compare extends ExpressionBase {
    readonly kind: 'compare';
    readonly operator: '==' | '!=' | '<' | '<=' | '>' | '>=' | '===' | '!==';
    readonly how: 'numeric' | 'string' | 'id' | 'value' | 'dynamic' | 'identity';
    /** Type of both operands after conversion; `Object` when dynamic. */
    readonly operand: TypeName;
    readonly left: TypedExpression;
    readonly right: TypedExpression;
}
export interface Logical extends ExpressionBase {
    readonly kind: 'logical';
    readonly operator: '&&' | '||';
    readonly left: TypedExpression;
    readonly right: TypedExpression;
}
export interface Not extends ExpressionBase {
    readonly kind: 'not';
    readonly operand: TypedExpression;
}
export interface Negate extends ExpressionBase {
    readonly kind: 'negate';
    readonly numeric: Numeric;
    readonly operand: TypedExpression;
}
export interface BitNot extends ExpressionBase {
    readonly kind: 'bitNot';
    readonly operand: TypedExpression;
}
/** Operands both Integer, both Long or both Boolean; for shifts the right one is Integer or Long. */
export interface Bitwise extends ExpressionBase {
    readonly kind: 'bitwise';
    readonly operator: '&' | '|' | '^' | '<<' | '>>' | '>>>';
    readonly left: TypedExpression;
    readonly right: TypedExpression;
}
export interface TernaryExpression extends ExpressionBase {
    readonly kind: 'ternary';
    readonly condition: TypedExpression;
    readonly whenTrue: TypedExpression;
    readonly whenFalse: TypedExpression;
}
/** `left ?? right` */
export interface Coalesce extends ExpressionBase {
    readonly kind: 'coalesce';
    readonly left: TypedExpression;
    readonly right: TypedExpression;
}
/** The value of the expression is the assigned one. */
export interface Assign extends ExpressionBase {
    readonly kind: 'assign';
    readonly target: Reference;
    readonly value: TypedExpression;
}
/** `target op= value`: read, `read` conversion, operate, `write` conversion, store. The target is evaluated once. */
export interface CompoundAssign extends ExpressionBase {
    readonly kind: 'compoundAssign';
    readonly target: Reference;
    readonly value: TypedExpression;
    readonly operation:
        | {
              readonly kind: 'arithmetic';
              readonly operator: '+' | '-' | '*' | '/';
              readonly numeric: Numeric;
          }
        | {
              readonly kind: 'dateArithmetic';
              readonly operator: '+' | '-';
              readonly base: 'Date' | 'Datetime' | 'Time';
          }
        | { readonly kind: 'concat' }
        | {
              readonly kind: 'bitwise';
              readonly operator: Bitwise['operator'];
              readonly operand: 'Integer' | 'Long' | 'Boolean';
          };
    readonly read: ConversionKind | null;
    readonly write: ConversionKind | null;
}
export interface Increment extends ExpressionBase {
    readonly kind: 'increment';
    readonly target: Reference;
    readonly operator: '++' | '--';
    readonly isPrefix: boolean;
    readonly numeric: Numeric;
}
