import type { Org as OrgServices } from '../../execution/index.ts';
import type { SObjectValue } from '../../values/index.ts';

/** A person of the org, as a page shows them. */
export interface UserFacts {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    /** Labels of the permission sets they hold, else of their profile. */
    readonly job: string;
}

/** Active people; the platform's own users are not among them. */
export function usersOf(services: OrgServices): readonly UserFacts[] {
    const { system } = services.database;
    return system
        .all('User')
        .filter(
            (row) => text(row, 'UserType') === 'Standard' && row.values.get('isactive') === true,
        )
        .map((row) => ({
            id: row.id ?? '',
            username: text(row, 'Username'),
            name: text(row, 'Name'),
            job: jobOf(services, row),
        }));
}

function jobOf(services: OrgServices, user: SObjectValue): string {
    const { system } = services.database;
    const labels = system
        .find('PermissionSetAssignment', 'AssigneeId', user.id)
        .flatMap((assignment) => {
            const set = services.database.record(text(assignment, 'PermissionSetId'));
            return set === null || set.values.get('isownedbyprofile') === true
                ? []
                : [text(set, 'Label')];
        });
    const profile = services.database.record(text(user, 'ProfileId'));
    return labels.length > 0 ? labels.join(', ') : profile === null ? '' : text(profile, 'Name');
}

function text(row: SObjectValue, field: string): string {
    const value = row.values.get(field.toLowerCase());
    return typeof value === 'string' ? value : '';
}
