import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from './hub.ts';

export interface Machine {
    readonly processor: string;
    readonly processors: number;
    readonly memory: string;
    readonly node: string;
    readonly gatehouse: string;
    readonly load: number;
}

export function machine(): Machine {
    const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
        version: string;
    };
    return {
        processor: cpus()[0]?.model.trim() ?? 'unknown',
        processors: cpus().length,
        memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
        node: process.versions.node,
        gatehouse: [version, commit()].filter(Boolean).join(' at '),
        load: load(),
    };
}

/** Above this others take so much of the processor that times are upper bounds. */
export const quietLoad = 0.5;

/** Of the last minute. */
export function load(): number {
    return loadavg()[0] ?? 0;
}

function commit(): string {
    try {
        return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
            cwd: projectFolder,
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
        }).trim();
    } catch {
        return '';
    }
}
