import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of an organisation's metadata; may as well come out of a zip. */
export interface SourceFile {
    /** With forward slashes, relative to nothing in particular: what diagnostics print. */
    readonly path: string;
    readonly bytes: () => Uint8Array;
}

const SKIPPED_FOLDERS = new Set(['node_modules', '__tests__', '__mocks__', 'lwc', 'aura']);

/** All files below the folders, in order of path, so that loading is the same on every machine. */
export function filesIn(folders: readonly string[]): readonly SourceFile[] {
    return folders.flatMap((folder) => walk(folder, folder));
}

function walk(folder: string, root: string): readonly SourceFile[] {
    if (statSync(folder).isFile()) {
        return [sourceFile(folder)];
    }
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
        a.name < b.name ? -1 : 1,
    );
    return entries.flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
            const isSkipped = entry.name.startsWith('.') || SKIPPED_FOLDERS.has(entry.name);
            return isSkipped && relative(root, path) !== '' ? [] : walk(path, root);
        }
        return entry.isFile() ? [sourceFile(path)] : [];
    });
}

function sourceFile(path: string): SourceFile {
    return { path: path.split(sep).join('/'), bytes: () => readFileSync(path) };
}

export function textOfFile(file: SourceFile): string {
    return new TextDecoder('utf-8').decode(file.bytes());
}
