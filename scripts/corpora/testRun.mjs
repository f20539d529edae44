import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../installed.mjs';

const longest = 900_000;

/** Runs `org test` over folders in a process of its own; `tests` is null when it ended before it wrote its results to `file`. */
export function testRun(folders, options, file) {
    mkdirSync(dirname(file), { recursive: true });
    // What an earlier run left is no result of this one.
    writeFileSync(file, '');
    const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [join(root, 'scripts', 'org.mjs'), 'test', ...folders, ...options, '--json', file],
        { encoding: 'utf8', maxBuffer: 256_000_000, timeout: longest },
    );
    const text = readFileSync(file, 'utf8');
    return { stdout, stderr, status, tests: text === '' ? null : JSON.parse(text).result.tests };
}
