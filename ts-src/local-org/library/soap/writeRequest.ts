import {
    ApexDate,
    ApexDatetime,
    ApexList,
    ApexObject,
    ApexTime,
    Blob,
    Decimal,
    Double,
    EnumValue,
    raise,
} from '../../values/index.ts';
import { printDocument } from '../Dom/printDocument.ts';
import { XmlNode } from '../Dom/XmlNode.ts';
import { typeNameOf } from '../types/runtimeType.ts';
import { headerParts, stubMembers } from './stubMembers.ts';
import type { StubMember } from './stubMembers.ts';

export const envelopeNamespace = 'http://schemas.xmlsoap.org/soap/envelope/';
export const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance';

/** The envelope that a call of a generated class sends: headers of the port, the request in the body. */
export function writeRequest(
    port: ApexObject,
    request: unknown,
    namespace: string,
    name: string,
): string {
    const envelope = XmlNode.element('Envelope', envelopeNamespace, 'env');
    envelope.declared.set('xsd', 'http://www.w3.org/2001/XMLSchema');
    envelope.declared.set('env', envelopeNamespace);
    envelope.declared.set('xsi', instanceNamespace);
    const header = envelope.append(XmlNode.element('Header', envelopeNamespace, 'env'));
    for (const part of headerParts(port)) {
        append(header, part.name, part.namespace, part.value);
    }
    const body = envelope.append(XmlNode.element('Body', envelopeNamespace, 'env'));
    append(body, name, namespace, request);
    return printDocument(envelope);
}

function append(parent: XmlNode, name: string, namespace: string | null, value: unknown): void {
    const node = parent.append(XmlNode.element(name, namespace, null));
    if ((node.namespaceOf('') ?? '') !== (namespace ?? '')) {
        node.declared.set('', namespace ?? '');
    }
    if (value instanceof ApexObject) {
        stubMembers(value).forEach((member) => appendMember(node, member, value));
    } else if (value === null) {
        node.setAttribute('nil', instanceNamespace, 'xsi', 'true');
    } else {
        node.append(XmlNode.textNode(xmlText(value)));
    }
}

function appendMember(node: XmlNode, member: StubMember, stub: ApexObject): void {
    const value = member.field.load(stub) ?? null;
    if (member.isAttribute) {
        appendAttribute(node, member.name, value);
    } else if (value instanceof ApexList) {
        value.items.forEach((item) => append(node, member.name, member.namespace, item));
    } else if (value !== null || member.isRequired) {
        append(node, member.name, member.namespace, value);
    }
}

/** An attribute may be named with a prefix of the envelope: `xsi:type`. */
function appendAttribute(node: XmlNode, name: string, value: unknown): void {
    if (value === null) {
        return;
    }
    const [local = name, prefix = null] = name.split(':').reverse();
    node.setAttribute(
        local,
        prefix === null ? null : node.namespaceOf(prefix),
        prefix,
        xmlText(value),
    );
}

/** Forms of XML Schema Part 2. */
function xmlText(value: unknown): string {
    if (value instanceof ApexDatetime) {
        return value.toIso();
    }
    if (value instanceof Blob) {
        return Buffer.from(value.bytes).toString('base64');
    }
    if (value instanceof EnumValue) {
        return value.name;
    }
    const isPlain =
        typeof value !== 'object' ||
        [ApexDate, ApexTime, Decimal, Double].some((type) => value instanceof type);
    return isPlain
        ? String(value)
        : raise('TypeException', `Type cannot be serialized: ${typeNameOf(value)}`);
}
