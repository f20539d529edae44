/**
 * One HTTP server on loopback. Requests whose Host is not this very address are refused, so that a web page cannot
 * reach an org by a name of its own (DNS rebinding); so are requests that a page of another origin sends.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { restError, type SpokeRequest, type SpokeResponse } from './messages.ts';

const LOOPBACK = '127.0.0.1';
const MAX_BODY_BYTES = 64 * 1024 * 1024;

export type Handler = (request: SpokeRequest) => Promise<SpokeResponse | null>;

export interface RunningServer {
    url: string;
    port: number;
    stop(): Promise<void>;
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer | null> {
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of incoming) {
        const bytes = piece as Buffer;
        size += bytes.length;
        if (size > MAX_BODY_BYTES) {
            return null;
        }
        pieces.push(bytes);
    }
    return Buffer.concat(pieces);
}

function headersOf(incoming: IncomingMessage): Record<string, string | undefined> {
    return Object.fromEntries(
        Object.entries(incoming.headers).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.join(', ') : value,
        ]),
    );
}

function refusalOf(incoming: IncomingMessage, port: number): SpokeResponse | null {
    const allowed = [`${LOOPBACK}:${port}`, `localhost:${port}`];
    if (!allowed.includes((incoming.headers.host ?? '').toLowerCase())) {
        return restError(
            403,
            'HOST_NOT_ALLOWED',
            'This org answers on its own loopback address only.',
        );
    }
    const origin = incoming.headers.origin;
    if (origin !== undefined && !allowed.map((host) => `http://${host}`).includes(origin)) {
        return restError(403, 'ORIGIN_NOT_ALLOWED', 'Requests from other origins are refused.');
    }
    return null;
}

function send(outgoing: ServerResponse, response: SpokeResponse): void {
    outgoing.writeHead(response.status, {
        'content-type': response.contentType,
        'cache-control': 'no-store',
        ...response.headers,
    });
    outgoing.end(response.body);
}

async function answer(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    port: number,
    handle: Handler,
): Promise<void> {
    const refusal = refusalOf(incoming, port);
    if (refusal !== null) {
        send(outgoing, refusal);
        return;
    }
    const body = await bodyOf(incoming);
    if (body === null) {
        send(
            outgoing,
            restError(
                413,
                'REQUEST_TOO_LARGE',
                'Maximum size of request reached. Maximum size of request is 52428800 bytes',
            ),
        );
        return;
    }
    // The CLI keeps a trailing slash in its instance URL, so paths arrive as //services/data.
    const address = new URL(
        (incoming.url ?? '/').replace(/^\/+/, '/'),
        `http://${LOOPBACK}:${port}`,
    );
    const response = await handle({
        method: incoming.method ?? 'GET',
        path: address.pathname.replace(/\/{2,}/g, '/'),
        query: address.searchParams,
        headers: headersOf(incoming),
        body,
    });
    if (response === null) {
        incoming.socket.destroy();
        return;
    }
    send(outgoing, response);
}

function listen(server: Server, port: number): Promise<number> {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, LOOPBACK, () => {
            server.off('error', reject);
            resolve((server.address() as AddressInfo).port);
        });
    });
}

/** `handle` answers null to break the connection without an answer. */
export async function startServer(handle: Handler, wanted: number): Promise<RunningServer> {
    let port = wanted;
    const server = createServer((incoming, outgoing) => {
        answer(incoming, outgoing, port, handle).catch((cause: unknown) => {
            const reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
            process.stderr.write(`A request to the org on port ${port} failed: ${reason}\n`);
            if (!outgoing.headersSent) {
                send(
                    outgoing,
                    restError(500, 'UNKNOWN_EXCEPTION', 'An unexpected error occurred.'),
                );
            }
        });
    });
    server.keepAliveTimeout = 2000;
    port = await listen(server, wanted);
    return {
        url: `http://${LOOPBACK}:${port}`,
        port,
        stop: () =>
            new Promise((resolve, reject) => {
                server.close((problem) => (problem === undefined ? resolve() : reject(problem)));
                server.closeAllConnections();
            }),
    };
}
