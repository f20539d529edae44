/** Flow and FlowDefinition (Tooling API Guide). */
import type { Org } from '../org/org.ts';
import type { Component } from '../store/component.ts';
import { textOf } from '../xml/node.ts';
import { readXml } from '../xml/read.ts';
import { metadataJson } from './metadataJson.ts';
import { numberOf, STAMPS, stamps } from './stamps.ts';
import type { Row, Table } from './table.ts';

/** The definition of a flow has the id of its only version, with its own prefix. */
function definitionRow(org: Org, component: Component): Row {
    const isActive = /<status>Active<\/status>/.test(component.document ?? '');
    return {
        ...stamps(org, component),
        Id: definitionId(component),
        DeveloperName: component.fullName,
        MasterLabel: () => textOf(readXml(component.document ?? ''), 'label') ?? component.fullName,
        ActiveVersionId: isActive ? component.id : null,
        LatestVersionId: component.id,
    };
}

function definitionId(component: Component): string {
    return `300${component.id.slice(3)}`;
}

/** One version a flow: this org keeps the version that was deployed last. */
function flowRow(org: Org, component: Component): Row {
    const root = readXml(component.document ?? '');
    return {
        ...stamps(org, component),
        DefinitionId: definitionId(component),
        Definition: () => definitionRow(org, component),
        MasterLabel: textOf(root, 'label') ?? component.fullName,
        Status: textOf(root, 'status') ?? 'Draft',
        ProcessType: textOf(root, 'processType') ?? null,
        VersionNumber: 1,
        ApiVersion: numberOf(root, 'apiVersion'),
        Description: textOf(root, 'description') ?? null,
        FullName: component.fullName,
        Metadata: () => metadataJson(component),
    };
}

export function flowTable(org: Org): Table {
    return {
        name: 'Flow',
        keyPrefix: '301',
        columns: {
            ...STAMPS,
            DefinitionId: 'id',
            MasterLabel: 'string',
            Status: 'string',
            ProcessType: 'string',
            VersionNumber: 'int',
            ApiVersion: 'double',
            Description: 'string',
            FullName: 'string',
            Metadata: 'complexvalue',
        },
        relationships: { CreatedBy: 'User', LastModifiedBy: 'User', Definition: 'FlowDefinition' },
        rows: () => org.store.list('Flow').map((component) => flowRow(org, component)),
    };
}

export function flowDefinitionTable(org: Org): Table {
    return {
        name: 'FlowDefinition',
        keyPrefix: '300',
        columns: {
            ...STAMPS,
            DeveloperName: 'string',
            MasterLabel: 'string',
            ActiveVersionId: 'id',
            LatestVersionId: 'id',
        },
        relationships: { CreatedBy: 'User', LastModifiedBy: 'User' },
        rows: () => org.store.list('Flow').map((component) => definitionRow(org, component)),
    };
}
