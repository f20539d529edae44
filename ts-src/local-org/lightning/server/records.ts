import type { ObjectDescription, Schema } from '../../schema/index.ts';
import { displayText } from './display.ts';
import type { LightningOrg, Row } from './port.ts';
import { Refusal } from './refusal.ts';
import type { Call } from './routes.ts';
import { childrenOf, textOf } from './xml.ts';

const ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

/** The object of a record id, by key prefix. */
export function objectOf(schema: Schema, id: string): ObjectDescription {
    const object = ID.test(id) ? schema.objectByKeyPrefix(id.slice(0, 3)) : null;
    if (!object) {
        throw new Refusal(404, `${id} is not the id of a record of this org.`);
    }
    return object;
}

async function onlyRow(
    org: LightningOrg,
    object: string,
    fields: readonly string[],
    id: string,
    userId: string,
): Promise<Row> {
    const [row] = await org.query(
        `SELECT ${fields.join(', ')} FROM ${object} WHERE Id = '${id}'`,
        userId,
    );
    if (!row) {
        throw new Refusal(404, `The record ${id} does not exist or you may not see it.`);
    }
    return row;
}

/** Field names from the browser go into SOQL text: only names and dotted paths pass. */
function fieldNames(text: string): string[] {
    const names = text.split(',').filter((name) => name !== '');
    const bad = names.find((name) => !/^\w+(\.\w+)*$/.test(name));
    if (bad !== undefined) {
        throw new Refusal(400, `${bad} is not a field name.`);
    }
    return names;
}

function valueAt(row: Row, path: string): unknown {
    return path
        .split('.')
        .reduce<unknown>((value, part) => (value as Row | null | undefined)?.[part] ?? null, row);
}

/** UI API > getRecord */
export async function readRecord({ org, session, url }: Call): Promise<unknown> {
    const id = url.pathname.split('/').at(-1) ?? '';
    const object = objectOf(org.schema, id);
    const names = fieldNames(url.searchParams.get('fields') ?? '');
    const row = await onlyRow(
        org,
        object.name,
        [...new Set(['Id', ...names])],
        id,
        session.user.id,
    );
    const fields = Object.fromEntries(
        names.map((name) => [
            name,
            {
                value: valueAt(row, name),
                displayValue: displayText(org.schema, object.name, name, valueAt(row, name)),
            },
        ]),
    );
    return { id, apiName: object.name, fields };
}

/** UI API > createRecord, updateRecord, deleteRecord */
export async function saveRecord({ org, session, body }: Call): Promise<unknown> {
    const { operation, apiName, fields } = body as {
        operation: 'insert' | 'update' | 'delete';
        apiName?: string;
        fields: Row;
    };
    const object =
        operation === 'insert' ? (apiName ?? '') : objectOf(org.schema, String(fields['Id'])).name;
    const id = await org.save(operation, object, fields, session.user.id);
    return { id, apiName: object, fields: {} };
}

/** The record by its page layout, sections and fields in order, as texts. */
export async function recordLayout({ org, session, url }: Call): Promise<unknown> {
    const id = url.pathname.split('/').at(-1) ?? '';
    const object = objectOf(org.schema, id);
    const sections = layoutSections(org.schema, object);
    const nameField = object.nameField ?? 'Id';
    const known = sections
        .flatMap((section) => section.fields)
        .filter((name) => object.fields.has(name.toLowerCase()));
    const row = await onlyRow(
        org,
        object.name,
        [...new Set(['Id', nameField, ...known])],
        id,
        session.user.id,
    );
    return {
        objectLabel: object.label,
        name: String(row[nameField] ?? id),
        sections: sections
            .map((section) => ({
                label: section.label,
                fields: section.fields
                    .filter((name) => object.fields.has(name.toLowerCase()))
                    .map((name) => ({
                        name,
                        label: object.fields.get(name.toLowerCase())?.label ?? name,
                        text: displayText(org.schema, object.name, name, row[name]),
                    })),
            }))
            .filter((section) => section.fields.length > 0),
    };
}

function layoutSections(
    schema: Schema,
    object: ObjectDescription,
): { label: string; fields: string[] }[] {
    const layout = schema
        .componentsOf('Layout')
        .find((candidate) =>
            candidate.fullName.toLowerCase().startsWith(`${object.name.toLowerCase()}-`),
        );
    if (!layout) {
        return [
            { label: 'Details', fields: [...object.fields.values()].map((field) => field.name) },
        ];
    }
    return childrenOf(layout.root, 'layoutSections').map((section) => ({
        label: textOf(section, 'label') ?? 'Details',
        fields: childrenOf(section, 'layoutColumns')
            .flatMap((column) => childrenOf(column, 'layoutItems'))
            .map((item) => textOf(item, 'field'))
            .filter((name): name is string => name !== null),
    }));
}

const SEARCHED = ['ChangeRequest__c', 'Deployment__c', 'ConnectedOrg__c'];

/** The global search: records of the app whose name contains the text. */
export async function searchRecords({ org, session, url }: Call): Promise<unknown> {
    const text = (url.searchParams.get('q') ?? '').replace(/[\\'%_]/g, (letter) => `\\${letter}`);
    const hits: unknown[] = [];
    for (const name of SEARCHED) {
        const object = org.schema.object(name);
        if (object?.nameField) {
            const title = object.fields.has('title__c') ? 'Title__c' : object.nameField;
            const rows = await org.query(
                `SELECT Id, ${[...new Set([object.nameField, title])].join(', ')} FROM ${object.name} WHERE ${object.nameField} LIKE '%${text}%' OR ${title} LIKE '%${text}%' LIMIT 5`,
                session.user.id,
            );
            hits.push(
                ...rows.map((row) => ({
                    id: row['Id'],
                    label: [...new Set([row[object.nameField ?? ''], row[title]])].join(' '),
                    object: object.name,
                    objectLabel: object.label,
                })),
            );
        }
    }
    return hits;
}
