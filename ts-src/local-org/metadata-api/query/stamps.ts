/** Columns that every component has: who made and changed it, and when. */
import type { Org } from '../org/org.ts';
import type { Component } from '../store/component.ts';
import { textOf, type XmlNode } from '../xml/node.ts';
import { userById } from './peopleTables.ts';
import type { ColumnType, Row } from './table.ts';

export const STAMPS: Readonly<Record<string, ColumnType>> = {
    Id: 'id',
    NamespacePrefix: 'string',
    ManageableState: 'string',
    CreatedDate: 'datetime',
    CreatedById: 'id',
    LastModifiedDate: 'datetime',
    LastModifiedById: 'id',
    SystemModstamp: 'datetime',
};

export function stamps(org: Org, component: Component): Row {
    return {
        Id: component.id,
        NamespacePrefix: component.namespacePrefix,
        ManageableState: component.manageableState,
        CreatedDate: component.createdDate,
        CreatedById: component.createdById,
        CreatedBy: () => userById(org, component.createdById),
        LastModifiedDate: component.lastModifiedDate,
        LastModifiedById: component.lastModifiedById,
        LastModifiedBy: () => userById(org, component.lastModifiedById),
        SystemModstamp: component.lastModifiedDate,
    };
}

export function numberOf(root: XmlNode, name: string): number | null {
    const text = textOf(root, name);
    return text === undefined ? null : Number(text);
}
