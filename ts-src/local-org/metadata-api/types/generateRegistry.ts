/**
 * Writes `data/registry.json` from the registry of @salesforce/source-deploy-retrieve (directories, suffixes, children)
 * and the facts it lacks: id prefixes (Object Reference > Object Prefix Keys) and the audit section of Setup.
 * Run: node --import tsx ts-src/local-org/metadata-api/types/generateRegistry.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import type { ChildType, FileShape, MetadataType } from './registry.ts';

interface SourceChild {
    name: string;
    directoryName: string;
    suffix: string;
    xmlElementName?: string;
    ignoreParentName?: boolean;
    isAddressable?: boolean;
    uniqueIdElement?: string;
}
interface SourceType {
    id: string;
    name: string;
    directoryName: string;
    suffix?: string;
    inFolder?: boolean;
    folderType?: string;
    strictDirectoryName?: boolean;
    supportsWildcardAndName?: boolean;
    strategies?: { adapter?: string };
    children?: { types: Record<string, SourceChild>; directories: Record<string, string> };
}

const require = createRequire(import.meta.url);
const source =
    require('@salesforce/source-deploy-retrieve/lib/src/registry/metadataRegistry.json') as {
        types: Record<string, SourceType>;
    };
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const facts = JSON.parse(readFileSync(here('./typeFacts.json'), 'utf8')) as {
    types: string[];
    keyPrefixes: Record<string, string>;
    noWildcard: string[];
    elements: Record<string, string>;
};

function shapeOf(type: SourceType): FileShape {
    const adapter = type.strategies?.adapter;
    if (adapter === 'bundle') {
        return 'bundle';
    }
    if (adapter === 'mixedContent' && type.suffix === undefined) {
        return 'bundle';
    }
    if (adapter === 'matchingContentFile' || adapter === 'mixedContent') {
        return 'content';
    }
    return type.children === undefined ? 'xml' : 'container';
}

function childOf(child: SourceChild, sourceDirectory: string): ChildType {
    return {
        name: child.name,
        element: child.xmlElementName ?? facts.elements[child.name] ?? sourceDirectory,
        directory: sourceDirectory,
        suffix: child.suffix,
        nameElement: child.uniqueIdElement ?? 'fullName',
        qualified: child.ignoreParentName !== true,
        addressable: child.isAddressable !== false,
        keyPrefix: facts.keyPrefixes[child.name] ?? null,
    };
}

function entryOf(type: SourceType): MetadataType {
    const shape = shapeOf(type);
    const children = Object.entries(type.children?.types ?? {}).map(([, child]) => {
        return childOf(child, child.directoryName);
    });
    return {
        name: type.name,
        directory: type.directoryName,
        suffix: type.suffix ?? null,
        inFolder: type.inFolder ?? false,
        folderType: type.folderType ?? null,
        metaFile: shape === 'content',
        strictDirectory: type.strictDirectoryName ?? false,
        shape,
        wildcard: !facts.noWildcard.includes(type.name) && type.inFolder !== true,
        keyPrefix: facts.keyPrefixes[type.name] ?? null,
        children,
    };
}

const byName = new Map(Object.values(source.types).map((type) => [type.name, type]));
const entries = facts.types.map((name) => {
    const type = byName.get(name);
    if (type === undefined) {
        throw new Error(`The registry of source-deploy-retrieve has no type ${name}.`);
    }
    return entryOf(type);
});
writeFileSync(here('./data/registry.json'), `${JSON.stringify({ types: entries }, null, 1)}\n`);
