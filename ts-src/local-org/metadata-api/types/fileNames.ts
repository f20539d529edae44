/** Where a component's files lie in a package of Metadata API format, and which component a path belongs to. */
import type { ComponentContent } from '../store/component.ts';
import { parentNameOf } from '../store/component.ts';
import { type MetadataType, registry } from './registry.ts';

export const META_SUFFIX = '-meta.xml';

/** Documents keep the extension of their content in their name, every other type has one of its own. */
export function hasFreeSuffix(type: MetadataType): boolean {
    return type.name === 'Document';
}

function suffixOf(type: MetadataType): string {
    return type.suffix === null || hasFreeSuffix(type) ? '' : `.${type.suffix}`;
}

/** The file (or, for bundles, the folder) that FileProperties and DeployMessage name. */
export function fileNameOf(
    component: Pick<ComponentContent, 'type' | 'fullName' | 'isFolder'>,
): string {
    const part = registry.child(component.type);
    if (part !== undefined) {
        const parent = part.child.qualified ? parentNameOf(component.fullName) : part.parent.name;
        return `${part.parent.directory}/${parent}${suffixOf(part.parent)}`;
    }
    const type = registry.byName(component.type);
    if (type === undefined) {
        throw new Error(`The type ${component.type} is not known to this org.`);
    }
    if (component.isFolder) {
        return `${type.directory}/${component.fullName}`;
    }
    if (type.shape === 'bundle') {
        return `${type.directory}/${component.fullName}`;
    }
    return `${type.directory}/${component.fullName}${suffixOf(type)}`;
}

export interface PathOwner {
    type: MetadataType;
    fullName: string;
    isMeta: boolean;
    isFolder: boolean;
}

function typeOfPath(directory: string, rest: string): MetadataType | undefined {
    const candidates = registry.byDirectory(directory);
    if (candidates.length < 2) {
        return candidates[0];
    }
    const name = rest.endsWith(META_SUFFIX) ? rest.slice(0, -META_SUFFIX.length) : rest;
    return candidates.find((type) => type.suffix !== null && name.endsWith(`.${type.suffix}`));
}

/** Experience bundles keep their -meta.xml beside the folder, all others in it. */
function ownerOfBundleFile(type: MetadataType, rest: string): PathOwner | undefined {
    const isBeside = !rest.includes('/') && rest.endsWith(META_SUFFIX);
    const fullName = rest.split(isBeside ? '.' : '/')[0] ?? rest;
    return isBeside || rest.includes('/')
        ? { type, fullName, isMeta: false, isFolder: false }
        : undefined;
}

/** Undefined when no known type keeps its files there. */
export function ownerOfPath(path: string): PathOwner | undefined {
    const slash = path.indexOf('/');
    const rest = path.slice(slash + 1);
    const type = slash < 0 ? undefined : typeOfPath(path.slice(0, slash), rest);
    if (type === undefined) {
        return undefined;
    }
    if (type.shape === 'bundle') {
        return ownerOfBundleFile(type, rest);
    }
    const isMeta = rest.endsWith(META_SUFFIX);
    const bare = isMeta ? rest.slice(0, -META_SUFFIX.length) : rest;
    const suffix = suffixOf(type);
    const isContent = suffix === '' ? /\.[^/]+$/.test(bare) : bare.endsWith(suffix);
    if (isContent) {
        const fullName = suffix === '' ? bare : bare.slice(0, -suffix.length);
        return { type, fullName, isMeta, isFolder: false };
    }
    return type.inFolder && isMeta ? { type, fullName: bare, isMeta, isFolder: true } : undefined;
}
