import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerAsset } from './assets.ts';
import type { AssetFolders } from './assets.ts';
import { answerFile } from './files.ts';
import { routes } from './routes.ts';
import type { LightningOrg, Row } from './port.ts';
import { Refusal } from './refusal.ts';
import { Sessions } from './sessions.ts';
import type { Session } from './sessions.ts';
import { shellPage } from './shellPage.ts';

/** Requests that are not pages of the host (the org's own APIs), answered by someone else on the same address. */
export type OtherDoor = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface HostOptions {
    readonly org: LightningOrg;
    readonly assets: AssetFolders;
    /** Secret of this run; part of every login address. */
    readonly token: string;
    readonly other: OtherDoor;
    readonly port: number;
}

export interface LightningHost {
    readonly url: string;
    loginUrl(username: string): string;
    close(): Promise<void>;
}

const LARGEST_BODY = 12_000_000;

/** Serves the Lightning pages of an org on loopback. */
export async function startHost(options: HostOptions): Promise<LightningHost> {
    const sessions = new Sessions(options.token);
    const server = createServer((request, response) => {
        void answer(request, response, options, sessions, server);
    });
    await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(options.port, '127.0.0.1', resolve);
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return {
        url,
        loginUrl: (username) =>
            `${url}/login?${new URLSearchParams({ username, token: options.token }).toString()}`,
        close: () => new Promise((resolve) => server.close(() => resolve())),
    };
}

async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    options: HostOptions,
    sessions: Sessions,
    server: Server,
): Promise<void> {
    try {
        const port = (server.address() as AddressInfo).port;
        guardAddress(request, port);
        const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
        if (url.pathname.startsWith('/services/') || url.pathname.startsWith('//services/')) {
            if (!options.other(request, response)) {
                throw new Refusal(404, 'The local org has no service at this address.');
            }
            return;
        }
        await answerPage(request, response, url, options, sessions);
    } catch (error) {
        fail(response, error);
    }
}

/** Only this machine's own address may be used: another Host header is a rebinding attempt, another Origin a foreign page. */
function guardAddress(request: IncomingMessage, port: number): void {
    const allowed = [`127.0.0.1:${port}`, `localhost:${port}`];
    if (!allowed.includes(request.headers.host ?? '')) {
        throw new Refusal(421, 'The local org answers only under its own loopback address.');
    }
    const { origin } = request.headers;
    if (origin !== undefined && !allowed.some((host) => origin === `http://${host}`)) {
        throw new Refusal(403, 'Pages of other sites may not call the local org.');
    }
}

async function answerPage(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    options: HostOptions,
    sessions: Sessions,
): Promise<void> {
    if (url.pathname === '/login') {
        await logIn(response, url, options, sessions);
        return;
    }
    if (answerAsset(url.pathname, options.assets, request, response)) {
        return;
    }
    const session = sessions.of(request.headers.cookie);
    if (session === null) {
        throw new Refusal(401, 'You are not logged in. Open the address that npm start printed.');
    }
    const route = routes[`${request.method ?? 'GET'} ${firstParts(url.pathname)}`];
    if (route) {
        guardChange(request, session);
        const body = request.method === 'POST' ? await readBody(request) : {};
        sendJson(response, 200, await route({ url, body, session, org: options.org }));
        return;
    }
    if (await answerFile(url.pathname, options.org, session, response)) {
        return;
    }
    if (request.method !== 'GET') {
        throw new Refusal(404, `The local org has no ${request.method ?? ''} at ${url.pathname}.`);
    }
    sendHtml(response, shellPage(options.assets.imports));
}

/** `/ui-api/records/001…` → `/ui-api/records` */
function firstParts(path: string): string {
    const [first = '', second = ''] = path.split('/').slice(1);
    return first === 'aura' ? '/aura' : `/${first}/${second}`;
}

function guardChange(request: IncomingMessage, session: Session): void {
    if (request.method === 'POST' && request.headers['x-gatehouse-csrf'] !== session.csrf) {
        throw new Refusal(
            403,
            'This request does not come from a page of the local org. Reload the page and try again.',
        );
    }
}

async function logIn(
    response: ServerResponse,
    url: URL,
    options: HostOptions,
    sessions: Sessions,
): Promise<void> {
    if (!sessions.isToken(url.searchParams.get('token') ?? '')) {
        throw new Refusal(
            401,
            'This login address belongs to another run. Open the address that npm start printed.',
        );
    }
    const username = url.searchParams.get('username');
    const users = await options.org.users();
    const user =
        username === null ? users[0] : users.find((candidate) => candidate.username === username);
    if (!user) {
        throw new Refusal(404, `The local org has no user ${username ?? ''}.`);
    }
    const path = url.searchParams.get('path') ?? '/lightning/page/home';
    response.writeHead(302, {
        'set-cookie': sessions.cookieFor(sessions.start(user)),
        location: path.startsWith('/lightning/') ? path : '/lightning/page/home',
    });
    response.end();
}

async function readBody(request: IncomingMessage): Promise<Row> {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of request) {
        size += (part as Buffer).length;
        if (size > LARGEST_BODY) {
            throw new Refusal(413, 'The request is larger than 12 MB.');
        }
        parts.push(part as Buffer);
    }
    try {
        return JSON.parse(Buffer.concat(parts).toString('utf8') || '{}') as Row;
    } catch (error) {
        throw new Refusal(
            400,
            `The request is not JSON: ${error instanceof Error ? error.message : String(error)}`,
        );
    }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
    response.writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
    });
    response.end(JSON.stringify(value ?? null));
}

function sendHtml(response: ServerResponse, page: { html: string; policy: string }): void {
    response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': page.policy,
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
    });
    response.end(page.html);
}

function fail(response: ServerResponse, error: unknown): void {
    if (response.headersSent) {
        response.destroy(error instanceof Error ? error : undefined);
        return;
    }
    if (error instanceof Refusal) {
        sendJson(response, error.status, error.body);
        return;
    }
    const message = error instanceof Error ? error.message : String(error);
    sendJson(response, 500, { message });
}
