/** Reads a folder from disk as package files, whichever format it is in. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

import { ignoreRules } from './forceIgnore.ts';
import { type NotImported, packageFromSource } from './sourceFormat.ts';

export interface FolderReading {
    entries: Map<string, Uint8Array>;
    notImported: NotImported[];
    format: 'source' | 'metadata';
}

const SKIPPED_FOLDERS = new Set(['node_modules', '.git', '.sfdx', '.sf', '__tests__', '__mocks__']);

function walk(folder: string, visit: (path: string) => void): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name)) {
            walk(path, visit);
        } else if (entry.isFile()) {
            visit(path);
        }
    }
}

function metadataRoot(folder: string): string | undefined {
    return [folder, join(folder, 'src'), join(folder, 'unpackaged')].find((candidate) =>
        existsSync(join(candidate, 'package.xml')),
    );
}

interface ProjectFile {
    packageDirectories?: { path: string }[];
}

function projectFolders(folder: string): string[] {
    const project = join(folder, 'sfdx-project.json');
    if (!existsSync(project)) {
        return [folder];
    }
    const { packageDirectories } = JSON.parse(readFileSync(project, 'utf8')) as ProjectFile;
    const folders = (packageDirectories ?? []).map((directory) => join(folder, directory.path));
    return folders.filter((path) => existsSync(path));
}

/** The .forceignore that governs a folder may lie above it. */
function ignoreFile(folder: string): string | undefined {
    for (let current = folder; ; current = dirname(current)) {
        const path = join(current, '.forceignore');
        if (existsSync(path)) {
            return path;
        }
        if (existsSync(join(current, 'sfdx-project.json')) || dirname(current) === current) {
            return undefined;
        }
    }
}

function filesUnder(root: string, base: string): Map<string, Uint8Array> {
    const ignore = ignoreFile(root);
    const rules = ignore === undefined ? undefined : ignoreRules(readFileSync(ignore, 'utf8'));
    const ignoreBase = ignore === undefined ? root : dirname(ignore);
    const files = new Map<string, Uint8Array>();
    walk(root, (path) => {
        const slashed = (from: string) => relative(from, path).split(sep).join('/');
        if (rules?.(slashed(ignoreBase)) !== true) {
            files.set(slashed(base), readFileSync(path));
        }
    });
    return files;
}

export function readFolder(folder: string): FolderReading {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) {
        throw new Error(`The folder ${folder} does not exist: an org cannot be made from it.`);
    }
    const mdapi = metadataRoot(folder);
    if (mdapi !== undefined) {
        return { entries: filesUnder(mdapi, mdapi), notImported: [], format: 'metadata' };
    }
    const source = new Map<string, Uint8Array>();
    for (const root of projectFolders(folder)) {
        filesUnder(root, root).forEach((bytes, path) =>
            source.set(`${relative(folder, root)}/${path}`, bytes),
        );
    }
    return { ...packageFromSource(source), format: 'source' };
}
