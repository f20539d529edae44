const escapes: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\n': '&#10;',
};

/** What XML 1.0 has no place for, not even as a reference. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string, pattern: RegExp): string {
    return text
        .replace(unwritable, '\ufffd')
        .replace(pattern, (character) => escapes[character] ?? character);
}

/** One element with its attributes; children are elements already, or text by `textOf`. */
export function element(
    name: string,
    attributes: Readonly<Record<string, string | number>>,
    children: readonly string[] = [],
): string {
    const written = Object.entries(attributes)
        .map(([key, value]) => ` ${key}="${escaped(String(value), /[&<>"\n]/g)}"`)
        .join('');
    return children.length === 0
        ? `<${name}${written}/>`
        : `<${name}${written}>${children.join('')}</${name}>`;
}

export function textOf(text: string): string {
    return escaped(text, /[&<>]/g);
}

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
