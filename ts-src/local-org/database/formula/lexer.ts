import { formulaMessages, raise } from '../../diagnostics/index.ts';
import type { Span } from '../../diagnostics/index.ts';

export interface FormulaToken {
    readonly kind: 'number' | 'string' | 'name' | 'symbol' | 'end';
    readonly text: string;
    readonly span: Span;
}

const pattern =
    /\s+|\/\*[^]*?\*\/|\d+(?:\.\d+)?|\.\d+|"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|[A-Za-z$_][\w$:.#]*|<=|>=|<>|!=|==|&&|\|\||[-+*/^&=<>(),!]/y;

/** Tokens of a formula. Blanks and comments fall away. */
export function tokenizeFormula(text: string): FormulaToken[] {
    const tokens: FormulaToken[] = [];
    const place = placer(text);
    pattern.lastIndex = 0;
    while (pattern.lastIndex < text.length) {
        const start = pattern.lastIndex;
        const found = pattern.exec(text)?.[0];
        if (found === undefined) {
            return raise(formulaMessages.syntaxFound, place(start, start + 1), {
                found: text[start] ?? '',
            });
        }
        const kind = kindOf(found);
        if (kind !== null) {
            tokens.push({ kind, text: found, span: place(start, pattern.lastIndex) });
        }
    }
    tokens.push({ kind: 'end', text: '', span: place(text.length, text.length) });
    return tokens;
}

function kindOf(text: string): FormulaToken['kind'] | null {
    const first = text[0] ?? '';
    if (/\s/.test(first) || text.startsWith('/*')) {
        return null;
    }
    if (/\d/.test(first) || (first === '.' && text.length > 1)) {
        return 'number';
    }
    if (first === '"' || first === "'") {
        return 'string';
    }
    return /[\w$]/.test(first) ? 'name' : 'symbol';
}

/** Offsets as spans, with lines and columns counted from 1. */
function placer(text: string): (start: number, end: number) => Span {
    let line = 1;
    let lineStart = 0;
    let seen = 0;
    return (start, end) => {
        for (; seen < start; seen++) {
            if (text[seen] !== '\n') {
                continue;
            }
            line++;
            lineStart = seen + 1;
        }
        return { file: 'formula', start, end, line, column: start - lineStart + 1 };
    };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The value of a quoted text. */
export function unquote(text: string): string {
    return text.slice(1, -1).replace(/\\([^])/g, (_whole, code: string) => escapes[code] ?? code);
}
