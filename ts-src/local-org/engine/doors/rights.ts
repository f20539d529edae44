import type { Org as OrgServices } from '../../execution/index.ts';
import type { PermissionGrants } from '../../schema/index.ts';

/** What pages may show to one person. Names as the metadata spells them. */
export interface PersonRights {
    readonly customPermissions: readonly string[];
    readonly tabs: readonly string[];
    readonly applications: readonly string[];
}

export function rightsOf(services: OrgServices, userId: string): PersonRights {
    const { schema, database } = services;
    const permissions = database.permissionsOf(userId);
    const isAllowed = applicationTest(services, userId);
    return {
        customPermissions: [...schema.customPermissions.values()]
            .map(({ name }) => name)
            .filter((name) => permissions.hasCustomPermission(name)),
        tabs: namesOf(services, 'CustomTab').filter((name) => permissions.hasTab(name)),
        applications: namesOf(services, 'CustomApplication').filter(isAllowed),
    };
}

function namesOf(services: OrgServices, type: string): readonly string[] {
    return services.schema.componentsOf(type).map(({ fullName }) => fullName);
}

/** Visible when the profile or any assigned permission set says so; an administrator sees all. */
function applicationTest(services: OrgServices, userId: string): (name: string) => boolean {
    const { schema, database } = services;
    const permissions = database.permissionsOf(userId);
    const profile = schema.profiles.get(permissions.profileName.toLowerCase());
    const sets = permissions.permissionSetIds.flatMap((id) => {
        const name = database.record(id)?.values.get('name');
        const set =
            typeof name === 'string' ? schema.permissionSets.get(name.toLowerCase()) : undefined;
        return set ? [set] : [];
    });
    const grants: readonly PermissionGrants[] = profile ? [profile, ...sets] : sets;
    const visible = new Set(
        grants.flatMap(({ applications }) =>
            applications.filter(({ isVisible }) => isVisible).map(({ name }) => name.toLowerCase()),
        ),
    );
    return (name) => profile?.grantsEverything === true || visible.has(name.toLowerCase());
}
