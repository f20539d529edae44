import { createHash, sign } from 'node:crypto';
import { raise } from '../../values/index.ts';
import { current } from '../currentTransaction.ts';
import type { ExternalCredential, Principal } from '../secrets/credentialStore.ts';

/** Access tokens by external credential and principal; in memory only, a restart asks anew. */
const tokens = new Map<string, string>();

/** How long an assertion is good, in seconds. */
const assertionLife = 180;
const tokenTimeout = 60_000;
const largestAnswer = 1_000_000;

export function forgetToken(external: ExternalCredential, principal: Principal): void {
    tokens.delete(keyOf(external, principal));
}

/** Another secret or another endpoint is another token. */
function keyOf(external: ExternalCredential, principal: Principal): string {
    const { org } = current();
    const secrets = org.credentials.secrets(external.developerName, principal.name);
    const print = createHash('sha256')
        .update(JSON.stringify([external, secrets]))
        .digest('hex');
    return `${org.id}:${external.developerName}-${principal.name}:${print}`;
}

/** The access token of a principal, asked for at the token endpoint when there is none. */
export function accessToken(external: ExternalCredential, principal: Principal): string {
    const key = keyOf(external, principal);
    const known = tokens.get(key);
    if (known !== undefined) {
        return known;
    }
    const token =
        external.variant === 'JwtBearer'
            ? exchangeAssertion(external)
            : exchangeSecret(external, principal);
    tokens.set(key, token);
    return token;
}

function parameter(
    external: ExternalCredential,
    type: string,
    name: string | null = null,
): string | null {
    return (
        external.parameters.find((one) => one.type === type && (name === null || one.name === name))
            ?.value ?? null
    );
}

function endpointOf(external: ExternalCredential): string {
    return (
        parameter(external, 'AuthProviderUrl') ??
        raise(
            'CalloutException',
            `The external credential "${external.developerName}" has no token endpoint.`,
        )
    );
}

function exchangeSecret(external: ExternalCredential, principal: Principal): string {
    const secrets = current().org.credentials.secrets(external.developerName, principal.name);
    if (secrets === null) {
        return raise('CalloutException', noAccess(external.developerName));
    }
    const clientId = secrets['clientId'] ?? '';
    const clientSecret = secrets['clientSecret'] ?? '';
    const form = new URLSearchParams({ grant_type: 'client_credentials' });
    const scope = parameter(external, 'AuthParameter', 'Scope') ?? secrets['scope'];
    if (scope !== undefined && scope !== null) {
        form.set('scope', scope);
    }
    const isBasic = external.variant === 'ClientCredentialsClientSecretBasic';
    if (!isBasic) {
        form.set('client_id', clientId);
        form.set('client_secret', clientSecret);
    }
    const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
    return request(
        external,
        form,
        isBasic ? `Basic ${Buffer.from(pair).toString('base64')}` : null,
    );
}

export function noAccess(externalCredential: string): string {
    return `We couldn't access the credential(s). You might not have the required permissions, or the external credential "${externalCredential}" might not exist.`;
}

/** RFC 7523: a fresh assertion each time, signed with the org's certificate. */
function exchangeAssertion(external: ExternalCredential): string {
    const { org } = current();
    const certificateName = parameter(external, 'SigningCertificate') ?? '';
    const certificate =
        org.certificates.find(certificateName) ??
        raise(
            'CalloutException',
            `Unable to complete the JWT token exchange. No certificate named ${certificateName}.`,
        );
    const now = Math.floor(org.clock.now() / 1000);
    const claims: Record<string, unknown> = { exp: now + assertionLife, iat: now };
    const header: Record<string, unknown> = { alg: 'RS256', typ: 'JWT' };
    for (const { type, name, value } of external.parameters) {
        const plain = value.replace(/^"(.*)"$/, '$1');
        if (type === 'JwtBodyClaim') {
            claims[name] = plain;
        } else if (type === 'JwtHeaderClaim') {
            header[name] = plain;
        }
    }
    const encode = (part: unknown): string =>
        Buffer.from(JSON.stringify(part)).toString('base64url');
    const signed = `${encode(header)}.${encode(claims)}`;
    const signature = sign('RSA-SHA256', Buffer.from(signed), certificate.privateKey).toString(
        'base64url',
    );
    const form = new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        assertion: `${signed}.${signature}`,
    });
    return request(external, form, null);
}

function request(
    external: ExternalCredential,
    form: URLSearchParams,
    authorization: string | null,
): string {
    const { org, limits } = current();
    const answer = org.http.exchange({
        method: 'POST',
        url: endpointOf(external),
        headers: [
            ['Content-Type', 'application/x-www-form-urlencoded'],
            ['Accept', 'application/json'],
            ...(authorization === null ? [] : [['Authorization', authorization] as const]),
        ],
        body: Buffer.from(form.toString()),
        timeout: tokenTimeout,
        maximumSize: largestAnswer,
    });
    limits.countCalloutTime(answer.milliseconds);
    if ('failure' in answer) {
        return raise('CalloutException', answer.failure);
    }
    const text = Buffer.from(answer.body).toString('utf8');
    const token = answer.status === 200 ? tokenIn(text) : null;
    return token ?? raise('CalloutException', refusal(external, text));
}

function tokenIn(text: string): string | null {
    const { access_token: token } = JSON.parse(text) as { access_token?: unknown };
    return typeof token === 'string' ? token : null;
}

function refusal(external: ExternalCredential, text: string): string {
    const flow = external.variant === 'JwtBearer' ? 'JWT token exchange' : 'OAuth token exchange';
    return `Unable to complete the ${flow}. ${text.slice(0, 300)}`;
}
