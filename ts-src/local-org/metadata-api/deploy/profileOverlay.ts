/** A deployed profile is laid over the saved one: entries it does not name stay as they are (Metadata API Guide > Profile). */
import { textOf, withChildren, type XmlNode } from '../xml/node.ts';
import { own } from '../types/own.ts';

/** By which element entries of one list are the same entry. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
    applicationVisibilities: ['application'],
    categoryGroupVisibilities: ['dataCategoryGroup'],
    classAccesses: ['apexClass'],
    customMetadataTypeAccesses: ['name'],
    customPermissions: ['name'],
    customSettingAccesses: ['name'],
    externalDataSourceAccesses: ['externalDataSource'],
    fieldPermissions: ['field'],
    flowAccesses: ['flow'],
    loginFlows: ['friendlyName'],
    objectPermissions: ['object'],
    pageAccesses: ['apexPage'],
    profileActionOverrides: ['actionName', 'pageOrSobjectType', 'formFactor', 'recordType'],
    recordTypeVisibilities: ['recordType'],
    tabVisibilities: ['tab'],
    userPermissions: ['name'],
};

/** One layout an object and record type. */
function layoutKey(entry: XmlNode): string {
    const layout = textOf(entry, 'layout') ?? '';
    return `${layout.slice(0, layout.indexOf('-'))}|${textOf(entry, 'recordType') ?? ''}`;
}

function keyOfEntry(entry: XmlNode): string {
    if (entry.name === 'layoutAssignments') {
        return `${entry.name}|${layoutKey(entry)}`;
    }
    const keys = own(KEYS, entry.name);
    // Anything else is a single value, or a list (login hours, address ranges) that is replaced whole.
    return keys === undefined
        ? entry.name
        : [entry.name, ...keys.map((key) => textOf(entry, key) ?? '')].join('|');
}

/** Permissions that are off are not kept as entries. */
function isKept(entry: XmlNode): boolean {
    if (entry.name === 'userPermissions' || entry.name === 'customPermissions') {
        return textOf(entry, 'enabled') !== 'false';
    }
    return entry.name !== 'objectPermissions' || textOf(entry, 'allowRead') !== 'false';
}

export function overlayProfile(before: XmlNode, after: XmlNode): XmlNode {
    const named = new Set(after.children.map(keyOfEntry));
    const untouched = before.children.filter((entry) => !named.has(keyOfEntry(entry)));
    const entries = [...untouched, ...after.children].filter(isKept);
    const sorted = entries
        .map((entry, index) => ({ entry, index, key: `${entry.name}|${keyOfEntry(entry)}` }))
        .sort((left, right) =>
            left.key < right.key ? -1 : left.key > right.key ? 1 : left.index - right.index,
        );
    return withChildren(
        after,
        sorted.map((one) => one.entry),
    );
}
