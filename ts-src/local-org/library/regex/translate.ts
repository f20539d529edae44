import { propertyClass, shorthandClass } from './javaClasses.ts';
import { PatternCursor, PatternSyntaxError } from './patternCursor.ts';

/** `java.util.regex.Pattern` flags that Apex reaches by embedded expressions. */
export interface RegexFlags {
    ignoreCase: boolean;
    multiline: boolean;
    dotAll: boolean;
    comments: boolean;
    unixLines: boolean;
}

export interface Translation {
    readonly source: string;
    readonly groupCount: number;
    /** Java group number → JavaScript group number: possessive quantifiers need groups of their own. */
    readonly groups: readonly number[];
    readonly names: ReadonlyMap<string, number>;
}

const terminators = '\\n\\r\\x85\\u2028\\u2029';

/** Rewrites a Java pattern as a JavaScript one (flag v). Apex Reference > System > Pattern: syntax is java.util.regex. */
export class Translator extends PatternCursor {
    private flags: RegexFlags;
    private javaGroups = 0;
    private scriptGroups = 0;
    private readonly groups: number[] = [0];
    private readonly names = new Map<string, number>();

    constructor(pattern: string, flags: RegexFlags) {
        super(pattern);
        this.flags = flags;
    }

    translate(): Translation {
        const source = this.alternatives();
        if (this.at < this.pattern.length) {
            throw new PatternSyntaxError("Unmatched closing ')'", Math.max(0, this.at - 1));
        }
        return { source, groupCount: this.javaGroups, groups: this.groups, names: this.names };
    }

    private alternatives(): string {
        const before = { ...this.flags };
        let out = '';
        while (this.at < this.pattern.length && !this.peek(')')) {
            out += this.take('|') ? '|' : this.quantified();
        }
        this.flags = before;
        return out;
    }

    private quantified(): string {
        const groupBefore = this.scriptGroups;
        const atom = this.atom();
        const match = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(this.pattern.slice(this.at));
        if (!match || atom === '') {
            if (this.peek('{') || (this.peek('*') && atom !== '')) {
                throw new PatternSyntaxError('Illegal repetition', this.at);
            }
            return atom;
        }
        this.at += match[0].length;
        if (this.take('?')) {
            return `${atom}${match[0]}?`;
        }
        return this.take('+') ? this.atomic(`${atom}${match[0]}`, groupBefore) : atom + match[0];
    }

    /** `X*+` and `(?>X)`: a look-ahead does not backtrack once it has matched. */
    private atomic(source: string, groupBefore: number): string {
        this.scriptGroups++;
        const own = groupBefore + 1;
        for (let index = 1; index < this.groups.length; index++) {
            const group = this.groups[index] ?? 0;
            this.groups[index] = group >= own ? group + 1 : group;
        }
        const shifted = source.replace(
            /\\(?:([1-9]\d*)|[^])/g,
            (whole, digits: string | undefined) =>
                digits !== undefined && Number(digits) >= own ? `\\${Number(digits) + 1}` : whole,
        );
        return `(?:(?=(${shifted}))\\${own})`;
    }

    private atom(): string {
        const start = this.at;
        const character = this.next();
        if (this.flags.comments && (/\s/.test(character) || character === '#')) {
            if (character === '#') {
                while (this.at < this.pattern.length && !this.peek('\n')) {
                    this.at++;
                }
            }
            return '';
        }
        switch (character) {
            case '(':
                return this.group(start);
            case '[':
                return this.characterClass();
            case '\\':
                return this.escape();
            case '.':
                return this.flags.dotAll
                    ? '[^]'
                    : this.flags.unixLines
                      ? '[^\\n]'
                      : `[^${terminators}]`;
            case '^':
                return this.flags.multiline
                    ? `(?:^|(?<=[${terminators}])(?!$)(?<!\\r(?=\\n)))`
                    : '^';
            case '$':
                return this.flags.multiline
                    ? `(?=[${terminators}]|$)`
                    : `(?=(?:\\r\\n|[${terminators}])?$)`;
            case '*':
            case '+':
            case '?':
                throw new PatternSyntaxError(`Dangling meta character '${character}'`, start);
            case '{':
                throw new PatternSyntaxError('Illegal repetition', start);
            default:
                return this.literal(character);
        }
    }

    private group(start: number): string {
        if (!this.take('?')) {
            return this.capture(null, start);
        }
        for (const [java, script] of [
            [':', '(?:'],
            ['=', '(?='],
            ['!', '(?!'],
            ['<=', '(?<='],
            ['<!', '(?<!'],
        ] as const) {
            if (this.take(java)) {
                return `${script}${this.closed(start)})`;
            }
        }
        if (this.take('>')) {
            const before = this.scriptGroups;
            return this.atomic(this.closed(start), before);
        }
        const name = /^<([a-zA-Z][a-zA-Z0-9]*)>/.exec(this.pattern.slice(this.at));
        if (name) {
            this.at += name[0].length;
            return this.capture(name[1] ?? '', start);
        }
        return this.inlineFlags(start);
    }

    private capture(name: string | null, start: number): string {
        this.javaGroups++;
        this.scriptGroups++;
        this.groups[this.javaGroups] = this.scriptGroups;
        if (name !== null) {
            this.names.set(name, this.javaGroups);
        }
        return `(${this.closed(start)})`;
    }

    private closed(start: number): string {
        const body = this.alternatives();
        if (!this.take(')')) {
            throw new PatternSyntaxError('Unclosed group', Math.max(start, this.pattern.length));
        }
        return body;
    }

    private inlineFlags(start: number): string {
        const match = /^([idmsuxU]*)(?:-([idmsuxU]*))?([:)])/.exec(this.pattern.slice(this.at));
        if (!match) {
            throw new PatternSyntaxError('Unknown inline modifier', this.at);
        }
        this.at += match[0].length;
        const changed = { ...this.flags };
        for (const [letters, value] of [
            [match[1] ?? '', true],
            [match[2] ?? '', false],
        ] as const) {
            for (const letter of letters) {
                const flag = flagOf[letter];
                if (flag !== undefined) {
                    changed[flag] = value;
                }
            }
        }
        if (match[3] === ')') {
            this.flags = changed;
            return '';
        }
        const outer = this.flags;
        this.flags = changed;
        const body = this.closed(start);
        this.flags = outer;
        return `(?:${body})`;
    }

    private literal(character: string): string {
        const both = this.flags.ignoreCase ? caseForms(character) : [character];
        return both.length === 1 ? quote(character) : `[${both.map(quote).join('')}]`;
    }

    private escape(): string {
        const start = this.at;
        const letter = this.next();
        const shorthand = shorthandClass(letter);
        if (shorthand !== null) {
            return `[${shorthand.isNegated ? '^' : ''}${shorthand.body}]`;
        }
        switch (letter) {
            case 'b':
            case 'B':
                return `\\${letter}`;
            case 'A':
                return '^';
            case 'z':
                return '$';
            case 'Z':
                return `(?=(?:\\r\\n|[${terminators}])?$)`;
            case 'R':
                return `(?:\\r\\n|[\\n\\v\\f\\r\\x85\\u2028\\u2029])`;
            case 'Q':
                return this.quoted();
            case 'k':
                return this.namedReference(start);
            case 'p':
            case 'P':
                return `[${letter === 'P' ? '^' : ''}${this.property()}]`;
            case 'G':
            case 'X':
                throw new PatternSyntaxError(
                    `\\${letter} is not supported by the local org`,
                    start,
                );
            default:
                return /[1-9]/.test(letter)
                    ? this.backReference(letter)
                    : this.literal(this.escapedCharacter(letter));
        }
    }

    private quoted(): string {
        const end = this.pattern.indexOf('\\E', this.at);
        const text = this.pattern.slice(this.at, end < 0 ? undefined : end);
        this.at = end < 0 ? this.pattern.length : end + 2;
        const literals = Array.from(text, (character) => this.literal(character));
        const last = literals.pop() ?? '';
        return literals.join('') + last;
    }

    private namedReference(start: number): string {
        const match = /^<([a-zA-Z][a-zA-Z0-9]*)>/.exec(this.pattern.slice(this.at));
        const group = match && this.names.get(match[1] ?? '');
        if (!match || group === undefined || group === null) {
            throw new PatternSyntaxError("named capturing group is missing trailing '>'", start);
        }
        this.at += match[0].length;
        return `(?:\\${this.groups[group] ?? 0})`;
    }

    private backReference(first: string): string {
        let digits = first;
        while (
            /\d/.test(this.pattern.charAt(this.at)) &&
            Number(digits + this.pattern.charAt(this.at)) <= this.javaGroups
        ) {
            digits += this.next();
        }
        const group = this.groups[Number(digits)];
        return group === undefined ? '(?!)' : `(?:(?!\\${group})(?!)|\\${group})`;
    }

    private property(): string {
        const name = this.take('{') ? this.until('}') : this.next();
        const body = propertyClass(name);
        if (body === null) {
            throw new PatternSyntaxError(`Unknown character property name {${name}}`, this.at - 1);
        }
        return this.flags.ignoreCase && (name === 'Lower' || name === 'Upper') ? 'a-zA-Z' : body;
    }

    private characterClass(): string {
        const isNegated = this.take('^');
        const terms: string[] = [];
        let out = '';
        let isFirst = true;
        while (isFirst || !this.peek(']')) {
            if (this.at >= this.pattern.length) {
                throw new PatternSyntaxError('Unclosed character class', this.pattern.length - 1);
            }
            isFirst = false;
            if (this.take('&&')) {
                terms.push(out);
                out = '';
                isFirst = this.peek(']');
                continue;
            }
            out += this.classItem();
        }
        this.at++;
        const all = [...terms, out].filter((term) => term !== '');
        const body = all.length > 1 ? all.map((term) => `[${term}]`).join('&&') : (all[0] ?? '');
        return `[${isNegated ? '^' : ''}${body}]`;
    }

    private classItem(): string {
        if (this.take('[')) {
            return this.characterClass();
        }
        if (this.flags.comments && /\s/.test(this.pattern.charAt(this.at))) {
            this.at++;
            return '';
        }
        const low = this.classCharacter();
        if (low.length !== 1 && low.startsWith('[')) {
            return low;
        }
        const isRange = this.peek('-') && !this.peek('-]') && !this.peek('-[') && !this.peek('-&&');
        if (!isRange) {
            return this.classLiteral(low, low);
        }
        this.at++;
        const high = this.classCharacter();
        if ((high.codePointAt(0) ?? 0) < (low.codePointAt(0) ?? 0)) {
            throw new PatternSyntaxError('Illegal character range', this.at - 1);
        }
        return this.classLiteral(low, high);
    }

    /** One character, or a whole class in brackets. */
    private classCharacter(): string {
        const character = this.next();
        if (character !== '\\') {
            return character;
        }
        const letter = this.next();
        const shorthand = shorthandClass(letter);
        if (shorthand !== null) {
            return `[${shorthand.isNegated ? '^' : ''}${shorthand.body}]`;
        }
        if (letter === 'p' || letter === 'P') {
            return `[${letter === 'P' ? '^' : ''}${this.property()}]`;
        }
        if (letter === 'Q') {
            return `[${Array.from(this.quotedText(), quote).join('')}]`;
        }
        return this.escapedCharacter(letter);
    }

    private classLiteral(low: string, high: string): string {
        const range = low === high ? quote(low) : `${quote(low)}-${quote(high)}`;
        if (!this.flags.ignoreCase) {
            return range;
        }
        if (low === high) {
            return caseForms(low).map(quote).join('');
        }
        const lower = caseRange(low, high, 'a', 'z', -32);
        const upper = caseRange(low, high, 'A', 'Z', 32);
        return range + lower + upper;
    }
}

const flagOf: Readonly<Record<string, keyof RegexFlags | undefined>> = {
    i: 'ignoreCase',
    m: 'multiline',
    s: 'dotAll',
    x: 'comments',
    d: 'unixLines',
};

/** ASCII letters only, as without UNICODE_CASE. */
function caseForms(character: string): string[] {
    return /^[a-zA-Z]$/.test(character)
        ? [character.toLowerCase(), character.toUpperCase()]
        : [character];
}

function caseRange(low: string, high: string, first: string, last: string, shift: number): string {
    const from = Math.max(low.charCodeAt(0), first.charCodeAt(0));
    const to = Math.min(high.charCodeAt(0), last.charCodeAt(0));
    return from > to
        ? ''
        : `${String.fromCharCode(from + shift)}-${String.fromCharCode(to + shift)}`;
}

function quote(character: string): string {
    return /^[a-zA-Z0-9_ ]$/.test(character) || (character.codePointAt(0) ?? 0) > 127
        ? character
        : `\\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`;
}
