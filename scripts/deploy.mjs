/** `npm run deploy -- --target-org <alias>`: builds the package, deploys it with the Salesforce CLI, assigns the administrator's permission set. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './installed.mjs';

const at = process.argv.indexOf('--target-org');
const org = at < 0 ? undefined : process.argv[at + 1];
if (!org) {
    console.error('Name the org: npm run deploy -- --target-org <alias>');
    process.exit(2);
}
ensureInstalled('all');
const sf = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'sf.cmd' : 'sf');
run(process.execPath, ['scripts/build.mjs']);
run(sf, [
    'project',
    'deploy',
    'start',
    '--source-dir',
    'force-app/main',
    '--target-org',
    org,
    '--wait',
    '60',
]);
run(sf, ['org', 'assign', 'permset', '--name', 'GatehouseAdministrator', '--target-org', org]);

function run(command, parameters) {
    const { status, error } = spawnSync(command, parameters, { cwd: root, stdio: 'inherit' });
    if (error || status !== 0) {
        console.error(
            error
                ? error.message
                : `${parameters.slice(0, 3).join(' ')} ended with code ${status}.`,
        );
        process.exit(status ?? 1);
    }
}
