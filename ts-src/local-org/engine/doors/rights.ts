import type { Org as OrgServices } from '../../execution/index.ts';
import type { PermissionGrants } from '../../schema/index.ts';

/** Metadata API Guide > PermissionSetTabSetting (Visible) and ProfileTabVisibility (DefaultOn). */
const SHOWN: ReadonlySet<string> = new Set(['Visible', 'DefaultOn']);

/** What pages may show to one person. Names as the metadata spells them. */
export interface PersonRights {
    readonly customPermissions: readonly string[];
    readonly tabs: readonly string[];
    readonly applications: readonly string[];
}

export function rightsOf(services: OrgServices, userId: string): PersonRights {
    const { schema, database } = services;
    const permissions = database.permissionsOf(userId);
    const grants = grantsOf(services, userId);
    const shown = shownBy(grants, ({ tabs }) =>
        tabs.filter(({ visibility }) => SHOWN.has(visibility)).map(({ name }) => name),
    );
    const usable = shownBy(grants, ({ applications }) =>
        applications.filter(({ isVisible }) => isVisible).map(({ name }) => name),
    );
    return {
        customPermissions: [...schema.customPermissions.values()]
            .map(({ name }) => name)
            .filter((name) => permissions.hasCustomPermission(name)),
        tabs: namesOf(services, 'CustomTab').filter(shown),
        applications: namesOf(services, 'CustomApplication').filter(usable),
    };
}

function namesOf(services: OrgServices, type: string): readonly string[] {
    return services.schema.componentsOf(type).map(({ fullName }) => fullName);
}

/** Profile and assigned permission sets of a person. */
function grantsOf(services: OrgServices, userId: string): readonly PermissionGrants[] {
    const { schema, database } = services;
    const permissions = database.permissionsOf(userId);
    const profile = schema.profiles.get(permissions.profileName.toLowerCase());
    const sets = permissions.permissionSetIds.flatMap((id) => {
        const name = database.record(id)?.values.get('name');
        const set =
            typeof name === 'string' ? schema.permissionSets.get(name.toLowerCase()) : undefined;
        return set ? [set] : [];
    });
    return profile ? [profile, ...sets] : sets;
}

/** Shown when the profile or any assigned permission set says so; an administrator sees all. */
function shownBy(
    grants: readonly PermissionGrants[],
    namesIn: (grant: PermissionGrants) => readonly string[],
): (name: string) => boolean {
    const shown = new Set(grants.flatMap(namesIn).map((name) => name.toLowerCase()));
    const isAll = grants.some(({ grantsEverything }) => grantsEverything);
    return (name) => isAll || shown.has(name.toLowerCase());
}
