#!/usr/bin/env node
/** Runs a verb of the local org: `npm run -s org -- test force-app`. Installs the dependencies first when they are missing. */
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (!existsSync(join(root, 'node_modules', 'tsx'))) {
    process.stderr.write('Installing the dependencies (first use) ...\n');
    const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 2, 2] });
    if (install.status !== 0) {
        process.stderr.write('npm ci failed; the lines above say why.\n');
        process.exit(install.status ?? 1);
    }
}

// The loader is named by its full path so that the verb also works from another folder.
const loader = join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs');
const main = join(root, 'ts-src', 'local-org', 'cli', 'main.ts');
const run = spawnSync(
    process.execPath,
    ['--import', `file://${loader}`, main, ...process.argv.slice(2)],
    { stdio: 'inherit' },
);
process.exit(run.status ?? 1);
