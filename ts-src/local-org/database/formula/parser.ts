import { formulaMessages, raise } from '../../diagnostics/index.ts';
import type { Span } from '../../diagnostics/index.ts';
import { Decimal } from '../../values/index.ts';
import type { Arity } from './functions/definition.ts';
import { findFunction } from './functions/registry.ts';
import { tokenizeFormula, unquote } from './lexer.ts';
import type { FormulaToken } from './lexer.ts';
import type { Formula, FormulaNode, FormulaOperator } from './tree.ts';

/** Deeper nesting is refused before the stack of the machine ends. */
const maximumDepth = 250;

/**
 * Operators from the loosest to the tightest. A power binds looser than a product: 2 * 3 ^ 2 is 36
 * (grammar of the platform's formula engine).
 */
const levels: readonly (readonly string[])[] = [
    ['||'],
    ['&&'],
    ['=', '==', '<>', '!='],
    ['<', '>', '<=', '>='],
    ['+', '-', '&'],
    ['^'],
    ['*', '/'],
];
const canonical: Readonly<Record<string, FormulaOperator>> = { '==': '=', '!=': '<>' };

/** Raises CompileError for what is no formula, and for functions that do not exist or are not done. */
export function parseFormula(text: string): Formula {
    return new FormulaParser(text).parse();
}

/** How many arguments a call with so many should have: as many, when it may. */
function expectedCount(arity: Arity, received: number): number {
    const expected = Math.min(Math.max(received, arity.least), arity.most);
    return arity.isEven && expected % 2 === 1 ? expected - 1 : expected;
}

class FormulaParser {
    private readonly text: string;
    private readonly tokens: readonly FormulaToken[];
    private position = 0;
    private depth = 0;

    constructor(text: string) {
        this.text = text;
        this.tokens = tokenizeFormula(text);
    }

    parse(): Formula {
        const root = this.binary(0);
        const { current } = this;
        if (current.kind !== 'end') {
            raise(formulaMessages.syntaxExtra, current.span, { found: current.text });
        }
        return { text: this.text, root };
    }

    private get current(): FormulaToken {
        const token = this.tokens[this.position] ?? this.tokens.at(-1);
        if (token === undefined) {
            throw new Error('a formula has no tokens');
        }
        return token;
    }

    private isSymbol(text: string): boolean {
        return this.current.kind === 'symbol' && this.current.text === text;
    }

    private take(text: string): boolean {
        if (!this.isSymbol(text)) {
            return false;
        }
        this.position++;
        return true;
    }

    private spanFrom(first: Span): Span {
        const last = this.tokens[this.position - 1]?.span ?? first;
        return { ...first, end: last.end };
    }

    private binary(level: number): FormulaNode {
        const operators = levels[level];
        if (operators === undefined) {
            return this.unary();
        }
        const { span: first } = this.current;
        let left = this.binary(level + 1);
        while (this.current.kind === 'symbol' && operators.includes(this.current.text)) {
            const spelled = this.current.text;
            this.position++;
            const right = this.binary(level + 1);
            const operator = canonical[spelled] ?? (spelled as FormulaOperator);
            left = { kind: 'binary', span: this.spanFrom(first), operator, left, right };
        }
        return left;
    }

    private unary(): FormulaNode {
        if (++this.depth > maximumDepth) {
            raise(formulaMessages.tooDeep, this.current.span);
        }
        const { span: first, text } = this.current;
        const isPrefix =
            this.current.kind === 'symbol' && (text === '-' || text === '+' || text === '!');
        let node: FormulaNode;
        if (isPrefix) {
            this.position++;
            const operand = this.unary();
            node = { kind: 'unary', span: this.spanFrom(first), operator: text, operand };
        } else {
            node = this.primary();
        }
        this.depth--;
        return node;
    }

    private primary(): FormulaNode {
        const token = this.current;
        const { span } = token;
        if (this.take('(')) {
            const inner = this.binary(0);
            this.close();
            return inner;
        }
        if (token.kind === 'end') {
            return raise(formulaMessages.syntax, span);
        }
        if (token.kind === 'symbol') {
            return raise(formulaMessages.syntaxFound, span, { found: token.text });
        }
        this.position++;
        if (token.kind === 'number') {
            return { kind: 'literal', span, value: Decimal.of(token.text) };
        }
        if (token.kind === 'string') {
            return { kind: 'literal', span, value: unquote(token.text) };
        }
        return this.named(token);
    }

    private named(token: FormulaToken): FormulaNode {
        const name = token.text.toUpperCase();
        if (this.isSymbol('(')) {
            return this.call(name, token.span);
        }
        const { span } = token;
        if (name === 'TRUE' || name === 'FALSE') {
            return { kind: 'literal', span, value: name === 'TRUE' };
        }
        if (name === 'NULL') {
            return { kind: 'literal', span, value: null };
        }
        return { kind: 'reference', span, path: token.text.split('.') };
    }

    private call(name: string, first: Span): FormulaNode {
        const { arity } = findFunction(name, first);
        this.take('(');
        const parsed: FormulaNode[] = [];
        if (!this.isSymbol(')')) {
            do {
                parsed.push(this.binary(0));
            } while (this.take(','));
        }
        this.close();
        const received = parsed.length;
        const expected = expectedCount(arity, received);
        if (received !== expected) {
            raise(formulaMessages.argumentCount, first, { name, expected, received });
        }
        return { kind: 'call', span: this.spanFrom(first), name, arguments: parsed };
    }

    private close(): void {
        if (!this.take(')')) {
            raise(formulaMessages.syntaxMissing, this.current.span, { expected: ')' });
        }
    }
}
