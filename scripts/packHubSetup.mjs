import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import { root } from './installed.mjs';

/** Every entry has this time, so that the same sources give the same bytes. */
const EPOCH = new Date('2026-01-01T00:00:00Z');

/**
 * Packs force-app/unpackaged/mdapi (what a managed package may not carry) into the static resource that the setup
 * assistant deploys into the hub.
 */
export function packHubSetup() {
    const source = join(root, 'force-app', 'unpackaged', 'mdapi');
    if (!existsSync(source)) {
        return;
    }
    const entries = {};
    for (const file of filesUnder(source)) {
        entries[relative(source, file).split('\\').join('/')] = [
            readFileSync(file),
            { mtime: EPOCH },
        ];
    }
    const folder = join(root, 'force-app', 'main', 'shell', 'staticresources');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'HubSetup.resource'), zipSync(entries, { level: 9 }));
}

function filesUnder(folder) {
    return readdirSync(folder)
        .sort()
        .flatMap((name) => {
            const path = join(folder, name);
            return statSync(path).isDirectory() ? filesUnder(path) : [path];
        });
}
