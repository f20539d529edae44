/** package.xml, in a file or inside a retrieve request (Metadata API Guide > Sample package.xml Manifest Files). */
import { childrenOf, element, textOf, type XmlNode } from '../xml/node.ts';

export interface ManifestType {
    name: string;
    members: string[];
}

export interface Manifest {
    types: ManifestType[];
    version: string | null;
    fullName: string | null;
}

export function readManifest(node: XmlNode): Manifest {
    return {
        types: childrenOf(node, 'types').map((type) => ({
            name: (textOf(type, 'name') ?? '').trim(),
            // The CLI writes folders with a slash at their end.
            members: childrenOf(type, 'members').map((member) =>
                member.text.trim().replace(/\/$/, ''),
            ),
        })),
        version: textOf(node, 'version') ?? null,
        fullName: textOf(node, 'fullName') ?? null,
    };
}

export function manifestNode(manifest: Manifest): XmlNode {
    return element('Package', [
        ...manifest.types.map((type) =>
            element('types', [
                ...type.members.map((member) => element('members', member)),
                element('name', type.name),
            ]),
        ),
        ...(manifest.version === null ? [] : [element('version', manifest.version)]),
    ]);
}
