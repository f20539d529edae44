import { FormulaFault } from './fault.ts';

const classes: Readonly<Record<string, string>> = {
    Alpha: 'a-zA-Z',
    Digit: '0-9',
    Alnum: 'a-zA-Z0-9',
    Upper: 'A-Z',
    Lower: 'a-z',
    Space: '\\s',
    XDigit: '0-9a-fA-F',
    Punct: '!-\\/:-@\\[-`{-~',
};

const compiled = new Map<string, RegExp>();

/** A pattern of java.util.regex that must match the whole text, as REGEX wants. */
export function javaRegex(pattern: string): RegExp {
    const known = compiled.get(pattern);
    if (known !== undefined) {
        return known;
    }
    const flags = /^\(\?([ims]+)\)/.exec(pattern);
    const body = translate(flags === null ? pattern : pattern.slice(flags[0].length));
    const regex = compile(`^(?:${body})$`, flags?.[1] ?? '', pattern);
    compiled.set(pattern, regex);
    return regex;
}

function translate(pattern: string): string {
    return pattern
        .replace(/\\Q([^]*?)(?:\\E|$)/g, (_whole, quoted: string) =>
            quoted.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
        )
        .replace(
            /\[([^\]]*)\\p\{(\w+)\}/g,
            (_whole, before: string, name: string) => `[${before}${classOf(name)}`,
        )
        .replace(/\\p\{(\w+)\}/g, (whole, name: string) =>
            name in classes ? `[${classOf(name)}]` : whole,
        )
        .replace(/\\A/g, '^')
        .replace(/\\[zZ]/g, '$')
        .replace(/([*+?}])\+/g, '$1');
}

const classOf = (name: string): string => classes[name] ?? `\\p{${name}}`;

function compile(source: string, flags: string, pattern: string): RegExp {
    try {
        const needsUnicode = source.includes('\\p{');
        return new RegExp(source, flags + (needsUnicode ? 'u' : ''));
    } catch (error) {
        throw new FormulaFault(`Invalid regular expression ${pattern}: ${String(error)}`);
    }
}
