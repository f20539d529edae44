/** A document without some of its elements, and without the entries that were about nothing else. */
import { withChildren, type XmlNode } from '../xml/node.ts';

/** Entries that mean nothing once the component they name is gone. */
const ENTRIES = new Set([
    'applicationVisibilities',
    'classAccesses',
    'columns',
    'customMetadataTypeAccesses',
    'customPermissions',
    'customSettingAccesses',
    'externalCredentialPrincipalAccesses',
    'externalDataSourceAccesses',
    'fieldPermissions',
    'filters',
    'flowAccesses',
    'layoutAssignments',
    'layoutItems',
    'objectPermissions',
    'pageAccesses',
    'platformActionListItems',
    'quickActionListItems',
    'recordTypeVisibilities',
    'tabSettings',
    'tabVisibilities',
]);

export function withoutNodes(root: XmlNode, gone: ReadonlySet<XmlNode>): XmlNode {
    const kept = root.children.flatMap((child) => {
        const isEntryOfGone =
            ENTRIES.has(child.name) && child.children.some((part) => gone.has(part));
        return gone.has(child) || isEntryOfGone ? [] : [withoutNodes(child, gone)];
    });
    return withChildren(root, kept);
}
