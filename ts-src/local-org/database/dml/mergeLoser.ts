import type { MergeMaster } from '../options.ts';
import type { Row } from '../storage/storage.ts';
import { childrenOf } from './children.ts';
import type { Item, SaveContext } from './world.ts';

/**
 * Apex Developer Guide > Triggers and Merge Statements: after the before delete trigger children go to the master,
 * and the losing record is marked with it, so that the after delete trigger sees its MasterRecordId.
 */
export function giveToMaster(
    item: Item,
    loser: Row,
    { masterId, movedIds }: MergeMaster,
    context: SaveContext,
): Row {
    const { storage } = context.world;
    for (const child of childrenOf(loser, item.object, context.world)) {
        for (const related of child.rows.filter(({ values }) => values['isdeleted'] !== true)) {
            const values = { ...related.values, [child.field.name.toLowerCase()]: masterId };
            storage.put({ ...related, values });
            movedIds.push(related.id);
        }
    }
    item.values['masterrecordid'] = masterId;
    return { ...loser, values: { ...loser.values, masterrecordid: masterId } };
}
