/** Components an org answers although nobody ever deployed them: standard objects and standard value sets. */
import type { Component } from '../store/component.ts';
import { NO_ID } from '../store/ids.ts';
import { element } from '../xml/node.ts';
import { writeDocument } from '../xml/write.ts';
import type { StandardModel } from './standardModel.ts';

export interface ImplicitSource {
    standard: StandardModel;
    ownerId: string;
    createdDate: string;
}

function implicit(
    source: ImplicitSource,
    type: string,
    fullName: string,
    document: string,
): Component {
    return {
        type,
        fullName,
        document,
        files: [],
        isFolder: false,
        id: NO_ID,
        namespacePrefix: null,
        manageableState: 'unmanaged',
        createdById: source.ownerId,
        createdDate: source.createdDate,
        lastModifiedById: source.ownerId,
        lastModifiedDate: source.createdDate,
    };
}

function standardObject(source: ImplicitSource, name: string): Component | undefined {
    const known = source.standard
        .objectNames()
        .find((one) => one.toLowerCase() === name.toLowerCase());
    if (known === undefined) {
        return undefined;
    }
    return implicit(source, 'CustomObject', known, writeDocument(element('CustomObject', [])));
}

function standardValueSet(source: ImplicitSource, name: string): Component | undefined {
    const values = source.standard.valueSet(name);
    if (values === undefined) {
        return undefined;
    }
    const nodes = values.map((value) =>
        element('standardValue', [
            element('fullName', value.value),
            element('default', String(value.default ?? false)),
            element('label', value.label ?? value.value),
        ]),
    );
    const root = element('StandardValueSet', [element('sorted', 'false'), ...nodes]);
    return implicit(source, 'StandardValueSet', name, writeDocument(root));
}

export function implicitComponent(
    source: ImplicitSource,
    type: string,
    fullName: string,
): Component | undefined {
    switch (type) {
        case 'CustomObject':
            return standardObject(source, fullName);
        case 'StandardValueSet':
            return standardValueSet(source, fullName);
        default:
            return undefined;
    }
}

/** Objects that listMetadata names in every org: those an administrator can customise. */
export function listedStandardObjects(source: ImplicitSource): Component[] {
    return LISTED_STANDARD_OBJECTS.flatMap((name) => {
        const component = standardObject(source, name);
        return component === undefined ? [] : [component];
    });
}

const LISTED_STANDARD_OBJECTS = [
    'Account',
    'AccountContactRole',
    'Asset',
    'Campaign',
    'CampaignMember',
    'Case',
    'CaseContactRole',
    'Contact',
    'ContentVersion',
    'Contract',
    'ContractContactRole',
    'DuplicateRecordItem',
    'DuplicateRecordSet',
    'Event',
    'Idea',
    'Individual',
    'Lead',
    'Opportunity',
    'OpportunityContactRole',
    'OpportunityLineItem',
    'Order',
    'OrderItem',
    'Pricebook2',
    'PricebookEntry',
    'Product2',
    'Site',
    'Solution',
    'Task',
    'User',
];
