import { parentPort, workerData } from 'node:worker_threads';
import { subscribe } from '../../execution/index.ts';
import { unhandledText } from '../../library/index.ts';
import { ApexException } from '../../values/index.ts';
import { recordToWire } from '../doors/wireOut.ts';
import { doorsOf } from '../doors/doors.ts';
import { Org } from '../org.ts';
import { failureText } from '../testing/testRunner.ts';
import type { Call, FromWorker, WorkerStart } from './protocol.ts';
import { answer } from './serve.ts';

/** One org in a thread of its own: Apex is synchronous, and callouts wait, so nothing else may live here. */
function main(): void {
    const port = parentPort;
    if (port === null) {
        throw new Error('hosting/worker.ts runs in a worker thread only.');
    }
    const tell = (message: FromWorker): void => port.postMessage(message);
    const start = workerData as WorkerStart;
    const org = Org.fromFolders(start.folders, {
        facts: start.facts,
        organization: start.organization,
        directory: start.directory,
        ...(start.username !== null && { username: start.username }),
    });
    const { services } = org;
    services.jobs.onFailure = (job, error) => {
        const { message, stackTrace } = failureText(error);
        tell({ notice: 'jobFailed', className: job.className, message, stackTrace });
    };
    services.jobs.onEventFailure = (events, error) => {
        const { message, stackTrace } = failureText(error);
        tell({ notice: 'jobFailed', className: events[0]?.type ?? 'event', message, stackTrace });
    };
    subscribe((event) =>
        tell({ notice: 'event', object: event.type, values: recordToWire(event) }),
    );
    const doors = doorsOf(org);
    port.on('message', (call: Call) => void answer(call, doors).then(tell));
    services.jobs.recover();
    if (start.runsJobs) {
        services.jobs.start();
    }
    const { id, name, instanceUrl, apiVersion, namespace, isSandbox } = services;
    tell({ notice: 'ready', facts: { id, name, instanceUrl, apiVersion, namespace, isSandbox } });
}

function describe(error: unknown): string {
    if (error instanceof ApexException) {
        return unhandledText(error);
    }
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
    main();
} catch (error) {
    parentPort?.postMessage({ notice: 'failed', message: describe(error) } satisfies FromWorker);
}
