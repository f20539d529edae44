import { SaxesParser } from 'saxes';
import { raise } from '../../values/index.ts';
import { XmlNode } from './XmlNode.ts';

/** Nesting that the platform accepts, in the DOM and in the stream (Apex Developer Guide > Execution Governors and Limits). */
export const DEEPEST = 50;

/**
 * Parses a document as Dom.Document.load does: no DTD, at most 50 levels. One blank may stand before the XML declaration, as
 * in the pull parser whose messages the platform shows (MXParser.parsePI of XPP3).
 */
export function parseDocument(text: string): XmlNode {
    const parser = new SaxesParser({ xmlns: true });
    let root: XmlNode | null = null;
    let open: XmlNode | null = null;
    let depth = 0;
    const fail = (problem: string): never => raise('XmlException', problem);
    parser.on('error', (error) => fail(`Failed to parse XML due to: ${error.message}`));
    parser.on('doctype', () => fail('Failed to parse XML due to: DOCTYPE is not supported'));
    parser.on('opentag', (tag) => {
        depth += 1;
        if (depth > DEEPEST) {
            fail(`XML nesting is deeper than ${DEEPEST} levels`);
        }
        const node = XmlNode.element(
            tag.local,
            tag.uri === '' ? null : tag.uri,
            tag.prefix === '' ? null : tag.prefix,
        );
        for (const attribute of Object.values(tag.attributes)) {
            if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') {
                node.declared.set(
                    attribute.name === 'xmlns' ? '' : attribute.local,
                    attribute.value,
                );
            } else {
                node.setAttribute(
                    attribute.local,
                    attribute.uri === '' ? null : attribute.uri,
                    attribute.prefix === '' ? null : attribute.prefix,
                    attribute.value,
                );
            }
        }
        if (open === null) {
            root = node;
        } else {
            open.append(node);
        }
        open = node;
    });
    parser.on('closetag', () => {
        depth -= 1;
        open = (open as XmlNode).parent;
    });
    const addText = (content: string): void => {
        if (open !== null && content !== '') {
            open.append(XmlNode.textNode(content));
        }
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('comment', (content) => {
        open?.append(XmlNode.comment(content));
    });
    parser.write(text.replace(/^\uFEFF/, '').replace(/^\s(?=<\?xml\s)/, '')).close();
    return root ?? fail('Failed to parse XML due to: no root element');
}
