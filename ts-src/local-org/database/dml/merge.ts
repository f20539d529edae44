import { raise, SObjectValue, toId18 } from '../../values/index.ts';
import type { ObjectDescription } from '../../schema/index.ts';
import type { DmlOptions, MergeResult } from '../options.ts';
import { childrenOf } from './children.ts';
import { unmetered } from '../unmetered.ts';
import { runDml } from './dml.ts';
import type { DmlWorld } from './world.ts';

const MOST_DUPLICATES = 2;

/** Apex Developer Guide > Merging Records: the master keeps what it is given, children move to it, duplicates go. */
export function runMerge(
    master: SObjectValue,
    duplicates: readonly string[],
    options: DmlOptions,
    world: DmlWorld,
): MergeResult {
    const object = world.schema.object(master.type);
    if (object === null || !object.isMergeable) {
        return raise('TypeException', `DML operation MERGE not allowed on ${master.type}`);
    }
    const masterId = checkedMaster(master, duplicates);
    const mark = world.storage.mark();
    options.meter.dmlStatement();
    options.meter.dmlRows(1 + duplicates.length);
    const inside: DmlOptions = { ...options, allOrNone: true, meter: unmetered };
    const updatedRelatedIds: string[] = [];
    for (const duplicate of duplicates) {
        updatedRelatedIds.push(...moveChildren(duplicate, masterId, object, world));
    }
    const removed = runDml(
        'delete',
        duplicates.map((id) => recordOf(id, object)),
        inside,
        world,
    );
    const saved = removed.every(({ success }) => success)
        ? runDml('update', [master], inside, world)
        : [];
    const errors = [...removed, ...saved].flatMap((result) => result.errors);
    if (errors.length > 0) {
        world.storage.rollback(mark);
        return {
            id: masterId,
            success: false,
            isCreated: false,
            errors,
            mergedRecordIds: [],
            updatedRelatedIds: [],
        };
    }
    markMerged(duplicates, masterId, world);
    return {
        id: masterId,
        success: true,
        isCreated: false,
        errors: [],
        mergedRecordIds: duplicates,
        updatedRelatedIds,
    };
}

function checkedMaster(master: SObjectValue, duplicates: readonly string[]): string {
    const frame = 'Merge failed. First exception on row 0; first error:';
    if (master.id === null) {
        return raise(
            'DmlException',
            `${frame} MISSING_ARGUMENT, Id not specified in a merge call: []`,
        );
    }
    if (duplicates.length === 0 || duplicates.length > MOST_DUPLICATES) {
        return raise(
            'DmlException',
            `${frame} INVALID_ARGUMENT, one or two records can be merged into a master: []`,
        );
    }
    return master.id;
}

function recordOf(id: string, object: ObjectDescription): SObjectValue {
    const record = new SObjectValue(object.name);
    record.put('Id', id);
    return record;
}

function moveChildren(
    from: string,
    to: string,
    object: ObjectDescription,
    world: DmlWorld,
): readonly string[] {
    const row = world.storage.get(toId18(from) ?? from);
    const moved: string[] = [];
    for (const child of row === undefined ? [] : childrenOf(row, object, world)) {
        for (const related of child.rows.filter(({ values }) => values['isdeleted'] !== true)) {
            world.storage.put({
                ...related,
                values: { ...related.values, [child.field.name.toLowerCase()]: to },
            });
            moved.push(related.id);
        }
    }
    return moved;
}

function markMerged(duplicates: readonly string[], masterId: string, world: DmlWorld): void {
    for (const id of duplicates) {
        const row = world.storage.get(toId18(id) ?? id);
        if (row !== undefined) {
            world.storage.put({ ...row, values: { ...row.values, masterrecordid: masterId } });
        }
    }
}
