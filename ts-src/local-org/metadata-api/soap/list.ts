/** Metadata API Guide > listMetadata(). */
import type { Caller, Org } from '../org/org.ts';
import { listedStandardObjects } from '../standard/implicit.ts';
import type { Component } from '../store/component.ts';
import { registry } from '../types/registry.ts';
import { childrenOf, textOf, type XmlNode } from '../xml/node.ts';
import { SoapFault } from './envelope.ts';
import { fileProperties } from './fileProperties.ts';

const MAX_QUERIES = 3;

function inFolder(component: Component, folder: string): boolean {
    const slash = component.fullName.lastIndexOf('/');
    return component.fullName.slice(0, Math.max(0, slash)) === folder;
}

function membersOf(org: Org, type: string, folder: string | undefined): Component[] {
    const ofFolders = registry.folderTypeOf(type);
    if (ofFolders !== undefined) {
        return org.store.list(ofFolders.name).filter((component) => component.isFolder);
    }
    if (!registry.isKnown(type)) {
        throw new SoapFault('INVALID_TYPE', `Unknown type: ${type}`);
    }
    const stored = org.store.list(type);
    if (registry.byName(type)?.inFolder === true) {
        return folder === undefined
            ? []
            : stored.filter((component) => !component.isFolder && inFolder(component, folder));
    }
    if (type === 'CustomObject') {
        const known = new Set(stored.map((component) => component.fullName.toLowerCase()));
        const standard = listedStandardObjects(org.implicitSource);
        return [...stored, ...standard.filter((one) => !known.has(one.fullName.toLowerCase()))];
    }
    // Value sets of the platform are retrieved by name and never listed.
    return type === 'StandardValueSet' ? [] : stored;
}

export function listMetadata(caller: Caller, operation: XmlNode): XmlNode[] {
    const queries = childrenOf(operation, 'queries');
    if (queries.length > MAX_QUERIES) {
        throw new SoapFault(
            'LIMIT_EXCEEDED',
            `You can only list up to ${MAX_QUERIES} metadata queries at a time`,
        );
    }
    return queries.flatMap((query) => {
        const type = textOf(query, 'type') ?? '';
        return membersOf(caller.org, type, textOf(query, 'folder')).map((component) =>
            fileProperties(caller.org, component, 'result', '', type),
        );
    });
}
