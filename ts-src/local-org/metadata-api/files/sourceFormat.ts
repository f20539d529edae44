/** Rebuilds a package of Metadata API format from source format (Salesforce DX Guide > Salesforce DX Project Structure). */
import { folderTypeName, type ChildType, type MetadataType, registry } from '../types/registry.ts';
import { hasFreeSuffix, META_SUFFIX, ownerOfPath } from '../types/fileNames.ts';
import { renamed, type XmlNode } from '../xml/node.ts';
import { readXml, XmlProblem } from '../xml/read.ts';
import { writeDocument } from '../xml/write.ts';
import { writeZip } from '../zip/write.ts';

export interface NotImported {
    path: string;
    reason: string;
}

interface OpenContainer {
    root: string;
    own: XmlNode[];
    parts: XmlNode[];
}

/** Files of a Lightning bundle that stay on the developer's machine. */
const LOCAL_ONLY = /(^|\/)(jsconfig\.json|tsconfig\.json|\.eslintrc\.json|[^/]+\.ts)$/;

class SourceConversion {
    readonly entries = new Map<string, Uint8Array>();
    readonly notImported: NotImported[] = [];
    private readonly containers = new Map<string, OpenContainer>();
    private readonly taken = new Set<string>();
    private readonly files: ReadonlyMap<string, Uint8Array>;

    constructor(files: ReadonlyMap<string, Uint8Array>) {
        this.files = files;
    }

    run(): void {
        for (const path of this.files.keys()) {
            if (path.endsWith(META_SUFFIX) && !this.takeBundleFile(path)) {
                this.takeMeta(path);
            }
        }
        for (const path of this.files.keys()) {
            if (
                !path.endsWith(META_SUFFIX) &&
                !this.taken.has(path) &&
                !this.takeBundleFile(path)
            ) {
                this.notImported.push({ path, reason: 'No metadata type keeps such a file.' });
            }
        }
        this.closeContainers();
    }

    private takeBundleFile(path: string): boolean {
        const segments = path.split('/');
        for (let index = 0; index < segments.length - 1; index += 1) {
            const type = registry
                .byDirectory(segments[index] ?? '')
                .find((one) => one.shape === 'bundle');
            const inPackage = segments.slice(index).join('/');
            if (type !== undefined && ownerOfPath(inPackage) !== undefined) {
                this.taken.add(path);
                if (!LOCAL_ONLY.test(inPackage)) {
                    this.put(inPackage, this.bytes(path));
                }
                return true;
            }
        }
        return false;
    }

    private takeMeta(path: string): void {
        this.taken.add(path);
        const bare = path.slice(0, -META_SUFFIX.length);
        const suffix = bare.slice(bare.lastIndexOf('.') + 1);
        const folderOf = this.folderType(suffix);
        const type = this.typeOf(suffix, path);
        const part = type === undefined ? this.partOf(suffix) : undefined;
        if (folderOf !== undefined) {
            const name = this.below(folderOf, bare).slice(0, -(suffix.length + 1));
            this.put(`${folderOf.directory}/${name}${META_SUFFIX}`, this.bytes(path));
        } else if (type !== undefined) {
            this.takeTop(type, bare, path);
        } else if (part !== undefined) {
            this.takePart(part.parent, part.child, path);
        } else {
            this.notImported.push({
                path,
                reason: `The suffix .${suffix} belongs to no known metadata type.`,
            });
        }
    }

    private typeOf(suffix: string, path: string): MetadataType | undefined {
        const candidates = registry.bySuffix(suffix);
        const segments = path.split('/');
        return candidates.find((type) => segments.includes(type.directory)) ?? candidates[0];
    }

    private folderType(suffix: string): MetadataType | undefined {
        const name = suffix.charAt(0).toUpperCase() + suffix.slice(1);
        const type = registry.folderTypeOf(name);
        return type !== undefined && folderTypeName(type) === name ? type : undefined;
    }

    private partOf(suffix: string): { parent: MetadataType; child: ChildType } | undefined {
        for (const parent of registry.types) {
            const child = parent.children.find((one) => one.suffix === suffix);
            if (child !== undefined) {
                return { parent, child };
            }
        }
        return undefined;
    }

    /** The path below the type's own directory; types in folders keep their folders. */
    private below(type: MetadataType, path: string): string {
        const segments = path.split('/');
        const index = segments.lastIndexOf(type.directory);
        return type.inFolder && index >= 0
            ? segments.slice(index + 1).join('/')
            : (segments.at(-1) ?? path);
    }

    private takeTop(type: MetadataType, bare: string, path: string): void {
        if (type.shape === 'container') {
            this.open(
                type,
                type.name === 'CustomLabels' ? 'CustomLabels' : this.stem(type, bare),
                path,
            );
        } else if (type.shape === 'content') {
            this.takeContent(type, bare, path);
        } else {
            this.put(`${type.directory}/${this.below(type, bare)}`, this.bytes(path));
        }
    }

    private stem(type: MetadataType, bare: string): string {
        return this.below(type, bare).slice(0, -((type.suffix ?? '').length + 1));
    }

    private takeContent(type: MetadataType, bare: string, path: string): void {
        const stem = bare.slice(0, bare.lastIndexOf('.'));
        const content = this.contentOf(bare, stem);
        const name = this.below(type, stem);
        if (content === undefined) {
            this.notImported.push({
                path,
                reason: `The content that belongs to this ${type.name} is missing.`,
            });
            return;
        }
        const extension = hasFreeSuffix(type)
            ? content.path.slice(content.path.lastIndexOf('.'))
            : `.${type.suffix ?? ''}`;
        const target = `${type.directory}/${name}${extension}`;
        this.put(target, content.bytes);
        this.put(target + META_SUFFIX, this.bytes(path));
    }

    private contentOf(bare: string, stem: string): { path: string; bytes: Uint8Array } | undefined {
        const own = this.files.get(bare);
        if (own !== undefined) {
            this.taken.add(bare);
            return { path: bare, bytes: own };
        }
        const inside = new Map<string, Uint8Array>();
        for (const [path, bytes] of this.files) {
            if (path.startsWith(`${stem}.`) && !path.endsWith(META_SUFFIX)) {
                this.taken.add(path);
                return { path, bytes };
            }
            if (path.startsWith(`${stem}/`)) {
                this.taken.add(path);
                inside.set(path.slice(stem.length + 1), bytes);
            }
        }
        return inside.size === 0
            ? undefined
            : { path: `${stem}.resource`, bytes: writeZip(inside) };
    }

    private open(type: MetadataType, name: string, path: string | null): OpenContainer {
        const target = `${type.directory}/${name}.${type.suffix ?? ''}`;
        const container = this.containers.get(target) ?? { root: type.name, own: [], parts: [] };
        this.containers.set(target, container);
        if (path !== null) {
            container.own.push(...(this.parse(path)?.children ?? []));
        }
        return container;
    }

    /** objects/Account/fields/X.field-meta.xml, but bots/Sales/v1.botVersion-meta.xml. */
    private takePart(parent: MetadataType, child: ChildType, path: string): void {
        const segments = path.split('/');
        const folder = segments.at(-2) ?? '';
        const name = folder === child.directory ? segments.at(-3) : folder;
        const node = this.parse(path);
        if (name !== undefined && node !== null) {
            this.open(parent, name, null).parts.push(renamed(node, child.element));
        }
    }

    private parse(path: string): XmlNode | null {
        try {
            return readXml(this.bytes(path));
        } catch (cause) {
            if (!(cause instanceof XmlProblem)) {
                throw cause;
            }
            this.notImported.push({
                path,
                reason: `Error parsing file: ${cause.message} (${cause.line}:${cause.column})`,
            });
            return null;
        }
    }

    private closeContainers(): void {
        for (const [path, container] of this.containers) {
            const children = [...container.own, ...container.parts];
            const root = {
                name: container.root,
                attributes: {},
                children,
                text: '',
                line: 1,
                column: 1,
            };
            this.put(path, Buffer.from(writeDocument(root), 'utf8'));
        }
    }

    private put(path: string, bytes: Uint8Array): void {
        this.entries.set(path, bytes);
    }

    private bytes(path: string): Uint8Array {
        return this.files.get(path) ?? new Uint8Array();
    }
}

export function packageFromSource(files: ReadonlyMap<string, Uint8Array>): {
    entries: Map<string, Uint8Array>;
    notImported: NotImported[];
} {
    const conversion = new SourceConversion(files);
    conversion.run();
    return { entries: conversion.entries, notImported: conversion.notImported };
}
