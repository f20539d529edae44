import type { Diagnostic } from '../diagnostics/index.ts';
import type { ObjectDescription } from './description.ts';
import type { FieldDescription } from './fieldDescription.ts';
import { readApprovalProcess, readFieldUpdates, readWorkflowRules } from './readers/automation.ts';
import { readCustomMetadata } from './readers/customMetadata.ts';
import { readCustomPermission, readLabels } from './readers/labels.ts';
import { readPublicGroup, readQueue, readRole } from './readers/people.ts';
import { readGrants, readGroup, readProfiles } from './readers/permissions.ts';
import { readStaticResource } from './readers/staticResource.ts';
import type { Schema } from './schema.ts';
import type { Collected, SourceComponent } from './source/collect.ts';
import { textOfFile } from './source/files.ts';
import { userPermissionNames } from './standard/standardObjects.ts';

type Lookups = Pick<
    Schema,
    'object' | 'field' | 'objectByKeyPrefix' | 'parentRelationship' | 'childRelationship'
>;

/** Puts the described objects and the other components behind one door. */
export function assembled(
    objects: ReadonlyMap<string, ObjectDescription>,
    keyPrefixes: ReadonlyMap<string, string>,
    collected: Collected,
    diagnostics: Diagnostic[],
): Schema {
    const { components } = collected;
    const ofType = (type: string): readonly SourceComponent[] =>
        components.filter((component) => component.type === type);
    const named = <T>(
        type: string,
        read: (component: SourceComponent) => T,
    ): ReadonlyMap<string, T> =>
        new Map(
            ofType(type).map((component) => [component.fullName.toLowerCase(), read(component)]),
        );
    const records = ofType('CustomMetadata').map((component) =>
        readCustomMetadata(component, objects, diagnostics),
    );
    const updates = ofType('Workflow').flatMap((component) =>
        readFieldUpdates(component, diagnostics),
    );
    const contentOf = (component: SourceComponent): (() => string) => {
        const file = collected.files.get(component.file.replace(/-meta\.xml$/, ''));
        return () => (file === undefined ? '' : textOfFile(file));
    };
    return {
        diagnostics,
        objects,
        keyPrefixes,
        ...lookups(objects),
        ...componentLookups(components),
        labels: readLabels(components, diagnostics),
        customPermissions: named('CustomPermission', readCustomPermission),
        permissionSets: named('PermissionSet', readGrants),
        mutingPermissionSets: named('MutingPermissionSet', readGrants),
        permissionSetGroups: named('PermissionSetGroup', readGroup),
        profiles: readProfiles(components),
        customMetadata: records.filter((record) => record !== null),
        queues: named('Queue', readQueue),
        groups: named('Group', readPublicGroup),
        roles: named('Role', readRole),
        staticResources: named('StaticResource', (component) =>
            readStaticResource(component, collected, diagnostics),
        ),
        dataWeaveScripts: named('DataWeaveResource', contentOf),
        componentMarkup: named('ApexComponent', contentOf),
        workflowRules: ofType('Workflow').flatMap((component) =>
            readWorkflowRules(component, diagnostics),
        ),
        fieldUpdates: new Map(
            updates.map((update) => [`${update.object}.${update.name}`.toLowerCase(), update]),
        ),
        approvalProcesses: ofType('ApprovalProcess').map((component) =>
            readApprovalProcess(component, diagnostics),
        ),
        userPermissionNames: userPermissionNames(),
    };
}

/** The same schema with other key prefixes: a store remembers what its ids mean, whatever objects come and go. */
export function withKeyPrefixes(schema: Schema, prefixes: ReadonlyMap<string, string>): Schema {
    const objects = new Map(
        [...schema.objects].map(([key, object]) => {
            const isOwn = object.kind !== 'share' && object.kind !== 'history';
            return [
                key,
                {
                    ...object,
                    keyPrefix: (isOwn ? prefixes.get(key) : undefined) ?? object.keyPrefix,
                },
            ] as const;
        }),
    );
    return { ...schema, objects, keyPrefixes: prefixes, ...lookups(objects) };
}

function componentLookups(
    components: readonly SourceComponent[],
): Pick<Schema, 'component' | 'componentsOf'> {
    const byKey = new Map(
        components.map((component) => [
            `${component.type}:${component.fullName}`.toLowerCase(),
            component,
        ]),
    );
    return {
        component: (type, fullName) => byKey.get(`${type}:${fullName}`.toLowerCase()) ?? null,
        componentsOf: (type) => components.filter((component) => component.type === type),
    };
}

function lookups(objects: ReadonlyMap<string, ObjectDescription>): Lookups {
    const byPrefix = new Map<string, ObjectDescription>();
    for (const object of objects.values()) {
        if (object.keyPrefix !== null && object.kind !== 'share' && object.kind !== 'history') {
            byPrefix.set(object.keyPrefix, object);
        }
    }
    const parents = new WeakMap<ObjectDescription, ReadonlyMap<string, FieldDescription>>();
    const object = (name: string): ObjectDescription | null =>
        objects.get(name.toLowerCase()) ?? null;
    return {
        object,
        field: (objectName, fieldName) =>
            object(objectName)?.fields.get(fieldName.toLowerCase()) ?? null,
        objectByKeyPrefix: (prefix) => byPrefix.get(prefix) ?? null,
        parentRelationship: (objectName, relationshipName) => {
            const found = object(objectName);
            if (found === null) {
                return null;
            }
            const relations = parents.get(found) ?? parentsOf(found);
            parents.set(found, relations);
            return relations.get(relationshipName.toLowerCase()) ?? null;
        },
        childRelationship: (objectName, relationshipName) => {
            const wanted = relationshipName.toLowerCase();
            return (
                object(objectName)?.childRelationships.find(
                    (child) => child.name?.toLowerCase() === wanted,
                ) ?? null
            );
        },
    };
}

function parentsOf(object: ObjectDescription): ReadonlyMap<string, FieldDescription> {
    const fields = [...object.fields.values()].filter((field) => field.relationshipName !== null);
    return new Map(fields.map((field) => [(field.relationshipName ?? '').toLowerCase(), field]));
}
