import { Worker } from 'node:worker_threads';

/** Deep recursion of Apex ends at 1,000 frames, each of which is several of JavaScript. */
const stackSizeMb = 16;

/** A thread that runs a TypeScript module of this project: threads do not inherit the loader, so it is registered first. */
export function startWorker(module: string, workerData: unknown): Worker {
    const loader = import.meta.resolve('tsx/esm/api');
    const url = new URL(module, import.meta.url).href;
    const boot = `import(${JSON.stringify(loader)}).then(({ register }) => {
        register();
        return import(${JSON.stringify(url)});
    });`;
    return new Worker(boot, {
        eval: true,
        workerData,
        execArgv: [],
        resourceLimits: { stackSizeMb },
    });
}
