import type { XmlNode } from './XmlNode.ts';

const escapeText = (text: string): string =>
    text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const escapeAttribute = (text: string): string => escapeText(text).replace(/"/g, '&quot;');

/** Dom.Document.toXmlString: one line, with declaration, empty elements closed at once. */
export function printDocument(root: XmlNode): string {
    return `<?xml version="1.0" encoding="UTF-8"?>${printNode(root)}`;
}

function printNode(node: XmlNode): string {
    switch (node.kind.name) {
        case 'TEXT':
            return escapeText(node.text);
        case 'COMMENT':
            return `<!--${node.text}-->`;
        default:
            return printElement(node);
    }
}

function printElement(node: XmlNode): string {
    const name = node.prefix === null ? (node.name ?? '') : `${node.prefix}:${node.name ?? ''}`;
    const spaces = [...node.declared].map(
        ([prefix, uri]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(uri)}"`,
    );
    const attributes = node.attributes.map(
        ({ key, prefix, value }) =>
            ` ${prefix === null ? key : `${prefix}:${key}`}="${escapeAttribute(value)}"`,
    );
    const head = `<${name}${spaces.join('')}${attributes.join('')}`;
    return node.children.length === 0
        ? `${head} />`
        : `${head}>${node.children.map(printNode).join('')}</${name}>`;
}
