import { raise } from '../../values/index.ts';

export interface Token {
    readonly kind: 'number' | 'string' | 'pattern' | 'name' | 'symbol' | 'end';
    readonly text: string;
}

const blank = /(?:\s+|\/\/[^\n]*|\/\*[^]*?\*\/)+/y;
const piece =
    /(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([A-Za-z_]\w*(?:::[A-Za-z_]\w*)*)|(->|>>|\+\+|==|!=|>=|<=|\$\$|[-+*/<>=(){}[\],.:@$]))/y;

const pattern = /\/((?:[^/\\\n]|\\.)+)\//y;

/** Names after which a slash begins a pattern; after any other value it divides. */
const beforePattern = new Set([
    'contains',
    'find',
    'match',
    'matches',
    'replace',
    'scan',
    'splitBy',
]);

function mayBeginPattern(last: Token | undefined): boolean {
    switch (last?.kind) {
        case 'symbol':
            return ![')', ']', '}', '$', '$$'].includes(last.text);
        case 'name':
            return beforePattern.has(last.text);
        default:
            return last === undefined;
    }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** DataWeave Reference > Script syntax. Interpolated strings are not run here, and are refused. */
export function tokensOf(text: string): readonly Token[] {
    const tokens: Token[] = [];
    let at = 0;
    while (at < text.length) {
        blank.lastIndex = at;
        at += blank.exec(text)?.[0].length ?? 0;
        if (at >= text.length) {
            break;
        }
        pattern.lastIndex = at;
        const regex = mayBeginPattern(tokens.at(-1)) ? pattern.exec(text) : null;
        if (regex !== null) {
            at += regex[0].length;
            tokens.push({ kind: 'pattern', text: regex[1] ?? '' });
            continue;
        }
        piece.lastIndex = at;
        const match = piece.exec(text);
        if (match === null) {
            return raise(
                'DataWeaveScriptException',
                `Invalid input '${text.charAt(at)}' in a DataWeave script`,
            );
        }
        const [whole, number, double, single, name, symbol] = match;
        at += whole.length;
        tokens.push(
            number !== undefined
                ? { kind: 'number', text: number }
                : name !== undefined
                  ? { kind: 'name', text: name }
                  : symbol !== undefined
                    ? { kind: 'symbol', text: symbol }
                    : { kind: 'string', text: unescaped(double ?? single ?? '') },
        );
    }
    return [...tokens, { kind: 'end', text: 'end of input' }];
}

function unescaped(text: string): string {
    if (/(?<!\\)\$[({]/.test(text)) {
        raise(
            'DataWeaveScriptException',
            'String interpolation is not run by the local org: use ++',
        );
    }
    return text.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter);
}
