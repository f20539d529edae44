import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OrgClient } from '../../engine/index.ts';
import type { RunningSpoke } from './world.ts';

const LOOK_MS = 250;

/**
 * Carries what a deployment changed in the hub's metadata over to the running hub: files that differ from the package
 * are written beside the data, and the org takes them over between two transactions. The package is the one that the
 * hub was made from: after an upgrade its older files are not taken for changes that somebody deployed.
 */
export class HubMetadata {
    readonly folder: string;
    private readonly hub: RunningSpoke;
    /** Digests of the package's files when the hub was made. */
    private readonly original: ReadonlyMap<string, string>;
    private change = -1;
    private timer: NodeJS.Timeout | null = null;

    constructor(hub: RunningSpoke, data: string, packaged: ReadonlyMap<string, Uint8Array>) {
        this.hub = hub;
        this.folder = join(data, 'hub-metadata');
        this.original = firstPackage(join(data, 'hub-package.json'), packaged);
    }

    /** Writes what differs from the package; true when that changed since the last time. */
    write(): boolean {
        if (this.change === this.hub.spoke.store.changeNumber) {
            return false;
        }
        this.change = this.hub.spoke.store.changeNumber;
        rmSync(this.folder, { recursive: true, force: true });
        mkdirSync(this.folder, { recursive: true });
        for (const [path, bytes] of this.hub.spoke.files()) {
            if (this.original.get(path) !== digestOf(bytes)) {
                const file = join(this.folder, path);
                mkdirSync(dirname(file), { recursive: true });
                writeFileSync(file, bytes);
            }
        }
        return true;
    }

    /** Follows the hub's endpoint for as long as the org runs. */
    follow(
        client: OrgClient,
        packageFolders: readonly string[],
        onApplied: (sentence: string | null) => void,
    ): void {
        const look = async (): Promise<void> => {
            if (this.write()) {
                const errors = await client.applyMetadata([...packageFolders, this.folder]);
                const errorText = errors
                    .map(({ message, span }) => `${span.file}: ${message}`)
                    .join('\n');
                onApplied(errors.length === 0 ? null : errorText);
            }
            this.timer = setTimeout(() => void look(), LOOK_MS);
        };
        this.timer = setTimeout(() => void look(), LOOK_MS);
    }

    stop(): void {
        if (this.timer !== null) {
            clearTimeout(this.timer);
        }
    }
}

function firstPackage(
    file: string,
    packaged: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, string> {
    if (!existsSync(file)) {
        const digests = [...packaged].map(([path, bytes]) => [path, digestOf(bytes)] as const);
        writeFileSync(file, JSON.stringify(Object.fromEntries(digests)));
    }
    return new Map(
        Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>),
    );
}

function digestOf(bytes: Uint8Array): string {
    return createHash('sha256').update(bytes).digest('hex');
}
