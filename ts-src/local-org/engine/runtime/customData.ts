import { current } from '../../execution/index.ts';
import { ApexMap, raise, SObjectValue, toId18 } from '../../values/index.ts';

/** Statics of custom metadata types and custom settings: they read without a query and count no limit. */
export function callObject(object: string, method: string, values: unknown[]): unknown {
    const { org } = current();
    const described = org.schema.object(object);
    if (object.toLowerCase().endsWith('__mdt')) {
        return customMetadata(object, method, values);
    }
    return described?.customSettingType === 'Hierarchy'
        ? hierarchySetting(object, method, values)
        : listSetting(object, method, values);
}

function rowsOf(object: string): readonly SObjectValue[] {
    return current().org.database.system.all(object);
}

function text(row: SObjectValue, field: string): string | null {
    const value = row.values.get(field.toLowerCase());
    return typeof value === 'string' ? value : null;
}

function byName(rows: readonly SObjectValue[], field: string, name: unknown): SObjectValue | null {
    const wanted = String(name).toLowerCase();
    const id = typeof name === 'string' ? toId18(name) : null;
    return rows.find((row) => text(row, field)?.toLowerCase() === wanted || (id !== null && row.id === id)) ?? null;
}

function mapOf(object: string, field: string, rows: readonly SObjectValue[]): ApexMap {
    return new ApexMap('String', object, rows.map((row) => [text(row, field), row] as const));
}

/** Apex Reference > Schema > Custom Metadata Type Methods: records are read-only. */
function customMetadata(object: string, method: string, values: unknown[]): unknown {
    const rows = rowsOf(object);
    rows.forEach((row) => {
        row.isReadOnly = true;
    });
    if (method === 'getAll') {
        return mapOf(object, 'DeveloperName', rows);
    }
    const [name] = values;
    return name === null || name === undefined
        ? raise('NullPointerException', 'Argument cannot be null.')
        : (byName(rows, 'DeveloperName', name) ?? byName(rows, 'QualifiedApiName', name));
}

/** Apex Reference > System > Custom Settings Methods > List Custom Setting Methods */
function listSetting(object: string, method: string, values: unknown[]): unknown {
    const rows = rowsOf(object);
    return method === 'getAll' ? mapOf(object, 'Name', rows) : byName(rows, 'Name', values[0]);
}

function ownedBy(object: string, ownerId: string): SObjectValue | null {
    return rowsOf(object).find((row) => text(row, 'SetupOwnerId') === ownerId) ?? null;
}

/** Hierarchy settings: the user's row over the profile's over the organization's, field by field. */
function hierarchySetting(object: string, method: string, values: unknown[]): unknown {
    const { org, user } = current();
    const [given] = values;
    switch (method) {
        case 'getOrgDefaults':
            return ownedBy(object, org.id) ?? new SObjectValue(object);
        case 'getValues':
            return ownedBy(object, toId18(String(given)) ?? String(given));
        default:
            return merged(object, ownersOf(typeof given === 'string' ? given : user.id));
    }
}

function ownersOf(id: string): readonly string[] {
    const { org, user } = current();
    const full = toId18(id) ?? id;
    const row = org.database.record(full);
    if (row?.type === 'User') {
        return [full, text(row, 'ProfileId') ?? '', org.id];
    }
    return full === user.profileId || row?.type === 'Profile' ? [full, org.id] : [org.id];
}

function merged(object: string, owners: readonly string[]): SObjectValue {
    const found = owners.flatMap((owner) => ownedBy(object, owner) ?? []);
    const result = new SObjectValue(object);
    const fields = current().org.schema.object(object)?.fields.values() ?? [];
    for (const { name, isCustom } of fields) {
        const holder = found.find((row) => row.values.get(name.toLowerCase()) != null);
        if (holder !== undefined && (isCustom || holder === found[0])) {
            result.put(name, holder.values.get(name.toLowerCase()));
        }
    }
    return result;
}
