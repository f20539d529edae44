import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One Apex source file with what its `-meta.xml` says. */
export interface ApexSource {
    readonly kind: 'class' | 'trigger';
    /** Spelling of the file name; the declaration inside decides the real name. */
    readonly name: string;
    readonly file: string;
    readonly text: string;
    readonly apiVersion: number;
    readonly status: 'Active' | 'Inactive';
}

/** Classes without a `-meta.xml` cannot be deployed; snippets in tests and conformance cases have none, so they get the package's version. */
const defaultApiVersion = 66;

const skippedFolders = new Set(['node_modules', '.git', '.sfdx', '.sf', '__tests__']);

/**
 * Every `.cls` and `.trigger` below the folders, in path order; layout of the folders does not matter. A later folder
 * replaces what an earlier one holds under the same name: changes are laid over a package.
 */
export function readSources(folders: readonly string[]): readonly ApexSource[] {
    const perFolder = folders.map((folder) => filesBelow(folder).map(readSource));
    return perFolder.flatMap((sources, at) => {
        const replaced = new Set(
            perFolder
                .slice(at + 1)
                .flat()
                .map(identity),
        );
        return sources.filter((source) => !replaced.has(identity(source)));
    });
}

function identity({ kind, name }: ApexSource): string {
    return `${kind} ${name.toLowerCase()}`;
}

/** The same for files that are not on disk, by path. */
export function sourcesOfFiles(files: ReadonlyMap<string, Uint8Array>): readonly ApexSource[] {
    const text = (path: string): string =>
        new TextDecoder().decode(files.get(path) ?? new Uint8Array());
    return [...files.keys()]
        .filter(isApex)
        .sort()
        .map((path) => sourceOf(path, text(path), text(`${path}-meta.xml`)));
}

function filesBelow(folder: string): readonly string[] {
    if (!existsSync(folder)) {
        throw new Error(`The folder ${folder} does not exist.`);
    }
    if (statSync(folder).isFile()) {
        return isApex(folder) ? [folder] : [];
    }
    return readdirSync(folder, { withFileTypes: true })
        .sort((left, right) => (left.name < right.name ? -1 : 1))
        .flatMap((entry) => {
            const path = join(folder, entry.name);
            if (entry.isDirectory()) {
                return skippedFolders.has(entry.name) ? [] : filesBelow(path);
            }
            return isApex(entry.name) ? [path] : [];
        });
}

function isApex(path: string): boolean {
    return path.endsWith('.cls') || path.endsWith('.trigger');
}

function readSource(file: string): ApexSource {
    const metaFile = `${file}-meta.xml`;
    const meta = existsSync(metaFile) ? readFileSync(metaFile, 'utf8') : '';
    return sourceOf(file, readFileSync(file, 'utf8'), meta);
}

export function sourceOf(file: string, text: string, meta: string): ApexSource {
    const kind = file.endsWith('.trigger') ? 'trigger' : 'class';
    return {
        kind,
        name: basename(file).replace(/\.(cls|trigger)$/, ''),
        file,
        text: text.replace(/^\uFEFF/, ''),
        apiVersion: Number(element(meta, 'apiVersion') ?? defaultApiVersion),
        status: element(meta, 'status') === 'Inactive' ? 'Inactive' : 'Active',
    };
}

function element(xml: string, name: string): string | undefined {
    return new RegExp(`<${name}>\\s*([^<]*?)\\s*</${name}>`).exec(xml)?.[1];
}
