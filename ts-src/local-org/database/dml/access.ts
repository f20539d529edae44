import { raise } from '../../values/index.ts';
import type { DmlOperation, DmlOptions } from '../options.ts';
import type { DmlWorld, Item, SaveContext } from './world.ts';
import { fail } from './world.ts';

/** User mode: object and field permissions. Texts of platform-messages 2.2. */
export function checkWriteRights(item: Item, context: SaveContext): void {
    const { options, world } = context;
    if (options.access !== 'user') {
        return;
    }
    const rights = world.permissionsOf(options.user);
    const { name } = item.object;
    const hidden = [...item.written]
        .map((key) => item.object.fields.get(key)?.name ?? key)
        .filter((field) => !rights.field(name, field).edit);
    if (hidden.length > 0) {
        const message = `Operation failed due to fields being inaccessible on Sobject ${name}, check errors on Exception or Result!`;
        fail(item, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message, hidden);
    }
}

/** User mode without the object permission is refused at once. Text asserted by public tests that pass on orgs. */
export function requireObjectRights(
    items: readonly Item[],
    operation: DmlOperation,
    options: DmlOptions,
    world: DmlWorld,
): void {
    if (options.access !== 'user') {
        return;
    }
    const rights = world.permissionsOf(options.user);
    for (const item of items) {
        const own = rights.object(item.object.name);
        const isAllowed =
            operation === 'delete'
                ? own.delete
                : operation === 'insert' || (operation === 'upsert' && item.before === null)
                  ? own.create
                  : own.edit;
        if (!isAllowed) {
            raise('SecurityException', `Access to entity '${item.object.name}' denied`);
        }
    }
}

/** Sharing: 2 lets a user edit a record, 3 delete it. */
export function checkSharing(item: Item, needed: 2 | 3, context: SaveContext): void {
    const { options, world } = context;
    if (item.before === null || !(options.sharing || options.access === 'user')) {
        return;
    }
    const { object } = item;
    const isOpenKind =
        object.kind === 'customSetting' ||
        (object.kind === 'standard' && !object.fields.has('ownerid'));
    const isEnough =
        isOpenKind ||
        world.sharing.level(options.user, item.before, object) >=
            (needed === 3 && isDetail(item) ? 2 : needed);
    if (!isEnough) {
        fail(item, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
    }
}

/** Details are deleted by whoever may edit the master. */
function isDetail(item: Item): boolean {
    return item.object.sharingModel === 'ControlledByParent';
}

export function checkLock(item: Item, context: SaveContext): void {
    if (item.before !== null && context.world.isLockedFor(item.before.id, context.options.user)) {
        fail(
            item,
            'ENTITY_IS_LOCKED',
            'This record is locked. If you need to edit it, contact your admin.',
        );
    }
}
