import type { ObjectDescription } from '../../schema/index.ts';
import { ApexDatetime } from '../../values/index.ts';
import type { Row } from '../storage/storage.ts';
import { checkLock, checkSharing } from './access.ts';
import { grantsRights } from './afterSave.ts';
import { childrenOf } from './children.ts';
import { giveToMaster } from './mergeLoser.ts';
import { rollUp } from './rollUps.ts';
import { checkSetupMix } from './setupScope.ts';
import { runTriggers } from './triggers.ts';
import type { Item, SaveContext } from './world.ts';
import { fail } from './world.ts';

/** Hidden value of recycled rows: the record whose deletion took them along. */
export const BIN_ROOT = '$bin';

/** Hidden value of rows that were emptied out of the recycle bin. */
export const PURGED = '$purged';

const isGood = (item: Item): boolean => item.errors.length === 0;

/** Deletes up to 200 records of one object; they go to the recycle bin with their details. */
export function deleteChunk(items: readonly Item[], context: SaveContext): void {
    const { storage } = context.world;
    let remaining = items.filter(isGood);
    while (remaining.length > 0) {
        const mark = storage.mark();
        attempt(remaining, context);
        const good = remaining.filter(isGood);
        if (good.length === remaining.length || context.options.allOrNone) {
            return;
        }
        storage.rollback(mark);
        remaining = good;
    }
}

function attempt(items: readonly Item[], context: SaveContext): void {
    const object = items[0]?.object;
    const steps: readonly (() => void)[] = [
        () => items.forEach((item) => checkDelete(item, context)),
        () => runTriggers(items, 'before', 'delete', context),
        () => items.forEach((item) => recycle(item, context)),
        () => runTriggers(items, 'after', 'delete', context),
        () => object && finish(items, object, context),
    ];
    for (const step of steps) {
        step();
        if (!items.every(isGood)) {
            return;
        }
    }
}

function finish(items: readonly Item[], object: ObjectDescription, context: SaveContext): void {
    if (grantsRights(object.name)) {
        context.world.forgetPermissions();
    }
    for (const error of rollUp(
        object,
        items.map(({ before }) => before?.values ?? {}),
        context,
    )) {
        items.forEach((item) => fail(item, error.statusCode, error.message, error.fields));
    }
}

function checkDelete(item: Item, context: SaveContext): void {
    item.values = { ...item.before?.values };
    if (context.isInner) {
        return;
    }
    checkSetupMix(item, context.world.setupScope);
    checkSharing(item, 3, context);
    checkLock(item, context);
}

function recycle(item: Item, context: SaveContext): void {
    const { before } = item;
    const current = before === null ? undefined : context.world.storage.get(before.id);
    if (before === null || current === undefined || current.values['isdeleted'] === true) {
        return;
    }
    const { mergedInto } = context.options;
    if (mergedInto !== undefined) {
        const loser = giveToMaster(item, current, mergedInto, context);
        recycleTree(loser, item.object, loser.id, context);
        return;
    }
    const restricting = restrictingChild(current, item.object, context, new Set());
    if (restricting !== null) {
        const label = restricting.object.labelPlural.toLowerCase();
        const name = String(
            current.values[(item.object.nameField ?? 'name').toLowerCase()] ?? current.id,
        );
        const shown = restricting.names.join(', ');
        fail(
            item,
            'DELETE_FAILED',
            `Your attempt to delete ${name} could not be completed because it is associated with the following ${label}.: ${shown}\n`,
        );
        return;
    }
    recycleTree(current, item.object, current.id, context);
}

/** Details of details forbid too. Both flags at once is a rule that depends on the record: details go along. */
function restrictingChild(
    row: Row,
    object: ObjectDescription,
    context: SaveContext,
    seen: Set<string>,
): { readonly object: ObjectDescription; readonly names: readonly string[] } | null {
    seen.add(row.id);
    for (const child of childrenOf(row, object, context.world)) {
        const live = child.rows.filter(
            ({ id, values }) => values['isdeleted'] !== true && !seen.has(id),
        );
        if (live.length > 0 && child.isRestrictedDelete && !child.isCascadeDelete) {
            return {
                object: child.object,
                names: live.map(({ id, values }) =>
                    String(values[(child.object.nameField ?? 'name').toLowerCase()] ?? id),
                ),
            };
        }
        for (const nested of child.isCascadeDelete ? live : []) {
            const found = restrictingChild(nested, child.object, context, seen);
            if (found !== null) {
                return found;
            }
        }
    }
    return null;
}

/** The triggers of details do not run: Apex Developer Guide > Triggers, "cascading delete operations". */
function recycleTree(
    row: Row,
    object: ObjectDescription,
    rootId: string,
    context: SaveContext,
): void {
    putDeleted(row, object, rootId, context);
    for (const child of childrenOf(row, object, context.world)) {
        for (const nested of child.rows.filter(({ values }) => values['isdeleted'] !== true)) {
            const current = context.world.storage.get(nested.id);
            if (current === undefined || current.values['isdeleted'] === true) {
                continue;
            }
            if (child.isCascadeDelete) {
                recycleTree(current, child.object, rootId, context);
            } else {
                clearLookup(current, child.field.name.toLowerCase(), row.id, rootId, context);
            }
        }
    }
}

function putDeleted(
    row: Row,
    object: ObjectDescription,
    rootId: string,
    context: SaveContext,
): void {
    const { storage } = context.world;
    if (context.options.isHardDelete === true || !object.fields.has('isdeleted')) {
        storage.remove(row.id);
        return;
    }
    const moment = new ApexDatetime(Math.floor(context.now / 1000) * 1000);
    const audit = object.fields.has('lastmodifieddate')
        ? {
              lastmodifieddate: moment,
              lastmodifiedbyid: context.options.user,
              systemmodstamp: moment,
          }
        : {};
    storage.put({
        ...row,
        values: { ...row.values, ...audit, isdeleted: true, [BIN_ROOT]: rootId },
    });
}

/** Remembers what was cleared, so that undeleting the parent can set it again. */
function clearLookup(
    row: Row,
    key: string,
    parentId: string,
    rootId: string,
    context: SaveContext,
): void {
    context.world.storage.put({ ...row, values: { ...row.values, [key]: null } });
    if (context.options.isHardDelete === true) {
        return;
    }
    const id = `cleared:${row.id}:${key}`;
    context.world.storage.put({
        id,
        object: CLEARED,
        values: { rowid: row.id, key, parentid: parentId, rootid: rootId },
    });
}

/** Table of lookups that a deletion cleared. Not an object of the organisation. */
export const CLEARED = '$ClearedLookup';
