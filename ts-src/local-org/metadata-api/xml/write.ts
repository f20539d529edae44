/** Writes XML the way an org answers: four spaces, quotes and apostrophes escaped, one element a line. */
import { METADATA_NAMESPACE, type XmlNode } from './node.ts';

const ESCAPES: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
    '\r': '&#xD;',
};

export function escapeXml(text: string): string {
    return text.replace(/[&<>"'\r]/g, (character) => ESCAPES[character] ?? character);
}

function attributesOf(node: XmlNode): string {
    return Object.entries(node.attributes)
        .filter(([name]) => name !== 'xmlns')
        .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
        .join('');
}

function writeInto(lines: string[], node: XmlNode, indent: string): void {
    const opening = `${indent}<${node.name}${attributesOf(node)}`;
    if (node.children.length > 0) {
        lines.push(`${opening}>`);
        node.children.forEach((child) => writeInto(lines, child, `${indent}    `));
        lines.push(`${indent}</${node.name}>`);
    } else if (node.text === '') {
        lines.push(`${opening}/>`);
    } else {
        lines.push(`${opening}>${escapeXml(node.text)}</${node.name}>`);
    }
}

/** One element and what is in it, without a declaration: how parts are kept in the store. */
export function writeElement(node: XmlNode): string {
    const lines: string[] = [];
    writeInto(lines, node, '');
    return lines.join('\n');
}

/** A whole metadata file. */
export function writeDocument(root: XmlNode): string {
    const declared: XmlNode = {
        ...root,
        attributes: { ...root.attributes, xmlns: METADATA_NAMESPACE },
    };
    const attributes = Object.entries(declared.attributes)
        .sort(([left], [right]) => (left === 'xmlns' ? -1 : right === 'xmlns' ? 1 : 0))
        .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
        .join('');
    const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
    if (root.children.length === 0 && root.text === '') {
        lines.push(`<${root.name}${attributes}/>`);
    } else {
        lines.push(`<${root.name}${attributes}>`);
        root.children.forEach((child) => writeInto(lines, child, '    '));
        lines.push(`</${root.name}>`);
    }
    return `${lines.join('\n')}\n`;
}

/** Elements on one line: SOAP bodies. */
export function writeCompact(node: XmlNode): string {
    const content =
        node.children.length > 0 ? node.children.map(writeCompact).join('') : escapeXml(node.text);
    return content === ''
        ? `<${node.name}${attributesOf(node)}/>`
        : `<${node.name}${attributesOf(node)}>${content}</${node.name}>`;
}
