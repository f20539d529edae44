import { SaxesParser } from 'saxes';
import type { SaxesAttributeNS } from 'saxes';
import { raise } from '../../values/index.ts';

export interface XmlAttribute {
    readonly localName: string;
    readonly prefix: string;
    readonly namespace: string;
    readonly value: string;
}

export type XmlEvent =
    | {
          readonly kind: 'start';
          readonly localName: string;
          readonly prefix: string;
          readonly namespace: string;
          readonly attributes: readonly XmlAttribute[];
          readonly declared: readonly (readonly [prefix: string, namespace: string])[];
          readonly isEmpty: boolean;
      }
    | {
          readonly kind: 'end';
          readonly localName: string;
          readonly prefix: string;
          readonly namespace: string;
      }
    | { readonly kind: 'text' | 'cdata' | 'comment'; readonly text: string }
    | { readonly kind: 'instruction'; readonly target: string; readonly text: string };

/** Elements may nest this deep (Apex Developer Guide > XML support: 50 nodes). */
const deepest = 50;
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** All events of a text. A DTD is refused, so no entity of the document's own exists. */
export function readXml(text: string, fail: (problem: string) => never): readonly XmlEvent[] {
    const events: XmlEvent[] = [];
    let depth = 0;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => fail(problemOf(error.message)));
    parser.on('doctype', () => fail('DOCTYPE is not allowed'));
    parser.on('opentag', (tag) => {
        depth++;
        if (depth > deepest) {
            fail(`Maximum nesting depth of ${deepest} exceeded`);
        }
        const all = Object.values(tag.attributes);
        events.push({
            kind: 'start',
            localName: tag.local,
            prefix: tag.prefix,
            namespace: tag.uri,
            attributes: all
                .filter(({ uri, name }) => uri !== xmlnsNamespace && name !== 'xmlns')
                .map(attributeOf),
            declared: Object.entries(tag.ns ?? {}),
            isEmpty: tag.isSelfClosing,
        });
    });
    parser.on('closetag', (tag) => {
        depth--;
        events.push({ kind: 'end', localName: tag.local, prefix: tag.prefix, namespace: tag.uri });
    });
    parser.on('text', (part) => {
        if (depth > 0) {
            events.push({ kind: 'text', text: part });
        }
    });
    parser.on('cdata', (part) => events.push({ kind: 'cdata', text: part }));
    parser.on('comment', (part) => events.push({ kind: 'comment', text: part }));
    parser.on('processinginstruction', ({ target, body }) =>
        events.push({ kind: 'instruction', target, text: body }),
    );
    parser.write(text).close();
    return events;
}

function attributeOf({ local, prefix, uri, value }: SaxesAttributeNS): XmlAttribute {
    return { localName: local, prefix, namespace: uri, value };
}

/** `1:5: unclosed tag: a` → words and place as the platform puts them. */
function problemOf(message: string): string {
    const match = /^(\d+):(\d+): (.*)$/s.exec(message);
    return match === null
        ? message
        : `${match[3] ?? ''} (position: line ${match[1] ?? ''}, column ${match[2] ?? ''})`;
}

export function failedToParse(problem: string): never {
    return raise('XmlException', `Failed to parse XML due to: ${problem}`);
}

export function escapeText(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function escapeAttribute(text: string): string {
    return escapeText(text)
        .replaceAll('"', '&quot;')
        .replaceAll('\n', '&#10;')
        .replaceAll('\t', '&#9;')
        .replaceAll('\r', '&#13;');
}
