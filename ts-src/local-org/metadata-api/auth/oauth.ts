/**
 * The token endpoint: client credentials and JWT bearer
 * (Salesforce Help > OAuth 2.0 Client Credentials Flow, OAuth 2.0 JWT Bearer Flow).
 */
import { createPublicKey, verify } from 'node:crypto';

import { sameSecret } from './tokens.ts';
import type { OrgUser, UserDirectory } from './users.ts';

export interface SpokeClient {
    clientId: string;
    clientSecret?: string;
    /** PEM certificate or public key whose owner may sign assertions. */
    certificate?: string;
    /** User of the client-credentials flow. */
    runAs?: string;
    /** Users an assertion may speak for; every active user when left out. */
    preAuthorized?: string[];
}

export interface OAuthRefusal {
    error: string;
    error_description: string;
}

export type OAuthOutcome = { user: OrgUser } | OAuthRefusal;

export interface OAuthSettings {
    clients: readonly SpokeClient[];
    users: UserDirectory;
    clock: () => Date;
    /** What `aud` may say besides the two login hosts. */
    audiences: () => readonly string[];
}

const LOGIN_HOSTS = ['https://login.salesforce.com', 'https://test.salesforce.com'];

function refusal(error: string, description: string): OAuthRefusal {
    return { error, error_description: description };
}

function clientCredentials(
    settings: OAuthSettings,
    form: URLSearchParams,
    basic: string | null,
): OAuthOutcome {
    const [basicId, basicSecret] = basic === null ? [null, null] : splitBasic(basic);
    const clientId = form.get('client_id') ?? basicId;
    const secret = form.get('client_secret') ?? basicSecret ?? '';
    const client = settings.clients.find((one) => one.clientId === clientId);
    if (client === undefined) {
        return refusal('invalid_client_id', 'client identifier invalid');
    }
    if (client.clientSecret === undefined || !sameSecret(client.clientSecret, secret)) {
        return refusal('invalid_client', 'invalid client credentials');
    }
    const user = client.runAs === undefined ? undefined : settings.users.named(client.runAs);
    if (user === undefined) {
        return refusal('invalid_grant', 'no client credentials user enabled');
    }
    return user.isActive ? { user } : refusal('invalid_grant', 'inactive user');
}

function splitBasic(header: string): [string, string] {
    const text = Buffer.from(header.replace(/^Basic\s+/i, ''), 'base64').toString('utf8');
    const colon = text.indexOf(':');
    const decode = (part: string) => decodeURIComponent(part);
    return colon < 0
        ? [decode(text), '']
        : [decode(text.slice(0, colon)), decode(text.slice(colon + 1))];
}

interface Assertion {
    signed: string;
    signature: Buffer;
    algorithm: string;
    claims: { iss?: unknown; sub?: unknown; prn?: unknown; aud?: unknown; exp?: unknown };
}

function readAssertion(text: string): Assertion | null {
    const parts = text.split('.');
    const [header, payload, signature] = parts;
    if (
        parts.length !== 3 ||
        header === undefined ||
        payload === undefined ||
        signature === undefined
    ) {
        return null;
    }
    const json = (part: string): unknown =>
        JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    try {
        return {
            signed: `${header}.${payload}`,
            signature: Buffer.from(signature, 'base64url'),
            algorithm: String((json(header) as { alg?: unknown }).alg),
            claims: json(payload) as Assertion['claims'],
        };
    } catch (cause) {
        if (cause instanceof SyntaxError) {
            return null;
        }
        throw cause;
    }
}

function isSigned(assertion: Assertion, certificate: string): boolean {
    return (
        assertion.algorithm === 'RS256' &&
        verify(
            'RSA-SHA256',
            Buffer.from(assertion.signed),
            createPublicKey(certificate),
            assertion.signature,
        )
    );
}

function jwtBearer(settings: OAuthSettings, form: URLSearchParams): OAuthOutcome {
    const assertion = readAssertion(form.get('assertion') ?? '');
    if (assertion === null) {
        return refusal('invalid_grant', 'invalid assertion');
    }
    const { iss, sub, prn, aud, exp } = assertion.claims;
    const client = settings.clients.find((one) => one.clientId === iss);
    if (client === undefined) {
        return refusal('invalid_client_id', 'client identifier invalid');
    }
    if (client.certificate === undefined || !isSigned(assertion, client.certificate)) {
        return refusal('invalid_grant', 'invalid assertion');
    }
    if (![...LOGIN_HOSTS, ...settings.audiences()].includes(String(aud).replace(/\/$/, ''))) {
        return refusal('invalid_grant', 'audience is invalid');
    }
    if (typeof exp !== 'number' || exp * 1000 <= settings.clock().getTime()) {
        return refusal('invalid_grant', 'expired authorization code');
    }
    const user = settings.users.named(String(sub ?? prn ?? ''));
    const isAllowed = client.preAuthorized?.includes(user?.username ?? '') ?? true;
    if (user === undefined || !isAllowed) {
        return refusal('invalid_grant', "user hasn't approved this consumer");
    }
    return user.isActive ? { user } : refusal('invalid_grant', 'inactive user');
}

export function authorize(
    settings: OAuthSettings,
    form: URLSearchParams,
    basic: string | null,
): OAuthOutcome {
    switch (form.get('grant_type')) {
        case 'client_credentials':
            return clientCredentials(settings, form, basic);
        case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
            return jwtBearer(settings, form);
        default:
            return refusal('unsupported_grant_type', 'grant type not supported');
    }
}
