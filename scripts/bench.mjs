/** `npm run bench`: what the engine costs beside its peers, in one run. `--only merge,canonical`, `--json <file>`, `--list`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './installed.mjs';

ensureInstalled('all');
const loader = join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs');
const main = join(root, 'ts-src', 'bench', 'index.ts');
// A thousand frames of Apex are several thousand of JavaScript.
const parameters = [
    '--stack-size=3900',
    '--import',
    `file://${loader}`,
    main,
    ...process.argv.slice(2),
];
const child = spawn(process.execPath, parameters, { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => child.kill(signal));
}
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
