import { applyWorkflow } from './workflow.ts';
import { rollUp } from './rollUps.ts';
import { assignOwnProfile } from './special/profileAssignment.ts';
import type { Item, SaveContext } from './world.ts';
import { fail } from './world.ts';

const RIGHTS = new Set([
    'User',
    'PermissionSet',
    'PermissionSetAssignment',
    'PermissionSetGroup',
    'PermissionSetGroupComponent',
    'MutingPermissionSet',
    'ObjectPermissions',
    'FieldPermissions',
    'SetupEntityAccess',
    'GroupMember',
]);

/** Do rows of this object decide what users may do? */
export function grantsRights(objectName: string): boolean {
    return RIGHTS.has(objectName);
}

/** Steps after the after triggers: workflow, roll-ups of the masters. */
export function afterSave(
    items: readonly Item[],
    operation: 'insert' | 'update',
    context: SaveContext,
): void {
    const [first] = items;
    if (first === undefined) {
        return;
    }
    if (grantsRights(first.object.name)) {
        context.world.forgetPermissions();
    }
    if (first.object.name === 'User') {
        items.forEach((item) => assignOwnProfile(item, context));
    }
    if (!context.isInner) {
        applyWorkflow(items, operation, context);
    }
    const states = items.flatMap((item) => [
        item.values,
        ...(item.before === null ? [] : [item.before.values]),
    ]);
    for (const error of rollUp(first.object, states, context)) {
        items.forEach((item) => fail(item, error.statusCode, error.message, error.fields));
    }
}
