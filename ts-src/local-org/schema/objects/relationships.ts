import type { ChildRelationship, ObjectDescription } from '../description.ts';
import type { FieldDescription } from '../fieldDescription.ts';

interface Hook {
    readonly object: string;
    readonly field: string;
    readonly name: string;
    readonly isCascade: boolean;
    readonly isForActivities?: boolean;
}

/** Standard objects that hang on custom objects too. Object Reference, "Custom Objects" and the objects' pages. */
const HOOKS: readonly Hook[] = [
    { object: 'Task', field: 'WhatId', name: 'Tasks', isCascade: true, isForActivities: true },
    { object: 'Event', field: 'WhatId', name: 'Events', isCascade: true, isForActivities: true },
    { object: 'Attachment', field: 'ParentId', name: 'Attachments', isCascade: true },
    { object: 'Note', field: 'ParentId', name: 'Notes', isCascade: true },
    {
        object: 'NoteAndAttachment',
        field: 'ParentId',
        name: 'NotesAndAttachments',
        isCascade: false,
    },
    {
        object: 'ContentDocumentLink',
        field: 'LinkedEntityId',
        name: 'ContentDocumentLinks',
        isCascade: true,
    },
    {
        object: 'AttachedContentDocument',
        field: 'LinkedEntityId',
        name: 'AttachedContentDocuments',
        isCascade: false,
    },
    {
        object: 'CombinedAttachment',
        field: 'ParentId',
        name: 'CombinedAttachments',
        isCascade: false,
    },
    {
        object: 'ProcessInstance',
        field: 'TargetObjectId',
        name: 'ProcessInstances',
        isCascade: true,
    },
    {
        object: 'ProcessInstanceHistory',
        field: 'TargetObjectId',
        name: 'ProcessSteps',
        isCascade: false,
    },
    { object: 'TopicAssignment', field: 'EntityId', name: 'TopicAssignments', isCascade: true },
    {
        object: 'EntitySubscription',
        field: 'ParentId',
        name: 'FeedSubscriptionsForEntity',
        isCascade: true,
    },
    { object: 'FeedItem', field: 'ParentId', name: 'Feeds', isCascade: true },
];

/** Further polymorphic keys that take any custom record, without a named child relationship. */
const ANY_RECORD: readonly (readonly [string, string])[] = [
    ['ContentVersion', 'FirstPublishLocationId'],
    ['UserRecordAccess', 'RecordId'],
    ['ProcessInstanceHistory', 'TargetObjectId'],
];

function hasActivities(object: ObjectDescription): boolean {
    return object.fields.has('lastactivitydate');
}

/** Lets the standard polymorphic keys refer to the custom objects. */
export function widenPolymorphicKeys(objects: Map<string, ObjectDescription>): void {
    const customs = [...objects.values()].filter((object) => object.kind === 'custom');
    const keys = [
        ...HOOKS.map((hook) => [hook.object, hook.field, hook.isForActivities ?? false] as const),
        ...ANY_RECORD.map(([object, field]) => [object, field, false] as const),
    ];
    for (const [objectName, fieldName, forActivities] of keys) {
        const object = objects.get(objectName.toLowerCase());
        const field = object?.fields.get(fieldName.toLowerCase());
        if (object && field) {
            const names = customs
                .filter((custom) => !forActivities || hasActivities(custom))
                .map((custom) => custom.name);
            const referenceTo = [...new Set([...field.referenceTo, ...names])];
            const widened: FieldDescription = { ...field, referenceTo, isPolymorphic: true };
            objects.set(objectName.toLowerCase(), {
                ...object,
                fields: new Map(object.fields).set(fieldName.toLowerCase(), widened),
            });
        }
    }
}

/** Child relationships that metadata makes: lookups of all objects, and the standard ones of custom objects. */
export function relateChildren(objects: Map<string, ObjectDescription>): void {
    const found = new Map<string, ChildRelationship[]>();
    const add = (parent: string, relationship: ChildRelationship): void => {
        const key = parent.toLowerCase();
        found.set(key, [...(found.get(key) ?? []), relationship]);
    };
    for (const object of objects.values()) {
        for (const field of object.fields.values()) {
            if (field.isCustom || object.isCustom || object.kind === 'share') {
                field.referenceTo.forEach((parent) => add(parent, childOfField(object, field)));
            }
        }
    }
    for (const object of [...objects.values()].filter((candidate) => candidate.kind === 'custom')) {
        for (const hook of HOOKS.filter(
            (candidate) => !candidate.isForActivities || hasActivities(object),
        )) {
            add(object.name, {
                name: hook.name,
                childObject: hook.object,
                field: hook.field,
                isCascadeDelete: hook.isCascade,
                isRestrictedDelete: false,
            });
        }
    }
    for (const [key, relationships] of found) {
        const parent = objects.get(key);
        if (parent) {
            objects.set(key, {
                ...parent,
                childRelationships: merged(parent.childRelationships, relationships),
            });
        }
    }
}

function childOfField(object: ObjectDescription, field: FieldDescription): ChildRelationship {
    return {
        name:
            object.kind === 'share' && field.name === 'ParentId'
                ? 'Shares'
                : object.kind === 'history' && field.name === 'ParentId'
                  ? 'Histories'
                  : field.childRelationshipName,
        childObject: object.name,
        field: field.name,
        isCascadeDelete: field.isCascadeDelete,
        isRestrictedDelete: field.isRestrictedDelete,
    };
}

function merged(
    known: readonly ChildRelationship[],
    more: readonly ChildRelationship[],
): readonly ChildRelationship[] {
    const seen = new Set(known.map((child) => `${child.childObject}.${child.field}`));
    return [...known, ...more.filter((child) => !seen.has(`${child.childObject}.${child.field}`))];
}
