/** `npm run build`: type-checks the Lightning components and emits them into force-app; `--emit-only` skips the types. */
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { ensureInstalled, root } from './installed.mjs';

const emitOnly = process.argv.includes('--emit-only') || process.argv[1]?.endsWith('start.mjs');
ensureInstalled(emitOnly ? 'runtime' : 'all');
const { writeLwcPaths } = await import('./lwcPaths.mjs');
writeLwcPaths();
if (!emitOnly) {
    const types = spawnSync(
        process.execPath,
        [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'ts-src/lwc/tsconfig.json'],
        { cwd: root, stdio: 'inherit' },
    );
    if (types.status !== 0) {
        process.exit(types.status ?? 1);
    }
}
const { emitComponents } = await import('./emitComponents.mjs');
const { packHubSetup } = await import('./packHubSetup.mjs');
const count = emitComponents();
packHubSetup();
console.error(`${count} Lightning components built into force-app.`);
