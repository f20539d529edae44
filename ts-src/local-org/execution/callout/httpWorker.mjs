// Plain JavaScript, so that the worker starts without a loader. One request at a time: the other thread sleeps meanwhile.
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { parentPort } from 'node:worker_threads';
import { gunzipSync, inflateSync } from 'node:zlib';

/** The words of the platform's own HTTP client. */
function sentenceOf(error, hostname) {
    switch (error.code) {
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return hostname;
        case 'ECONNREFUSED':
            return 'Connection refused (Connection refused)';
        case 'ECONNRESET':
            return 'Connection reset';
        case 'ETIMEDOUT':
            return 'Read timed out';
        default:
            return error.message;
    }
}

function decoded(body, encoding) {
    if (encoding === 'gzip') {
        return gunzipSync(body);
    }
    return encoding === 'deflate' ? inflateSync(body) : body;
}

function headerPairs({ rawHeaders }) {
    const pairs = [];
    for (let at = 0; at < rawHeaders.length; at += 2) {
        pairs.push([rawHeaders[at], rawHeaders[at + 1]]);
    }
    return pairs;
}

function exchange({ method, url, headers, body, timeout, maximumSize }) {
    const target = new URL(url);
    const start = Date.now();
    const elapsed = () => Date.now() - start;
    return new Promise((resolve) => {
        const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
        const sent = send(
            target,
            { method, headers: Object.fromEntries(headers), timeout },
            (response) => {
                const chunks = [];
                let size = 0;
                response.on('data', (chunk) => {
                    size += chunk.length;
                    if (size > maximumSize) {
                        resolve({
                            failure: `Exceeded max size limit of ${maximumSize} with response size ${size}`,
                            milliseconds: elapsed(),
                        });
                        sent.destroy();
                    } else {
                        chunks.push(chunk);
                    }
                });
                response.on('end', () => {
                    try {
                        const whole = decoded(
                            Buffer.concat(chunks),
                            response.headers['content-encoding'],
                        );
                        resolve({
                            status: response.statusCode,
                            reason: response.statusMessage ?? '',
                            headers: headerPairs(response),
                            body: new Uint8Array(whole),
                            milliseconds: elapsed(),
                        });
                    } catch (error) {
                        resolve({ failure: error.message, milliseconds: elapsed() });
                    }
                });
                response.on('error', (error) =>
                    resolve({
                        failure: sentenceOf(error, target.hostname),
                        milliseconds: elapsed(),
                    }),
                );
            },
        );
        const overall = setTimeout(() => {
            resolve({ failure: 'Read timed out', milliseconds: elapsed() });
            sent.destroy();
        }, timeout);
        sent.on('error', (error) =>
            resolve({ failure: sentenceOf(error, target.hostname), milliseconds: elapsed() }),
        );
        sent.on('close', () => clearTimeout(overall));
        sent.end(body ?? undefined);
    });
}

parentPort.on('message', async ({ request, signal, port }) => {
    let outcome;
    try {
        outcome = await exchange(request);
    } catch (error) {
        outcome = { failure: error.message, milliseconds: 0 };
    }
    port.postMessage(outcome);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
});
