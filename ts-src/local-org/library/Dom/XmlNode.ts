import type { EnumValue } from '../../values/index.ts';
import { PlatformObject, raise } from '../../values/index.ts';
import { PlatformEnum } from '../enums.ts';

export const nodeTypes = new PlatformEnum('Dom.XmlNodeType', ['COMMENT', 'ELEMENT', 'TEXT']);

export interface XmlAttribute {
    readonly key: string;
    readonly namespace: string | null;
    readonly prefix: string | null;
    value: string;
}

/** Apex Reference > Dom > XmlNode */
export class XmlNode extends PlatformObject {
    readonly typeName = 'Dom.XmlNode';
    readonly kind: EnumValue;
    readonly name: string | null;
    namespace: string | null;
    prefix: string | null;
    text: string;
    parent: XmlNode | null = null;
    readonly children: XmlNode[] = [];
    readonly attributes: XmlAttribute[] = [];
    /** Declared on this element: prefix (empty for the default) → namespace. */
    readonly declared = new Map<string, string>();

    private constructor(
        kind: 'COMMENT' | 'ELEMENT' | 'TEXT',
        name: string | null,
        namespace: string | null,
        prefix: string | null,
        text: string,
    ) {
        super();
        this.kind = nodeTypes.of(kind);
        this.name = name;
        this.namespace = namespace;
        this.prefix = prefix;
        this.text = text;
    }

    static element(name: string, namespace: string | null, prefix: string | null): XmlNode {
        return new XmlNode('ELEMENT', name, namespace, prefix, '');
    }

    static textNode(text: string): XmlNode {
        return new XmlNode('TEXT', null, null, null, text);
    }

    static comment(text: string): XmlNode {
        return new XmlNode('COMMENT', null, null, null, text);
    }

    override toText(): string {
        return `XMLNode[${this.kind.name},${this.name ?? 'null'},${this.namespace ?? 'null'},null,null,${this.isElement ? 'null' : this.text},]`;
    }

    get isElement(): boolean {
        return this.kind.name === 'ELEMENT';
    }

    append(child: XmlNode): XmlNode {
        if (!this.isElement) {
            raise('XmlException', 'Only elements have children');
        }
        child.parent = this;
        this.children.push(child);
        return child;
    }

    addElement(name: string, namespace: string | null, prefix: string | null): XmlNode {
        const child = this.append(XmlNode.element(name, namespace, prefix));
        if (namespace !== null && this.namespaceOf(prefix ?? '') !== namespace) {
            child.declared.set(prefix ?? '', namespace);
        }
        return child;
    }

    namespaceOf(prefix: string): string | null {
        return this.declared.get(prefix) ?? this.parent?.namespaceOf(prefix) ?? null;
    }

    prefixOf(namespace: string): string | null {
        for (const [prefix, known] of this.declared) {
            if (known === namespace) {
                return prefix;
            }
        }
        return this.parent?.prefixOf(namespace) ?? null;
    }

    /** Text of the direct text children, joined. */
    get ownText(): string {
        return this.isElement
            ? this.children
                  .filter((child) => child.kind.name === 'TEXT')
                  .map((child) => child.text)
                  .join('')
            : this.text;
    }

    find(name: string, namespace: string | null): XmlNode | null {
        return (
            this.children.find(
                (child) =>
                    child.isElement &&
                    child.name === name &&
                    (child.namespace ?? null) === (namespace ?? null),
            ) ?? null
        );
    }

    attribute(key: string, namespace: string | null): XmlAttribute | null {
        return (
            this.attributes.find(
                (candidate) =>
                    candidate.key === key && (candidate.namespace ?? null) === (namespace ?? null),
            ) ?? null
        );
    }

    setAttribute(
        key: string,
        namespace: string | null,
        prefix: string | null,
        value: string,
    ): void {
        const known = this.attribute(key, namespace);
        if (known) {
            known.value = value;
        } else {
            this.attributes.push({ key, namespace, prefix, value });
        }
    }
}
