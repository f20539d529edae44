/** A small XML tree with positions: all that metadata files, manifests and SOAP messages need. */
export interface XmlNode {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly XmlNode[];
    readonly text: string;
    readonly line: number;
    readonly column: number;
}

export const METADATA_NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

export function element(name: string, content: string | readonly XmlNode[]): XmlNode {
    const isText = typeof content === 'string';
    return {
        name,
        attributes: {},
        children: isText ? [] : content,
        text: isText ? content : '',
        line: 0,
        column: 0,
    };
}

/** An element when there is something to say, nothing otherwise: optional parts of a message. */
export function optional(name: string, content: string | null | undefined): XmlNode[] {
    return content === null || content === undefined ? [] : [element(name, content)];
}

export function childOf(node: XmlNode, name: string): XmlNode | undefined {
    return node.children.find((child) => child.name === name);
}

export function childrenOf(node: XmlNode, name: string): XmlNode[] {
    return node.children.filter((child) => child.name === name);
}

export function textOf(node: XmlNode, name: string): string | undefined {
    return childOf(node, name)?.text;
}

export function withChildren(node: XmlNode, children: readonly XmlNode[]): XmlNode {
    return { ...node, children };
}

export function renamed(node: XmlNode, name: string): XmlNode {
    return { ...node, name, attributes: {} };
}

/** Every node that a dotted path reaches; `*` stands for any element, `**` for any depth. */
export function nodesAt(root: XmlNode, path: string): XmlNode[] {
    let current: XmlNode[] = [root];
    for (const step of path.split('.')) {
        current = current.flatMap((node) => stepFrom(node, step));
    }
    return current;
}

function stepFrom(node: XmlNode, step: string): XmlNode[] {
    if (step === '**') {
        return [node, ...node.children.flatMap((child) => stepFrom(child, '**'))];
    }
    return node.children.filter((child) => step === '*' || child.name === step);
}
