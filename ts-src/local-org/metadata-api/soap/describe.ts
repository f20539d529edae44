/** Metadata API Guide > describeMetadata(). */
import type { Caller } from '../org/org.ts';
import { type MetadataType, registry } from '../types/registry.ts';
import { element, type XmlNode } from '../xml/node.ts';

function describeType(type: MetadataType): XmlNode {
    const children = type.children.filter((child) => child.addressable);
    return element('metadataObjects', [
        ...children.map((child) => element('childXmlNames', child.name)),
        element('directoryName', type.directory),
        element('inFolder', String(type.inFolder)),
        element('metaFile', String(type.metaFile)),
        ...(type.suffix === null ? [] : [element('suffix', type.suffix)]),
        element('xmlName', type.name),
    ]);
}

export function describeMetadata(caller: Caller): XmlNode[] {
    const { profile } = caller.org;
    return [
        element('result', [
            ...registry.types.map(describeType),
            element('organizationNamespace', profile.namespacePrefix ?? ''),
            element('partialSaveAllowed', String(profile.kind !== 'production')),
            element('testRequired', String(profile.kind === 'production')),
        ]),
    ];
}
