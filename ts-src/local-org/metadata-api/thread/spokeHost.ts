/**
 * Spokes in a thread of their own. The hub's Apex waits for its callouts without letting its thread go on, so whoever
 * answers them must live elsewhere. All that tests and the demo need from there goes over the test door.
 */
import { Worker } from 'node:worker_threads';

import type { NotImported } from '../files/sourceFormat.ts';
import { type FaultOrder, RUN_TOKEN_HEADER } from '../http/testDoor.ts';
import type { GateChange } from '../org/behindTheGate.ts';
import type { SpokeOptions } from '../spoke.ts';

export interface HostedSpokeOptions extends Omit<SpokeOptions, 'apexChecker' | 'clock'> {
    port?: number;
    /** URL of a module that exports `createApexChecker(spokeName)`. */
    apexCheckerModule?: string;
}

export interface HostedSpoke {
    name: string;
    url: string;
    runToken: string;
    orgId: string;
    notImported: NotImported[];
}

export interface SpokeHost {
    readonly spokes: readonly HostedSpoke[];
    accessToken(spoke: HostedSpoke, username: string): Promise<string>;
    changeBehindTheGate(spoke: HostedSpoke, change: GateChange): Promise<string[]>;
    fault(spoke: HostedSpoke, order: FaultOrder): Promise<void>;
    stop(): Promise<void>;
}

type Message = { ready: HostedSpoke[] } | { failed: string } | { stopped: true };

/** What the test door of a spoke answers; usable from any thread that has its address and token. */
export async function askTestDoor<T>(
    spoke: Pick<HostedSpoke, 'url' | 'runToken'>,
    path: string,
    content: unknown,
): Promise<T> {
    const response = await fetch(`${spoke.url}/local-org/${path}`, {
        method: 'POST',
        headers: { [RUN_TOKEN_HEADER]: spoke.runToken, 'content-type': 'application/json' },
        body: JSON.stringify(content),
    });
    if (!response.ok) {
        throw new Error(`The org at ${spoke.url} refused ${path}: ${await response.text()}`);
    }
    return (await response.json()) as T;
}

function firstMessage(worker: Worker): Promise<HostedSpoke[]> {
    return new Promise((resolve, reject) => {
        worker.once('error', reject);
        worker.once('message', (message: Message) => {
            if ('ready' in message) {
                resolve(message.ready);
            } else if ('failed' in message) {
                reject(new Error(message.failed));
            }
        });
    });
}

/** Opens all of them in one thread; fails when one of them cannot be opened. */
export async function hostSpokes(options: readonly HostedSpokeOptions[]): Promise<SpokeHost> {
    const worker = new Worker(new URL('./enterTypeScript.mjs', import.meta.url), {
        workerData: options,
    });
    let spokes: HostedSpoke[];
    try {
        spokes = await firstMessage(worker);
    } catch (cause) {
        await worker.terminate();
        throw cause;
    }
    return {
        spokes,
        accessToken: async (spoke, username) =>
            (await askTestDoor<{ accessToken: string }>(spoke, 'access-token', { username }))
                .accessToken,
        changeBehindTheGate: (spoke, change) => askTestDoor<string[]>(spoke, 'change', change),
        fault: async (spoke, order) => {
            await askTestDoor(spoke, 'faults', order);
        },
        stop: () =>
            new Promise((resolve) => {
                worker.once('exit', () => resolve());
                worker.postMessage('stop');
            }),
    };
}
