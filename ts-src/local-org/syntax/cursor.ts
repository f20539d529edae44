import { raise, syntaxMessages } from '../diagnostics/index.ts';
import type { Span } from '../diagnostics/index.ts';
import type { Tokens } from './lexer.ts';
import { isName, Kind, spelling } from './tokens.ts';
import type { Block, Expression, Identifier, Statement } from './tree.ts';

/** The rules that every other rule needs; handed in so that files of the grammar only look down. */
export interface Rules {
    readonly expression: (cursor: Cursor) => Expression;
    readonly statement: (cursor: Cursor) => Statement;
    readonly block: (cursor: Cursor, follow?: Follow) => Block;
    /** What follows the colon of a bind in a query. */
    readonly bind: (cursor: Cursor) => Expression;
}

/** Which tokens may stand after the one that is missing; decides between the platform's three sentences. */
export type Follow = (kind: number) => boolean;
export const followedByNothing: Follow = () => false;

/** Deeper nesting than this is refused before the stack of the machine ends. */
const maximumDepth = 400;

/** A place in the tokens, with what every rule does there. */
export class Cursor {
    readonly tokens: Tokens;
    readonly rules: Rules;
    readonly isDynamicQuery: boolean;
    position = 0;
    /** Inside a bind the words of the query end the expression. */
    isInBind = false;
    private depth = 0;
    private readonly kinds: Uint8Array;

    constructor(tokens: Tokens, rules: Rules, isDynamicQuery = false) {
        this.tokens = tokens;
        this.kinds = tokens.kinds;
        this.rules = rules;
        this.isDynamicQuery = isDynamicQuery;
    }

    get kind(): number {
        return this.kinds[this.position] ?? Kind.EndOfFile;
    }

    /** Kind of the token `distance` further on. */
    ahead(distance: number): number {
        return this.kindAt(this.position + distance);
    }

    kindAt(index: number): number {
        return index < this.tokens.count ? (this.kinds[index] ?? Kind.EndOfFile) : Kind.EndOfFile;
    }

    textAt(index: number): string {
        const { tokens } = this;
        if (this.kindAt(index) === Kind.EndOfFile) {
            return '<EOF>';
        }
        return tokens.text.slice(tokens.starts[index], tokens.ends[index]);
    }

    get text(): string {
        return this.textAt(this.position);
    }

    at(kind: number): boolean {
        return this.kinds[this.position] === kind;
    }

    /** Takes the token if it is of this kind. */
    take(kind: number): boolean {
        if (this.kinds[this.position] !== kind) {
            return false;
        }
        this.position++;
        return true;
    }

    /** Whether the token is this word, in any case. `word` is lower case. */
    isWord(word: string, index = this.position): boolean {
        const { starts, ends } = this.tokens;
        if ((ends[index] ?? 0) - (starts[index] ?? 0) !== word.length) {
            return false;
        }
        return this.textAt(index).toLowerCase() === word;
    }

    takeWord(word: string): boolean {
        if (!this.isWord(word)) {
            return false;
        }
        this.position++;
        return true;
    }

    /** Whether token `index` follows the one before it without a blank. */
    isAdjacent(index: number): boolean {
        return this.tokens.ends[index - 1] === this.tokens.starts[index];
    }

    expect(kind: number, follow: Follow = followedByNothing): void {
        if (this.kinds[this.position] === kind) {
            this.position++;
        } else {
            this.failExpecting(kind, follow);
        }
    }

    /** The compiler drops a token when the wanted one is next, then supposes it missing, then gives up. */
    private failExpecting(kind: number, follow: Follow): never {
        if (this.isDynamicQuery) {
            return this.failUnexpected();
        }
        const values = { expected: spelling(kind), found: this.text };
        const span = this.spanAt(this.position);
        if (!this.at(Kind.EndOfFile) && this.ahead(1) === kind) {
            return raise(syntaxMessages.extraToken, span, values);
        }
        const template = follow(this.kind) ? syntaxMessages.missing : syntaxMessages.expecting;
        return raise(template, span, values);
    }

    /** A word of the query language that has no kind of its own. */
    expectWord(word: string): void {
        if (this.takeWord(word)) {
            return;
        }
        if (this.isDynamicQuery) {
            this.failUnexpected();
        }
        const values = { expected: word.toUpperCase(), found: this.text };
        raise(syntaxMessages.expecting, this.spanAt(this.position), values);
    }

    failUnexpected(index = this.position): never {
        const token = this.textAt(index);
        const template = this.isDynamicQuery
            ? syntaxMessages.queryUnexpectedToken
            : syntaxMessages.unexpectedToken;
        return raise(template, this.spanAt(index), { token });
    }

    failUnsupported(what: string): never {
        return raise(syntaxMessages.notSupported, this.spanAt(this.position), { what });
    }

    spanAt(index: number): Span {
        const { file, starts, ends, lines, columns } = this.tokens;
        const start = starts[index] ?? 0;
        const end = ends[index] ?? start;
        return { file, start, end, line: lines[index] ?? 1, column: columns[index] ?? 1 };
    }

    /** From token `first` to the token before this place. */
    spanFrom(first: number): Span {
        const { file, starts, ends, lines, columns } = this.tokens;
        const start = starts[first] ?? 0;
        const end = Math.max(ends[this.position - 1] ?? start, start);
        return { file, start, end, line: lines[first] ?? 1, column: columns[first] ?? 1 };
    }

    /** Takes the current token as a name, whatever it is. */
    takeIdentifier(): Identifier {
        const index = this.position++;
        return { span: this.spanAt(index), text: this.textAt(index) };
    }

    name(): Identifier {
        return isName(this.kind) ? this.takeIdentifier() : this.failUnexpected();
    }

    /** `item, item, …` */
    list<T>(item: (cursor: Cursor) => T): T[] {
        const items = [item(this)];
        while (this.take(Kind.Comma)) {
            items.push(item(this));
        }
        return items;
    }

    /** Runs a rule that may nest in itself. */
    nested<T>(rule: (cursor: Cursor) => T): T {
        if (++this.depth > maximumDepth) {
            raise(syntaxMessages.tooDeep, this.spanAt(this.position));
        }
        const result = rule(this);
        this.depth--;
        return result;
    }

    expression(): Expression {
        return this.rules.expression(this);
    }
}
