/** SOAP 1.1 messages of the Metadata API (Metadata API Guide > SessionHeader; WSDL, binding MetadataBinding). */
import { type SpokeResponse, xml } from '../http/messages.ts';
import { childOf, textOf, type XmlNode } from '../xml/node.ts';
import { readXml, XmlProblem } from '../xml/read.ts';
import { escapeXml, writeCompact } from '../xml/write.ts';

export interface SoapCall {
    sessionId: string | null;
    operation: XmlNode;
}

/** A fault on its way out: `sf:` code and sentence. */
export class SoapFault extends Error {
    readonly code: string;

    constructor(code: string, message: string) {
        super(message);
        this.name = 'SoapFault';
        this.code = code;
    }
}

const SOAP_LIMITS = { maxBytes: 64 * 1024 * 1024, maxDepth: 50, maxNodes: 500_000 };

export function readCall(body: Buffer): SoapCall {
    let envelope: XmlNode;
    try {
        envelope = readXml(body, SOAP_LIMITS);
    } catch (cause) {
        if (cause instanceof XmlProblem) {
            throw new SoapFault('soapenv:Client', cause.message);
        }
        throw cause;
    }
    const header = childOf(envelope, 'Header');
    const session = header === undefined ? undefined : childOf(header, 'SessionHeader');
    const operation = childOf(envelope, 'Body')?.children[0];
    if (envelope.name !== 'Envelope' || operation === undefined) {
        throw new SoapFault('soapenv:Client', 'Envelope or operation is missing from the request');
    }
    return { sessionId: (session && textOf(session, 'sessionId')) ?? null, operation };
}

const ENVELOPE =
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"';

export function resultMessage(operation: string, results: readonly XmlNode[]): SpokeResponse {
    const content = results.map(writeCompact).join('');
    return xml(
        `${ENVELOPE} xmlns="http://soap.sforce.com/2006/04/metadata"` +
            ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">' +
            `<soapenv:Body><${operation}Response>${content}</${operation}Response></soapenv:Body></soapenv:Envelope>`,
    );
}

/** Faults come with HTTP 500 and the code repeated in the sentence, as an org writes them. */
export function faultMessage(fault: SoapFault): SpokeResponse {
    const isOwn = fault.code.includes(':');
    const code = isOwn ? fault.code : `sf:${fault.code}`;
    const sentence = isOwn ? fault.message : `${fault.code}: ${fault.message}`;
    return xml(
        `${ENVELOPE} xmlns:sf="http://soap.sforce.com/2006/04/metadata"><soapenv:Body><soapenv:Fault>` +
            `<faultcode>${code}</faultcode><faultstring>${escapeXml(sentence)}</faultstring>` +
            '</soapenv:Fault></soapenv:Body></soapenv:Envelope>',
        500,
    );
}
