import { JsonReader } from './read.ts';
import type { JsonNode } from './tree.ts';

/** One token of a text, as `JSONParser` steps over it. */
export interface JsonToken {
    readonly kind: string;
    readonly text: string;
    /** Of the field that it names or is the value of. */
    readonly name: string | null;
    /** The value that begins with this token. */
    node: JsonNode | null;
    /** Index of the token that ends it; null for an object or a list that the text does not end. */
    end: number | null;
}

export interface JsonTokens {
    readonly tokens: readonly JsonToken[];
    /** What is wrong with the text behind the last token. */
    readonly fault: unknown;
}

/** The tokens of a text up to its end or to what is wrong with it. */
export function jsonTokens(text: string): JsonTokens {
    const tokens: JsonToken[] = [];
    const open: JsonToken[] = [];
    let field: string | null = null;
    const push = (
        kind: string,
        said: string,
        node: JsonNode | null,
        end: number | null,
    ): JsonToken => {
        const token = { kind, text: said, name: field, node, end };
        tokens.push(token);
        return token;
    };
    const close = (kind: string, said: string, node: JsonNode): void => {
        const first = open.pop();
        field = first?.name ?? null;
        push(kind, said, null, tokens.length);
        if (first !== undefined) {
            first.node = node;
            first.end = tokens.length - 1;
        }
    };
    const ends = (node: JsonNode): void => {
        switch (node.kind) {
            case 'object':
                close('END_OBJECT', '}', node);
                break;
            case 'array':
                close('END_ARRAY', ']', node);
                break;
            default:
                push(...scalarToken(node), node, tokens.length);
        }
        field = null;
    };
    const starts = (kind: 'START_OBJECT' | 'START_ARRAY'): void => {
        open.push(push(kind, kind === 'START_OBJECT' ? '{' : '[', null, null));
        field = null;
    };
    const names = (name: string): void => {
        field = name;
        push('FIELD_NAME', name, null, tokens.length);
    };
    try {
        JsonReader.follow(text, { starts, names, ends });
    } catch (fault) {
        return { tokens, fault };
    }
    return { tokens, fault: null };
}

function scalarToken(node: JsonNode): [kind: string, text: string] {
    switch (node.kind) {
        case 'string':
            return ['VALUE_STRING', node.value];
        case 'number':
            return [
                /^-?\d+$/.test(node.text) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT',
                node.text,
            ];
        case 'boolean':
            return [node.value ? 'VALUE_TRUE' : 'VALUE_FALSE', String(node.value)];
        default:
            return ['VALUE_NULL', 'null'];
    }
}
