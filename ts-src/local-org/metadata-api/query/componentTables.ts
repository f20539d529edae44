/** Components as rows of the Tooling API (Tooling API Guide, page per object). */
import type { Org } from '../org/org.ts';
import { type Component, parentNameOf, partNameOf } from '../store/component.ts';
import { textOf, type XmlNode } from '../xml/node.ts';
import { readXml } from '../xml/read.ts';
import { crc32 } from '../zip/crc32.ts';
import { metadataJson } from './metadataJson.ts';
import { flowDefinitionTable, flowTable } from './flowTables.ts';
import { numberOf, STAMPS, stamps } from './stamps.ts';
import type { ColumnType, Row, Table } from './table.ts';

function rootOf(component: Component): XmlNode | null {
    return component.document === null ? null : readXml(component.document);
}

function bodyOf(component: Component): string {
    return Buffer.from(component.files[0]?.bytes ?? new Uint8Array()).toString('utf8');
}

function lengthWithoutComments(body: string): number {
    return body.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '').length;
}

/** ApexClass, ApexTrigger: their code and its checksum. */
function codeTable(org: Org, type: 'ApexClass' | 'ApexTrigger', keyPrefix: string): Table {
    return {
        name: type,
        keyPrefix,
        columns: {
            ...STAMPS,
            Name: 'string',
            ApiVersion: 'double',
            Status: 'string',
            IsValid: 'boolean',
            Body: 'string',
            BodyCrc: 'double',
            LengthWithoutComments: 'int',
            FullName: 'string',
            TableEnumOrId: 'string',
            Metadata: 'complexvalue',
        },
        relationships: { CreatedBy: 'User', LastModifiedBy: 'User' },
        rows: () =>
            org.store.list(type).map((component) => {
                const root = rootOf(component);
                const body = bodyOf(component);
                return {
                    ...stamps(org, component),
                    Name: component.fullName,
                    ApiVersion: Number((root && textOf(root, 'apiVersion')) ?? org.profile.release),
                    Status: (root && textOf(root, 'status')) ?? 'Active',
                    IsValid: true,
                    Body: body,
                    BodyCrc: () => crc32(Buffer.from(body, 'utf8')),
                    LengthWithoutComments: () => lengthWithoutComments(body),
                    FullName: component.fullName,
                    TableEnumOrId: () =>
                        type === 'ApexTrigger' ? (/\bon\s+(\w+)/i.exec(body)?.[1] ?? null) : null,
                    Metadata: () => metadataJson(component),
                };
            }),
    };
}

function markupTable(org: Org, type: 'ApexPage' | 'ApexComponent', keyPrefix: string): Table {
    return {
        name: type,
        keyPrefix,
        columns: {
            ...STAMPS,
            Name: 'string',
            MasterLabel: 'string',
            ApiVersion: 'double',
            Markup: 'string',
        },
        relationships: { CreatedBy: 'User', LastModifiedBy: 'User' },
        rows: () =>
            org.store.list(type).map((component) => {
                const root = rootOf(component);
                return {
                    ...stamps(org, component),
                    Name: component.fullName,
                    MasterLabel: (root && textOf(root, 'label')) ?? component.fullName,
                    ApiVersion: Number((root && textOf(root, 'apiVersion')) ?? org.profile.release),
                    Markup: () => bodyOf(component),
                };
            }),
    };
}

interface PlainType {
    name: string;
    type: string;
    keyPrefix: string;
    label?: string;
}

/** Types whose rows are a name, a label and the metadata. */
const PLAIN: readonly PlainType[] = [
    { name: 'AuraDefinitionBundle', type: 'AuraDefinitionBundle', keyPrefix: '0Ab' },
    { name: 'CustomApplication', type: 'CustomApplication', keyPrefix: '02u', label: 'label' },
    { name: 'CustomTab', type: 'CustomTab', keyPrefix: '01r', label: 'label' },
    { name: 'ExternalString', type: 'CustomLabel', keyPrefix: '101', label: 'shortDescription' },
    { name: 'FlexiPage', type: 'FlexiPage', keyPrefix: '0M0', label: 'masterLabel' },
    { name: 'LightningComponentBundle', type: 'LightningComponentBundle', keyPrefix: '0Rb' },
    { name: 'NamedCredential', type: 'NamedCredential', keyPrefix: '0XA', label: 'label' },
    { name: 'PermissionSetGroup', type: 'PermissionSetGroup', keyPrefix: '0PG', label: 'label' },
    { name: 'QuickActionDefinition', type: 'QuickAction', keyPrefix: '09D', label: 'label' },
    { name: 'RemoteProxy', type: 'RemoteSiteSetting', keyPrefix: '0rp', label: 'fullName' },
    { name: 'StaticResource', type: 'StaticResource', keyPrefix: '081' },
];

function plainTable(org: Org, plain: PlainType): Table {
    return {
        name: plain.name,
        keyPrefix: plain.keyPrefix,
        columns: {
            ...STAMPS,
            DeveloperName: 'string',
            Name: 'string',
            MasterLabel: 'string',
            FullName: 'string',
            Metadata: 'complexvalue',
        },
        relationships: { CreatedBy: 'User', LastModifiedBy: 'User' },
        rows: () =>
            org.store.list(plain.type).map((component) => ({
                ...stamps(org, component),
                DeveloperName: partNameOf(component.fullName),
                Name: partNameOf(component.fullName),
                MasterLabel: () => {
                    const root = rootOf(component);
                    return (root && plain.label && textOf(root, plain.label)) ?? component.fullName;
                },
                FullName: component.fullName,
                Metadata: () => metadataJson(component),
            })),
    };
}

interface PartType {
    name: string;
    type: string;
    keyPrefix: string;
    columns: Readonly<Record<string, ColumnType>>;
    cells(component: Component, root: XmlNode): Row;
}

/** CustomField names its object by id, standard objects by name (Tooling API Guide > CustomField > TableEnumOrId). */
function tableEnumOrId(org: Org, component: Component): string {
    const objectName = parentNameOf(component.fullName);
    return org.store.get('CustomObject', objectName)?.id.slice(0, 15) ?? objectName;
}

function customFieldPart(org: Org): PartType {
    return {
        name: 'CustomField',
        type: 'CustomField',
        keyPrefix: '00N',
        columns: {
            DeveloperName: 'string',
            TableEnumOrId: 'string',
            Length: 'int',
            Precision: 'int',
            Scale: 'int',
            InlineHelpText: 'string',
            Description: 'string',
        },
        cells: (component, root) => ({
            DeveloperName: partNameOf(component.fullName).replace(/__c$/, ''),
            TableEnumOrId: tableEnumOrId(org, component),
            Length: numberOf(root, 'length'),
            Precision: numberOf(root, 'precision'),
            Scale: numberOf(root, 'scale'),
            InlineHelpText: textOf(root, 'inlineHelpText') ?? null,
            Description: textOf(root, 'description') ?? null,
        }),
    };
}

const validationRuleRows: PartType = {
    name: 'ValidationRule',
    type: 'ValidationRule',
    keyPrefix: '03d',
    columns: {
        ValidationName: 'string',
        Active: 'boolean',
        ErrorMessage: 'string',
        ErrorDisplayField: 'string',
        Description: 'string',
    },
    cells: (component, root) => ({
        ValidationName: partNameOf(component.fullName),
        Active: textOf(root, 'active') === 'true',
        ErrorMessage: textOf(root, 'errorMessage') ?? null,
        ErrorDisplayField: textOf(root, 'errorDisplayField') ?? null,
        Description: textOf(root, 'description') ?? null,
    }),
};

const recordTypeRows: PartType = {
    name: 'RecordType',
    type: 'RecordType',
    keyPrefix: '012',
    columns: {
        DeveloperName: 'string',
        Name: 'string',
        SobjectType: 'string',
        IsActive: 'boolean',
        Description: 'string',
    },
    cells: (component, root) => ({
        DeveloperName: partNameOf(component.fullName),
        Name: textOf(root, 'label') ?? partNameOf(component.fullName),
        SobjectType: parentNameOf(component.fullName),
        IsActive: textOf(root, 'active') === 'true',
        Description: textOf(root, 'description') ?? null,
    }),
};

const layoutRows: PartType = {
    name: 'Layout',
    type: 'Layout',
    keyPrefix: '00h',
    columns: { Name: 'string', TableEnumOrId: 'string', LayoutType: 'string' },
    cells: (component) => ({
        Name: decodeURIComponent(component.fullName.slice(component.fullName.indexOf('-') + 1)),
        TableEnumOrId: component.fullName.slice(0, component.fullName.indexOf('-')),
        LayoutType: 'Standard',
    }),
};

function partTypes(org: Org): PartType[] {
    return [customFieldPart(org), validationRuleRows, recordTypeRows, layoutRows];
}

function partTable(org: Org, part: PartType): Table {
    return {
        name: part.name,
        keyPrefix: part.keyPrefix,
        columns: { ...STAMPS, ...part.columns, FullName: 'string', Metadata: 'complexvalue' },
        relationships: { CreatedBy: 'User', LastModifiedBy: 'User' },
        rows: () =>
            org.store.list(part.type).flatMap((component) => {
                const root = rootOf(component);
                return root === null
                    ? []
                    : [
                          {
                              ...stamps(org, component),
                              ...part.cells(component, root),
                              FullName: component.fullName,
                              Metadata: () => metadataJson(component),
                          },
                      ];
            }),
    };
}

/** The Tooling API keeps custom objects by developer name; standard ones are entities only. */
function customObjectTable(org: Org): Table {
    return {
        name: 'CustomObject',
        keyPrefix: '01I',
        columns: {
            ...STAMPS,
            DeveloperName: 'string',
            Description: 'string',
            SharingModel: 'string',
        },
        relationships: { CreatedBy: 'User', LastModifiedBy: 'User' },
        rows: () =>
            org.store
                .list('CustomObject')
                .filter((component) => component.fullName.includes('__'))
                .map((component) => {
                    const root = rootOf(component);
                    return {
                        ...stamps(org, component),
                        DeveloperName: component.fullName.replace(/__\w+$/, ''),
                        Description: (root && textOf(root, 'description')) ?? null,
                        SharingModel: (root && textOf(root, 'sharingModel')) ?? null,
                    };
                }),
    };
}

/** Tables both APIs have. */
export function codeTables(org: Org): Table[] {
    return [
        codeTable(org, 'ApexClass', '01p'),
        codeTable(org, 'ApexTrigger', '01q'),
        markupTable(org, 'ApexPage', '066'),
        markupTable(org, 'ApexComponent', '099'),
        plainTable(org, { name: 'StaticResource', type: 'StaticResource', keyPrefix: '081' }),
        ...partTypes(org)
            .filter((part) => part.name === 'RecordType')
            .map((part) => partTable(org, part)),
    ];
}

export function toolingTables(org: Org): Table[] {
    return [
        ...codeTables(org),
        ...PLAIN.map((plain) => plainTable(org, plain)),
        ...partTypes(org).map((part) => partTable(org, part)),
        customObjectTable(org),
        flowTable(org),
        flowDefinitionTable(org),
    ];
}
