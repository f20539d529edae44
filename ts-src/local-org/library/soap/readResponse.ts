import { current } from '../../execution/index.ts';
import type { ClassEntry, ApexObject } from '../../values/index.ts';
import { ApexException, ApexList, raise } from '../../values/index.ts';
import { parseDocument } from '../Dom/parseDocument.ts';
import type { XmlNode } from '../Dom/XmlNode.ts';
import { typed } from '../json/fromJson.ts';
import { jsonString } from '../json/tree.ts';
import { partsOf } from '../types/typeNames.ts';
import { portValue, stubMembers } from './stubMembers.ts';
import { envelopeNamespace, instanceNamespace } from './writeRequest.ts';

/** What a response should hold. */
export interface ExpectedResponse {
    readonly namespace: string;
    readonly name: string;
    /** The generated class. */
    readonly type: string;
}

function fail(problem: string): never {
    return raise('CalloutException', `Web service callout failed: ${problem}`);
}

/** The body's element as an object of the generated class. A SOAP fault is raised with its text, code and actor. */
export function readResponse(port: ApexObject, text: string, expected: ExpectedResponse): unknown {
    const envelope = parse(text);
    requireElement(envelope, envelopeNamespace, 'Envelope');
    const body = envelope.find('Body', envelopeNamespace);
    const content = body?.children.find(({ isElement }) => isElement);
    if (content === undefined) {
        return fail('Unable to parse callout response. The SOAP body is empty');
    }
    if (content.name === 'Fault' && content.namespace === envelopeNamespace) {
        const part = (name: string): string => content.find(name, null)?.ownText ?? '';
        return fail(
            `WebService returned a SOAP Fault: ${part('faultstring')} faultcode=${part('faultcode')} faultactor=${part('faultactor')}`,
        );
    }
    requireElement(content, expected.namespace, expected.name);
    return new Reader(port).object(content, classOf(expected.type));
}

function parse(text: string): XmlNode {
    try {
        return parseDocument(text);
    } catch (error) {
        if (error instanceof ApexException) {
            return fail(`Unable to parse callout response. ${error.apexMessage ?? ''}`);
        }
        throw error;
    }
}

function requireElement(node: XmlNode, namespace: string, name: string): void {
    if (node.name !== name || (node.namespace ?? '') !== namespace) {
        fail(
            `Unexpected element. Parser was expecting element '${namespace}:${name}' but found '${node.namespace ?? ''}:${node.name ?? ''}'`,
        );
    }
}

function classOf(name: string): ClassEntry {
    return (
        current().org.program.classNamed(name) ??
        fail(`Unable to find Apex type for the response: ${name}`)
    );
}

class Reader {
    /** Class of a namespace's types, as `ns_map_type_info` pairs them. */
    private readonly classByNamespace = new Map<string, string>();

    constructor(port: ApexObject) {
        const pairs = portValue(port, 'ns_map_type_info');
        const texts = pairs instanceof ApexList ? (pairs.items as readonly string[]) : [];
        for (let at = 0; at + 1 < texts.length; at += 2) {
            this.classByNamespace.set(texts[at] ?? '', texts[at + 1] ?? '');
        }
    }

    object(node: XmlNode, declared: ClassEntry): ApexObject {
        const entry = this.ownType(node, declared);
        const made =
            entry.construct?.() ??
            fail(`Unable to parse callout response. ${entry.name} has no constructor`);
        const members = stubMembers(made);
        for (const child of node.children.filter(({ isElement }) => isElement)) {
            const member = members.find(
                ({ name, isAttribute }) => !isAttribute && name === child.name,
            );
            if (member === undefined) {
                return fail(
                    `Unable to parse callout response. Apex type not found for element ${child.name ?? ''}`,
                );
            }
            const { field } = member;
            field.store(made, this.grown(field.load(made), field.type, child));
        }
        for (const { name, field } of members.filter(({ isAttribute }) => isAttribute)) {
            const found = node.attributes.find(({ key }) => key === name.replace(/^.*:/, ''));
            if (found !== undefined) {
                field.store(made, simple(found.value, field.type));
            }
        }
        return made;
    }

    /** The value of a member with one more element read: elements that repeat make a list. */
    private grown(before: unknown, type: string, node: XmlNode): unknown {
        const { name, args } = partsOf(type);
        if (name !== 'List') {
            return this.value(node, type);
        }
        const item = args[0] ?? 'Object';
        const list = before instanceof ApexList ? before : new ApexList(item);
        list.items.push(this.value(node, item));
        return list;
    }

    private value(node: XmlNode, type: string): unknown {
        if (/^(?:true|1)$/.test(node.attribute('nil', instanceNamespace)?.value ?? '')) {
            return null;
        }
        const entry = current().org.program.classNamed(type);
        return entry === null ? simple(node.ownText, type) : this.object(node, entry);
    }

    /** `xsi:type` may name a subclass of what is declared. */
    private ownType(node: XmlNode, declared: ClassEntry): ClassEntry {
        const [local = '', prefix = ''] = (node.attribute('type', instanceNamespace)?.value ?? '')
            .split(':')
            .reverse();
        const outer = this.classByNamespace.get(node.namespaceOf(prefix) ?? '');
        const named =
            local === '' || outer === undefined
                ? null
                : current().org.program.classNamed(`${outer}.${local}`);
        return named?.ancestors.has(declared.name) === true ? named : declared;
    }
}

/** A text of XML Schema as a value of Apex; times of day and dates may carry a zone. */
function simple(text: string, type: string): unknown {
    if (type === 'String' || type === 'Object') {
        return text;
    }
    const bare = text.trim();
    if (bare === '') {
        return null;
    }
    try {
        return typed(jsonString(plainForm(bare, type)), type, { isStrict: false });
    } catch (error) {
        if (error instanceof ApexException) {
            return fail(`Unable to parse callout response. ${error.apexMessage ?? ''}`);
        }
        throw error;
    }
}

function plainForm(text: string, type: string): string {
    switch (type) {
        case 'Boolean':
            return text.replace(/^1$/, 'true').replace(/^0$/, 'false');
        case 'Date':
            return text.replace(/(?:Z|[+-]\d{2}:\d{2})$/, '');
        default:
            return text;
    }
}
