import type { Span } from '../../diagnostics/index.ts';
import type { Decimal } from '../../values/index.ts';

export type FormulaNode =
    FormulaLiteral | FormulaReference | FormulaCall | FormulaUnary | FormulaBinary;

export interface FormulaLiteral {
    readonly kind: 'literal';
    readonly span: Span;
    readonly value: Decimal | string | boolean | null;
}

/** `Name`, `Account.Owner.Name`, `$User.Id`: parts as written. */
export interface FormulaReference {
    readonly kind: 'reference';
    readonly span: Span;
    readonly path: readonly string[];
}

export interface FormulaCall {
    readonly kind: 'call';
    readonly span: Span;
    /** In upper case. */
    readonly name: string;
    readonly arguments: readonly FormulaNode[];
}

export interface FormulaUnary {
    readonly kind: 'unary';
    readonly span: Span;
    readonly operator: '-' | '+' | '!';
    readonly operand: FormulaNode;
}

export type FormulaOperator =
    '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=' | '&&' | '||';

export interface FormulaBinary {
    readonly kind: 'binary';
    readonly span: Span;
    readonly operator: FormulaOperator;
    readonly left: FormulaNode;
    readonly right: FormulaNode;
}

export interface Formula {
    readonly text: string;
    readonly root: FormulaNode;
}
