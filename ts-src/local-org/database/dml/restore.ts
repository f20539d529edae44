import { SObjectValue } from '../../values/index.ts';
import type { ObjectDescription } from '../../schema/index.ts';
import type { Row } from '../storage/storage.ts';
import { childrenOf } from './children.ts';
import { BIN_ROOT, CLEARED, PURGED } from './remove.ts';
import { rollUp } from './rollUps.ts';
import { runTriggers } from './triggers.ts';
import type { Item, SaveContext } from './world.ts';
import { fail } from './world.ts';

const isGood = (item: Item): boolean => item.errors.length === 0;

/** Takes records out of the recycle bin, with all that their deletion took along. */
export function undeleteChunk(items: readonly Item[], context: SaveContext): void {
    const { storage } = context.world;
    let remaining = items.filter(isGood);
    while (remaining.length > 0) {
        const mark = storage.mark();
        remaining.forEach((item) => restore(item, context));
        if (remaining.every(isGood)) {
            runTriggers(remaining, 'after', 'undelete', context);
        }
        const object = remaining[0]?.object;
        if (remaining.every(isGood) && object) {
            rollUp(
                object,
                remaining.map(({ values }) => values),
                context,
            );
        }
        const good = remaining.filter(isGood);
        if (good.length === remaining.length || context.options.allOrNone) {
            return;
        }
        storage.rollback(mark);
        remaining = good;
    }
}

function restore(item: Item, context: SaveContext): void {
    const { before, object } = item;
    if (!object.isUndeletable) {
        fail(item, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'Entity type is not undeletable');
        return;
    }
    if (before?.values['isdeleted'] !== true || before.values[PURGED] === true) {
        fail(item, 'UNDELETE_FAILED', 'Entity is not in the recycle bin');
        return;
    }
    restoreTree(before, object, before.id, context);
    restoreLookups(before.id, context);
    item.values = { ...context.world.storage.get(before.id)?.values };
    item.given.put('Id', before.id);
}

function restoreTree(
    row: Row,
    object: ObjectDescription,
    rootId: string,
    context: SaveContext,
): void {
    const { storage } = context.world;
    const values = Object.fromEntries(
        Object.entries(row.values).filter(([key]) => key !== BIN_ROOT),
    );
    storage.put({ ...row, values: { ...values, isdeleted: false } });
    for (const child of childrenOf(row, object, context.world)) {
        for (const nested of child.rows.filter(
            (candidate) =>
                candidate.values['isdeleted'] === true && candidate.values[BIN_ROOT] === rootId,
        )) {
            restoreTree(nested, child.object, rootId, context);
        }
    }
}

function restoreLookups(rootId: string, context: SaveContext): void {
    const { storage } = context.world;
    for (const entry of [...storage.rows(CLEARED)].filter(
        ({ values }) => values['rootid'] === rootId,
    )) {
        const row = storage.get(String(entry.values['rowid']));
        const key = String(entry.values['key']);
        if (row !== undefined && (row.values[key] ?? null) === null) {
            storage.put({ ...row, values: { ...row.values, [key]: entry.values['parentid'] } });
        }
        storage.remove(entry.id);
    }
}

/** A stand-in for the record of an id, where only the id was given. */
export function recordOfId(id: string, object: ObjectDescription): SObjectValue {
    const record = new SObjectValue(object.name);
    record.put('Id', id);
    return record;
}
