/** The other side of `spokeHost.ts`: opens the spokes it is told to, in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';

import type { ApexChecker } from '../deploy/apexChecker.ts';
import { createSpoke, type Spoke } from '../spoke.ts';
import type { HostedSpoke, HostedSpokeOptions } from './spokeHost.ts';

interface CheckerModule {
    createApexChecker(spokeName: string): ApexChecker | Promise<ApexChecker>;
}

async function open(
    options: HostedSpokeOptions,
): Promise<{ spoke: Spoke; facts: Omit<HostedSpoke, 'ask'> }> {
    const { port, apexCheckerModule, ...plain } = options;
    const module =
        apexCheckerModule === undefined
            ? null
            : ((await import(apexCheckerModule)) as CheckerModule);
    const apexChecker = await module?.createApexChecker(options.name);
    const spoke = createSpoke({ ...plain, ...(apexChecker === undefined ? {} : { apexChecker }) });
    const { url } = await spoke.start(port === undefined ? {} : { port });
    const { name, runToken, notImported, org } = spoke;
    return { spoke, facts: { name, url, runToken, orgId: org.id, notImported: [...notImported] } };
}

async function main(): Promise<void> {
    const opened = await Promise.all((workerData as HostedSpokeOptions[]).map(open));
    parentPort?.on('message', (message: unknown) => {
        if (message === 'stop') {
            void Promise.all(opened.map(({ spoke }) => spoke.stop())).then(() => {
                parentPort?.postMessage({ stopped: true });
                parentPort?.close();
            });
        }
    });
    parentPort?.postMessage({ ready: opened.map(({ facts }) => facts) });
}

main().catch((cause: unknown) => {
    parentPort?.postMessage({ failed: cause instanceof Error ? cause.message : String(cause) });
});
