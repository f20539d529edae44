import type { PermissionGrants, ProfileDescription, Schema } from '../../schema/index.ts';
import type { OrganizationSettings } from './organization.ts';
import { peopleOf } from './people.ts';
import type { SetupRows } from './setupRows.ts';

type Kind = 'PermissionSet' | 'MutingPermissionSet';

/** Profiles by lower-case label → id. Their own permission sets are written by writeProfileGrants, when users exist. */
export function writeProfiles(rows: SetupRows, schema: Schema): ReadonlyMap<string, string> {
    const licenses = new Map<string, string>();
    const ids = new Map<string, string>();
    for (const profile of schema.profiles.values()) {
        const license = profile.license ?? 'Salesforce';
        const licenseId =
            licenses.get(license) ??
            rows.put('UserLicense', license, {
                Name: license,
                MasterLabel: license,
                LicenseDefinitionKey: license.toUpperCase(),
                Status: 'Active',
            });
        licenses.set(license, licenseId);
        ids.set(
            profile.label.toLowerCase(),
            rows.put('Profile', profile.label, {
                Name: profile.label,
                UserLicenseId: licenseId,
                UserType: profile.userType,
                ...flags(profile, schema),
            }),
        );
    }
    return ids;
}

export function writeProfileGrants(rows: SetupRows, schema: Schema): void {
    for (const profile of schema.profiles.values()) {
        const profileId = rows.idOf('Profile', profile.label) ?? '';
        const key = `profile:${profile.label}`;
        const id = rows.put('PermissionSet', key, {
            Name: `X${profileId.slice(0, 15)}`,
            Label: `00ex${profileId.slice(0, 15)}`,
            ProfileId: profileId,
            IsOwnedByProfile: true,
            IsCustom: true,
            Type: 'Profile',
            ...flags(profile, schema),
        });
        writeGrants(rows, schema, 'PermissionSet', id, key, profile);
    }
}

export function writePermissionSets(rows: SetupRows, schema: Schema): void {
    const write = (kind: Kind, grants: PermissionGrants): void => {
        const shared = { DeveloperName: grants.name, MasterLabel: grants.label };
        const named =
            kind === 'PermissionSet'
                ? {
                      Name: grants.name,
                      Label: grants.label,
                      IsOwnedByProfile: false,
                      IsCustom: true,
                      Type: 'Regular',
                      HasActivationRequired: grants.requiresActivation,
                  }
                : shared;
        const id = rows.put(kind, grants.name, {
            ...named,
            Description: grants.description,
            ...flags(grants, schema),
        });
        writeGrants(rows, schema, kind, id, grants.name, grants);
    };
    schema.permissionSets.forEach((grants) => write('PermissionSet', grants));
    schema.mutingPermissionSets.forEach((grants) => write('MutingPermissionSet', grants));
    for (const group of schema.permissionSetGroups.values()) {
        const id = rows.put('PermissionSetGroup', group.name, {
            DeveloperName: group.name,
            MasterLabel: group.label,
            Description: group.description,
            Status: 'Updated',
        });
        const members = [
            ...group.permissionSets.map((name) => rows.idOf('PermissionSet', name)),
            ...group.mutingPermissionSets.map((name) => rows.idOf('MutingPermissionSet', name)),
        ];
        for (const member of members.filter((candidate) => candidate !== null)) {
            rows.put('PermissionSetGroupComponent', `${group.name}:${member}`, {
                PermissionSetGroupId: id,
                PermissionSetId: member,
            });
        }
    }
}

/** Only what is granted is stored: a checkbox without value reads as false, and there are hundreds of them. */
function flags(
    grants: PermissionGrants | ProfileDescription,
    schema: Schema,
): Readonly<Record<string, boolean>> {
    const known = new Set(schema.userPermissionNames.map((name) => name.toLowerCase()));
    const granted = grants.userPermissions.filter((name) => known.has(name.toLowerCase()));
    return Object.fromEntries(granted.map((name) => [`Permissions${name}`, true]));
}

function writeGrants(
    rows: SetupRows,
    schema: Schema,
    kind: Kind,
    id: string,
    key: string,
    grants: PermissionGrants,
): void {
    for (const access of grants.objects.filter(({ object }) => schema.object(object) !== null)) {
        rows.put('ObjectPermissions', `${kind}:${key}:${access.object}`, {
            ParentId: id,
            SobjectType: schema.object(access.object)?.name ?? access.object,
            PermissionsRead: access.canRead,
            PermissionsCreate: access.canCreate,
            PermissionsEdit: access.canEdit,
            PermissionsDelete: access.canDelete,
            PermissionsViewAllRecords: access.viewAll,
            PermissionsModifyAllRecords: access.modifyAll,
        });
    }
    for (const access of grants.fields.filter(
        ({ object, field }) => schema.field(object, field) !== null,
    )) {
        const object = schema.object(access.object)?.name ?? access.object;
        const field = schema.field(access.object, access.field)?.name ?? access.field;
        rows.put('FieldPermissions', `${kind}:${key}:${object}.${field}`, {
            ParentId: id,
            SobjectType: object,
            Field: `${object}.${field}`,
            PermissionsRead: access.canRead,
            PermissionsEdit: access.canEdit,
        });
    }
    const entities = [
        ...grants.customPermissions.map((name) => ['CustomPermission', name] as const),
        ...grants.classes.map((name) => ['ApexClass', name] as const),
    ];
    for (const [type, name] of entities) {
        const entity = rows.idOf(type, name);
        if (entity !== null) {
            rows.put('SetupEntityAccess', `${kind}:${key}:${type}:${name}`, {
                ParentId: id,
                SetupEntityId: entity,
                SetupEntityType: type,
            });
        }
    }
}

/**
 * Assignments that the organisation's settings ask for, and everyone's to the permission set of the own profile
 * (Object Reference > PermissionSet, IsOwnedByProfile); users may get more by DML.
 */
export function writeAssignments(rows: SetupRows, settings: OrganizationSettings): void {
    for (const user of peopleOf(settings)) {
        const assignee = rows.idOf('User', user.username);
        const own = rows.idOf('PermissionSet', `profile:${user.profile}`);
        if (own !== null) {
            rows.put('PermissionSetAssignment', `${user.username}:profile`, {
                AssigneeId: assignee,
                PermissionSetId: own,
                IsActive: true,
            });
        }
        for (const name of user.permissionSets) {
            const set = rows.idOf('PermissionSet', name);
            if (set !== null) {
                rows.put('PermissionSetAssignment', `${user.username}:${name}`, {
                    AssigneeId: assignee,
                    PermissionSetId: set,
                    IsActive: true,
                });
            }
        }
        for (const name of user.permissionSetGroups ?? []) {
            const group = rows.idOf('PermissionSetGroup', name);
            if (group !== null) {
                rows.put('PermissionSetAssignment', `${user.username}:group:${name}`, {
                    AssigneeId: assignee,
                    PermissionSetGroupId: group,
                    IsActive: true,
                });
            }
        }
    }
}
