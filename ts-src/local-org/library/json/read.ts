import { raise } from '../../values/index.ts';
import type { JsonNode } from './tree.ts';

/** Deepest nesting; the platform's parser refuses absurd depth too. */
const deepest = 1000;

const escapes: Readonly<Record<string, string>> = {
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    '"': '"',
    '\\': '\\',
    '/': '/',
};

/** Told of each token as it is read, so that what stands before a fault is known. */
export interface JsonTrail {
    starts(kind: 'START_OBJECT' | 'START_ARRAY'): void;
    names(field: string): void;
    ends(node: JsonNode): void;
}

/** Reads one JSON text; faults are JSONExceptions in the words of the platform's parser. */
export class JsonReader {
    private readonly text: string;
    private readonly trail: JsonTrail | null;
    private at = 0;
    private depth = 0;

    private constructor(text: string, trail: JsonTrail | null) {
        this.text = text;
        this.trail = trail;
    }

    static read(text: string): JsonNode {
        return (
            new JsonReader(text, null).whole() ??
            raise('JSONException', 'No content to map to Object due to end of input')
        );
    }

    /** Reads token by token; a text of blanks has none. */
    static follow(text: string, trail: JsonTrail): void {
        new JsonReader(text, trail).whole();
    }

    private whole(): JsonNode | null {
        this.skipBlanks();
        return this.at >= this.text.length ? null : this.value();
    }

    private place(at = this.at): string {
        const before = this.text.slice(0, at);
        const line = before.split('\n').length;
        return `[line:${line}, column:${at - before.lastIndexOf('\n')}]`;
    }

    private unexpected(expected: string): never {
        if (this.at >= this.text.length) {
            return raise(
                'JSONException',
                `Unexpected end-of-input: ${expected} at ${this.place()}`,
            );
        }
        const character = this.text.charAt(this.at);
        return raise(
            'JSONException',
            `Unexpected character ('${character}' (code ${character.charCodeAt(0)})): ${expected} at ${this.place(this.at + 1)}`,
        );
    }

    private skipBlanks(): void {
        while (' \t\r\n'.includes(this.text.charAt(this.at)) && this.at < this.text.length) {
            this.at++;
        }
    }

    private value(): JsonNode {
        const node = this.untold();
        this.trail?.ends(node);
        return node;
    }

    private untold(): JsonNode {
        this.skipBlanks();
        const at = this.at;
        switch (this.text.charAt(at)) {
            case '{':
                return this.nested(() => this.object(at));
            case '[':
                return this.nested(() => this.array(at));
            case '"':
                return { kind: 'string', value: this.string(), at };
            default:
                return this.bare(at);
        }
    }

    private nested(read: () => JsonNode): JsonNode {
        this.depth++;
        if (this.depth > deepest) {
            raise('JSONException', `Malformed JSON: nesting is deeper than ${deepest}`);
        }
        const node = read();
        this.depth--;
        return node;
    }

    private object(at: number): JsonNode {
        const entries: [string, JsonNode][] = [];
        this.trail?.starts('START_OBJECT');
        this.at++;
        this.skipBlanks();
        while (this.text.charAt(this.at) !== '}') {
            if (entries.length > 0) {
                this.expect(',', 'was expecting comma to separate OBJECT entries');
                this.skipBlanks();
            }
            if (this.text.charAt(this.at) !== '"') {
                this.unexpected('was expecting double-quote to start field name');
            }
            const name = this.string();
            this.trail?.names(name);
            this.skipBlanks();
            this.expect(':', 'was expecting a colon to separate field name and value');
            entries.push([name, this.value()]);
            this.skipBlanks();
            if (this.at >= this.text.length) {
                this.unexpected('expected close marker for OBJECT');
            }
        }
        this.at++;
        return { kind: 'object', entries, at };
    }

    private array(at: number): JsonNode {
        const items: JsonNode[] = [];
        this.trail?.starts('START_ARRAY');
        this.at++;
        this.skipBlanks();
        while (this.text.charAt(this.at) !== ']') {
            if (items.length > 0) {
                this.expect(',', 'was expecting comma to separate ARRAY entries');
            }
            items.push(this.value());
            this.skipBlanks();
            if (this.at >= this.text.length) {
                this.unexpected('expected close marker for ARRAY');
            }
        }
        this.at++;
        return { kind: 'array', items, at };
    }

    private expect(character: string, expected: string): void {
        if (this.text.charAt(this.at) !== character) {
            this.unexpected(expected);
        }
        this.at++;
    }

    private string(): string {
        let out = '';
        this.at++;
        for (;;) {
            const start = this.at;
            while (
                this.at < this.text.length &&
                this.text.charAt(this.at) !== '"' &&
                this.text.charAt(this.at) !== '\\' &&
                this.text.charAt(this.at) >= ' '
            ) {
                this.at++;
            }
            out += this.text.slice(start, this.at);
            const character = this.text.charAt(this.at);
            if (this.at >= this.text.length) {
                return this.unexpected('was expecting closing quote for a string value');
            }
            if (character === '"') {
                this.at++;
                return out;
            }
            if (character !== '\\') {
                return raise(
                    'JSONException',
                    `Illegal unquoted character ((CTRL-CHAR, code ${character.charCodeAt(0)})): has to be escaped using backslash to be included in string value at ${this.place(this.at + 1)}`,
                );
            }
            out += this.escape();
        }
    }

    private escape(): string {
        const letter = this.text.charAt(this.at + 1);
        if (letter === 'u') {
            const hex = this.text.slice(this.at + 2, this.at + 6);
            if (!/^[0-9a-fA-F]{4}$/.test(hex)) {
                this.at += 2;
                return this.unexpected('expected a hex-digit for character escape sequence');
            }
            this.at += 6;
            return String.fromCharCode(Number.parseInt(hex, 16));
        }
        const plain = escapes[letter];
        if (plain === undefined) {
            return raise(
                'JSONException',
                `Unrecognized character escape '${letter}' (code ${letter.charCodeAt(0)}) at ${this.place(this.at + 2)}`,
            );
        }
        this.at += 2;
        return plain;
    }

    private bare(at: number): JsonNode {
        const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
        number.lastIndex = at;
        const digits = number.exec(this.text)?.[0];
        const word = /[\p{L}\p{N}_$]+/uy;
        word.lastIndex = at;
        const token = word.exec(this.text)?.[0];
        if (digits !== undefined && (token === undefined || token.length <= digits.length)) {
            this.at += digits.length;
            return { kind: 'number', text: digits, at };
        }
        if (token === undefined) {
            return this.unexpected(
                this.at >= this.text.length
                    ? 'expected a value'
                    : "expected a valid value (number, String, array, object, 'true', 'false' or 'null')",
            );
        }
        this.at += token.length;
        switch (token) {
            case 'null':
                return { kind: 'null', at };
            case 'true':
            case 'false':
                return { kind: 'boolean', value: token === 'true', at };
            default:
                return raise(
                    'JSONException',
                    `Unrecognized token '${token}': was expecting ('true', 'false' or 'null') at ${this.place()}`,
                );
        }
    }
}
