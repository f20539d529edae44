import { existsSync, readFileSync, writeFileSync } from 'node:fs';

export interface Cost {
    readonly wall: number;
    /** User and system time of this process and of the children it waited for, in milliseconds. */
    readonly cpu: number;
    /** Peak of the resident set while it ran, in MB. */
    readonly peak: number;
}

const forgetsPeak = existsSync('/proc/self/clear_refs');
const ticksPerSecond = 100;

/** What one piece of work costs this process. */
export async function costOf<T>(work: () => T | Promise<T>): Promise<Cost & { readonly value: T }> {
    forgetPeak();
    const cpu = process.cpuUsage();
    const children = childrenTime();
    const start = performance.now();
    const value = await work();
    const wall = performance.now() - start;
    const used = process.cpuUsage(cpu);
    return {
        value,
        wall,
        cpu: (used.user + used.system) / 1000 + childrenTime() - children,
        peak: peakMegabytes(),
    };
}

/** Linux: proc(5), clear_refs, 5 resets the peak of the resident set. */
function forgetPeak(): void {
    if (forgetsPeak) {
        writeFileSync('/proc/self/clear_refs', '5');
    }
}

function peakMegabytes(): number {
    if (!forgetsPeak) {
        return process.resourceUsage().maxRSS / 1024;
    }
    const peak = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return Number(peak) / 1024;
}

/** Linux: proc(5), stat, fields 16 and 17: time of waited-for children in clock ticks. */
function childrenTime(): number {
    if (!existsSync('/proc/self/stat')) {
        return 0;
    }
    const fields = readFileSync('/proc/self/stat', 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
    return ((Number(fields[13]) + Number(fields[14])) / ticksPerSecond) * 1000;
}
