import type { Row } from '../../storage/storage.ts';
import type { Item, SaveContext } from '../world.ts';

/** Object Reference > PermissionSet, IsOwnedByProfile: every user is assigned the permission set of the own profile. */
export function assignOwnProfile(item: Item, context: SaveContext): void {
    const { storage, ids, schema } = context.world;
    const profileId = String(item.values['profileid'] ?? '');
    const own = [...(storage.find('PermissionSet', 'profileid', profileId) ?? [])][0];
    if (own === undefined || item.id === null || item.before?.values['profileid'] === profileId) {
        return;
    }
    const before = ownAssignment(item.id, context);
    const id = before?.id ?? ids.next(schema.object('PermissionSetAssignment')?.keyPrefix ?? '0Pa');
    const values = {
        isactive: true,
        ...before?.values,
        id,
        assigneeid: item.id,
        permissionsetid: own.id,
        systemmodstamp: item.values['systemmodstamp'],
    };
    storage.put({ id, object: 'PermissionSetAssignment', values });
}

function ownAssignment(userId: string, context: SaveContext): Row | undefined {
    const { storage } = context.world;
    return [...(storage.find('PermissionSetAssignment', 'assigneeid', userId) ?? [])].find(
        ({ values }) =>
            storage.get(String(values['permissionsetid'] ?? ''))?.values['isownedbyprofile'] ===
            true,
    );
}
