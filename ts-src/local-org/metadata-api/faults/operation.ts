/** What a request is about, in one word. */
import type { SpokeRequest } from '../http/messages.ts';

const SOAP_OPERATION = /<(?:\w+:)?Body[^>]*>\s*<(?:\w+:)?(\w+)/;

const REST: readonly [method: string, path: RegExp, operation: string][] = [
    ['POST', /\/metadata\/deployRequest\/?$/, 'restDeploy'],
    ['POST', /\/metadata\/deployRequest\/[^/]+$/, 'restDeploy'],
    ['GET', /\/metadata\/deployRequest\//, 'restDeployStatus'],
    ['PATCH', /\/metadata\/deployRequest\//, 'restCancel'],
    ['GET', /\/tooling\/query/, 'toolingQuery'],
    ['GET', /\/query/, 'query'],
    ['POST', /\/services\/oauth2\/token$/, 'token'],
];

export function operationOf(request: SpokeRequest): string {
    if (request.path.includes('/services/Soap/m/')) {
        const start = request.body.subarray(0, 8192).toString('utf8');
        return SOAP_OPERATION.exec(start)?.[1] ?? 'other';
    }
    const known = REST.find(
        ([method, path]) => method === request.method && path.test(request.path),
    );
    return known?.[2] ?? 'other';
}
