import type { FaultReporter, LexicalFault } from './lexicalFaults.ts';
import { longOperators, symbolKinds } from './symbols.ts';
import { Kind, wordKinds } from './tokens.ts';

/** All tokens of a text, one array per property. The last token is the end of the file. */
export interface Tokens {
    readonly file: string;
    readonly text: string;
    readonly count: number;
    readonly kinds: Uint8Array;
    readonly starts: Int32Array;
    readonly ends: Int32Array;
    readonly lines: Int32Array;
    readonly columns: Int32Array;
}

const letters = new Uint8Array(128);
const digits = new Uint8Array(128);
for (let code = 48; code <= 57; code++) {
    letters[code] = digits[code] = 1;
}
for (let code = 65; code <= 90; code++) {
    letters[code] = letters[code + 32] = 1;
}
// `$` is refused by name where something is declared.
letters[36] = letters[95] = 1;
const partedEqual = /[ \t]+=(?![=>])/y;
const otherLetter = /\p{L}/u;

/** By length and first letter: whether any word of the language looks like that. */
const possibleWords = new Uint8Array(16 * 32);
for (const word of wordKinds.keys()) {
    possibleWords[word.length * 32 + (word.charCodeAt(0) & 31)] = 1;
}

/** Letters beyond ASCII belong to the word too, so that it is refused as a whole. */
function isWordCode(code: number): boolean {
    return code < 128 ? letters[code] === 1 : otherLetter.test(String.fromCharCode(code));
}

export function tokenize(text: string, file: string, reportFault: FaultReporter): Tokens {
    return new Lexer(text, file, reportFault).run();
}

class Lexer {
    private readonly text: string;
    private readonly file: string;
    private readonly reportFault: FaultReporter;
    private position = 0;
    private line = 1;
    private lineStart = 0;
    private count = 0;
    private kinds: Uint8Array;
    private starts: Int32Array;
    private ends: Int32Array;
    private lines: Int32Array;
    private columns: Int32Array;

    constructor(text: string, file: string, reportFault: FaultReporter) {
        this.text = text;
        this.file = file;
        this.reportFault = reportFault;
        const guess = (text.length >> 2) + 16;
        this.kinds = new Uint8Array(guess);
        this.starts = new Int32Array(guess);
        this.ends = new Int32Array(guess);
        this.lines = new Int32Array(guess);
        this.columns = new Int32Array(guess);
    }

    run(): Tokens {
        const { text } = this;
        if (text.charCodeAt(0) === 0xfeff) {
            this.position = 1;
        }
        while (this.skipBlanks()) {
            this.token(text.charCodeAt(this.position));
        }
        this.push(Kind.EndOfFile, text.length, text.length);
        const { file, count, kinds, starts, ends, lines, columns } = this;
        return { file, text, count, kinds, starts, ends, lines, columns };
    }

    private token(code: number): void {
        const start = this.position;
        if (code < 128 && letters[code] === 1) {
            if (digits[code] === 1) {
                this.push(this.scanNumber(), start, this.position);
            } else {
                this.push(this.scanWord(code), start, this.position);
            }
        } else if (code === 39) {
            this.scanString(start);
        } else if (code === 46 && this.isDigitAt(start + 1)) {
            this.push(this.scanFraction(), start, this.position);
        } else {
            this.scanSymbol(code, start);
        }
    }

    private scanWord(code: number): number {
        const { text } = this;
        const start = this.position;
        let end = start + 1;
        while (isWordCode(text.charCodeAt(end))) {
            end++;
        }
        this.position = end;
        const length = end - start;
        if (length > 12 || possibleWords[length * 32 + (code & 31)] !== 1) {
            return Kind.Identifier;
        }
        return wordKinds.get(text.slice(start, end).toLowerCase()) ?? Kind.Identifier;
    }

    private scanNumber(): number {
        this.skipDigits();
        const code = this.text.charCodeAt(this.position);
        if (code === 46 && this.isDigitAt(this.position + 1)) {
            return this.scanFraction();
        }
        if (this.isSuffix(code, 76)) {
            return Kind.Long;
        }
        return Kind.Integer;
    }

    private scanFraction(): number {
        this.position++;
        this.skipDigits();
        return this.isSuffix(this.text.charCodeAt(this.position), 68) ? Kind.Double : Kind.Decimal;
    }

    /** Takes `L` or `d` when it ends the number. */
    private isSuffix(code: number, capital: number): boolean {
        if ((code & ~32) !== capital) {
            return false;
        }
        const after = this.text.charCodeAt(this.position + 1);
        if (after < 128 && letters[after] === 1) {
            return false;
        }
        this.position++;
        return true;
    }

    private skipDigits(): void {
        while (this.isDigitAt(this.position)) {
            this.position++;
        }
    }

    private isDigitAt(position: number): boolean {
        const code = this.text.charCodeAt(position);
        return code >= 48 && code <= 57;
    }

    private scanString(start: number): void {
        const { text } = this;
        if (text.startsWith("'''", start) && /[\r\n]/.test(text[start + 3] ?? '')) {
            return this.scanMultiline(start);
        }
        let end = start + 1;
        for (;;) {
            const code = text.charCodeAt(end);
            if (code === 39) {
                break;
            }
            if (code === 10 || code === 13 || end >= text.length) {
                this.fault('unclosedString', "'", start);
            }
            end += code === 92 ? 2 : 1;
        }
        this.position = end + 1;
        this.push(Kind.String, start, end + 1);
    }

    /** `'''`, a line break, text, `'''`. The token keeps the place where it began. */
    private scanMultiline(start: number): void {
        const { text } = this;
        let end = start + 3;
        while (!text.startsWith("'''", end)) {
            if (end >= text.length) {
                this.fault('unclosedString', "'", start);
            }
            end += text.charCodeAt(end) === 92 ? 2 : 1;
        }
        this.push(Kind.MultilineString, start, end + 3);
        this.countLines(start, end);
        this.position = end + 3;
    }

    private scanSymbol(code: number, start: number): void {
        const single = code < 128 ? (symbolKinds[code] ?? 0) : 0;
        if (single === 0) {
            this.fault('symbol', this.text[start] ?? '', start);
        }
        // `>` and `=` are one operator though blanks stand between them.
        partedEqual.lastIndex = start + 1;
        if ((single === Kind.Less || single === Kind.Greater) && partedEqual.test(this.text)) {
            this.position = partedEqual.lastIndex;
            const kind = single === Kind.Less ? Kind.LessEqual : Kind.GreaterEqual;
            return this.push(kind, start, this.position);
        }
        for (const [spelled, kind] of longOperators[code] ?? []) {
            if (!this.text.startsWith(spelled, start)) {
                continue;
            }
            // `flag ?.5 : 1` is a ternary with a fraction.
            if (kind === Kind.SafeDot && this.isDigitAt(start + 2)) {
                continue;
            }
            this.position = start + spelled.length;
            return this.push(kind, start, this.position);
        }
        this.position = start + 1;
        this.push(single, start, start + 1);
    }

    /** Moves to the next token; false at the end. */
    private skipBlanks(): boolean {
        const { text } = this;
        const { length } = text;
        while (this.position < length) {
            const code = text.charCodeAt(this.position);
            if (code === 10) {
                this.line++;
                this.lineStart = ++this.position;
            } else if (code === 32 || code === 9 || code === 12) {
                this.position++;
            } else if (code === 13) {
                this.carriageReturn();
            } else if (code !== 47 || !this.skipComment()) {
                return true;
            }
        }
        return false;
    }

    private carriageReturn(): void {
        this.position++;
        if (this.text.charCodeAt(this.position) === 10) {
            return;
        }
        this.line++;
        this.lineStart = this.position;
    }

    private skipComment(): boolean {
        const { text } = this;
        const start = this.position;
        const next = text.charCodeAt(start + 1);
        if (next === 47) {
            let end = start + 2;
            for (
                let code = text.charCodeAt(end);
                code !== 10 && code !== 13 && end < text.length;
            ) {
                code = text.charCodeAt(++end);
            }
            this.position = end;
            return true;
        }
        if (next !== 42) {
            return false;
        }
        const end = text.indexOf('*/', start + 2);
        if (end < 0) {
            this.fault('unclosedComment', '*/', start);
        }
        this.countLines(start, end);
        this.position = end + 2;
        return true;
    }

    private countLines(from: number, to: number): void {
        const { text } = this;
        for (let index = text.indexOf('\n', from); index >= 0 && index < to;) {
            this.line++;
            this.lineStart = index + 1;
            index = text.indexOf('\n', index + 1);
        }
    }

    private push(kind: number, start: number, end: number): void {
        const index = this.count++;
        if (index === this.kinds.length) {
            this.grow();
        }
        this.kinds[index] = kind;
        this.starts[index] = start;
        this.ends[index] = end;
        this.lines[index] = this.line;
        this.columns[index] = start - this.lineStart + 1;
    }

    private grow(): void {
        const wider = (from: Int32Array): Int32Array => {
            const to = new Int32Array(from.length * 2);
            to.set(from);
            return to;
        };
        const kinds = new Uint8Array(this.kinds.length * 2);
        kinds.set(this.kinds);
        this.kinds = kinds;
        this.starts = wider(this.starts);
        this.ends = wider(this.ends);
        this.lines = wider(this.lines);
        this.columns = wider(this.columns);
    }

    private fault(fault: LexicalFault, symbol: string, start: number): never {
        const { file, line } = this;
        const column = start - this.lineStart + 1;
        return this.reportFault(fault, symbol, { file, start, end: start + 1, line, column });
    }
}
