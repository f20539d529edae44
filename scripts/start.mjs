/** `npm start`: installs what is missing, builds the components, and runs the hub and its spokes on this machine. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './installed.mjs';

ensureInstalled('runtime');
await import('./build.mjs');
const main = join(root, 'ts-src', 'local-org', 'cli', 'main.ts');
const child = spawn(
    process.execPath,
    ['--import', 'tsx', main, 'start', ...process.argv.slice(2)],
    { cwd: root, stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => child.kill(signal));
}
child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
