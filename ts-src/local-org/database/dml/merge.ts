import { raise, SObjectValue } from '../../values/index.ts';
import type { ObjectDescription } from '../../schema/index.ts';
import type { DmlOptions, MergeResult } from '../options.ts';
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
    const removed = runDml(
        'delete',
        duplicates.map((id) => recordOf(id, object)),
        { ...inside, mergedInto: { masterId, movedIds: updatedRelatedIds } },
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
