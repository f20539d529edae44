import { applyWorkflow } from './workflow.ts';
import { rollUp } from './rollUps.ts';
import type { Item, SaveContext } from './world.ts';
import { fail } from './world.ts';

export const RIGHTS = new Set([
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
    if (RIGHTS.has(first.object.name)) {
        context.world.forgetPermissions();
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
