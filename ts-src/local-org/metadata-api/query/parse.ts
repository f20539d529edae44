/** Reads a query; what this subset lacks is refused by name. */
import { dateLiteral } from './dateLiterals.ts';
import { type Condition, type Literal, type Query, QueryProblem, type Selected } from './syntax.ts';
import { type Token, tokens } from './tokens.ts';

const COMPARISONS = new Set(['=', '!=', '<>', '<', '>', '<=', '>=', 'LIKE']);

class QueryParser {
    private readonly tokens: readonly Token[];
    private readonly now: Date;
    private at = 0;

    constructor(text: string, now: Date) {
        this.tokens = tokens(text);
        this.now = now;
    }

    parse(): Query {
        this.expect('SELECT');
        const isCountOnly = this.takeCountOnly();
        const selected = isCountOnly ? [] : this.selectList();
        this.expect('FROM');
        const query: Query = {
            isCountOnly,
            selected,
            from: this.word('an object'),
            where: this.takes('WHERE') ? this.disjunction() : null,
            orderBy: [],
            limit: null,
            offset: 0,
        };
        this.refuseUnsupported();
        if (this.takes('ORDER')) {
            this.expect('BY');
            query.orderBy = this.orderList();
        }
        if (this.takes('LIMIT')) {
            query.limit = this.number();
        }
        if (this.takes('OFFSET')) {
            query.offset = this.number();
        }
        const rest = this.tokens[this.at];
        if (rest !== undefined && !this.takesTrailer()) {
            throw this.unexpected(rest);
        }
        return query;
    }

    private takesTrailer(): boolean {
        return (
            (this.takes('ALL') && this.takes('ROWS')) ||
            (this.takes('WITH') && this.word('a mode') !== '')
        );
    }

    private refuseUnsupported(): void {
        const next = this.tokens[this.at]?.text.toUpperCase();
        if (next === 'GROUP' || next === 'HAVING') {
            throw new QueryProblem(
                'MALFORMED_QUERY',
                `${next} is not supported for Setup rows by this org`,
            );
        }
    }

    private takeCountOnly(): boolean {
        const texts = this.tokens
            .slice(this.at, this.at + 3)
            .map((token) => token.text.toUpperCase());
        const isCount = texts.join('') === 'COUNT()';
        this.at += isCount ? 3 : 0;
        return isCount;
    }

    private selectList(): Selected[] {
        const list = [this.selectItem()];
        while (this.takes(',')) {
            list.push(this.selectItem());
        }
        return list;
    }

    private selectItem(): Selected {
        if (this.tokens[this.at]?.text === '(') {
            throw new QueryProblem(
                'MALFORMED_QUERY',
                'Subqueries are not supported for Setup rows by this org',
            );
        }
        const field = this.word('a field');
        if (!this.takes('(')) {
            return { field, isCount: false, alias: null };
        }
        if (field.toUpperCase() !== 'COUNT') {
            throw new QueryProblem(
                'MALFORMED_QUERY',
                `${field}() is not supported for Setup rows by this org`,
            );
        }
        const counted = this.word('a field');
        this.expect(')');
        const next = this.tokens[this.at];
        const hasAlias = next?.kind === 'word' && next.text.toUpperCase() !== 'FROM';
        return { field: counted, isCount: true, alias: hasAlias ? this.word('an alias') : null };
    }

    private disjunction(): Condition {
        const parts = [this.conjunction()];
        while (this.takes('OR')) {
            parts.push(this.conjunction());
        }
        return parts.length === 1 ? (parts[0] as Condition) : { kind: 'or', parts };
    }

    private conjunction(): Condition {
        const parts = [this.condition()];
        while (this.takes('AND')) {
            parts.push(this.condition());
        }
        return parts.length === 1 ? (parts[0] as Condition) : { kind: 'and', parts };
    }

    private condition(): Condition {
        if (this.takes('NOT')) {
            return { kind: 'not', part: this.condition() };
        }
        if (this.takes('(')) {
            const inner = this.disjunction();
            this.expect(')');
            return inner;
        }
        const field = this.word('a field');
        const isNegated = this.takes('NOT');
        if (this.takes('IN')) {
            return { kind: 'in', field, isNegated, values: this.valueList() };
        }
        const operator = this.tokens[this.at];
        if (operator === undefined || !COMPARISONS.has(operator.text.toUpperCase()) || isNegated) {
            throw this.unexpected(operator);
        }
        this.at += 1;
        return {
            kind: 'compare',
            field,
            operator: operator.text.toUpperCase(),
            value: this.literal(),
        };
    }

    private valueList(): Literal[] {
        this.expect('(');
        const values = [this.literal()];
        while (this.takes(',')) {
            values.push(this.literal());
        }
        this.expect(')');
        return values;
    }

    private literal(): Literal {
        const token = this.tokens[this.at];
        this.at += 1;
        switch (token?.kind) {
            case 'text':
                return token.text;
            case 'number':
                return Number(token.text);
            case 'moment':
                return momentOf(token.text);
            case 'word':
                return this.namedLiteral(token);
            default:
                throw this.unexpected(token);
        }
    }

    private namedLiteral(token: Token): Literal {
        switch (token.text.toLowerCase()) {
            case 'true':
                return true;
            case 'false':
                return false;
            case 'null':
                return null;
            default: {
                const range = dateLiteral(token.text, this.now);
                if (range === null) {
                    throw this.unexpected(token);
                }
                return { range };
            }
        }
    }

    private orderList(): Query['orderBy'] {
        const list: Query['orderBy'] = [];
        do {
            const field = this.word('a field');
            const isDescending = this.takes('DESC');
            if (!isDescending) {
                this.takes('ASC');
            }
            const nullsLast =
                this.takes('NULLS') && this.word('FIRST or LAST').toUpperCase() === 'LAST';
            list.push({ field, isDescending, nullsLast });
        } while (this.takes(','));
        return list;
    }

    private number(): number {
        const token = this.tokens[this.at];
        if (token?.kind !== 'number') {
            throw this.unexpected(token);
        }
        this.at += 1;
        return Number(token.text);
    }

    private word(what: string): string {
        const token = this.tokens[this.at];
        if (token?.kind !== 'word') {
            throw new QueryProblem(
                'MALFORMED_QUERY',
                `unexpected token: '${token?.text ?? '<EOF>'}', ${what} was expected`,
            );
        }
        this.at += 1;
        return token.text;
    }

    private takes(text: string): boolean {
        const token = this.tokens[this.at];
        const isIt =
            token !== undefined && token.kind !== 'text' && token.text.toUpperCase() === text;
        this.at += isIt ? 1 : 0;
        return isIt;
    }

    private expect(text: string): void {
        if (!this.takes(text)) {
            throw this.unexpected(this.tokens[this.at]);
        }
    }

    private unexpected(token: Token | undefined): QueryProblem {
        return new QueryProblem('MALFORMED_QUERY', `unexpected token: '${token?.text ?? '<EOF>'}'`);
    }
}

/** A plain date means its whole day. */
function momentOf(text: string): Literal {
    if (text.includes('T')) {
        return new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    }
    const start = new Date(`${text}T00:00:00Z`);
    return { range: [start, new Date(start.getTime() + 24 * 3600 * 1000)] };
}

export function parseQuery(text: string, now: Date): Query {
    return new QueryParser(text, now).parse();
}
