/**
 * What a retrieved profile holds: only settings for components named in the same package, and always its user
 * permissions, login hours and address ranges (Metadata API Guide > Profile).
 */
import type { Component } from '../store/component.ts';
import { keyOf, parentNameOf } from '../store/component.ts';
import { textOf, withChildren, type XmlNode } from '../xml/node.ts';
import { readXml } from '../xml/read.ts';
import { writeDocument } from '../xml/write.ts';
import { own } from '../types/own.ts';

type Named = (type: string, fullName: string | undefined) => boolean;
type Rule = (entry: XmlNode, named: Named) => boolean;

function isFieldNamed(field: string | undefined, named: Named): boolean {
    return (
        named('CustomField', field) ||
        (field !== undefined && named('CustomObject', parentNameOf(field)))
    );
}

/** A tab is shown when the tab or the object behind it is in the package. */
function isTabNamed(tab: string | undefined, named: Named): boolean {
    return named('CustomTab', tab) || named('CustomObject', tab?.replace(/^standard-/, ''));
}

const RULES: Readonly<Record<string, Rule>> = {
    applicationVisibilities: (entry, named) =>
        named('CustomApplication', textOf(entry, 'application')),
    classAccesses: (entry, named) => named('ApexClass', textOf(entry, 'apexClass')),
    customMetadataTypeAccesses: (entry, named) => named('CustomObject', textOf(entry, 'name')),
    customPermissions: (entry, named) => named('CustomPermission', textOf(entry, 'name')),
    customSettingAccesses: (entry, named) => named('CustomObject', textOf(entry, 'name')),
    externalDataSourceAccesses: (entry, named) =>
        named('ExternalDataSource', textOf(entry, 'externalDataSource')),
    fieldPermissions: (entry, named) => isFieldNamed(textOf(entry, 'field'), named),
    flowAccesses: (entry, named) => named('Flow', textOf(entry, 'flow')),
    layoutAssignments: (entry, named) => named('Layout', textOf(entry, 'layout')),
    objectPermissions: (entry, named) => named('CustomObject', textOf(entry, 'object')),
    pageAccesses: (entry, named) => named('ApexPage', textOf(entry, 'apexPage')),
    profileActionOverrides: (entry, named) => named('FlexiPage', textOf(entry, 'content')),
    recordTypeVisibilities: (entry, named) =>
        named('RecordType', textOf(entry, 'recordType')) ||
        named('CustomObject', parentNameOf(textOf(entry, 'recordType') ?? '')),
    tabVisibilities: (entry, named) => isTabNamed(textOf(entry, 'tab'), named),
};

export function profileView(
    profile: Component,
    selected: ReadonlyMap<string, Component>,
): Component {
    const named: Named = (type, fullName) =>
        fullName !== undefined && selected.has(keyOf(type, fullName));
    const root = readXml(profile.document ?? '');
    const visible = root.children.filter((entry) => own(RULES, entry.name)?.(entry, named) ?? true);
    return { ...profile, document: writeDocument(withChildren(root, visible)) };
}
