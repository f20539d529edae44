import { existsSync, readFileSync } from 'node:fs';

/** Time on the processor, in nanoseconds, is the first number of this file (proc(5), schedstat). */
const schedulerStatistics = '/proc/thread-self/schedstat';
const hasStatistics = existsSync(schedulerStatistics);

/** Newer run times answer it themselves. */
interface WithThreadUsage {
    readonly threadCpuUsage?: () => { readonly user: number; readonly system: number };
}

/** Processor time of this thread, in milliseconds; null where the system does not tell. */
export function threadTime(): number | null {
    const usage = (process as WithThreadUsage).threadCpuUsage?.();
    if (usage !== undefined) {
        return (usage.user + usage.system) / 1000;
    }
    if (!hasStatistics) {
        return null;
    }
    return Number(readFileSync(schedulerStatistics, 'utf8').split(' ')[0]) / 1e6;
}
