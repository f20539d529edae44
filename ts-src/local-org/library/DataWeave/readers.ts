import {
    ApexDate,
    ApexDatetime,
    ApexList,
    ApexMap,
    ApexSet,
    Blob,
    Decimal,
    Double,
    SObjectValue,
    raise,
} from '../../values/index.ts';
import { JsonReader } from '../json/read.ts';
import type { JsonNode } from '../json/tree.ts';
import { blobText } from '../System/Blob.ts';
import { csvRows } from '../System/csv.ts';
import type { Directive } from './tree.ts';
import type { Value } from './values.ts';
import { Members } from './values.ts';

/** An input as its directive says that it is to be read. */
export function readInput(given: unknown, { type, properties }: Directive): Value {
    switch (type) {
        case 'application/json':
        case 'json':
            return fromJson(JsonReader.read(textIn(given)));
        case 'application/csv':
        case 'text/csv':
        case 'csv':
            return fromCsv(textIn(given), properties);
        case 'text/plain':
            return textIn(given);
        case 'application/apex':
        case 'application/java':
        case 'java':
            return fromApex(given);
        default:
            return raise('DataWeaveScriptException', `Unknown content type \`${type}\``);
    }
}

function textIn(given: unknown): string {
    return given instanceof Blob
        ? blobText(given)
        : typeof given === 'string'
          ? given
          : raise('DataWeaveScriptException', 'This input is read from a String or a Blob');
}

function members(entries: readonly (readonly [string, Value])[]): Members {
    return new Members(entries.map(([key, value]) => ({ key, value, attributes: [] })));
}

function fromJson(node: JsonNode): Value {
    switch (node.kind) {
        case 'object':
            return members(node.entries.map(([key, value]) => [key, fromJson(value)] as const));
        case 'array':
            return node.items.map(fromJson);
        case 'number':
            return Decimal.of(node.text);
        case 'null':
            return null;
        default:
            return node.value;
    }
}

function fromCsv(text: string, properties: ReadonlyMap<string, string>): Value {
    const rows = csvRows(text.replace(/^\uFEFF/, ''), properties.get('separator') ?? ',');
    const isHeaded = properties.get('header') !== 'false';
    const [first = []] = rows;
    const names = isHeaded ? first : first.map((_, index) => `column_${index}`);
    return rows
        .slice(isHeaded ? 1 : 0)
        .map((cells) => members(names.map((name, index) => [name, cells[index] ?? ''] as const)));
}

export function fromApex(value: unknown): Value {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') {
        return value;
    }
    if (typeof value === 'number' || typeof value === 'bigint') {
        return Decimal.of(value);
    }
    if (value instanceof Double) {
        return Decimal.of(value.value);
    }
    if (value instanceof Decimal || value instanceof ApexDate || value instanceof ApexDatetime) {
        return value;
    }
    if (value instanceof ApexList) {
        return value.items.map(fromApex);
    }
    if (value instanceof ApexSet) {
        return [...value.values()].map(fromApex);
    }
    if (value instanceof ApexMap) {
        return members(
            [...value.keys()].map((key) => [String(key), fromApex(value.get(key))] as const),
        );
    }
    if (value instanceof SObjectValue) {
        return members(
            [...value.values].map(
                ([key, held]) => [value.names.get(key) ?? key, fromApex(held)] as const,
            ),
        );
    }
    return raise(
        'DataWeaveScriptException',
        'Objects of Apex classes are not read by the local org',
    );
}
