/** JSON as a tree that keeps what JavaScript's own would lose: the text of numbers, repeated keys, places. */
export type JsonNode = { readonly at: number } & (
    | { readonly kind: 'object'; readonly entries: readonly (readonly [string, JsonNode])[] }
    | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'number'; readonly text: string }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'null' }
);

export const jsonNull: JsonNode = { kind: 'null', at: 0 };
export const jsonString = (value: string): JsonNode => ({ kind: 'string', value, at: 0 });
export const jsonNumber = (text: string): JsonNode => ({ kind: 'number', text, at: 0 });
export const jsonBoolean = (value: boolean): JsonNode => ({ kind: 'boolean', value, at: 0 });
export const jsonArray = (items: readonly JsonNode[]): JsonNode => ({
    kind: 'array',
    items,
    at: 0,
});
export const jsonObject = (entries: readonly (readonly [string, JsonNode])[]): JsonNode => ({
    kind: 'object',
    entries,
    at: 0,
});
