import { raise } from '../../values/index.ts';
import { tokensOf } from './lexer.ts';
import type { Token } from './lexer.ts';
import type { Expression, Member } from './tree.ts';

/** Binary operators, loosest first (DataWeave Reference > Operator precedence). */
const levels: readonly (readonly string[])[] = [
    ['or'],
    ['and'],
    ['==', '!='],
    ['<', '>', '<=', '>='],
    ['+', '-', '++', '>>'],
    ['*', '/'],
];

/** Names that never stand between two operands. */
const closing = new Set([
    'else',
    'case',
    'and',
    'or',
    'as',
    'match',
    'default',
    'if',
    'is',
    'not',
    'then',
    'unless',
    'otherwise',
]);

export function parseExpression(text: string): Expression {
    const parser = new Parser(tokensOf(text));
    const expression = parser.expression();
    parser.expectEnd();
    return expression;
}

class Parser {
    private readonly tokens: readonly Token[];
    private at = 0;

    constructor(tokens: readonly Token[]) {
        this.tokens = tokens;
    }

    private get next(): Token {
        return this.tokens[this.at] ?? { kind: 'end', text: 'end of input' };
    }

    private isNext(text: string, kind: Token['kind'] = 'symbol'): boolean {
        return this.next.kind === kind && this.next.text === text;
    }

    private skip(text: string, kind: Token['kind'] = 'symbol'): boolean {
        const isThere = this.isNext(text, kind);
        this.at += isThere ? 1 : 0;
        return isThere;
    }

    private fail(): never {
        return raise(
            'DataWeaveScriptException',
            `Invalid input '${this.next.text}': not a part of DataWeave that the local org runs`,
        );
    }

    private expect(text: string, kind: Token['kind'] = 'symbol'): void {
        if (!this.skip(text, kind)) {
            this.fail();
        }
    }

    private name(): string {
        const { kind, text } = this.next;
        if (kind !== 'name') {
            this.fail();
        }
        this.at++;
        return text;
    }

    expectEnd(): void {
        if (this.next.kind !== 'end') {
            this.fail();
        }
    }

    /** `a map b filter c`, `a match { … }`, `a default b`: the loosest, from left to right. */
    expression(): Expression {
        if (this.isLambda()) {
            return this.lambda();
        }
        if (this.skip('if', 'name')) {
            this.expect('(');
            const condition = this.expression();
            this.expect(')');
            const then = this.expression();
            this.expect('else', 'name');
            return { kind: 'if', condition, then, otherwise: this.expression() };
        }
        const isKey = this.next.kind === 'name' || this.next.kind === 'string';
        const { text } = this.next;
        let left = this.binary(0);
        // An object of one member needs no braces: `key: value`, `(key): value`.
        if (this.isNext(':')) {
            const key: Expression = isKey ? { kind: 'constant', value: text } : left;
            return { kind: 'object', members: [this.keyed(key)] };
        }
        for (;;) {
            if (this.skip('match', 'name')) {
                left = this.match(left);
            } else if (
                this.next.kind === 'name' &&
                (this.next.text === 'default' || !closing.has(this.next.text))
            ) {
                const name = this.name();
                const right = this.isLambda() ? this.lambda() : this.binary(0);
                left = { kind: 'infix', name, left, right };
            } else {
                return left;
            }
        }
    }

    private isLambda(): boolean {
        if (!this.isNext('(')) {
            return false;
        }
        for (let ahead = this.at + 1; ahead < this.tokens.length; ahead++) {
            const { kind, text } = this.tokens[ahead] ?? this.next;
            if (kind === 'symbol' && text === ')') {
                return this.tokens[ahead + 1]?.text === '->';
            }
            if (kind !== 'name' && text !== ',' && text !== ':') {
                return false;
            }
        }
        return false;
    }

    private lambda(): Expression {
        this.expect('(');
        const parameters: string[] = [];
        while (!this.skip(')')) {
            parameters.push(this.name());
            if (this.skip(':')) {
                this.name();
            }
            this.skip(',');
        }
        this.expect('->');
        return { kind: 'lambda', parameters, body: this.expression() };
    }

    private match(value: Expression): Expression {
        this.expect('{');
        const cases: { when: Expression; then: Expression }[] = [];
        let otherwise: Expression | null = null;
        while (!this.skip('}')) {
            if (this.skip('else', 'name')) {
                this.expect('->');
                otherwise = this.expression();
            } else {
                this.expect('case', 'name');
                this.skip('matches', 'name');
                const when = this.primary();
                if (!['constant', 'number', 'pattern'].includes(when.kind)) {
                    this.fail();
                }
                this.expect('->');
                cases.push({ when, then: this.expression() });
            }
        }
        return { kind: 'match', value, cases, otherwise };
    }

    private binary(level: number): Expression {
        const operators = levels[level];
        if (operators === undefined) {
            return this.unary();
        }
        let left = this.binary(level + 1);
        while (['name', 'symbol'].includes(this.next.kind) && operators.includes(this.next.text)) {
            const operator = this.next.text;
            this.at++;
            left = { kind: 'binary', operator, left, right: this.binary(level + 1) };
        }
        return left;
    }

    private unary(): Expression {
        if (this.skip('not', 'name')) {
            return { kind: 'not', value: this.unary() };
        }
        if (this.skip('-')) {
            return { kind: 'negate', value: this.unary() };
        }
        let value = this.selected();
        while (this.skip('as', 'name')) {
            value = { kind: 'as', value, type: this.name(), properties: this.properties() };
        }
        return value;
    }

    private properties(): ReadonlyMap<string, Expression> {
        const properties = new Map<string, Expression>();
        if (this.skip('{')) {
            while (!this.skip('}')) {
                const name = this.name();
                this.expect(':');
                properties.set(name, this.expression());
                this.skip(',');
            }
        }
        return properties;
    }

    private selected(): Expression {
        let target = this.primary();
        for (;;) {
            if (this.skip('.')) {
                const isAttribute = this.skip('@');
                const name = this.next.kind === 'string' ? this.next.text : null;
                this.at += name === null ? 0 : 1;
                target = {
                    kind: isAttribute ? 'attribute' : 'field',
                    target,
                    name: name ?? this.name(),
                };
            } else if (this.skip('[')) {
                target = { kind: 'index', target, at: this.expression() };
                this.expect(']');
            } else {
                return target;
            }
        }
    }

    private primary(): Expression {
        const { kind, text } = this.next;
        if (kind === 'number') {
            this.at++;
            return { kind: 'number', text };
        }
        if (kind === 'string') {
            this.at++;
            return { kind: 'constant', value: text };
        }
        if (kind === 'pattern') {
            this.at++;
            return { kind: 'pattern', text };
        }
        if (kind === 'name') {
            return this.named();
        }
        switch (text) {
            case '(': {
                this.at++;
                const inner = this.expression();
                this.expect(')');
                return inner;
            }
            case '[':
                this.at++;
                return { kind: 'array', items: this.list(']') };
            case '{':
                this.at++;
                return { kind: 'object', members: this.members() };
            case '$':
            case '$$':
                this.at++;
                return { kind: 'name', name: text };
            default:
                return this.fail();
        }
    }

    private named(): Expression {
        const name = this.name();
        if (name === 'true' || name === 'false') {
            return { kind: 'constant', value: name === 'true' };
        }
        if (name === 'null') {
            return { kind: 'constant', value: null };
        }
        return this.skip('(')
            ? { kind: 'call', name, values: this.list(')') }
            : { kind: 'name', name };
    }

    private list(end: string): readonly Expression[] {
        const items: Expression[] = [];
        while (!this.skip(end)) {
            items.push(this.expression());
            if (!this.isNext(end)) {
                this.expect(',');
            }
        }
        return items;
    }

    private members(): readonly Member[] {
        const members: Member[] = [];
        while (!this.skip('}')) {
            members.push(this.member());
            if (!this.isNext('}')) {
                this.expect(',');
            }
        }
        return members;
    }

    private member(): Member {
        if (this.skip('(')) {
            const inner = this.expression();
            this.expect(')');
            return this.isNext(':') || this.isNext('@') ? this.keyed(inner) : { spread: inner };
        }
        const { kind, text } = this.next;
        if (kind !== 'name' && kind !== 'string') {
            this.fail();
        }
        this.at++;
        return this.keyed({ kind: 'constant', value: text });
    }

    private keyed(key: Expression): Member {
        const attributes: (readonly [string, Expression])[] = [];
        if (this.skip('@')) {
            this.expect('(');
            while (!this.skip(')')) {
                const name = this.name();
                this.expect(':');
                attributes.push([name, this.expression()]);
                this.skip(',');
            }
        }
        this.expect(':');
        return { key, attributes, value: this.expression() };
    }
}
