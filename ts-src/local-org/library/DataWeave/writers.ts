import { ApexDate, ApexDatetime, ApexTime, Decimal, raise } from '../../values/index.ts';
import type { Directive } from './tree.ts';
import type { Entry, Value } from './values.ts';
import { isList, Members, refuse, textOf, Zoned } from './values.ts';

/** JSON as DataWeave writes it: two blanks a level, a blank after the colon. */
export function jsonText(value: Value, indent = ''): string {
    const deeper = `${indent}  `;
    if (isList(value)) {
        const items = value.map((item) => deeper + jsonText(item, deeper));
        return `[\n${items.join(',\n') || deeper}\n${indent}]`;
    }
    if (value instanceof Members) {
        const entries = value.entries.map(
            ({ key, value: member }) =>
                `${deeper}${JSON.stringify(key)}: ${jsonText(member, deeper)}`,
        );
        return `{\n${entries.join(',\n') || deeper}\n${indent}}`;
    }
    if (typeof value === 'string') {
        return JSON.stringify(value);
    }
    return value instanceof Decimal || value === null || typeof value === 'boolean'
        ? textOf(value)
        : JSON.stringify(momentText(value));
}

function momentText(value: Value): string {
    if (value instanceof ApexDatetime || value instanceof Zoned) {
        return new Date(value.epochMs).toISOString().replace('.000Z', 'Z');
    }
    if (value instanceof ApexTime) {
        return value.toString();
    }
    return value instanceof ApexDate
        ? new Date(value.epochDay * 86_400_000).toISOString().slice(0, 10)
        : refuse('in the output');
}

function escaped(text: string): string {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
}

function xmlText(value: Value): string {
    if (!(value instanceof Members) || value.entries.length !== 1) {
        return raise(
            'DataWeaveScriptException',
            'Trying to output non-whitespace characters outside main element tree (in prolog or epilog)',
        );
    }
    return `<?xml version='1.0' encoding='UTF-8'?>\n${elementText(value.entries[0] as Entry, '')}`;
}

function elementText({ key, value, attributes }: Entry, indent: string): string {
    const given = attributes.map(([name, text]) => ` ${name}="${escaped(textOf(text))}"`).join('');
    if (value instanceof Members) {
        const inner = value.entries.map((entry) => elementText(entry, `${indent}  `)).join('\n');
        return inner === ''
            ? `${indent}<${key}${given}/>`
            : `${indent}<${key}${given}>\n${inner}\n${indent}</${key}>`;
    }
    if (isList(value)) {
        return value
            .map((item) => elementText({ key, value: item, attributes }, indent))
            .join('\n');
    }
    return value === null
        ? `${indent}<${key}${given}/>`
        : `${indent}<${key}${given}>${escaped(plainText(value))}</${key}>`;
}

function plainText(value: Value): string {
    return typeof value === 'object' && !(value instanceof Decimal) && value !== null
        ? momentText(value)
        : textOf(value);
}

function csvText(value: Value, properties: ReadonlyMap<string, string>): string {
    const separator = properties.get('separator') ?? ',';
    const rows = (isList(value) ? value : [value]).map((row) =>
        row instanceof Members ? row : refuse('as a row'),
    );
    const cell = (text: string): string =>
        text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    const header = (rows[0]?.entries ?? []).map(({ key }) => cell(key)).join(separator);
    const lines = rows.map((row) =>
        row.entries
            .map((entry) => cell(entry.value === null ? '' : plainText(entry.value)))
            .join(separator),
    );
    const isHeaded = properties.get('header') !== 'false';
    return [...(isHeaded ? [header] : []), ...lines].map((line) => `${line}\n`).join('');
}

/** The text of a result; Apex values have none of their own and are answered by `getValue`. */
export function written(value: Value, { type, properties }: Directive): string | null {
    switch (type) {
        case 'application/json':
        case 'json':
            return jsonText(value);
        case 'application/xml':
        case 'xml':
            return xmlText(value);
        case 'application/csv':
        case 'text/csv':
        case 'csv':
            return csvText(value, properties);
        case 'text/plain':
            return textOf(value);
        case 'application/apex':
        case 'application/java':
        case 'java':
            return null;
        default:
            return raise('DataWeaveScriptException', `Unknown content type \`${type}\``);
    }
}
