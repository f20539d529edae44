import type { FieldDescription } from '../fieldDescription.ts';
import { fieldOf } from './field.ts';

const READ_ONLY = {
    isCreateable: false,
    isUpdateable: false,
    isNillable: false,
    isDefaultedOnCreate: true,
} as const;

export function idField(object: string): FieldDescription {
    return fieldOf({
        name: 'Id',
        object,
        type: 'id',
        label: 'Record ID',
        isIdLookup: true,
        ...READ_ONLY,
    });
}

function moment(object: string, name: string, label: string): FieldDescription {
    return fieldOf({ name, object, type: 'datetime', label, ...READ_ONLY });
}

function person(object: string, name: string, label: string): FieldDescription {
    const relationshipName = name.replace(/Id$/, '');
    return fieldOf({
        name,
        object,
        type: 'reference',
        label,
        referenceTo: ['User'],
        relationshipName,
        ...READ_ONLY,
    });
}

/** CreatedDate, CreatedById, LastModifiedDate, LastModifiedById, SystemModstamp. */
export function auditFields(object: string): readonly FieldDescription[] {
    return [
        moment(object, 'CreatedDate', 'Created Date'),
        person(object, 'CreatedById', 'Created By ID'),
        moment(object, 'LastModifiedDate', 'Last Modified Date'),
        person(object, 'LastModifiedById', 'Last Modified By ID'),
        moment(object, 'SystemModstamp', 'System Modstamp'),
    ];
}

export function deletedField(object: string): FieldDescription {
    return fieldOf({ name: 'IsDeleted', object, type: 'boolean', label: 'Deleted', ...READ_ONLY });
}

export function ownerField(object: string): FieldDescription {
    return fieldOf({
        name: 'OwnerId',
        object,
        type: 'reference',
        label: 'Owner ID',
        referenceTo: ['Group', 'User'],
        relationshipName: 'Owner',
        isNillable: false,
        isDefaultedOnCreate: true,
    });
}

export function recordTypeField(object: string): FieldDescription {
    return fieldOf({
        name: 'RecordTypeId',
        object,
        type: 'reference',
        label: 'Record Type ID',
        referenceTo: ['RecordType'],
        relationshipName: 'RecordType',
    });
}

function readOnlyText(object: string, name: string, length: number): FieldDescription {
    return fieldOf({
        name,
        object,
        type: 'string',
        label: name,
        length,
        isCreateable: false,
        isUpdateable: false,
    });
}

/** Object Reference > Custom Metadata Type__mdt. */
export function customMetadataFields(object: string): readonly FieldDescription[] {
    const writable = { isNillable: false, isCreateable: false, isUpdateable: false };
    return [
        idField(object),
        fieldOf({
            name: 'DeveloperName',
            object,
            type: 'string',
            label: 'Custom Metadata Record Name',
            length: 40,
            isUnique: true,
            isNameField: false,
            ...writable,
        }),
        fieldOf({
            name: 'MasterLabel',
            object,
            type: 'string',
            label: 'Label',
            length: 40,
            ...writable,
        }),
        fieldOf({
            name: 'Language',
            object,
            type: 'picklist',
            label: 'Master Language',
            length: 40,
            ...writable,
        }),
        readOnlyText(object, 'NamespacePrefix', 15),
        fieldOf({
            name: 'Label',
            object,
            type: 'string',
            label: 'Label',
            length: 40,
            isNameField: true,
            ...writable,
        }),
        fieldOf({
            name: 'QualifiedApiName',
            object,
            type: 'string',
            label: 'Qualified API Name',
            length: 70,
            ...writable,
        }),
        moment(object, 'SystemModstamp', 'System Modstamp'),
    ];
}

/** Platform Events Developer Guide > Platform Event Fields. */
export function platformEventFields(object: string): readonly FieldDescription[] {
    return [
        readOnlyText(object, 'ReplayId', 1000),
        moment(object, 'CreatedDate', 'Created Date'),
        person(object, 'CreatedById', 'Created By ID'),
        readOnlyText(object, 'EventUuid', 36),
    ];
}

export function setupOwnerField(object: string): FieldDescription {
    return fieldOf({
        name: 'SetupOwnerId',
        object,
        type: 'reference',
        label: 'Location',
        referenceTo: ['Organization', 'Profile', 'User'],
        relationshipName: 'SetupOwner',
        isNillable: false,
        isDefaultedOnCreate: true,
    });
}

/** Object Reference > StandardObjectNameShare; the parent's key is ParentId on custom objects. */
export function shareFields(object: string, parent: string): readonly FieldDescription[] {
    const once = { isUpdateable: false, isNillable: false };
    const levels = ['Read', 'Edit', 'All'].map(picklistValue);
    return [
        idField(object),
        fieldOf({
            name: 'ParentId',
            object,
            type: 'reference',
            label: 'Parent ID',
            referenceTo: [parent],
            relationshipName: 'Parent',
            isCascadeDelete: true,
            ...once,
        }),
        fieldOf({
            name: 'AccessLevel',
            object,
            type: 'picklist',
            label: 'Access Level',
            length: 40,
            isNillable: false,
            isRestrictedPicklist: true,
            picklistValues: levels,
        }),
        fieldOf({
            name: 'UserOrGroupId',
            object,
            type: 'reference',
            label: 'User/Group ID',
            referenceTo: ['Group', 'User'],
            relationshipName: 'UserOrGroup',
            ...once,
        }),
        fieldOf({
            name: 'RowCause',
            object,
            type: 'picklist',
            label: 'Row Cause',
            length: 40,
            isUpdateable: false,
            isDefaultedOnCreate: true,
            defaultValue: 'Manual',
            picklistValues: [
                'Owner',
                'Manual',
                'Rule',
                'ImplicitParent',
                'Team',
                'TerritoryRule',
            ].map(picklistValue),
        }),
        moment(object, 'LastModifiedDate', 'Last Modified Date'),
        person(object, 'LastModifiedById', 'Last Modified By ID'),
        deletedField(object),
    ];
}

function picklistValue(value: string): FieldDescription['picklistValues'][number] {
    return { value, label: value, isActive: true, isDefault: false, validFor: null };
}

/** Object Reference > StandardObjectNameHistory. */
export function historyFields(object: string, parent: string): readonly FieldDescription[] {
    const fixed = { isCreateable: false, isUpdateable: false };
    return [
        idField(object),
        deletedField(object),
        fieldOf({
            name: 'ParentId',
            object,
            type: 'reference',
            label: 'Parent ID',
            referenceTo: [parent],
            relationshipName: 'Parent',
            isCascadeDelete: true,
            ...fixed,
        }),
        person(object, 'CreatedById', 'Created By ID'),
        moment(object, 'CreatedDate', 'Created Date'),
        readOnlyText(object, 'DataType', 40),
        readOnlyText(object, 'Field', 255),
        fieldOf({ name: 'OldValue', object, type: 'anytype', label: 'Old Value', ...fixed }),
        fieldOf({ name: 'NewValue', object, type: 'anytype', label: 'New Value', ...fixed }),
    ];
}
