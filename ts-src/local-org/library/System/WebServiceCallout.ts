import type { PlatformType } from '../../contract/index.ts';
import { beforeCallout, callMember, current, sendCallout } from '../../execution/index.ts';
import type { ApexList } from '../../values/index.ts';
import { ApexMap, ApexObject, raise } from '../../values/index.ts';
import { readResponse } from '../soap/readResponse.ts';
import { portValue } from '../soap/stubMembers.ts';
import { writeRequest } from '../soap/writeRequest.ts';
import { required } from '../text/arguments.ts';

/** The parts of `infoArray`, in their order. */
interface Operation {
    readonly endpoint: string;
    readonly soapAction: string;
    readonly requestNamespace: string;
    readonly requestName: string;
    readonly responseNamespace: string;
    readonly responseName: string;
    readonly responseType: string;
}

const usualTimeout = 10_000;
const longestTimeout = 120_000;

function operationOf(info: ApexList): Operation {
    const text = (index: number): string =>
        (info.items[index] as string | null | undefined) ??
        raise('NullPointerException', 'Attempt to de-reference a null object');
    return {
        endpoint: text(0),
        soapAction: text(1),
        requestNamespace: text(2),
        requestName: text(3),
        responseNamespace: text(4),
        responseName: text(5),
        responseType: text(6),
    };
}

function invoke(
    port: unknown,
    request: unknown,
    response: ApexMap | null,
    info: ApexList | null,
): void {
    const operation = operationOf(required(info));
    const answers = required(response);
    const { test } = current();
    if (test !== null && !test.mocks.has('webservicemock')) {
        raise(
            'CalloutException',
            'Methods defined as TestMethod do not support Web service callouts',
        );
    }
    beforeCallout();
    if (test === null) {
        const key = answers.keys()[0] ?? 'response_x';
        answers.put(key, sendReally(stubOf(port), request, operation));
        return;
    }
    callMember(test.mocks.get('webservicemock'), 'doInvoke', [
        port,
        request,
        answers,
        operation.endpoint,
        operation.soapAction,
        operation.requestName,
        operation.responseNamespace,
        operation.responseName,
        operation.responseType,
    ]);
}

function stubOf(port: unknown): ApexObject {
    return port instanceof ApexObject
        ? port
        : raise('TypeException', 'The stub must be an instance of a class made from a WSDL');
}

function sendReally(port: ApexObject, request: unknown, operation: Operation): unknown {
    requireNoInlineCertificate(port);
    const { endpoint, requestNamespace, requestName } = operation;
    const envelope = writeRequest(port, request, requestNamespace, requestName);
    const answer = sendCallout({
        method: 'POST',
        endpoint,
        headers: headersOf(port, operation),
        body: Buffer.from(envelope, 'utf8'),
        timeout: timeoutOf(port),
    });
    const heard = portValue(port, 'outputHttpHeaders_x');
    if (heard instanceof ApexMap) {
        answer.headers.forEach(([name, value]) => heard.put(name, value));
    }
    return readResponse(port, Buffer.from(answer.body).toString('utf8'), {
        namespace: operation.responseNamespace,
        name: operation.responseName,
        type: operation.responseType,
    });
}

function headersOf(port: ApexObject, { soapAction }: Operation): Map<string, string> {
    const headers = new Map([
        ['Content-Type', 'text/xml; charset=UTF-8'],
        ['SOAPAction', `"${soapAction}"`],
    ]);
    const own = portValue(port, 'inputHttpHeaders_x');
    if (own instanceof ApexMap) {
        own.entries().forEach(([name, value]) => headers.set(String(name), String(value)));
    }
    return headers;
}

function timeoutOf(port: ApexObject): number {
    const wanted = portValue(port, 'timeout_x') ?? usualTimeout;
    return typeof wanted === 'number' && wanted >= 1 && wanted <= longestTimeout
        ? wanted
        : raise('CalloutException', `Invalid timeout value: ${String(wanted)}`);
}

/** The older way to show a certificate: its bytes in the class itself. */
function requireNoInlineCertificate(port: ApexObject): void {
    if (portValue(port, 'clientCert_x') !== null) {
        raise(
            'CalloutException',
            'Certificates in clientCert_x are not done by the local org; name one in clientCertName_x',
        );
    }
}

/**
 * Apex Reference > System > WebServiceCallout: what classes generated from a WSDL call. Tests answer by WebServiceMock; outside
 * of tests the request goes out as SOAP 1.1 through the same door as every other callout.
 */
export const webServiceCalloutType: PlatformType = {
    name: 'WebServiceCallout',
    kind: 'class',
    statics: {
        'void invoke(Object stub, Object request, Map<String,Object> response, List<String> infoArray)':
            invoke,
    },
};
