import { indexKey } from '../../storage/indexKey.ts';
import type { Item, SaveContext } from '../world.ts';
import { fail } from '../world.ts';

/** Object Reference > User: active unless said otherwise, of the type of the profile's licence, a unique e-mail-like name. */
export function completeUser(item: Item, context: SaveContext): void {
    const { values, before } = item;
    if (before === null && !item.given.values.has('isactive')) {
        values['isactive'] = true;
    }
    const profile = context.world.storage.get(String(values['profileid'] ?? ''));
    values['usertype'] ??= profile?.values['usertype'] ?? 'Standard';
    values['communitynickname'] ??= String(values['username'] ?? '').split('@')[0] ?? null;
    const username = values['username'];
    if (
        typeof username !== 'string' ||
        (before !== null && before.values['username'] === username)
    ) {
        return;
    }
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(username)) {
        fail(item, 'INVALID_EMAIL_ADDRESS', `Username: invalid email address: ${username}`, [
            'Username',
        ]);
        return;
    }
    values['username'] = username.toLowerCase();
    const twins = [
        ...(context.world.storage.find('User', 'username', indexKey(username) ?? '') ?? []),
    ];
    if (twins.some((twin) => twin.id !== item.id)) {
        fail(
            item,
            'DUPLICATE_USERNAME',
            "Duplicate Username.<br>The username already exists in this or another Salesforce organization. Usernames must be unique across all Salesforce organizations. To resolve, use a different username (it doesn't need to match the user's email address). ",
            ['Username'],
        );
    }
}

/** Object Reference > PermissionSet, PermissionSetAssignment, Group. */
export function completePermissionSet(item: Item): void {
    if (item.before === null) {
        Object.assign(item.values, {
            isownedbyprofile: false,
            iscustom: true,
            type: item.values['type'] ?? 'Regular',
        });
    }
}

export function completeAssignment(item: Item, context: SaveContext): void {
    const { values } = item;
    if (item.before !== null) {
        return;
    }
    values['isactive'] = true;
    const same = (context.world.storage.find(
        'PermissionSetAssignment',
        'assigneeid',
        String(values['assigneeid']),
    ) ?? []) as Iterable<{ id: string; values: Readonly<Record<string, unknown>> }>;
    for (const other of same) {
        const isTwin =
            other.values['permissionsetid'] === values['permissionsetid'] &&
            (other.values['permissionsetgroupid'] ?? null) ===
                (values['permissionsetgroupid'] ?? null);
        if (isTwin && other.values['isdeleted'] !== true) {
            const text = `Duplicate PermissionSetAssignment. Assignee: ${String(values['assigneeid']).slice(0, 15)}; Permission Set: ${String(values['permissionsetid']).slice(0, 15)}`;
            fail(item, 'DUPLICATE_VALUE', text, ['AssigneeId', 'PermissionSetId']);
            return;
        }
    }
}

export function completeGroup(item: Item): void {
    item.values['type'] ??= 'Regular';
    item.values['developername'] ??= String(item.values['name'] ?? '').replace(/\W+/g, '_');
}

/** One record of a hierarchy custom setting per owner. */
export function checkSettingOwner(item: Item, context: SaveContext): void {
    const owner = item.values['setupownerid'];
    const twin = [...context.world.storage.rows(item.object.name)].find(
        (row) =>
            row.id !== item.id &&
            row.values['setupownerid'] === owner &&
            row.values['isdeleted'] !== true,
    );
    if (twin !== undefined) {
        fail(
            item,
            'DUPLICATE_VALUE',
            `duplicate value found: SetupOwnerId duplicates value on record with id: ${twin.id.slice(0, 15)}`,
        );
    }
}
