/** What a store keeps about one component of an organisation. */
export type ManageableState =
    | 'unmanaged'
    | 'installed'
    | 'installedEditable'
    | 'released'
    | 'beta'
    | 'deprecated'
    | 'deprecatedEditable'
    | 'deleted';

export interface ComponentFile {
    /** Path from the package root in Metadata API format, such as `classes/Invoice.cls`. */
    path: string;
    bytes: Uint8Array;
}

export interface ComponentContent {
    type: string;
    fullName: string;
    /** The component's own XML: the document without its addressable parts, the element of a part, a -meta.xml. */
    document: string | null;
    files: readonly ComponentFile[];
    isFolder: boolean;
}

export interface Component extends ComponentContent {
    id: string;
    namespacePrefix: string | null;
    manageableState: ManageableState;
    createdById: string;
    createdDate: string;
    lastModifiedById: string;
    lastModifiedDate: string;
}

/** Metadata names match without regard to case (Metadata API Guide > Metadata Components and Types). */
export function keyOf(type: string, fullName: string): string {
    return `${type}:${fullName.toLowerCase()}`;
}

export function parentNameOf(fullName: string): string {
    const dot = fullName.indexOf('.');
    return dot < 0 ? fullName : fullName.slice(0, dot);
}

export function partNameOf(fullName: string): string {
    const dot = fullName.indexOf('.');
    return dot < 0 ? fullName : fullName.slice(dot + 1);
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
    return Buffer.compare(left, right) === 0;
}

/** Equal contents make a deployed component "unchanged". */
export function sameContent(left: ComponentContent, right: ComponentContent): boolean {
    if (left.document !== right.document || left.files.length !== right.files.length) {
        return false;
    }
    const others = new Map(right.files.map((file) => [file.path, file.bytes]));
    return left.files.every((file) => {
        const other = others.get(file.path);
        return other !== undefined && sameBytes(file.bytes, other);
    });
}
