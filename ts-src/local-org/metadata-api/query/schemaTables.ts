/** EntityDefinition and FieldDefinition (Tooling API Guide). */
import type { Org } from '../org/org.ts';
import { partNameOf } from '../store/component.ts';
import { toId18 } from '../store/ids.ts';
import { textOf } from '../xml/node.ts';
import { readXml } from '../xml/read.ts';
import type { Row, Table } from './table.ts';

function entityRow(org: Org, name: string): Row {
    const stored = org.store.get('CustomObject', name);
    const root =
        stored?.document === null || stored === undefined ? null : readXml(stored.document);
    const label = (root && textOf(root, 'label')) ?? org.standard.labelOf(name) ?? name;
    const isCustom = name.includes('__');
    return {
        Id: () => toId18('000000000000000'),
        DurableId: stored?.id.slice(0, 15) ?? name,
        QualifiedApiName: stored?.fullName ?? name,
        DeveloperName: name.replace(/__\w+$/, ''),
        Label: label,
        MasterLabel: label,
        PluralLabel: (root && textOf(root, 'pluralLabel')) ?? `${label}s`,
        NamespacePrefix: null,
        IsCustomizable: true,
        IsCustomSetting: /<customSettingsType>/.test(stored?.document ?? ''),
        IsQueryable: true,
        IsApexTriggerable: !/__(mdt|b|x)$/.test(name),
        IsEverCreatable: true,
        KeyPrefix: null,
        InternalSharingModel:
            (root && textOf(root, 'sharingModel')) ?? (isCustom ? 'ReadWrite' : null),
        LastModifiedDate: stored?.lastModifiedDate ?? null,
        LastModifiedById: stored?.lastModifiedById ?? null,
    };
}

function entityNames(org: Org): string[] {
    const custom = org.store.list('CustomObject').map((component) => component.fullName);
    const known = new Set(custom.map((name) => name.toLowerCase()));
    return [
        ...custom,
        ...org.standard.objectNames().filter((name) => !known.has(name.toLowerCase())),
    ];
}

export function entityTable(org: Org): Table {
    return {
        name: 'EntityDefinition',
        keyPrefix: '4ie',
        columns: {
            Id: 'id',
            DurableId: 'string',
            QualifiedApiName: 'string',
            DeveloperName: 'string',
            Label: 'string',
            MasterLabel: 'string',
            PluralLabel: 'string',
            NamespacePrefix: 'string',
            IsCustomizable: 'boolean',
            IsCustomSetting: 'boolean',
            IsQueryable: 'boolean',
            IsApexTriggerable: 'boolean',
            IsEverCreatable: 'boolean',
            KeyPrefix: 'string',
            InternalSharingModel: 'string',
            LastModifiedDate: 'datetime',
            LastModifiedById: 'id',
        },
        relationships: {},
        rows: () => entityNames(org).map((name) => entityRow(org, name)),
    };
}

function fieldRow(org: Org, objectName: string, fieldName: string): Row {
    const stored = org.store.get('CustomField', `${objectName}.${fieldName}`);
    const root =
        stored?.document === null || stored === undefined ? null : readXml(stored.document);
    return {
        Id: () => toId18('000000000000000'),
        DurableId: `${objectName}.${stored?.id.slice(0, 15) ?? fieldName}`,
        QualifiedApiName: fieldName,
        DeveloperName: fieldName.replace(/__c$/, ''),
        Label: (root && textOf(root, 'label')) ?? fieldName,
        MasterLabel: (root && textOf(root, 'label')) ?? fieldName,
        DataType: (root && textOf(root, 'type')) ?? null,
        EntityDefinitionId: objectName,
        EntityDefinition: () => entityRow(org, objectName),
        NamespacePrefix: null,
        LastModifiedDate: stored?.lastModifiedDate ?? null,
        LastModifiedById: stored?.lastModifiedById ?? null,
    };
}

function fieldRows(org: Org): Row[] {
    return entityNames(org).flatMap((objectName) => {
        const custom = org.store
            .parts('CustomObject', objectName, 'CustomField')
            .map((field) => partNameOf(field.fullName));
        const known = new Set(custom.map((name) => name.toLowerCase()));
        const standard = org.standard
            .fieldNames(objectName)
            .filter((name) => !known.has(name.toLowerCase()));
        return [...standard, ...custom].map((name) => fieldRow(org, objectName, name));
    });
}

export function fieldTable(org: Org): Table {
    return {
        name: 'FieldDefinition',
        keyPrefix: '4fe',
        columns: {
            Id: 'id',
            DurableId: 'string',
            QualifiedApiName: 'string',
            DeveloperName: 'string',
            Label: 'string',
            MasterLabel: 'string',
            DataType: 'string',
            EntityDefinitionId: 'string',
            NamespacePrefix: 'string',
            LastModifiedDate: 'datetime',
            LastModifiedById: 'id',
        },
        relationships: { EntityDefinition: 'EntityDefinition' },
        rows: () => fieldRows(org),
    };
}
