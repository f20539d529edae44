/** Puts components together into the files of a package in Metadata API format. */
import { type ComponentContent, parentNameOf } from '../store/component.ts';
import { fileNameOf, META_SUFFIX } from '../types/fileNames.ts';
import { type MetadataType, registry } from '../types/registry.ts';
import { element, type XmlNode } from '../xml/node.ts';
import { readXml } from '../xml/read.ts';
import { writeDocument } from '../xml/write.ts';

function bytesOf(text: string): Uint8Array {
    return Buffer.from(text, 'utf8');
}

/** An org answers elements in the order of their names; equal names keep the order they were saved in. */
export function composeContainer(
    type: MetadataType,
    container: ComponentContent | undefined,
    parts: readonly ComponentContent[],
): XmlNode {
    const own =
        container?.document === null || container === undefined
            ? element(type.name, [])
            : readXml(container.document);
    const partNodes = parts.map((part) => readXml(part.document ?? ''));
    const children = [...own.children, ...partNodes].map((node, index) => ({ node, index }));
    children.sort((left, right) => {
        const byName =
            left.node.name < right.node.name ? -1 : left.node.name > right.node.name ? 1 : 0;
        return byName === 0 ? left.index - right.index : byName;
    });
    return { ...own, text: '', children: children.map((child) => child.node) };
}

function simpleFiles(component: ComponentContent): [string, Uint8Array][] {
    const type = registry.byName(component.type);
    const files = component.files.map((file): [string, Uint8Array] => [file.path, file.bytes]);
    if (component.document === null || type === undefined) {
        return files;
    }
    const needsMeta = type.metaFile || component.isFolder;
    const path = fileNameOf(component) + (needsMeta ? META_SUFFIX : '');
    return [...files, [path, bytesOf(component.document)]];
}

interface Container {
    type: MetadataType;
    own: ComponentContent | undefined;
    parts: ComponentContent[];
}

/** Every component named becomes files; parts of one container share its file. */
export function writePackageFiles(components: Iterable<ComponentContent>): Map<string, Uint8Array> {
    const entries = new Map<string, Uint8Array>();
    const containers = new Map<string, Container>();
    for (const component of components) {
        const asPart = registry.child(component.type);
        const type = asPart?.parent ?? registry.byName(component.type);
        if (type?.shape === 'container' && type.children.some((child) => child.addressable)) {
            const path = fileNameOf(component);
            const container = containers.get(path) ?? { type, own: undefined, parts: [] };
            containers.set(path, container);
            if (asPart === undefined) {
                container.own = component;
            } else {
                container.parts.push(component);
            }
        } else {
            simpleFiles(component).forEach(([path, bytes]) => entries.set(path, bytes));
        }
    }
    for (const [path, container] of containers) {
        const root = composeContainer(container.type, container.own, container.parts);
        entries.set(path, bytesOf(writeDocument(root)));
    }
    return entries;
}

/** The object, workflow or label file a part belongs to. */
export function containerNameOf(part: ComponentContent): string {
    const known = registry.child(part.type);
    return known === undefined || known.child.qualified
        ? parentNameOf(part.fullName)
        : known.parent.name;
}
