import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Installs what package-lock.json names, once per lock: run-time dependencies, or all of them. */
export function ensureInstalled(scope) {
    const lock = createHash('sha256')
        .update(readFileSync(join(root, 'package-lock.json')))
        .digest('hex')
        .slice(0, 16);
    const markers = {
        all: join(root, 'node_modules', `.installed-all-${lock}`),
        runtime: join(root, 'node_modules', `.installed-runtime-${lock}`),
    };
    if (existsSync(markers.all) || (scope === 'runtime' && existsSync(markers.runtime))) {
        return;
    }
    const [major] = process.versions.node.split('.').map(Number);
    if (major < 20) {
        throw new Error(
            `Node ${process.versions.node} is too old: Gatehouse needs Node 20 or newer.`,
        );
    }
    console.error(
        scope === 'all'
            ? 'Installing everything that tests need (once, about two minutes) …'
            : 'Installing what the local org needs (once, about a minute) …',
    );
    const parameters = [
        'ci',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        ...(scope === 'all' ? [] : ['--omit=dev']),
    ];
    const npm = spawnSync('npm', parameters, {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
    });
    if (npm.status !== 0) {
        throw new Error(
            `npm ${parameters.join(' ')} failed with code ${npm.status}. Its messages are above.`,
        );
    }
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    writeFileSync(markers[scope], '');
}

/** Path of a Chromium for the tests; on Debian it is installed when missing. */
export function ensureChromium() {
    const known = [
        process.env.CHROMIUM_PATH,
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/google-chrome',
    ].filter(Boolean);
    const found = known.find((path) => existsSync(path));
    if (found) {
        return found;
    }
    if (
        process.platform === 'linux' &&
        process.getuid?.() === 0 &&
        existsSync('/usr/bin/apt-get')
    ) {
        console.error('Installing Chromium for the browser tests (once) …');
        execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'] });
        execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
            stdio: ['ignore', 'ignore', 'inherit'],
            env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        });
        return '/usr/bin/chromium';
    }
    throw new Error('The browser tests need Chromium: install it, or name it in CHROMIUM_PATH.');
}
