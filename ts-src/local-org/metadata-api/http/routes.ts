/** Which request goes where, and who may ask. */
import { type DeployQueue } from '../deploy/deployQueue.ts';
import type { SpokeClient } from '../auth/oauth.ts';
import type { Caller, Org } from '../org/org.ts';
import type { OrgTables } from '../query/tables.ts';
import { isServed, limits, resources, versions } from '../rest/basicRoutes.ts';
import { getDeploy, patchDeploy, postDeploy } from '../rest/deployRoutes.ts';
import { identity, postToken, revoke } from '../rest/oauthRoutes.ts';
import { type QueryApi, QueryRoutes, rowById, sobjectList } from '../rest/queryRoutes.ts';
import type { Retrieves } from '../retrieve/retrieves.ts';
import { soapCall } from '../soap/dispatch.ts';
import { restError, RestRefusal, type SpokeRequest, type SpokeResponse } from './messages.ts';
import { type TestDoor } from './testDoor.ts';

export interface RouteParts {
    org: Org;
    clients: readonly SpokeClient[];
    queue: DeployQueue;
    retrieves: Retrieves;
    tables: OrgTables;
    testDoor: TestDoor;
    url(): string;
}

const NO_MODIFY =
    'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions';

export class Routes {
    private readonly parts: RouteParts;
    private readonly queries = new QueryRoutes();
    private requests = 0;

    constructor(parts: RouteParts) {
        this.parts = parts;
    }

    async handle(request: SpokeRequest): Promise<SpokeResponse> {
        this.requests += 1;
        try {
            return await this.route(request);
        } catch (cause) {
            if (cause instanceof RestRefusal) {
                return restError(cause.status, cause.errorCode, cause.message);
            }
            throw cause;
        }
    }

    private async route(request: SpokeRequest): Promise<SpokeResponse> {
        const { org, clients, testDoor, url } = this.parts;
        const { method, path } = request;
        if (path.startsWith('/local-org/')) {
            return testDoor.handle(request);
        }
        if (path.startsWith('/services/Soap/m/')) {
            return soapCall(this.parts, request);
        }
        if (method === 'POST' && path === '/services/oauth2/token') {
            return postToken(org, clients, url(), request);
        }
        if (method === 'POST' && path === '/services/oauth2/revoke') {
            return revoke(org, request);
        }
        if (path === '/services/oauth2/userinfo' || path.startsWith('/id/')) {
            return identity(org, this.caller(request, org.profile.release).user, url());
        }
        return this.data(request);
    }

    /** Everything below /services/data. */
    private data(request: SpokeRequest): SpokeResponse {
        const { org } = this.parts;
        const match = /^\/services\/data(?:\/v(\d+)\.0)?(\/.*)?$/.exec(request.path);
        if (match === null) {
            throw notFound();
        }
        const [, version, rest = ''] = match;
        if (version === undefined && rest.replace(/\/$/, '') === '') {
            return versions(org);
        }
        if (version === undefined || !isServed(org, Number(version))) {
            throw notFound();
        }
        const base = `/services/data/v${version}.0`;
        const caller = this.caller(request, Number(version));
        return this.resource(request, caller, base, rest.replace(/\/$/, ''));
    }

    private resource(
        request: SpokeRequest,
        caller: Caller,
        base: string,
        rest: string,
    ): SpokeResponse {
        const { org, tables } = this.parts;
        const isTooling = rest.startsWith('/tooling');
        const api: QueryApi = {
            tables: isTooling ? tables.tooling : tables.data,
            base: isTooling ? `${base}/tooling` : base,
        };
        const resource = isTooling ? rest.slice('/tooling'.length) : rest;
        const [, head = '', ...tail] = resource.split('/');
        const [first, second] = tail;
        switch (head) {
            case '':
                return resources(api.base);
            case 'limits':
                return limits(org, this.requests);
            case 'query':
            case 'queryAll':
                return first === undefined
                    ? this.queries.answer(api, caller, request)
                    : this.queries.more(api, first);
            case 'sobjects':
                return first === undefined || second === undefined
                    ? this.sobjects(api, first)
                    : rowById(api, first, second);
            case 'metadata':
                return first === 'deployRequest'
                    ? this.deployRequest(request, caller, second ?? null)
                    : missing();
            default:
                return missing();
        }
    }

    private sobjects(api: QueryApi, name: string | undefined): SpokeResponse {
        return name === undefined ? sobjectList(api) : missing();
    }

    private deployRequest(request: SpokeRequest, caller: Caller, id: string | null): SpokeResponse {
        const { queue } = this.parts;
        if (!caller.user.modifyMetadata) {
            throw new RestRefusal(403, 'INSUFFICIENT_ACCESS', NO_MODIFY);
        }
        switch (request.method) {
            case 'POST':
                return postDeploy(queue, caller, request, id);
            case 'GET':
                return id === null ? missing() : getDeploy(queue, caller, request, id);
            case 'PATCH':
                return id === null ? missing() : patchDeploy(queue, caller, request, id);
            default:
                throw new RestRefusal(
                    405,
                    'METHOD_NOT_ALLOWED',
                    `HTTP Method '${request.method}' not allowed. Allowed are GET,PATCH,POST`,
                );
        }
    }

    private caller(request: SpokeRequest, version: number): Caller {
        const { org } = this.parts;
        const token =
            /^(?:Bearer|OAuth)\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
        const check = org.tokens.check(token);
        const user = check.userId === null ? undefined : org.users.withId(check.userId);
        if (user === undefined || !user.isActive) {
            throw new RestRefusal(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
        }
        return { org, user, version };
    }
}

function notFound(): RestRefusal {
    return new RestRefusal(404, 'NOT_FOUND', 'The requested resource does not exist');
}

function missing(): never {
    throw notFound();
}
