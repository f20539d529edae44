import {
    mkdirSync,
    readFileSync,
    readdirSync,
    renameSync,
    rmSync,
    writeFileSync,
    existsSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * Objects of queued jobs, by name. Written before the row that refers to them is committed, so a row never points at nothing;
 * a file without a row is swept at the next start.
 */
export class PayloadStore {
    private readonly directory: string | null;
    private readonly memory = new Map<string, string>();

    constructor(directory: string | null) {
        this.directory = directory === null ? null : join(directory, 'jobs');
        if (this.directory !== null) {
            mkdirSync(this.directory, { recursive: true });
        }
    }

    put(name: string, text: string): void {
        if (this.directory === null) {
            this.memory.set(name, text);
            return;
        }
        const path = join(this.directory, name);
        writeFileSync(`${path}.new`, text);
        renameSync(`${path}.new`, path);
    }

    get(name: string): string | null {
        if (this.directory === null) {
            return this.memory.get(name) ?? null;
        }
        const path = join(this.directory, name);
        return existsSync(path) ? readFileSync(path, 'utf8') : null;
    }

    remove(name: string): void {
        this.memory.delete(name);
        if (this.directory !== null) {
            rmSync(join(this.directory, name), { force: true });
        }
    }

    /** Drops everything that belongs to none of these ids (names begin with the id of their job). */
    keepOnly(ids: ReadonlySet<string>): void {
        const names =
            this.directory === null ? [...this.memory.keys()] : readdirSync(this.directory);
        for (const name of names) {
            if (!ids.has(name.slice(0, 18))) {
                this.remove(name);
            }
        }
    }
}
