/** Opens the zip of a deployment into its packages: one at the root, or one a folder. */
import { readPackage } from '../files/readPackage.ts';
import type { Draft, FileProblem } from '../files/draft.ts';
import { type Manifest, readManifest } from '../retrieve/manifest.ts';
import { readXml, XmlProblem } from '../xml/read.ts';
import { readZip } from '../zip/read.ts';

export interface DeployPackage {
    manifest: Manifest;
    drafts: Draft[];
    problems: FileProblem[];
    strangers: string[];
    deletePre: Manifest;
    deletePost: Manifest;
}

export interface OpenedZip {
    packages: DeployPackage[];
    numFiles: number;
}

/** A zip that cannot be deployed at all: the whole request fails with this sentence. */
export class PackageProblem extends Error {
    constructor(message: string) {
        super(message);
        this.name = 'PackageProblem';
    }
}

const EMPTY: Manifest = { types: [], version: null, fullName: null };

function manifestIn(entries: ReadonlyMap<string, Uint8Array>, name: string): Manifest | null {
    const bytes = entries.get(name);
    if (bytes === undefined) {
        return null;
    }
    try {
        return readManifest(readXml(bytes));
    } catch (cause) {
        if (cause instanceof XmlProblem) {
            throw new PackageProblem(
                `Error parsing ${name}: ${cause.message} (${cause.line}:${cause.column})`,
            );
        }
        throw cause;
    }
}

function merge(first: Manifest | null, second: Manifest | null): Manifest {
    return { ...EMPTY, types: [...(first?.types ?? []), ...(second?.types ?? [])] };
}

function openPackage(entries: ReadonlyMap<string, Uint8Array>): DeployPackage {
    const manifest = manifestIn(entries, 'package.xml');
    if (manifest === null) {
        throw new PackageProblem('No package.xml found');
    }
    const reading = readPackage(entries);
    return {
        manifest,
        drafts: reading.drafts,
        problems: reading.problems,
        strangers: reading.strangers,
        deletePre: merge(
            manifestIn(entries, 'destructiveChanges.xml'),
            manifestIn(entries, 'destructiveChangesPre.xml'),
        ),
        deletePost: manifestIn(entries, 'destructiveChangesPost.xml') ?? EMPTY,
    };
}

function byFolder(entries: ReadonlyMap<string, Uint8Array>): Map<string, Map<string, Uint8Array>> {
    const folders = new Map<string, Map<string, Uint8Array>>();
    for (const [path, bytes] of entries) {
        const slash = path.indexOf('/');
        const folder = slash < 0 ? '' : path.slice(0, slash);
        const inside = folders.get(folder) ?? new Map<string, Uint8Array>();
        folders.set(folder, inside.set(path.slice(slash + 1), bytes));
    }
    return folders;
}

function withPrefix(opened: DeployPackage, folder: string): DeployPackage {
    const prefixed = <T extends { fileName: string }>(one: T): T => ({
        ...one,
        fileName: `${folder}/${one.fileName}`,
    });
    return {
        ...opened,
        drafts: opened.drafts.map(prefixed),
        problems: opened.problems.map(prefixed),
    };
}

export function openPackages(archive: Uint8Array, isSingle: boolean): OpenedZip {
    const entries = readZip(archive);
    const numFiles = entries.size;
    if (isSingle || entries.has('package.xml')) {
        return { packages: [openPackage(entries)], numFiles };
    }
    const folders = [...byFolder(entries)].filter(([, inside]) => inside.has('package.xml'));
    if (folders.length === 0) {
        throw new PackageProblem('No package.xml found');
    }
    return {
        packages: folders.map(([folder, inside]) => withPrefix(openPackage(inside), folder)),
        numFiles,
    };
}
