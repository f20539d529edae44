import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const algorithm = 'aes-256-gcm';

/**
 * Secrets of one org, encrypted at rest: they are in no row and no log. The key lies beside them with owner-only rights,
 * so a copied store without its key tells nothing.
 */
export class SecretVault {
    private readonly directory: string | null;
    private readonly key: Buffer;
    private readonly values = new Map<string, string>();

    constructor(directory: string | null) {
        this.directory = directory === null ? null : join(directory, 'secrets');
        if (this.directory !== null) {
            mkdirSync(this.directory, { recursive: true, mode: 0o700 });
        }
        this.key = this.openKey();
        this.load();
    }

    get(name: string): string | null {
        return this.values.get(name) ?? null;
    }

    names(prefix: string): string[] {
        return [...this.values.keys()].filter((name) => name.startsWith(prefix));
    }

    put(name: string, value: string): void {
        this.values.set(name, value);
        this.save();
    }

    remove(name: string): void {
        this.values.delete(name);
        this.save();
    }

    private path(file: string): string {
        return join(this.directory ?? '', file);
    }

    private openKey(): Buffer {
        if (this.directory === null) {
            return randomBytes(32);
        }
        const path = this.path('key');
        if (existsSync(path)) {
            return Buffer.from(readFileSync(path, 'utf8'), 'base64');
        }
        const key = randomBytes(32);
        writeFileSync(path, key.toString('base64'), { mode: 0o600 });
        chmodSync(path, 0o600);
        return key;
    }

    private load(): void {
        const path = this.path('vault');
        if (this.directory === null || !existsSync(path)) {
            return;
        }
        const sealed = readFileSync(path);
        const decipher = createDecipheriv(algorithm, this.key, sealed.subarray(0, 12));
        decipher.setAuthTag(sealed.subarray(12, 28));
        const text = Buffer.concat([
            decipher.update(sealed.subarray(28)),
            decipher.final(),
        ]).toString('utf8');
        for (const [name, value] of Object.entries(JSON.parse(text) as Record<string, string>)) {
            this.values.set(name, value);
        }
    }

    private save(): void {
        if (this.directory === null) {
            return;
        }
        const iv = randomBytes(12);
        const cipher = createCipheriv(algorithm, this.key, iv);
        const body = Buffer.concat([
            cipher.update(JSON.stringify(Object.fromEntries(this.values)), 'utf8'),
            cipher.final(),
        ]);
        const path = this.path('vault');
        writeFileSync(`${path}.new`, Buffer.concat([iv, cipher.getAuthTag(), body]), {
            mode: 0o600,
        });
        renameSync(`${path}.new`, path);
    }
}
