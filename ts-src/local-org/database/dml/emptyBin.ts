import type { DmlOptions, DmlResult } from '../options.ts';
import { BIN_ROOT, PURGED } from './remove.ts';
import type { DmlWorld } from './world.ts';

/** Database.emptyRecycleBin: recycled records go for good, with what their deletion took along. */
export function emptyBin(
    ids: readonly string[],
    options: DmlOptions,
    world: DmlWorld,
): readonly DmlResult[] {
    options.meter.dmlStatement();
    options.meter.dmlRows(ids.length);
    const mark = world.storage.mark();
    const results = ids.map((id): DmlResult => {
        const row = world.storage.get(id);
        if (row === undefined || row.values['isdeleted'] !== true || row.values[PURGED] === true) {
            return {
                id,
                success: false,
                isCreated: false,
                errors: [
                    {
                        statusCode: 'INVALID_ID_FIELD',
                        message: 'Invalid record id; no recycle bin entry found',
                        fields: [],
                    },
                ],
            };
        }
        purgeTree(row.id, world);
        return { id, success: true, isCreated: false, errors: [] };
    });
    if (options.allOrNone && results.some(({ success }) => !success)) {
        world.storage.rollback(mark);
    }
    return results;
}

/** Still answers ALL ROWS until the transaction ends, but nothing brings it back. Asserted by public test suites. */
function purgeTree(rootId: string, world: DmlWorld): void {
    for (const object of world.schema.objects.values()) {
        for (const row of [...world.storage.rows(object.name)]) {
            if (row.values[BIN_ROOT] === rootId) {
                world.storage.put({ ...row, values: { ...row.values, [PURGED]: true } });
                world.purged.add(row.id);
            }
        }
    }
}

/** Removes what was emptied out of the bin; called when the transaction ends well. */
export function removePurged(world: DmlWorld): void {
    for (const id of world.purged) {
        if (world.storage.get(id)?.values[PURGED] === true) {
            world.storage.remove(id);
        }
    }
    world.purged.clear();
}
