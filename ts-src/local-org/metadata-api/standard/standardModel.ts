/** What every org has before anybody changes it: standard objects with their fields, value sets, profiles, permissions. */
import { readFileSync } from 'node:fs';

export interface StandardValue {
    value: string;
    label?: string;
    default?: boolean;
}

export interface StandardModel {
    objectNames(): readonly string[];
    hasObject(name: string): boolean;
    labelOf(name: string): string | undefined;
    hasField(objectName: string, fieldName: string): boolean;
    fieldNames(objectName: string): readonly string[];
    /** `Owner` of Account → User, Group. */
    relationshipTargets(objectName: string, relationshipName: string): readonly string[] | undefined;
    valueSet(name: string): readonly StandardValue[] | undefined;
    valueSetNames(): readonly string[];
    hasUserPermission(name: string): boolean;
    profiles(): readonly StandardProfile[];
}

export interface StandardProfile {
    name: string;
    metadataName: string;
    userLicense: string;
}

interface DataField {
    name: string;
    relationshipName?: string;
    referenceTo?: string[];
}
interface DataObject {
    name: string;
    label: string;
    fields: DataField[];
}
interface StandardData {
    objects: DataObject[];
    userPermissions: string[];
    profiles: { name: string; userLicense: string; metadataName?: string }[];
    standardValueSets: Record<string, (string | StandardValue)[]>;
}

/** Fields and objects that only orgs with some feature or a newer release have (Object Reference): a deploy may name them. */
interface FeatureData {
    objects: Record<string, string[]>;
    documentedObjects: string[];
}

interface KnownObject {
    name: string;
    label: string;
    fields: ReadonlySet<string>;
    fieldNames: readonly string[];
    targets: ReadonlyMap<string, readonly string[]>;
}

function knownObject(data: DataObject): KnownObject {
    const targets = new Map<string, readonly string[]>();
    for (const field of data.fields) {
        if (field.relationshipName !== undefined) {
            targets.set(field.relationshipName.toLowerCase(), field.referenceTo ?? []);
        }
    }
    return {
        name: data.name,
        label: data.label,
        fields: new Set(data.fields.map((field) => field.name.toLowerCase())),
        fieldNames: data.fields.map((field) => field.name),
        targets
    };
}

function collectObjects(data: StandardData, features: FeatureData): Map<string, KnownObject> {
    const objects = new Map<string, KnownObject>();
    for (const object of data.objects) {
        const key = object.name.toLowerCase();
        const extra = (features.objects[object.name] ?? []).map((name) => ({ name }));
        const isRicher = (objects.get(key)?.fieldNames.length ?? 0) < object.fields.length + extra.length;
        if (isRicher) {
            objects.set(key, knownObject({ ...object, fields: [...object.fields, ...extra] }));
        }
    }
    for (const name of features.documentedObjects) {
        objects.set(name.toLowerCase(), knownObject({ name, label: name, fields: (features.objects[name] ?? []).map((field) => ({ name: field })) }));
    }
    return objects;
}

export function standardModelFrom(data: StandardData, features: FeatureData): StandardModel {
    const objects = collectObjects(data, features);
    const permissions = new Set(data.userPermissions);
    const valueSets = new Map(
        Object.entries(data.standardValueSets).map(([name, values]) => [
            name,
            values.map((value) => (typeof value === 'string' ? { value } : value))
        ])
    );
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
        valueSet: (name) => valueSets.get(name),
        valueSetNames: () => [...valueSets.keys()],
        hasUserPermission: (name) => permissions.has(name),
        profiles: () =>
            data.profiles.flatMap((profile) =>
                profile.metadataName === undefined
                    ? []
                    : [{ ...profile, metadataName: profile.metadataName }]
            )
    };
}

let shared: StandardModel | undefined;

/** Read once: the same for every org of this process. */
export function standardModel(): StandardModel {
    const read = (path: string): unknown =>
        JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
    shared ??= standardModelFrom(
        read('../../schema/data/standardObjects.json') as StandardData,
        read('./featureFields.json') as FeatureData
    );
    return shared;
}
