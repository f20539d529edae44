/**
 * What every org has before anybody changes it: standard objects with their fields, value sets, profiles, permissions.
 * The objects of a plain org come from the schema room; `data/featureFields.json` adds what the Object Reference documents
 * for orgs with more features: a deployment may name it.
 */
import { readFileSync } from 'node:fs';

import { loadSchemaFromFiles, type Schema, standardValueSets } from '../../schema/index.ts';

export interface StandardValue {
    value: string;
    label?: string;
    default?: boolean;
}

export interface StandardProfile {
    name: string;
    metadataName: string;
    userLicense: string;
}

export interface StandardModel {
    objectNames(): readonly string[];
    hasObject(name: string): boolean;
    labelOf(name: string): string | undefined;
    hasField(objectName: string, fieldName: string): boolean;
    fieldNames(objectName: string): readonly string[];
    /** `Owner` of Account → User, Group. */
    relationshipTargets(
        objectName: string,
        relationshipName: string,
    ): readonly string[] | undefined;
    valueSet(name: string): readonly StandardValue[] | undefined;
    hasUserPermission(name: string): boolean;
    profiles(): readonly StandardProfile[];
}

interface FeatureData {
    objects: Record<string, string[]>;
    relationships: Record<string, Record<string, string[]>>;
    documentedObjects: string[];
    userPermissions: string[];
}

interface KnownObject {
    name: string;
    label: string;
    fields: ReadonlySet<string>;
    fieldNames: readonly string[];
    targets: ReadonlyMap<string, readonly string[]>;
}

function knownObject(name: string, schema: Schema, features: FeatureData): KnownObject {
    const description = schema.object(name);
    const fields = [...(description?.fields.values() ?? [])];
    const fieldNames = [...fields.map((field) => field.name), ...(features.objects[name] ?? [])];
    const targets = new Map<string, readonly string[]>();
    for (const field of fields) {
        if (field.relationshipName !== null) {
            targets.set(field.relationshipName.toLowerCase(), field.referenceTo);
        }
    }
    for (const [relationship, objects] of Object.entries(features.relationships[name] ?? {})) {
        targets.set(relationship.toLowerCase(), objects);
    }
    return {
        name,
        label: description?.label ?? name,
        fields: new Set(fieldNames.map((field) => field.toLowerCase())),
        fieldNames,
        targets,
    };
}

function collectObjects(schema: Schema, features: FeatureData): Map<string, KnownObject> {
    const names = [
        ...[...schema.objects.values()].map((object) => object.name),
        ...features.documentedObjects,
    ];
    return new Map(names.map((name) => [name.toLowerCase(), knownObject(name, schema, features)]));
}

function profilesOf(schema: Schema): StandardProfile[] {
    return [...schema.profiles.values()].map((profile) => ({
        name: profile.label,
        metadataName: profile.metadataName,
        userLicense: profile.license ?? 'Salesforce',
    }));
}

function modelFrom(schema: Schema, features: FeatureData): StandardModel {
    const objects = collectObjects(schema, features);
    const permissions = new Set([...schema.userPermissionNames, ...features.userPermissions]);
    const valueSets = standardValueSets();
    const profiles = profilesOf(schema);
    const find = (name: string) => objects.get(name.toLowerCase());
    const names = [...objects.values()].map((object) => object.name);
    return {
        objectNames: () => names,
        hasObject: (name) => objects.has(name.toLowerCase()),
        labelOf: (name) => find(name)?.label,
        hasField: (objectName, fieldName) =>
            find(objectName)?.fields.has(fieldName.toLowerCase()) ?? false,
        fieldNames: (objectName) => find(objectName)?.fieldNames ?? [],
        relationshipTargets: (objectName, relationshipName) =>
            find(objectName)?.targets.get(relationshipName.toLowerCase()),
        valueSet: (name) => (Object.hasOwn(valueSets, name) ? valueSets[name] : undefined),
        hasUserPermission: (name) => permissions.has(name),
        profiles: () => profiles,
    };
}

let shared: StandardModel | undefined;

/** Read once: the same for every org of this process. */
export function standardModel(): StandardModel {
    shared ??= modelFrom(
        loadSchemaFromFiles([]),
        JSON.parse(
            readFileSync(new URL('./data/featureFields.json', import.meta.url), 'utf8'),
        ) as FeatureData,
    );
    return shared;
}
