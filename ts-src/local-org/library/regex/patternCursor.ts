/** Carries Java's own words for a bad pattern. */
export class PatternSyntaxError extends Error {
    readonly description: string;
    readonly index: number;

    constructor(description: string, index: number) {
        super(description);
        this.description = description;
        this.index = index;
    }
}

/** A position in a Java pattern, and what reads the same inside and outside of a character class. */
export class PatternCursor {
    protected readonly pattern: string;
    protected at = 0;

    constructor(pattern: string) {
        this.pattern = pattern;
    }

    protected peek(text: string): boolean {
        return this.pattern.startsWith(text, this.at);
    }

    protected take(text: string): boolean {
        const isThere = this.peek(text);
        if (isThere) {
            this.at += text.length;
        }
        return isThere;
    }

    protected next(): string {
        const point = this.pattern.codePointAt(this.at);
        if (point === undefined) {
            throw new PatternSyntaxError('Unexpected end of pattern', this.at);
        }
        const character = String.fromCodePoint(point);
        this.at += character.length;
        return character;
    }

    protected until(end: string): string {
        const stop = this.pattern.indexOf(end, this.at);
        if (stop < 0) {
            throw new PatternSyntaxError('Unclosed character family', this.pattern.length - 1);
        }
        const text = this.pattern.slice(this.at, stop);
        this.at = stop + end.length;
        return text;
    }

    protected escapedCharacter(letter: string): string {
        const simple = simpleEscapes[letter];
        if (simple !== undefined) {
            return simple;
        }
        const rest = this.pattern.slice(this.at);
        const [whole, digits] =
            (letter === 'x' &&
                (/^\{([0-9a-fA-F]+)\}/.exec(rest) ?? /^([0-9a-fA-F]{2})/.exec(rest))) ||
            (letter === 'u' && /^([0-9a-fA-F]{4})/.exec(rest)) ||
            [];
        if (digits !== undefined && whole !== undefined) {
            this.at += whole.length;
            return String.fromCodePoint(Number.parseInt(digits, 16));
        }
        if (letter === '0') {
            const octal = /^[0-3]?[0-7]{1,2}/.exec(rest)?.[0] ?? '';
            this.at += octal.length;
            return String.fromCharCode(Number.parseInt(octal || '0', 8));
        }
        if (letter === 'c') {
            return String.fromCharCode(this.next().charCodeAt(0) ^ 64);
        }
        if (/[a-zA-Z]/.test(letter)) {
            throw new PatternSyntaxError('Illegal/unsupported escape sequence', this.at - 1);
        }
        return letter;
    }

    protected quotedText(): string {
        const end = this.pattern.indexOf('\\E', this.at);
        const text = this.pattern.slice(this.at, end < 0 ? undefined : end);
        this.at = end < 0 ? this.pattern.length : end + 2;
        return text;
    }
}

const simpleEscapes: Readonly<Record<string, string | undefined>> = {
    t: '\t',
    n: '\n',
    r: '\r',
    f: '\f',
    a: '\u0007',
    e: '\u001b',
};
