import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NotRun } from './job.ts';

export interface PeerSettings {
    /** Versions of what the peer needs, where its own choice does not run on this Node. */
    readonly overrides?: Readonly<Record<string, string>>;
}

export interface Peer {
    readonly name: string;
    readonly version: string;
    readonly folder: string;
    readonly module: Readonly<Record<string, unknown>>;
}

const installMs = 10 * 60_000;

/** Installs without running anybody's scripts; what was installed once stays. */
export async function openPeer(
    folder: string,
    name: string,
    version: string,
    { overrides = {} }: PeerSettings = {},
): Promise<Peer> {
    const home = join(folder, `${name.replace(/\W+/g, '-')}-${version}`);
    if (!existsSync(home)) {
        install(home, name, version, overrides);
    }
    const installed = JSON.parse(
        readFileSync(join(home, 'node_modules', name, 'package.json'), 'utf8'),
    ) as { version: string };
    const module = (await import(pathToFileURL(join(home, 'peer.mjs')).href)) as {
        peer: Readonly<Record<string, unknown>>;
    };
    return { name, version: installed.version, folder: home, module: module.peer };
}

function install(
    home: string,
    name: string,
    version: string,
    overrides: Readonly<Record<string, string>>,
): void {
    const started = `${home}.new`;
    rmSync(started, { recursive: true, force: true });
    mkdirSync(started, { recursive: true });
    const description = { private: true, dependencies: { [name]: version }, overrides };
    writeFileSync(join(started, 'package.json'), JSON.stringify(description));
    writeFileSync(join(started, 'peer.mjs'), `export * as peer from '${name}';\n`);
    try {
        execFileSync(
            'npm',
            ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'],
            {
                cwd: started,
                stdio: ['ignore', 'ignore', 'pipe'],
                timeout: installMs,
                shell: process.platform === 'win32',
            },
        );
    } catch (cause) {
        throw new NotRun(`npm could not install ${name}@${version}`, { cause });
    }
    renameSync(started, home);
}
