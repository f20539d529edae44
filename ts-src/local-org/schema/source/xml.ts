import { SaxesParser } from 'saxes';
import { raise, schemaMessages } from '../../diagnostics/index.ts';
import type { Span } from '../../diagnostics/index.ts';

/** One element of a metadata file, with where it stands. */
export interface XmlElement {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly XmlElement[];
    /** Text between the tags, untrimmed; empty when there are child elements. */
    readonly text: string;
    readonly file: string;
    readonly line: number;
}

interface OpenElement {
    readonly name: string;
    readonly attributes: Record<string, string>;
    readonly children: XmlElement[];
    text: string;
    readonly file: string;
    readonly line: number;
}

export function spanOf(element: Pick<XmlElement, 'file' | 'line'>): Span {
    return { file: element.file, start: 0, end: 0, line: element.line, column: 1 };
}

/** Parses a metadata file; raises CompileError when it is no XML or has a DTD. */
export function parseXml(text: string, file: string): XmlElement {
    const parser = new SaxesParser({ fileName: file });
    const open: OpenElement[] = [];
    let root: XmlElement | null = null;
    const fail = (problem: string): never =>
        raise(schemaMessages.malformedXml, spanOf({ file, line: parser.line }), { file, problem });
    parser.on('error', (error) => fail(error.message.replace(`${file}:`, '')));
    parser.on('doctype', () =>
        raise(schemaMessages.doctype, spanOf({ file, line: parser.line }), { file }),
    );
    parser.on('opentag', (tag) => {
        const attributes = tag.attributes as Record<string, string>;
        open.push({ name: tag.name, attributes, children: [], text: '', file, line: parser.line });
    });
    const addText = (part: string): void => {
        const current = open.at(-1);
        if (current) {
            current.text += part;
        }
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('closetag', () => {
        const closed = open.pop() as OpenElement;
        const element = closed.children.length > 0 ? { ...closed, text: '' } : closed;
        const parent = open.at(-1);
        if (parent) {
            parent.children.push(element);
        } else {
            root = element;
        }
    });
    parser.write(text.replace(/^\uFEFF/, '')).close();
    return root ?? fail('it has no element');
}

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
    return element.children.filter((child) => child.name === name);
}

export function childOf(element: XmlElement, name: string): XmlElement | null {
    return element.children.find((child) => child.name === name) ?? null;
}

/** Text of a child, null when it is absent or empty. */
export function textOf(element: XmlElement, name: string): string | null {
    const text = childOf(element, name)?.text.trim() ?? '';
    return text === '' ? null : text;
}

export function textsOf(element: XmlElement, name: string): readonly string[] {
    return childrenOf(element, name).map((child) => child.text.trim());
}

export function flagOf(element: XmlElement, name: string, whenAbsent = false): boolean {
    const text = textOf(element, name);
    return text === null ? whenAbsent : text === 'true' || text === '1';
}
