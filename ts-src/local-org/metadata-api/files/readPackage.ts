/** Takes the files of a package in Metadata API format apart into components and their parts. */
import type { ComponentFile } from '../store/component.ts';
import { fileNameOf, META_SUFFIX, ownerOfPath, type PathOwner } from '../types/fileNames.ts';
import { hasParts, type MetadataType } from '../types/registry.ts';
import { textOf, withChildren, type XmlNode } from '../xml/node.ts';
import { readXml, XmlProblem } from '../xml/read.ts';
import { writeDocument, writeElement } from '../xml/write.ts';
import type { Draft, FileProblem, PackageReading } from './draft.ts';

interface Gathered {
    owner: PathOwner;
    fileName: string;
    files: ComponentFile[];
    meta: ComponentFile | null;
}

const NOT_COMPONENTS = /(^|\/)(package\.xml|destructiveChanges(Pre|Post)?\.xml)$/;

function gather(entries: ReadonlyMap<string, Uint8Array>, strangers: string[]): Gathered[] {
    const found = new Map<string, Gathered>();
    for (const [path, bytes] of entries) {
        if (NOT_COMPONENTS.test(path)) {
            continue;
        }
        const owner = ownerOfPath(path);
        if (owner === undefined) {
            strangers.push(path);
            continue;
        }
        const key = `${owner.type.name}:${owner.fullName}`;
        const gathered = found.get(key) ?? startGathering(owner);
        found.set(key, gathered);
        const isOwnDocument = owner.isMeta || owner.isFolder || isPlainXml(owner.type);
        if (isOwnDocument && owner.type.shape !== 'bundle') {
            gathered.meta = { path, bytes };
        } else {
            gathered.files.push({ path, bytes });
        }
    }
    return [...found.values()];
}

function startGathering(owner: PathOwner): Gathered {
    const fileName = fileNameOf({
        type: owner.type.name,
        fullName: owner.fullName,
        isFolder: owner.isFolder,
    });
    return { owner, fileName, files: [], meta: null };
}

function isPlainXml(type: MetadataType): boolean {
    return type.shape === 'xml' || type.shape === 'container';
}

/** The -meta.xml of a Lightning bundle is one of its files; its elements are checked all the same. */
function bundleMeta(gathered: Gathered): ComponentFile | null {
    const { type, fullName } = gathered.owner;
    const meta = gathered.files.find((file) => {
        const rest = file.path.slice(`${type.directory}/${fullName}/`.length);
        return rest.endsWith(META_SUFFIX) && !rest.includes('/');
    });
    return meta ?? null;
}

function problemOf(gathered: Gathered, path: string, cause: unknown): FileProblem {
    if (!(cause instanceof XmlProblem)) {
        throw cause;
    }
    return {
        fileName: path,
        type: gathered.owner.type.name,
        fullName: gathered.owner.fullName,
        message: `Error parsing file: ${cause.message}`,
        line: cause.line,
        column: cause.column,
    };
}

/** Splits a container's document: what is its own, and one draft a part. */
export function splitContainer(
    type: MetadataType,
    root: XmlNode,
    fullName: string,
    fileName: string,
): Draft[] {
    const partTypes = new Map(
        type.children.filter((child) => child.addressable).map((child) => [child.element, child]),
    );
    const own: XmlNode[] = [];
    const parts: Draft[] = [];
    for (const node of root.children) {
        const partType = partTypes.get(node.name);
        const name = partType === undefined ? undefined : textOf(node, partType.nameElement);
        if (partType === undefined || name === undefined) {
            own.push(node);
            continue;
        }
        parts.push({
            type: partType.name,
            fullName: partType.qualified ? `${fullName}.${name}` : name,
            document: writeElement(node),
            node,
            files: [],
            isFolder: false,
            fileName,
        });
    }
    const ownRoot = withChildren(root, own);
    return [
        {
            type: type.name,
            fullName,
            document: writeDocument(ownRoot),
            node: ownRoot,
            files: [],
            isFolder: false,
            fileName,
        },
        ...parts,
    ];
}

function draftsOf(gathered: Gathered, problems: FileProblem[]): Draft[] {
    const { type, fullName, isFolder } = gathered.owner;
    const meta = type.shape === 'bundle' ? bundleMeta(gathered) : gathered.meta;
    let node: XmlNode | null = null;
    try {
        node = meta === null ? null : readXml(meta.bytes);
    } catch (cause) {
        problems.push(problemOf(gathered, meta?.path ?? gathered.fileName, cause));
        return [];
    }
    if (node !== null && hasParts(type)) {
        return splitContainer(type, node, fullName, gathered.fileName);
    }
    return [
        {
            type: type.name,
            fullName,
            document: node === null || type.shape === 'bundle' ? null : writeDocument(node),
            node,
            files: gathered.files,
            isFolder,
            fileName: gathered.fileName,
        },
    ];
}

export function readPackage(entries: ReadonlyMap<string, Uint8Array>): PackageReading {
    const strangers: string[] = [];
    const problems: FileProblem[] = [];
    const drafts = gather(entries, strangers).flatMap((gathered) => draftsOf(gathered, problems));
    return { drafts, problems, strangers };
}
