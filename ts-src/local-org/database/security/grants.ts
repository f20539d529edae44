import type { Row, Storage } from '../storage/storage.ts';
import type { FieldRights, ObjectRights } from './permissions.ts';

/** What one permission set row grants, with its ObjectPermissions, FieldPermissions and SetupEntityAccess rows. */
export interface Grants {
    readonly objects: Map<string, ObjectRights>;
    readonly fields: Map<string, FieldRights>;
    readonly userPermissions: Set<string>;
    readonly customPermissions: Set<string>;
    readonly classes: Set<string>;
}

export function noGrants(): Grants {
    return {
        objects: new Map(),
        fields: new Map(),
        userPermissions: new Set(),
        customPermissions: new Set(),
        classes: new Set(),
    };
}

export const NO_RIGHTS: ObjectRights = {
    read: false,
    create: false,
    edit: false,
    delete: false,
    viewAll: false,
    modifyAll: false,
};
export const ALL_RIGHTS: ObjectRights = {
    read: true,
    create: true,
    edit: true,
    delete: true,
    viewAll: true,
    modifyAll: true,
};

function live(rows: Iterable<Row> | null): readonly Row[] {
    return [...(rows ?? [])].filter((row) => row.values['isdeleted'] !== true);
}

function children(
    storage: Storage,
    object: string,
    parentField: string,
    parentId: string,
): readonly Row[] {
    const found = storage.find(object, parentField, parentId);
    return found === null
        ? live(storage.rows(object)).filter((row) => row.values[parentField] === parentId)
        : live(found);
}

export function grantsOf(permissionSet: Row, storage: Storage): Grants {
    const grants = noGrants();
    for (const [field, value] of Object.entries(permissionSet.values)) {
        if (field.startsWith('permissions') && value === true) {
            grants.userPermissions.add(field.slice('permissions'.length));
        }
    }
    for (const { values } of children(storage, 'ObjectPermissions', 'parentid', permissionSet.id)) {
        grants.objects.set(String(values['sobjecttype']).toLowerCase(), {
            read: values['permissionsread'] === true,
            create: values['permissionscreate'] === true,
            edit: values['permissionsedit'] === true,
            delete: values['permissionsdelete'] === true,
            viewAll: values['permissionsviewallrecords'] === true,
            modifyAll: values['permissionsmodifyallrecords'] === true,
        });
    }
    for (const { values } of children(storage, 'FieldPermissions', 'parentid', permissionSet.id)) {
        grants.fields.set(String(values['field']).toLowerCase(), {
            read: values['permissionsread'] === true,
            edit: values['permissionsedit'] === true,
        });
    }
    for (const { values } of children(storage, 'SetupEntityAccess', 'parentid', permissionSet.id)) {
        addEntity(grants, String(values['setupentityid']), storage);
    }
    return grants;
}

function addEntity(grants: Grants, id: string, storage: Storage): void {
    const entity = storage.get(id);
    const target =
        entity?.object === 'CustomPermission'
            ? grants.customPermissions
            : entity?.object === 'ApexClass'
              ? grants.classes
              : null;
    const name = entity?.values[entity.object === 'CustomPermission' ? 'developername' : 'name'];
    if (typeof name === 'string') {
        target?.add(name.toLowerCase());
    }
}

/** Permission sets only ever add. */
export function merge(into: Grants, more: Grants): void {
    for (const [object, rights] of more.objects) {
        const known = into.objects.get(object) ?? NO_RIGHTS;
        into.objects.set(object, {
            read: known.read || rights.read,
            create: known.create || rights.create,
            edit: known.edit || rights.edit,
            delete: known.delete || rights.delete,
            viewAll: known.viewAll || rights.viewAll,
            modifyAll: known.modifyAll || rights.modifyAll,
        });
    }
    for (const [field, rights] of more.fields) {
        const known = into.fields.get(field);
        into.fields.set(field, {
            read: (known?.read ?? false) || rights.read,
            edit: (known?.edit ?? false) || rights.edit,
        });
    }
    more.userPermissions.forEach((name) => into.userPermissions.add(name));
    more.customPermissions.forEach((name) => into.customPermissions.add(name));
    more.classes.forEach((name) => into.classes.add(name));
}

/** A muting permission set takes away within its group. */
export function mute(group: Grants, muted: Grants): void {
    for (const [object, rights] of muted.objects) {
        const known = group.objects.get(object);
        if (known) {
            group.objects.set(object, {
                read: known.read && !rights.read,
                create: known.create && !rights.create,
                edit: known.edit && !rights.edit,
                delete: known.delete && !rights.delete,
                viewAll: known.viewAll && !rights.viewAll,
                modifyAll: known.modifyAll && !rights.modifyAll,
            });
        }
    }
    for (const [field, rights] of muted.fields) {
        const known = group.fields.get(field);
        if (known) {
            group.fields.set(field, {
                read: known.read && !rights.read,
                edit: known.edit && !rights.edit,
            });
        }
    }
    muted.userPermissions.forEach((name) => group.userPermissions.delete(name));
    muted.customPermissions.forEach((name) => group.customPermissions.delete(name));
    muted.classes.forEach((name) => group.classes.delete(name));
}
