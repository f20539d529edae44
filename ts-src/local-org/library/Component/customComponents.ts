import type { PlatformType } from '../../contract/index.ts';
import type { Schema } from '../../schema/index.ts';
import { ComponentType } from './componentType.ts';

const attributeTag = /<apex:attribute\s([^>]*)>/gi;
const attributeValue = /([\w-]+)\s*=\s*"([^"]*)"/g;

/** Types of attributes as Apex writes them; a class or an object keeps its name. */
const apexTypes: Readonly<Record<string, string>> = {
    sobject: 'SObject',
    'sobject[]': 'List<SObject>',
    list: 'List<Object>',
    map: 'Map<String,Object>',
};

function typeOf(written: string): string {
    const text = written.replaceAll(/\s/g, '');
    const known = apexTypes[text.toLowerCase()];
    return known ?? (text.endsWith('[]') ? `List<${text.slice(0, -2)}>` : text);
}

function attributesIn(markup: string): readonly string[] {
    return [...markup.matchAll(attributeTag)].flatMap(([, text = '']) => {
        const values = new Map(
            [...text.matchAll(attributeValue)].map(([, name = '', value = '']) => [
                name.toLowerCase(),
                value,
            ]),
        );
        const name = values.get('name');
        return name === undefined ? [] : [`${typeOf(values.get('type') ?? 'String')} ${name}`];
    });
}

const made = new WeakMap<Schema, readonly PlatformType[]>();

/** The org's own components: `Component.c.InvoiceLines`, Visualforce Developer Guide > Dynamic Visualforce Components. */
export function customComponentTypes(schema: Schema): readonly PlatformType[] {
    let types = made.get(schema);
    if (types === undefined) {
        types = schema.componentsOf('ApexComponent').flatMap(({ fullName }) => {
            const markup = schema.componentMarkup.get(fullName.toLowerCase());
            const type = new ComponentType(`Component.c.${fullName}`, () =>
                attributesIn(markup?.() ?? ''),
            );
            return [type, type.expressions];
        });
        made.set(schema, types);
    }
    return types;
}
