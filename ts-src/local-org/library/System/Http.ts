import type { PlatformType } from '../../contract/index.ts';
import {
    beforeCallout,
    callMember,
    current,
    registerCodec,
    sendCallout,
} from '../../execution/index.ts';
import { ApexList, Blob, PlatformObject, raise } from '../../values/index.ts';
import { XmlDocument } from '../Dom/Dom.ts';
import { parseDocument } from '../Dom/parseDocument.ts';
import { printDocument } from '../Dom/printDocument.ts';
import { required } from '../text/arguments.ts';
import { blobText } from './Blob.ts';
import { objectMembers } from './objectMembers.ts';
import { XmlStreamReader } from './XmlStreamReader.ts';

/** Header names keep their spelling and are found in any case. */
class Headers {
    private readonly byName = new Map<string, { name: string; value: string }>();

    get(name: string): string | null {
        return this.byName.get(name.toLowerCase())?.value ?? null;
    }

    set(name: string, value: string): void {
        this.byName.set(name.toLowerCase(), { name, value });
    }

    get names(): string[] {
        return [...this.byName.values()].map(({ name }) => name).sort();
    }

    entries(): [string, string][] {
        return [...this.byName.values()].map(({ name, value }) => [name, value]);
    }
}

abstract class HttpMessage extends PlatformObject {
    readonly headers = new Headers();
    body: Blob | null = null;

    get text(): string {
        return this.body === null ? '' : Buffer.from(this.body.bytes).toString('utf8');
    }
}

export class HttpRequest extends HttpMessage {
    readonly typeName = 'HttpRequest';
    endpoint: string | null = null;
    method: string | null = null;
    timeout = 10_000;
    isCompressed = false;
    certificate: string | null = null;

    override toText(): string {
        return `System.HttpRequest[Endpoint=${this.endpoint ?? 'null'}, Method=${this.method ?? 'null'}]`;
    }
}

export class HttpResponse extends HttpMessage {
    readonly typeName = 'HttpResponse';
    status: string | null = null;
    statusCode = 0;

    override toText(): string {
        return `System.HttpResponse[Status=${this.status ?? 'null'}, StatusCode=${this.statusCode}]`;
    }
}

registerCodec('HttpRequest', {
    encode: ({ endpoint, method, timeout, headers, body }: HttpRequest) => ({
        endpoint,
        method,
        timeout,
        headers: headers.entries(),
        body: body === null ? null : Buffer.from(body.bytes).toString('base64'),
    }),
    decode: (data: {
        endpoint: string;
        method: string;
        timeout: number;
        headers: [string, string][];
        body: string | null;
    }) => {
        const request = new HttpRequest();
        request.endpoint = data.endpoint;
        request.method = data.method;
        request.timeout = data.timeout;
        data.headers.forEach(([name, value]) => request.headers.set(name, value));
        request.body = data.body === null ? null : new Blob(Buffer.from(data.body, 'base64'));
        return request;
    },
});

const interfaceNames = ['httpcalloutmock', 'webservicemock'] as const;

function send(_http: unknown, request: HttpRequest | null): HttpResponse {
    const asked = required(request);
    const { test } = current();
    if (test !== null && !test.mocks.has(interfaceNames[0])) {
        raise(
            'CalloutException',
            'Methods defined as TestMethod do not support Web service callouts',
        );
    }
    beforeCallout();
    if (test !== null) {
        const answer = callMember(test.mocks.get(interfaceNames[0]), 'respond', [asked]);
        return answer as HttpResponse;
    }
    return sendReally(asked);
}

/** A callout over the wire, whatever mocks there are. */
export function sendReally(request: HttpRequest): HttpResponse {
    checkCertificate(request);
    const endpoint =
        request.endpoint ?? raise('NullPointerException', 'Attempt to de-reference a null object');
    const answer = sendCallout({
        method: checkedMethod(request.method),
        endpoint,
        headers: new Map(request.headers.entries()),
        body: request.body?.bytes ?? null,
        timeout: request.timeout,
    });
    const response = new HttpResponse();
    response.statusCode = answer.status;
    response.status = answer.reason;
    for (const [name, value] of answer.headers) {
        response.headers.set(name, value);
    }
    response.body = new Blob(answer.body);
    return response;
}

/** A name without a certificate of the org is refused, and so is one with: the wire here knows no mutual authentication. */
function checkCertificate({ certificate }: HttpRequest): void {
    if (certificate === null) {
        return;
    }
    const isThere = current().org.certificates.find(certificate) !== null;
    raise(
        'CalloutException',
        isThere
            ? `The local org does not present the client certificate ${certificate}`
            : `Could not find client cert: ${certificate}`,
    );
}

const methodNames = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'TRACE', 'OPTIONS', 'PATCH'];

/** Refused only when the request is sent. */
function checkedMethod(method: string | null): string {
    const name = (method ?? raise('CalloutException', 'Method must be specified')).toUpperCase();
    return methodNames.includes(name)
        ? name
        : raise('CalloutException', `Invalid HTTP method: ${name}`);
}

function setMethod(request: HttpRequest, method: string | null): void {
    request.method = required(method);
}

function setTimeoutOf(request: HttpRequest, timeout: number | null): void {
    const wanted = required(timeout);
    if (wanted < 1 || wanted > 120_000) {
        raise('CalloutException', `Invalid timeout value: ${wanted}`);
    }
    request.timeout = wanted;
}

const setBody = (message: HttpMessage, text: string | null): void => {
    message.body = Blob.ofText(required(text));
};

const setBodyAsBlob = (message: HttpMessage, body: Blob | null): void => {
    message.body = required(body);
};

function bodyDocument(message: HttpMessage): XmlDocument {
    const document = new XmlDocument();
    document.root = parseDocument(message.body === null ? '' : blobText(message.body));
    return document;
}

const shared: NonNullable<PlatformType['methods']> = {
    ...objectMembers,
    'String getBody()': (message: HttpMessage) => message.text,
    'Blob getBodyAsBlob()': (message: HttpMessage) => message.body ?? new Blob(new Uint8Array()),
    'Dom.Document getBodyDocument()': bodyDocument,
    'String getHeader(String key)': (message: HttpMessage, name: string) =>
        message.headers.get(required(name)),
    'void setBody(String body)': setBody,
    'void setBodyAsBlob(Blob body)': setBodyAsBlob,
    'void setHeader(String key, String value)': (
        message: HttpMessage,
        name: string,
        value: string | null,
    ) => message.headers.set(required(name), value ?? ''),
};

/** Apex Reference > System > Http, HttpRequest, HttpResponse, HttpCalloutMock */
export const httpTypes: readonly PlatformType[] = [
    {
        name: 'Http',
        kind: 'class',
        constructors: { '()': () => new HttpSender() },
        methods: { ...objectMembers, 'HttpResponse send(HttpRequest request)': send },
    },
    {
        name: 'HttpRequest',
        kind: 'class',
        constructors: { '()': () => new HttpRequest() },
        methods: {
            ...shared,
            'Boolean getCompressed()': (request: HttpRequest) => request.isCompressed,
            'String getEndpoint()': (request: HttpRequest) => request.endpoint,
            'String getMethod()': (request: HttpRequest) => request.method,
            'void setBodyDocument(Dom.Document document)': (
                request: HttpRequest,
                document: XmlDocument | null,
            ) => {
                const { root } = required(document);
                setBody(request, root === null ? '' : printDocument(root));
            },
            'void setClientCertificateName(String certDevName)': (
                request: HttpRequest,
                name: string,
            ) => {
                request.certificate = required(name);
            },
            'void setCompressed(Boolean flag)': (request: HttpRequest, isCompressed: boolean) => {
                request.isCompressed = isCompressed;
            },
            'void setEndpoint(String endpoint)': (request: HttpRequest, endpoint: string) => {
                request.endpoint = required(endpoint);
            },
            'void setMethod(String method)': setMethod,
            'void setTimeout(Integer timeout)': setTimeoutOf,
        },
    },
    {
        name: 'HttpResponse',
        kind: 'class',
        constructors: { '()': () => new HttpResponse() },
        methods: {
            ...shared,
            'List<String> getHeaderKeys()': (response: HttpResponse) =>
                new ApexList('String', response.headers.names),
            'String getStatus()': (response: HttpResponse) => response.status,
            'Integer getStatusCode()': (response: HttpResponse) => response.statusCode,
            'XmlStreamReader getXmlStreamReader()': (response: HttpResponse) =>
                new XmlStreamReader(response.text),
            'void setStatus(String status)': (response: HttpResponse, status: string | null) => {
                response.status = status;
            },
            'void setStatusCode(Integer statusCode)': (response: HttpResponse, code: number) => {
                response.statusCode = required(code);
            },
        },
    },
    {
        name: 'HttpCalloutMock',
        kind: 'interface',
        abstractMethods: ['HttpResponse respond(HttpRequest request)'],
    },
    {
        name: 'WebServiceMock',
        kind: 'interface',
        abstractMethods: [
            'void doInvoke(Object stub, Object request, Map<String,Object> response, String endpoint, String soapAction, String requestName, String responseNamespace, String responseName, String responseType)',
        ],
    },
];

class HttpSender extends PlatformObject {
    readonly typeName = 'Http';
}
