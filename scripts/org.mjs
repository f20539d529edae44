/** `npm run -s org -- test|check|run …`: compiles and runs Apex without an org; installs what is missing first. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './installed.mjs';

ensureInstalled('runtime');
const main = join(root, 'ts-src', 'local-org', 'cli', 'main.ts');
const loader = join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs');
// A thousand frames of Apex are several thousand of JavaScript.
const stack = '--stack-size=3900';
const parameters = [stack, '--import', `file://${loader}`, main, ...process.argv.slice(2)];
// npm runs scripts in the root of the project; folders are meant from where the person stands.
const run = spawnSync(process.execPath, parameters, {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
});
process.exit(run.status ?? 1);
