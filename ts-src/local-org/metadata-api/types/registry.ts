/**
 * The metadata types this org knows, as data. One entry per type of package.xml; children are the parts that live
 * inside the file of their parent in Metadata API format and in files of their own in source format.
 */
import { readFileSync } from 'node:fs';

/** How a component is laid out in files: one XML file, a file with a -meta.xml beside it, a folder, an XML file with children. */
export type FileShape = 'xml' | 'content' | 'bundle' | 'container';

export interface ChildType {
    name: string;
    element: string;
    directory: string;
    suffix: string;
    nameElement: string;
    /** True when package.xml names it Parent.Child. */
    qualified: boolean;
    addressable: boolean;
    keyPrefix: string | null;
}

export interface MetadataType {
    name: string;
    directory: string;
    suffix: string | null;
    inFolder: boolean;
    folderType: string | null;
    metaFile: boolean;
    strictDirectory: boolean;
    shape: FileShape;
    wildcard: boolean;
    keyPrefix: string | null;
    children: ChildType[];
}

export interface ChildOf {
    parent: MetadataType;
    child: ChildType;
}

export interface TypeRegistry {
    readonly types: readonly MetadataType[];
    byName(name: string): MetadataType | undefined;
    byDirectory(directory: string): readonly MetadataType[];
    bySuffix(suffix: string): readonly MetadataType[];
    child(name: string): ChildOf | undefined;
    folderTypeOf(folderType: string): MetadataType | undefined;
    isKnown(name: string): boolean;
    keyPrefixOf(name: string): string | null;
}

function group<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
    const groups = new Map<string, T[]>();
    for (const item of items) {
        const key = keyOf(item);
        if (key !== null) {
            groups.set(key, [...(groups.get(key) ?? []), item]);
        }
    }
    return groups;
}

function buildRegistry(types: readonly MetadataType[]): TypeRegistry {
    const byName = new Map(types.map((type) => [type.name, type]));
    const byDirectory = group(types, (type) => type.directory);
    const bySuffix = group(types, (type) => type.suffix);
    const byFolderType = new Map(
        types.filter((type) => type.inFolder).map((type) => [folderTypeName(type), type]),
    );
    const children = new Map<string, ChildOf>();
    for (const parent of types) {
        for (const child of parent.children) {
            children.set(child.name, { parent, child });
        }
    }
    return {
        types,
        byName: (name) => byName.get(name),
        byDirectory: (directory) => byDirectory.get(directory) ?? [],
        bySuffix: (suffix) => bySuffix.get(suffix) ?? [],
        child: (name) => children.get(name),
        folderTypeOf: (folderType) => byFolderType.get(folderType),
        isKnown: (name) => byName.has(name) || children.has(name),
        keyPrefixOf: (name) =>
            byName.get(name)?.keyPrefix ?? children.get(name)?.child.keyPrefix ?? null,
    };
}

/** listMetadata names the folders of e-mail templates EmailFolder; all others are <Type>Folder (Metadata API Guide > FileProperties). */
export function folderTypeName(type: MetadataType): string {
    return type.name === 'EmailTemplate' ? 'EmailFolder' : `${type.name}Folder`;
}

export function hasParts(type: MetadataType): boolean {
    return type.shape === 'container' && type.children.some((child) => child.addressable);
}

export const registry: TypeRegistry = buildRegistry(
    (
        JSON.parse(readFileSync(new URL('./data/registry.json', import.meta.url), 'utf8')) as {
            types: MetadataType[];
        }
    ).types,
);
