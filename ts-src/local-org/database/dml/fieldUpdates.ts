import { raise } from '../../values/index.ts';
import { unmetered } from '../unmetered.ts';
import { updateInside } from './inner.ts';
import { saveChunk } from './save.ts';
import type { DmlWorld, SaveContext } from './world.ts';
import { newValue } from './workflow.ts';

/** Runs field updates by name, as approval processes do: with triggers, without rights, limits and locks. */
export function runFieldUpdates(
    recordId: string,
    names: readonly string[],
    user: string,
    world: DmlWorld,
): void {
    const row = world.storage.get(recordId);
    const object = row === undefined ? null : world.schema.object(row.object);
    if (row === undefined || object === null || names.length === 0) {
        return;
    }
    const context: SaveContext = {
        world,
        options: { user, access: 'system', sharing: false, allOrNone: true, meter: unmetered },
        now: world.now(),
        isInner: true,
        saved: new Set(),
        resave: saveChunk,
    };
    const changes: Record<string, unknown> = {};
    for (const name of names) {
        const action = world.schema.fieldUpdates.get(`${object.name}.${name}`.toLowerCase());
        if (action === undefined) {
            throw new Error(`There is no field update ${object.name}.${name}`);
        }
        changes[action.field] = newValue(
            action,
            { object, values: { ...row.values, ...changes }, before: row },
            context,
        );
    }
    for (const item of updateInside(new Map([[recordId, changes]]), context)) {
        const [error] = item.errors;
        if (error !== undefined) {
            raise(
                'DmlException',
                `Update failed. First exception on row 0 with id ${recordId}; first error: ${error.statusCode}, ${error.message}: [${error.fields.join(', ')}]`,
            );
        }
    }
}
