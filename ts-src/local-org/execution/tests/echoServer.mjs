// A spoke in small, in a thread of its own because Apex's thread sleeps while it waits. Tells its port, then every request.
import { createServer } from 'node:http';
import { parentPort } from 'node:worker_threads';

let issued = 0;

function answer(request, body, response) {
    const { url, method, headers } = request;
    if (url === '/services/oauth2/token') {
        issued++;
        const isRight = body.includes('client_secret=right') || body.includes('grant_type=urn');
        response.writeHead(isRight ? 200 : 400, { 'Content-Type': 'application/json' });
        response.end(
            JSON.stringify(
                isRight ? { access_token: `token${issued}` } : { error: 'invalid_client' },
            ),
        );
    } else if (url === '/slow') {
        setTimeout(() => response.end('late'), 3000);
    } else if (url === '/large') {
        response.end('x'.repeat(7_000_000));
    } else if (url === '/expired' && headers.authorization === 'Bearer token1') {
        response.writeHead(401);
        response.end('[{"errorCode":"INVALID_SESSION_ID"}]');
    } else {
        response.writeHead(200, { 'Content-Type': 'application/json', 'X-Seen': String(method) });
        response.end(JSON.stringify({ method, url, headers, body }));
    }
}

const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => answer(request, Buffer.concat(chunks).toString('utf8'), response));
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
