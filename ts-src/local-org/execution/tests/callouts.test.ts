import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { SObjectValue } from '../../values/index.ts';
import { beforeCallout, principalIdOf, runDml, sendCallout } from '../index.ts';
import type { CalloutRequest, ExternalCredential } from '../index.ts';
import { openWorld } from './world.ts';

const server = new Worker(new URL('./echoServer.mjs', import.meta.url));
let origin = '';
before(async () => {
    const [port] = (await once(server, 'message')) as [number];
    origin = `http://127.0.0.1:${port}`;
});
after(() => server.terminate());

const site = (): Readonly<Record<string, string>> => ({
    'remoteSiteSettings/Echo.remoteSite-meta.xml': `<RemoteSiteSetting><isActive>true</isActive><url>${origin}</url></RemoteSiteSetting>`,
});

function request(endpoint: string, more: Partial<CalloutRequest> = {}): CalloutRequest {
    return {
        method: 'POST',
        endpoint,
        headers: new Map(),
        body: Buffer.from('text'),
        timeout: 5000,
        ...more,
    };
}

const seen = (answer: {
    body: Uint8Array;
}): { headers: Record<string, string>; body: string; url: string } =>
    JSON.parse(Buffer.from(answer.body).toString('utf8')) as {
        headers: Record<string, string>;
        body: string;
        url: string;
    };

interface Choices {
    readonly secret?: string;
    readonly mergesInBody?: boolean;
    readonly isGranted?: boolean;
    readonly variant?: string;
    readonly parameters?: ExternalCredential['parameters'];
}

/** A world with one spoke behind a named credential. */
function spoke({
    secret = 'right',
    mergesInBody = false,
    isGranted = true,
    variant = 'ClientCredentialsClientSecret',
    parameters = [],
}: Choices = {}) {
    const world = openWorld();
    const { credentials, database, certificates } = world.org;
    certificates.createSelfSigned('Hub', world.org.id);
    const id = principalIdOf('Spoke', 'Hub');
    credentials.putExternal({
        developerName: 'Spoke',
        label: 'Spoke',
        protocol: 'OAuth',
        variant,
        parameters: [
            {
                type: 'AuthProviderUrl',
                name: 'AuthProviderUrl',
                value: `${origin}/services/oauth2/token`,
            },
            ...parameters,
        ],
        principals: [{ id, name: 'Hub', type: 'NamedPrincipal', sequence: 1 }],
    });
    credentials.putSecrets('Spoke', 'Hub', { clientId: 'id', clientSecret: secret });
    credentials.putNamed({
        developerName: 'Spoke_R',
        label: 'Spoke',
        url: origin,
        type: 'SecuredEndpoint',
        externalCredential: 'Spoke',
        generatesAuthorizationHeader: true,
        mergesInHeader: false,
        mergesInBody,
        headers: [],
    });
    if (isGranted) {
        const [permissionSet] = database.permissionsOf(database.administratorId).permissionSetIds;
        database.system.insert('SetupEntityAccess', { ParentId: permissionSet, SetupEntityId: id });
    }
    return world;
}

test('an endpoint must be registered', () => {
    openWorld().inside(() => {
        assert.throws(
            () => sendCallout(request('https://nowhere.example/x')),
            /Unauthorized endpoint, please check Setup->Security->Remote site settings\. endpoint = https:\/\/nowhere\.example\/x/,
        );
    });
    openWorld({ files: site() }).inside(() => {
        const answer = sendCallout(request(`${origin}/plain`));
        assert.equal(answer.status, 200);
        assert.equal(seen(answer).body, 'text');
        assert.ok(answer.headers.some(([name, value]) => name === 'X-Seen' && value === 'POST'));
    });
});

test('a callout that takes too long, or brings too much, is refused', () => {
    openWorld({ files: site() }).inside(({ limits }) => {
        assert.throws(
            () => sendCallout(request(`${origin}/slow`, { timeout: 200 })),
            /Read timed out/,
        );
        assert.ok(limits.calloutTime >= 190, String(limits.calloutTime));
        assert.throws(
            () => sendCallout(request(`${origin}/large`)),
            /Exceeded max size limit of 6000000/,
        );
        assert.throws(() => sendCallout(request('http://127.0.0.1:1/x')), /Unauthorized endpoint/);
    });
});

test('work that waits for its commit forbids callouts', () => {
    openWorld().inside(() => {
        const account = new SObjectValue('Account');
        account.put('Name', 'x');
        runDml('insert', [account], { mode: 'SYSTEM_MODE', allOrNone: true });
        assert.throws(
            beforeCallout,
            /You have uncommitted work pending\. Please commit or rollback before calling out/,
        );
    });
});

test('a named credential brings its token, asks once, and again after 401', () => {
    spoke().inside(() => {
        assert.equal(
            seen(sendCallout(request('callout:Spoke_R/a?b=1'))).headers['authorization'],
            'Bearer token1',
        );
        assert.equal(
            seen(sendCallout(request('callout:Spoke_R/a'))).headers['authorization'],
            'Bearer token1',
        );
        const renewed = sendCallout(request('callout:Spoke_R/expired'));
        assert.equal(renewed.status, 200);
        assert.equal(seen(renewed).headers['authorization'], 'Bearer token2');
    });
});

test('merge fields in the body are live only where the credential says so', () => {
    const body = Buffer.from(
        '<s>{!$Credential.OAuthToken}</s>{!HTMLENCODE($Credential.OAuthConsumerKey)}',
    );
    spoke({ mergesInBody: true }).inside(() => {
        assert.match(
            seen(sendCallout(request('callout:Spoke_R/m', { body }))).body,
            /^<s>token\d+<\/s>id$/,
        );
    });
    spoke().inside(() => {
        assert.equal(
            seen(sendCallout(request('callout:Spoke_R/m', { body }))).body,
            body.toString(),
        );
    });
});

test('a wrong secret, a principal without grant and an unknown credential are refused in words', () => {
    spoke({ secret: 'wrong' }).inside(() => {
        assert.throws(
            () => sendCallout(request('callout:Spoke_R/a')),
            /Unable to complete the OAuth token exchange\. .*invalid_client/,
        );
    });
    spoke({ isGranted: false }).inside(() => {
        assert.throws(
            () => sendCallout(request('callout:Spoke_R/a')),
            /We couldn't access the credential\(s\)\. You might not have the required permissions, or the external credential "Spoke" might not exist\./,
        );
        assert.throws(
            () => sendCallout(request('callout:Other/a')),
            /the named credential "Other" might not exist/,
        );
    });
});

test('a JWT bearer assertion is signed with the certificate of the org', () => {
    const parameters = [
        { type: 'JwtBodyClaim', name: 'iss', value: 'consumer' },
        { type: 'JwtBodyClaim', name: 'sub', value: 'user@example.com' },
        { type: 'JwtBodyClaim', name: 'aud', value: 'https://login.example' },
        { type: 'SigningCertificate', name: 'SigningCertificate', value: 'Hub' },
    ];
    spoke({ variant: 'JwtBearer', parameters }).inside(() => {
        assert.match(
            seen(sendCallout(request('callout:Spoke_R/j'))).headers['authorization'] ?? '',
            /^Bearer token\d+$/,
        );
    });
});
