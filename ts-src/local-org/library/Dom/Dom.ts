import type { PlatformType } from '../../contract/index.ts';
import { ApexList, PlatformObject, raise } from '../../values/index.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { required } from '../text/arguments.ts';
import { parseDocument } from './parseDocument.ts';
import { printDocument } from './printDocument.ts';
import { nodeTypes, XmlNode } from './XmlNode.ts';

/** Apex Reference > Dom > Document */
export class XmlDocument extends PlatformObject {
    readonly typeName = 'Dom.Document';
    root: XmlNode | null = null;

    create(name: string, namespace: string | null, prefix: string | null): XmlNode {
        if (this.root !== null) {
            raise('XmlException', 'Document already has a root node');
        }
        this.root = XmlNode.element(required(name), namespace, prefix);
        if (namespace !== null) {
            this.root.declared.set(prefix ?? '', namespace);
        }
        return this.root;
    }
}

const documentType: PlatformType = {
    name: 'Dom.Document',
    kind: 'class',
    constructors: { '()': () => new XmlDocument() },
    methods: {
        ...objectMembers,
        'Dom.XmlNode createRootElement(String name, String namespace, String prefix)': (
            document: XmlDocument,
            name: string,
            namespace: string | null,
            prefix: string | null,
        ) => document.create(name, namespace, prefix),
        'Dom.XmlNode getRootElement()': (document: XmlDocument) =>
            document.root ?? raise('XmlException', 'Document has no root node'),
        'void load(String xml)': (document: XmlDocument, xml: string) => {
            document.root = parseDocument(required(xml));
        },
        'String toXmlString()': (document: XmlDocument) =>
            document.root === null ? '' : printDocument(document.root),
    },
};

const elements = (nodes: readonly XmlNode[]): ApexList => new ApexList('Dom.XmlNode', [...nodes]);

function insertBefore(parent: XmlNode, child: XmlNode, before: XmlNode | null): XmlNode {
    const at = before === null ? parent.children.length : parent.children.indexOf(before);
    if (at < 0) {
        raise('XmlException', 'The reference node is not a child of this node');
    }
    child.parent = parent;
    parent.children.splice(at, 0, child);
    return child;
}

function removeFrom<T>(list: T[], item: T | null): boolean {
    const at = item === null ? -1 : list.indexOf(item);
    if (at >= 0) {
        list.splice(at, 1);
    }
    return at >= 0;
}

/** Apex Reference > Dom > XmlNode */
const nodeType: PlatformType = {
    name: 'Dom.XmlNode',
    kind: 'class',
    methods: {
        ...objectMembers,
        'Dom.XmlNode addChildElement(String name, String namespace, String prefix)': (
            node: XmlNode,
            name: string,
            namespace: string | null,
            prefix: string | null,
        ) => node.addElement(required(name), namespace, prefix),
        'Dom.XmlNode addCommentNode(String text)': (node: XmlNode, text: string) =>
            node.append(XmlNode.comment(required(text))),
        'Dom.XmlNode addTextNode(String text)': (node: XmlNode, text: string) =>
            node.append(XmlNode.textNode(required(text))),
        'String getAttribute(String key, String keyNamespace)': (
            node: XmlNode,
            key: string,
            namespace: string | null,
        ) => node.attribute(key, namespace)?.value ?? null,
        'Integer getAttributeCount()': (node: XmlNode) => node.attributes.length,
        'String getAttributeKeyAt(Integer index)': (node: XmlNode, index: number) =>
            node.attributes[index]?.key ?? null,
        'String getAttributeKeyNsAt(Integer index)': (node: XmlNode, index: number) =>
            node.attributes[index]?.namespace ?? null,
        'String getAttributeValue(String key, String keyNamespace)': (
            node: XmlNode,
            key: string,
            namespace: string | null,
        ) => node.attribute(key, namespace)?.value ?? null,
        'String getAttributeValueNs(String key, String keyNamespace)': (
            node: XmlNode,
            key: string,
            namespace: string | null,
        ) => node.attribute(key, namespace)?.namespace ?? null,
        'Dom.XmlNode getChildElement(String name, String namespace)': (
            node: XmlNode,
            name: string,
            namespace: string | null,
        ) => node.find(name, namespace),
        'List<Dom.XmlNode> getChildElements()': (node: XmlNode) =>
            elements(node.children.filter((child) => child.isElement)),
        'List<Dom.XmlNode> getChildren()': (node: XmlNode) => elements(node.children),
        'String getName()': (node: XmlNode) => node.name,
        'String getNamespace()': (node: XmlNode) => node.namespace,
        'String getNamespaceFor(String prefix)': (node: XmlNode, prefix: string) =>
            node.namespaceOf(prefix),
        'Dom.XmlNodeType getNodeType()': (node: XmlNode) => node.kind,
        'Dom.XmlNode getParent()': (node: XmlNode) => node.parent,
        'String getPrefixFor(String namespace)': (node: XmlNode, namespace: string) =>
            node.prefixOf(namespace),
        'String getText()': (node: XmlNode) => node.ownText,
        'Dom.XmlNode insertBefore(Dom.XmlNode newChild, Dom.XmlNode refChild)': insertBefore,
        'Boolean removeAttribute(String key, String keyNamespace)': (
            node: XmlNode,
            key: string,
            namespace: string | null,
        ) => removeFrom(node.attributes, node.attribute(key, namespace)),
        'Boolean removeChild(Dom.XmlNode childNode)': (node: XmlNode, child: XmlNode) =>
            removeFrom(node.children, child),
        'void setAttribute(String key, String value)': (
            node: XmlNode,
            key: string,
            value: string,
        ) => node.setAttribute(required(key), null, null, required(value)),
        'void setAttributeNs(String key, String value, String keyNamespace, String valueNamespace)':
            (node: XmlNode, key: string, value: string, namespace: string | null) =>
                node.setAttribute(
                    required(key),
                    namespace,
                    namespace === null ? null : node.prefixOf(namespace),
                    required(value),
                ),
        'void setNamespace(String prefix, String namespace)': (
            node: XmlNode,
            prefix: string | null,
            namespace: string,
        ) => void node.declared.set(prefix ?? '', required(namespace)),
    },
};

export const domTypes: readonly PlatformType[] = [documentType, nodeType, nodeTypes.type];
