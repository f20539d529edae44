import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';
import type { HttpPort, WireFailure, WireRequest, WireResponse } from './httpPort.ts';

/** How much longer than the request's own timeout the worker may take to say so. */
const grace = 5000;

/** Apex waits for its callouts: a worker does the network, this thread sleeps on a shared cell. */
export class SynchronousHttp implements HttpPort {
    private worker: Worker | null = null;

    exchange(request: WireRequest): WireResponse | WireFailure {
        const start = Date.now();
        const signal = new Int32Array(new SharedArrayBuffer(4));
        const { port1, port2 } = new MessageChannel();
        this.running().postMessage({ request, signal, port: port2 }, [port2]);
        const outcome = Atomics.wait(signal, 0, 0, request.timeout + grace);
        const message = outcome === 'timed-out' ? undefined : receiveMessageOnPort(port1);
        port1.close();
        if (message === undefined) {
            return { failure: 'Read timed out', milliseconds: Date.now() - start };
        }
        return message.message as WireResponse | WireFailure;
    }

    private running(): Worker {
        if (this.worker === null) {
            const worker = new Worker(new URL('./httpWorker.mjs', import.meta.url));
            worker.unref();
            worker.on('exit', () => {
                this.worker = null;
            });
            this.worker = worker;
        }
        return this.worker;
    }
}
