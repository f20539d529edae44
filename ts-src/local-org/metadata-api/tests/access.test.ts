import assert from 'node:assert/strict';
import { createSign, generateKeyPairSync } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import test from 'node:test';

import { ADMIN, CLERK, connect, withSpoke } from './harness.ts';

const KEYS = generateKeyPairSync('rsa', { modulusLength: 2048 });
const CLIENTS = [
    { clientId: 'hub', clientSecret: 'a-long-secret', runAs: ADMIN },
    {
        clientId: 'signer',
        certificate: KEYS.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    },
];

async function token(
    url: string,
    form: Record<string, string>,
): Promise<{ status: number; body: Record<string, string> }> {
    const response = await fetch(`${url}/services/oauth2/token`, {
        method: 'POST',
        body: new URLSearchParams(form),
    });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
}

test('client credentials give a token of the run-as user', () =>
    withSpoke({ clients: CLIENTS }, async ({ url, spoke }) => {
        const { body } = await token(url, {
            grant_type: 'client_credentials',
            client_id: 'hub',
            client_secret: 'a-long-secret',
        });

        assert.ok(body.access_token?.startsWith(`${spoke.org.id.slice(0, 15)}!`));
        assert.equal(body.instance_url, url);
        const headers = { authorization: `Bearer ${body.access_token ?? ''}` };
        const identity = (await (
            await fetch(`${url}/services/oauth2/userinfo`, { headers })
        ).json()) as Record<string, string>;
        assert.deepEqual(
            [identity.preferred_username, identity.organization_id],
            [ADMIN, spoke.org.id],
        );
    }));

test('a wrong secret and an unknown client are told apart', () =>
    withSpoke({ clients: CLIENTS }, async ({ url }) => {
        const wrong = await token(url, {
            grant_type: 'client_credentials',
            client_id: 'hub',
            client_secret: 'guess',
        });
        const unknown = await token(url, {
            grant_type: 'client_credentials',
            client_id: 'nobody',
            client_secret: 'guess',
        });

        assert.deepEqual([wrong.status, wrong.body.error], [401, 'invalid_client']);
        assert.deepEqual([unknown.status, unknown.body.error], [401, 'invalid_client_id']);
    }));

function assertion(claims: Record<string, unknown>): string {
    const part = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');
    const signed = `${part({ alg: 'RS256' })}.${part(claims)}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(KEYS.privateKey).toString('base64url')}`;
}

test('a signed assertion is checked in every part', () =>
    withSpoke({ clients: CLIENTS }, async ({ url }) => {
        const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
        const exp = Math.floor(Date.now() / 1000) + 60;
        const good = { iss: 'signer', sub: CLERK, aud: 'https://login.salesforce.com', exp };
        const ask = async (claims: Record<string, unknown>, damage = '') =>
            (await token(url, { grant_type, assertion: assertion(claims) + damage })).body;

        assert.ok((await ask(good)).access_token);
        assert.equal(
            (await ask({ ...good, aud: 'https://elsewhere.test' })).error_description,
            'audience is invalid',
        );
        assert.equal(
            (await ask({ ...good, exp: 1 })).error_description,
            'expired authorization code',
        );
        assert.equal(
            (await ask({ ...good, sub: 'nobody' })).error_description,
            "user hasn't approved this consumer",
        );
        assert.equal((await ask(good, 'x')).error_description, 'invalid assertion');
    }));

test('a revoked token is worth nothing', () =>
    withSpoke({}, async ({ url, spoke }) => {
        const accessToken = spoke.accessToken(ADMIN);
        await fetch(`${url}/services/oauth2/revoke`, {
            method: 'POST',
            body: new URLSearchParams({ token: accessToken }),
        });

        await assert.rejects(
            async () => connect(url, accessToken).query('SELECT Id FROM Organization'),
            /INVALID_SESSION_ID|expired/,
        );
    }));

test('an unknown token is a fault with status 500', () =>
    withSpoke({}, async ({ url }) => {
        const response = await fetch(`${url}/services/Soap/m/66.0`, {
            method: 'POST',
            headers: { 'content-type': 'text/xml', soapaction: '""' },
            body: '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header><SessionHeader xmlns="http://soap.sforce.com/2006/04/metadata"><sessionId>x</sessionId></SessionHeader></e:Header><e:Body><describeMetadata xmlns="http://soap.sforce.com/2006/04/metadata"><asOfVersion>66.0</asOfVersion></describeMetadata></e:Body></e:Envelope>',
        });

        assert.equal(response.status, 500);
        assert.match(await response.text(), /<faultcode>sf:INVALID_SESSION_ID<\/faultcode>/);
    }));

test('metadata needs a permission', () =>
    withSpoke({}, async ({ url, spoke }) => {
        const connection = connect(url, spoke.accessToken(CLERK));

        await assert.rejects(
            connection.metadata.describe('66.0'),
            /INSUFFICIENT_ACCESS: use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions/,
        );
    }));

function statusWith(url: string, headers: Record<string, string>): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
        const asked = httpRequest(`${url}/services/data`, { headers }, (response) => {
            response.resume();
            resolve(response.statusCode);
        });
        asked.on('error', reject).end();
    });
}

test('answers to its own address and origin only', () =>
    withSpoke({}, async ({ url }) => {
        assert.equal(await statusWith(url, {}), 200);
        assert.equal(await statusWith(url, { host: 'rebound.example' }), 403);
        assert.equal(await statusWith(url, { origin: 'https://elsewhere.example' }), 403);
        assert.equal(await statusWith(url, { origin: url }), 200);
    }));

test('doubled slashes are one', () =>
    withSpoke({}, async ({ url }) => {
        assert.equal((await fetch(`${url}//services/data`)).status, 200);
    }));

test('versions the org does not have are not there', () =>
    withSpoke({ release: 66 }, async ({ url, spoke }) => {
        const versions = (await (await fetch(`${url}/services/data/`)).json()) as {
            label: string;
            version: string;
        }[];
        const headers = { authorization: `Bearer ${spoke.accessToken(ADMIN)}` };

        assert.deepEqual(versions.at(-1), {
            label: "Spring '26",
            url: '/services/data/v66.0',
            version: '66.0',
        } as never);
        assert.equal((await fetch(`${url}/services/data/v67.0/limits`, { headers })).status, 404);
        assert.equal((await fetch(`${url}/services/data/v66.0/limits`, { headers })).status, 200);
    }));

test('the test door wants the token of the run', () =>
    withSpoke({}, async ({ url, spoke }) => {
        const ask = (runToken: string) =>
            fetch(`${url}/local-org/faults`, {
                method: 'POST',
                headers: { 'x-local-org-run': runToken },
                body: JSON.stringify({ fault: 'expireTokens' }),
            });
        const accessToken = spoke.accessToken(ADMIN);

        assert.equal((await ask('guess')).status, 403);
        assert.equal(
            (await connect(url, accessToken).query('SELECT Id FROM Organization')).totalSize,
            1,
        );
        assert.equal((await ask(spoke.runToken)).status, 200);
        await assert.rejects(async () =>
            connect(url, accessToken).query('SELECT Id FROM Organization'),
        );
    }));
