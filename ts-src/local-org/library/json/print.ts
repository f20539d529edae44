import type { JsonNode } from './tree.ts';

const escapes: Readonly<Record<string, string>> = {
    '"': '\\"',
    '\\': '\\\\',
    '\b': '\\b',
    '\f': '\\f',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
};

export function quoted(text: string): string {
    const escaped = text.replace(
        /["\\\u0000-\u001f]/g,
        (character) =>
            escapes[character] ??
            `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    );
    return `"${escaped}"`;
}

export function printCompact(node: JsonNode): string {
    switch (node.kind) {
        case 'object':
            return `{${node.entries.map(([name, value]) => `${quoted(name)}:${printCompact(value)}`).join(',')}}`;
        case 'array':
            return `[${node.items.map(printCompact).join(',')}]`;
        default:
            return printSimple(node);
    }
}

function printSimple(node: JsonNode): string {
    switch (node.kind) {
        case 'string':
            return quoted(node.value);
        case 'number':
            return node.text;
        case 'boolean':
            return String(node.value);
        default:
            return 'null';
    }
}

/** The platform's layout: two blanks per object, arrays on the line, blanks around colons. */
export function printPretty(node: JsonNode, depth = 0): string {
    switch (node.kind) {
        case 'object':
            return node.entries.length === 0 ? '{ }' : prettyObject(node.entries, depth);
        case 'array':
            return node.items.length === 0
                ? '[ ]'
                : `[ ${node.items.map((item) => printPretty(item, depth)).join(', ')} ]`;
        default:
            return printSimple(node);
    }
}

function prettyObject(entries: readonly (readonly [string, JsonNode])[], depth: number): string {
    const inner = '  '.repeat(depth + 1);
    const lines = entries.map(
        ([name, value]) => `${inner}${quoted(name)} : ${printPretty(value, depth + 1)}`,
    );
    return `{\n${lines.join(',\n')}\n${'  '.repeat(depth)}}`;
}
