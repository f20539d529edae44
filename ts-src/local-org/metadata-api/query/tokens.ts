/** Words, texts, numbers, moments and signs of a query. */
import { QueryProblem } from './syntax.ts';

export interface Token {
    kind: 'word' | 'text' | 'number' | 'moment' | 'sign';
    text: string;
    at: number;
}

const PATTERNS: readonly [Token['kind'], RegExp][] = [
    ['moment', /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2}))?/y],
    ['number', /[+-]?\d+(?:\.\d+)?/y],
    ['word', /[A-Za-z_][\w.]*(?::\d+)?/y],
    ['text', /'(?:[^'\\]|\\.)*'/y],
    ['sign', /<=|>=|!=|<>|[=<>(),]/y],
];

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** `\\%` and `\\_` keep their backslash: LIKE reads it. */
function unquoted(text: string): string {
    return text
        .slice(1, -1)
        .replace(/\\([^%_])/g, (_, letter: string) => ESCAPES[letter] ?? letter);
}

export function tokens(query: string): Token[] {
    const found: Token[] = [];
    let at = 0;
    while (at < query.length) {
        if (/\s/.test(query[at] ?? '')) {
            at += 1;
            continue;
        }
        const token = tokenAt(query, at);
        found.push(token);
        at += token.kind === 'text' ? textLength(query, at) : token.text.length;
    }
    return found;
}

function textLength(query: string, at: number): number {
    const pattern = /'(?:[^'\\]|\\.)*'/y;
    pattern.lastIndex = at;
    return pattern.exec(query)?.[0].length ?? 1;
}

function tokenAt(query: string, at: number): Token {
    for (const [kind, pattern] of PATTERNS) {
        pattern.lastIndex = at;
        const [text] = pattern.exec(query) ?? [];
        if (text !== undefined) {
            return { kind, text: kind === 'text' ? unquoted(text) : text, at };
        }
    }
    throw new QueryProblem(
        'MALFORMED_QUERY',
        `line 1:${at} no viable alternative at character '${query[at] ?? ''}'`,
    );
}
