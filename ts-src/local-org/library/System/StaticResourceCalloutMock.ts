import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import { Blob, PlatformObject, raise } from '../../values/index.ts';
import { required } from '../text/arguments.ts';
import type { HttpRequest } from './Http.ts';
import { HttpResponse } from './Http.ts';
import { objectMembers } from './objectMembers.ts';

/** Apex Reference > System > StaticResourceCalloutMock: answers with the content of a static resource. */
class ResourceMock extends PlatformObject {
    readonly typeName: string = 'StaticResourceCalloutMock';
    readonly headers: [string, string][] = [];
    status = 'OK';
    statusCode = 200;
    resource: string | null = null;

    respond(_request: HttpRequest): HttpResponse {
        return this.answer(this.resource);
    }

    protected answer(resource: string | null): HttpResponse {
        const found = current().org.schema.staticResources.get(required(resource).toLowerCase());
        const response = new HttpResponse();
        response.status = this.status;
        response.statusCode = this.statusCode;
        this.headers.forEach(([name, value]) => response.headers.set(name, value));
        response.body = new Blob(
            found?.content() ??
                raise('IllegalArgumentException', `Static Resource not found: ${resource ?? ''}`),
        );
        return response;
    }
}

class MultiResourceMock extends ResourceMock {
    override readonly typeName = 'MultiStaticResourceCalloutMock';
    readonly resources = new Map<string, string>();

    override respond(request: HttpRequest): HttpResponse {
        return this.answer(this.resources.get(request.endpoint ?? '') ?? null);
    }
}

const shared: NonNullable<PlatformType['methods']> = {
    ...objectMembers,
    'HttpResponse respond(HttpRequest request)': (mock: ResourceMock, request: HttpRequest) =>
        mock.respond(request),
    'void setHeader(String headerName, String headerValue)': (
        mock: ResourceMock,
        name: string,
        value: string,
    ) => {
        mock.headers.push([name, value]);
    },
    'void setStatus(String httpStatus)': (mock: ResourceMock, status: string) => {
        mock.status = status;
    },
    'void setStatusCode(Integer httpStatusCode)': (mock: ResourceMock, code: number) => {
        mock.statusCode = code;
    },
};

export const resourceMockTypes: readonly PlatformType[] = [
    {
        name: 'StaticResourceCalloutMock',
        kind: 'class',
        interfaces: ['HttpCalloutMock'],
        constructors: { '()': () => new ResourceMock() },
        methods: {
            ...shared,
            'void setStaticResource(String resourceName)': (mock: ResourceMock, name: string) => {
                mock.resource = name;
            },
        },
    },
    {
        name: 'MultiStaticResourceCalloutMock',
        kind: 'class',
        interfaces: ['HttpCalloutMock'],
        constructors: { '()': () => new MultiResourceMock() },
        methods: {
            ...shared,
            'void setStaticResource(String endpoint, String resourceName)': (
                mock: MultiResourceMock,
                endpoint: string,
                name: string,
            ) => {
                mock.resources.set(endpoint, name);
            },
        },
    },
];
