import { current } from '../execution/index.ts';
import { ApexMap, SObjectValue, raise } from '../values/index.ts';
import { descriptionOf } from './Schema/tokens.ts';
import { idFrom } from './System/Id.ts';

/**
 * Static methods that the platform gives custom settings and custom metadata types (Apex Reference > System > Custom
 * Settings Methods). Code saved with API 21 or earlier calls `getOrgDefaultsOrNull` and `getInstanceOrNull`.
 */
export function customObjectStatic(
    object: string,
    called: string,
    values: readonly unknown[],
): unknown {
    const description = descriptionOf(object);
    const [first = null] = values;
    const method = called.replace(/OrNull$/, '');
    if (description.kind === 'customMetadata') {
        return method.toLowerCase() === 'getall'
            ? allBy(object, 'DeveloperName')
            : metadataRecord(object, first);
    }
    const isHierarchy = description.customSettingType === 'Hierarchy';
    if (called !== method && isHierarchy && !hasData(object, method, first)) {
        return null;
    }
    switch (method.toLowerCase()) {
        case 'getall':
            return allBy(object, 'Name');
        case 'getorgdefaults':
            return ownedBy(object, current().org.id) ?? unsaved(object, current().org.id);
        case 'getvalues':
            return isHierarchy ? ownedBy(object, ownerOf(first)) : named(object, first);
        default:
            return isHierarchy
                ? merged(object, values.length === 0 ? current().user.id : levelOf(first))
                : named(object, first);
    }
}

function hasData(object: string, method: string, owner: unknown): boolean {
    const levels =
        method === 'getOrgDefaults'
            ? [current().org.id]
            : levelsOf(owner === null ? current().user.id : ownerOf(owner));
    return levels.some((level) => ownedBy(object, level) !== null);
}

/** Whose rows count for a user, the weakest first. */
function levelsOf(ownerId: string): readonly string[] {
    const { org } = current();
    const profileId = org.database.record(ownerId)?.values.get('profileid');
    return [...new Set([org.id, ...(typeof profileId === 'string' ? [profileId] : []), ownerId])];
}

function ownerOf(value: unknown): string {
    return value === null
        ? raise('NullPointerException', 'Argument cannot be null.')
        : idFrom(value);
}

/** Nobody's settings are those of the organisation. */
function levelOf(value: unknown): string {
    return value === null ? current().org.id : idFrom(value);
}

function readable(record: SObjectValue): SObjectValue {
    const twin = record.copy();
    twin.isReadOnly = descriptionOf(record.type).kind === 'customMetadata';
    return twin;
}

function rows(object: string): readonly SObjectValue[] {
    return current().org.database.system.all(object);
}

function allBy(object: string, key: string): ApexMap {
    const entries = rows(object).map(
        (row) => [row.values.get(key.toLowerCase()) ?? null, readable(row)] as const,
    );
    return new ApexMap('String', object, entries);
}

function named(object: string, name: unknown): SObjectValue | null {
    const found = rows(object).find((row) => textEquals(row.values.get('name'), name));
    return found === undefined ? null : readable(found);
}

function textEquals(left: unknown, right: unknown): boolean {
    return (
        typeof left === 'string' &&
        typeof right === 'string' &&
        left.toLowerCase() === right.toLowerCase()
    );
}

/** By developer name, qualified name or id. */
function metadataRecord(object: string, key: unknown): SObjectValue | null {
    const found = rows(object).find(
        (row) =>
            textEquals(row.values.get('developername'), key) ||
            textEquals(row.values.get('qualifiedapiname'), key) ||
            (typeof key === 'string' &&
                row.id !== null &&
                row.id.slice(0, 15) === key.slice(0, 15)),
    );
    return found === undefined ? null : readable(found);
}

function ownedBy(object: string, ownerId: string): SObjectValue | null {
    const found = rows(object).find((row) => row.values.get('setupownerid') === ownerId);
    return found === undefined ? null : readable(found);
}

/** What there is when nothing was saved: a record for the owner, ready to be inserted. */
function unsaved(object: string, ownerId: string): SObjectValue {
    const record = new SObjectValue(object);
    for (const field of descriptionOf(object).fields.values()) {
        if (field.isCustom && field.type === 'boolean') {
            record.put(field.name, field.defaultValue === 'true');
        }
    }
    record.put('SetupOwnerId', ownerId);
    return record;
}

/** Hierarchy: the user's row, over the profile's, over the organisation's, field by field. */
function merged(object: string, ownerId: string): SObjectValue {
    const result = unsaved(object, ownerId);
    for (const level of levelsOf(ownerId)) {
        const row = ownedBy(object, level);
        for (const [key, value] of row?.values ?? []) {
            // The id is that of the owner's own record; what is inherited has none.
            if (value !== null && (level === ownerId || (key !== 'id' && key !== 'setupownerid'))) {
                result.put(row?.names.get(key) ?? key, value);
            }
        }
    }
    return result;
}
