import type { Item } from './world.ts';
import { fail } from './world.ts';

/** Apex Developer Guide > sObjects That Cannot Be Used Together in DML Operations. */
const SETUP_OBJECTS = new Set([
    'FieldPermissions',
    'Group',
    'GroupMember',
    'MutingPermissionSet',
    'ObjectPermissions',
    'PermissionSet',
    'PermissionSetAssignment',
    'PermissionSetGroup',
    'PermissionSetGroupComponent',
    'QueueSobject',
    'SetupEntityAccess',
    'User',
    'UserRole',
]);

/** Fields of User that make changing it a setup matter. */
const SETUP_USER_FIELDS = ['isactive', 'profileid', 'userroleid', 'username', 'isportalenabled'];

/** The first object of either kind that the transaction has changed. */
export interface SetupScope {
    setup: string | null;
    other: string | null;
}

export function newSetupScope(): SetupScope {
    return { setup: null, other: null };
}

/** Notes the object, or fails the record when it comes after one of the other kind. */
export function checkSetupMix(item: Item, scope: SetupScope): void {
    const { name, kind } = item.object;
    if (kind === 'platformEvent' || kind === 'customSetting') {
        return;
    }
    if (isHarmlessUserChange(item) || isHarmlessGroupChange(item)) {
        return;
    }
    const isSetup = SETUP_OBJECTS.has(name);
    const original = isSetup ? scope.other : scope.setup;
    if (original !== null) {
        const text =
            'DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa)';
        fail(item, 'MIXED_DML_OPERATION', `${text}: ${name}, original object: ${original}`);
        return;
    }
    if (isSetup) {
        scope.setup = name;
    } else {
        scope.other ??= name;
    }
}

/** A user without role may be made beside other records, and changed as long as rights and sign-on stay. */
function isHarmlessUserChange(item: Item): boolean {
    if (item.object.name !== 'User') {
        return false;
    }
    return item.before === null
        ? (item.values['userroleid'] ?? null) === null
        : !SETUP_USER_FIELDS.some((field) => item.written.has(field));
}

/** Groups may be made and changed beside other records, but not deleted. */
function isHarmlessGroupChange(item: Item): boolean {
    return item.object.name === 'Group' && (item.before === null || item.written.size > 0);
}
