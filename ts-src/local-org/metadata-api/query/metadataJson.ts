/** A component's XML as the JSON of the Tooling API's Metadata column. */
import { checkKind } from './elementKinds.ts';
import { type Component } from '../store/component.ts';
import type { XmlNode } from '../xml/node.ts';
import { readXml } from '../xml/read.ts';

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

function valueOf(node: XmlNode, type: string): Json {
    if (node.children.length > 0) {
        return fieldsOf(node, type);
    }
    switch (type) {
        case 'boolean':
            return node.text === 'true';
        case 'number':
            return Number(node.text);
        default:
            return node.text;
    }
}

function fieldsOf(node: XmlNode, type: string): { [name: string]: Json } {
    // Without a prototype: an element may be called `__proto__`.
    const fields = Object.create(null) as { [name: string]: Json };
    for (const child of node.children) {
        const kind = checkKind(type, child.name);
        const value = valueOf(child, kind.type);
        const before = fields[child.name];
        if (kind.isList) {
            fields[child.name] = Array.isArray(before) ? [...before, value] : [value];
        } else {
            fields[child.name] = value;
        }
    }
    return fields;
}

export function metadataJson(component: Component): { [name: string]: Json } | null {
    return component.document === null
        ? null
        : fieldsOf(readXml(component.document), component.type);
}
