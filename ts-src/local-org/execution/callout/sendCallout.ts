import { raise } from '../../values/index.ts';
import { current } from '../currentTransaction.ts';
import { checkHeap } from '../heap/heap.ts';
import { maximumCalloutSize } from '../limits/limitTable.ts';
import type { ResolvedCredential } from './credentials.ts';
import { authorizationHeader, credentialValues, resolveCredential } from './credentials.ts';
import type { WireResponse } from './httpPort.ts';
import { mergeCredential } from './mergeFields.ts';
import { forgetToken } from './tokens.ts';

/** A callout as Apex asked for it. */
export interface CalloutRequest {
    readonly method: string;
    readonly endpoint: string;
    readonly headers: ReadonlyMap<string, string>;
    readonly body: Uint8Array | null;
    /** Milliseconds; Apex's default is ten seconds. */
    readonly timeout: number;
}

const longestTimeout = 120_000;

/** What every callout obeys, mocked or real. Counts it. */
export function beforeCallout(): void {
    const transaction = current();
    transaction.limits.count('callouts');
    transaction.limits.checkCpu();
    if (transaction.savepoints.length > 0) {
        raise(
            'CalloutException',
            'You have already created Savepoints. You cannot make callout after creating a Savepoint',
        );
    }
    if (transaction.hasUncommittedWork) {
        raise(
            'CalloutException',
            'You have uncommitted work pending. Please commit or rollback before calling out',
        );
    }
    transaction.org.database.releaseRowLocks();
}

/** Sends a request for real and waits for the answer. `beforeCallout` came first. */
export function sendCallout(request: CalloutRequest): WireResponse {
    const name = /^callout:([^/?#]+)(.*)$/is.exec(request.endpoint);
    if (name === null) {
        requireRemoteSite(request.endpoint);
        return exchange(request, request.endpoint, [...request.headers], request.body);
    }
    const resolved = resolveCredential((name[1] ?? '').replace(/^[a-z0-9]+__/i, ''));
    const url = resolved.named.url.replace(/\/$/, '') + (name[2] ?? '');
    const answer = exchangeWith(resolved, request, url);
    const { external, principal } = resolved;
    if (answer.status !== 401 || external?.protocol !== 'OAuth' || principal === null) {
        return answer;
    }
    forgetToken(external, principal);
    return exchangeWith(resolved, request, url);
}

function exchangeWith(
    resolved: ResolvedCredential,
    request: CalloutRequest,
    url: string,
): WireResponse {
    const { named } = resolved;
    const values = credentialValues(resolved);
    const headers = new Map([
        ...named.headers.map(({ name, value }) => [name, value] as const),
        ...request.headers,
    ]);
    if (named.mergesInHeader) {
        for (const [name, value] of headers) {
            headers.set(name, mergeCredential(value, values));
        }
    }
    const isAuthorized = [...headers.keys()].some(
        (header) => header.toLowerCase() === 'authorization',
    );
    const authorization =
        named.generatesAuthorizationHeader && !isAuthorized ? authorizationHeader(resolved) : null;
    if (authorization !== null) {
        headers.set('Authorization', authorization);
    }
    const body =
        named.mergesInBody && request.body !== null
            ? Buffer.from(
                  mergeCredential(Buffer.from(request.body).toString('utf8'), values),
                  'utf8',
              )
            : request.body;
    return exchange(request, url, [...headers], body);
}

function exchange(
    { method, timeout }: CalloutRequest,
    url: string,
    headers: readonly (readonly [string, string])[],
    body: Uint8Array | null,
): WireResponse {
    const { org, limits } = current();
    const maximumSize = maximumCalloutSize[limits.isAsynchronous ? 1 : 0];
    const size = body?.length ?? 0;
    if (size > maximumSize) {
        raise(
            'CalloutException',
            `Exceeded max size limit of ${maximumSize} with request size ${size}`,
        );
    }
    if (!/^https?:\/\//i.test(url)) {
        raise('CalloutException', `Invalid endpoint: ${url}`);
    }
    const left = longestTimeout - limits.calloutTime;
    const answer = org.http.exchange({
        method,
        url,
        headers: withDefaults(headers, size),
        body: size === 0 ? null : body,
        timeout: Math.max(1, Math.min(timeout, left)),
        maximumSize,
    });
    limits.countCalloutTime(answer.milliseconds);
    if ('failure' in answer) {
        return raise('CalloutException', answer.failure);
    }
    checkHeap(answer.body.length);
    return answer;
}

function withDefaults(
    headers: readonly (readonly [string, string])[],
    size: number,
): (readonly [string, string])[] {
    const given = new Set(headers.map(([name]) => name.toLowerCase()));
    const defaults: (readonly [string, string])[] = [
        ['User-Agent', 'SFDC-Callout/66.0'],
        ['SFDC_STACK_DEPTH', '1'],
        ['Content-Length', String(size)],
    ];
    const kept = headers.filter(([name]) => name.toLowerCase() !== 'content-length');
    return [
        ...kept,
        ...defaults.filter(([name]) => name === 'Content-Length' || !given.has(name.toLowerCase())),
    ];
}

/** Endpoints without a named credential need an active remote site. */
function requireRemoteSite(endpoint: string): void {
    const { schema } = current().org;
    const isRegistered = schema.componentsOf('RemoteSiteSetting').some(({ root }) => {
        const text = (name: string): string =>
            root.children.find((child) => child.name === name)?.text.trim() ?? '';
        return (
            text('isActive') === 'true' &&
            endpoint.toLowerCase().startsWith(text('url').toLowerCase().replace(/\/$/, ''))
        );
    });
    if (!isRegistered) {
        raise(
            'CalloutException',
            `Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = ${endpoint}`,
        );
    }
}
