/**
 * Reads XML from outside with guards: no DOCTYPE (so no entities of its own), bounded size, depth and node count.
 * The sentences are those a Salesforce org prints after "Error parsing file: ".
 */
import { SaxesParser } from 'saxes';

import type { XmlNode } from './node.ts';

export interface XmlLimits {
    maxBytes: number;
    maxDepth: number;
    maxNodes: number;
}

export const METADATA_XML_LIMITS: XmlLimits = {
    maxBytes: 40 * 1024 * 1024,
    maxDepth: 50,
    maxNodes: 1_000_000,
};

export class XmlProblem extends Error {
    readonly line: number;
    readonly column: number;

    constructor(message: string, line: number, column: number) {
        super(message);
        this.name = 'XmlProblem';
        this.line = line;
        this.column = column;
    }
}

const DOCTYPE_REFUSED =
    'DOCTYPE is disallowed when the feature "http://apache.org/xml/features/disallow-doctype-decl" set to true.';

interface OpenNode {
    name: string;
    attributes: Record<string, string>;
    children: XmlNode[];
    text: string;
    line: number;
    column: number;
}

function localName(name: string): string {
    const colon = name.indexOf(':');
    return colon < 0 ? name : name.slice(colon + 1);
}

function decode(input: string | Uint8Array, limits: XmlLimits): string {
    const size = typeof input === 'string' ? input.length : input.byteLength;
    if (size > limits.maxBytes) {
        throw new XmlProblem(`The document is larger than ${limits.maxBytes} bytes.`, 1, 1);
    }
    if (typeof input === 'string') {
        return input.startsWith('\uFEFF') ? input.slice(1) : input;
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(input);
    } catch (cause) {
        throw new XmlProblem(`Invalid byte in UTF-8 sequence (${String(cause)}).`, 1, 1);
    }
}

/** Names lose their prefix: every message and file here lives in one namespace, and clients choose prefixes freely. */
export function readXml(
    input: string | Uint8Array,
    limits: XmlLimits = METADATA_XML_LIMITS,
): XmlNode {
    const text = decode(input, limits);
    if (!/^\s*</.test(text)) {
        throw new XmlProblem('Content is not allowed in prolog.', 1, 1);
    }
    const builder = new TreeBuilder(limits);
    return builder.parse(text);
}

class TreeBuilder {
    private readonly parser = new SaxesParser({ position: true, xmlns: false });
    private readonly open: OpenNode[] = [];
    private readonly limits: XmlLimits;
    private root: XmlNode | undefined;
    private nodes = 0;
    private startLine = 1;
    private startColumn = 1;

    constructor(limits: XmlLimits) {
        this.limits = limits;
        this.parser.on('error', (cause) => this.fail(cause.message.replace(/^\d+:\d+: /, '')));
        this.parser.on('doctype', () => this.fail(DOCTYPE_REFUSED));
        this.parser.on('opentagstart', () => {
            this.startLine = this.parser.line;
            this.startColumn = this.parser.column;
        });
        this.parser.on('opentag', (tag) => this.start(tag.name, tag.attributes));
        this.parser.on('text', (piece) => this.append(piece));
        this.parser.on('cdata', (piece) => this.append(piece));
        this.parser.on('closetag', () => this.end());
    }

    parse(text: string): XmlNode {
        this.parser.write(text).close();
        if (this.root === undefined) {
            throw new XmlProblem('Premature end of file.', 1, 1);
        }
        return this.root;
    }

    private fail(message: string): never {
        throw new XmlProblem(message, this.parser.line, this.parser.column);
    }

    private start(name: string, attributes: Record<string, string>): void {
        this.nodes += 1;
        if (this.open.length >= this.limits.maxDepth) {
            this.fail(`The document is nested deeper than ${this.limits.maxDepth} levels.`);
        }
        if (this.nodes > this.limits.maxNodes) {
            this.fail(`The document holds more than ${this.limits.maxNodes} elements.`);
        }
        this.open.push({
            name: localName(name),
            attributes: { ...attributes },
            children: [],
            text: '',
            line: this.startLine,
            column: this.startColumn,
        });
    }

    private append(piece: string): void {
        const current = this.open.at(-1);
        if (current !== undefined) {
            current.text += piece;
        }
    }

    private end(): void {
        const node = this.open.pop();
        if (node === undefined) {
            return;
        }
        const finished: XmlNode = node.children.length > 0 ? { ...node, text: '' } : node;
        const parent = this.open.at(-1);
        if (parent === undefined) {
            this.root = finished;
        } else {
            parent.children.push(finished);
        }
    }
}
