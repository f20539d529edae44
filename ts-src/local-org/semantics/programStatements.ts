import type { TypeName } from '../contract/index.ts';
import type { Span } from '../diagnostics/index.ts';
import type { DmlOperation } from '../syntax/tree.ts';
import type { ConversionKind, TypedExpression } from './programExpressions.ts';

/** A local variable or parameter. One object per declaration; names are unique within their nested scopes, case-insensitively. */
export interface Variable {
    readonly name: string;
    readonly type: TypeName;
    readonly span: Span;
}

interface StatementBase {
    readonly span: Span;
}

export type TypedStatement =
    | TypedBlock
    | VariableStatement
    | ExpressionStatement
    | IfStatement
    | WhileStatement
    | DoWhileStatement
    | ForStatement
    | ForEachStatement
    | ReturnStatement
    | ThrowStatement
    | TryStatement
    | BreakStatement
    | ContinueStatement
    | SwitchStatement
    | DmlStatement
    | RunAsStatement;

export interface TypedBlock extends StatementBase {
    readonly kind: 'block';
    readonly statements: readonly TypedStatement[];
}
/** One per declarator. `value` null: starts as null. */
export interface VariableStatement extends StatementBase {
    readonly kind: 'variable';
    readonly variable: Variable;
    readonly value: TypedExpression | null;
}
export interface ExpressionStatement extends StatementBase {
    readonly kind: 'expression';
    readonly expression: TypedExpression;
}
/** Conditions are Boolean; null at run time is a NullPointerException, as of any Boolean operand. */
export interface IfStatement extends StatementBase {
    readonly kind: 'if';
    readonly condition: TypedExpression;
    readonly whenTrue: TypedStatement;
    readonly whenFalse: TypedStatement | null;
}
export interface WhileStatement extends StatementBase {
    readonly kind: 'while';
    readonly condition: TypedExpression;
    readonly body: TypedStatement;
}
export interface DoWhileStatement extends StatementBase {
    readonly kind: 'doWhile';
    readonly body: TypedStatement;
    readonly condition: TypedExpression;
}
export interface ForStatement extends StatementBase {
    readonly kind: 'for';
    readonly variables: readonly VariableStatement[];
    readonly initializers: readonly TypedExpression[];
    readonly condition: TypedExpression | null;
    readonly updates: readonly TypedExpression[];
    readonly body: TypedStatement | null;
}
export interface ForEachStatement extends StatementBase {
    readonly kind: 'forEach';
    readonly variable: Variable;
    readonly iterable: TypedExpression;
    /**
     * list, set: the library's collections. iterator: anything Iterable, through `iterator()`, `hasNext()`, `next()`.
     * rows: a query, one record at a time. chunks: a query, 200 records at a time into a list.
     */
    readonly how: 'list' | 'set' | 'iterator' | 'rows' | 'chunks';
    /** What an element goes through before it is in the variable. */
    readonly conversion: ConversionKind | null;
    readonly body: TypedStatement | null;
}
export interface ReturnStatement extends StatementBase {
    readonly kind: 'return';
    readonly value: TypedExpression | null;
}
export interface ThrowStatement extends StatementBase {
    readonly kind: 'throw';
    readonly value: TypedExpression;
}
export interface TryStatement extends StatementBase {
    readonly kind: 'try';
    readonly body: TypedBlock;
    readonly catches: readonly CatchClause[];
    readonly finally: TypedBlock | null;
}
/** `variable.type` is the exception type: `Exception`, `DmlException`, `Outer.ProblemException`. */
export interface CatchClause {
    readonly variable: Variable;
    readonly body: TypedBlock;
    readonly span: Span;
}
export interface BreakStatement extends StatementBase {
    readonly kind: 'break';
}
export interface ContinueStatement extends StatementBase {
    readonly kind: 'continue';
}
/** No fall-through; `break` inside belongs to an enclosing loop. */
export interface SwitchStatement extends StatementBase {
    readonly kind: 'switch';
    /** Integer, Long, String, an enum, SObject or a concrete object. String compares case-sensitively. */
    readonly subject: TypedExpression;
    readonly whens: readonly WhenClause[];
    readonly otherwise: TypedBlock | null;
}
export interface WhenClause {
    /** values: constants, enum constants, static final constants or null. type: `when Account a`. */
    readonly match:
        | { readonly kind: 'values'; readonly values: readonly TypedExpression[] }
        | { readonly kind: 'type'; readonly type: TypeName; readonly variable: Variable };
    readonly body: TypedBlock;
    readonly span: Span;
}
export interface DmlStatement extends StatementBase {
    readonly kind: 'dml';
    readonly operation: DmlOperation;
    /** null: the unit's `defaultAccess`. */
    readonly access: 'user' | 'system' | null;
    /** A record, a list of records, or null. */
    readonly target: TypedExpression;
    /** merge: the records (or ids) that are merged into the target. */
    readonly second: TypedExpression | null;
    /** upsert: API name of the key field; null: Id. */
    readonly keyField: string | null;
}
/** `System.runAs(user) { }` or `System.runAs(version) { }`. */
export interface RunAsStatement extends StatementBase {
    readonly kind: 'runAs';
    readonly subject: TypedExpression;
    readonly body: TypedBlock;
}
