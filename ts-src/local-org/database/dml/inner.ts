import { SObjectValue } from '../../values/index.ts';
import type { DmlOptions } from '../options.ts';
import { unmetered } from '../unmetered.ts';
import type { Item, SaveContext } from './world.ts';

/** Updates that a save sets off itself: with triggers and validation, without rights, limits and workflow. */
export function updateInside(
    changes: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
    context: SaveContext,
): readonly Item[] {
    const { world } = context;
    const options: DmlOptions = {
        ...context.options,
        access: 'system',
        sharing: false,
        meter: unmetered,
        allOrNone: true,
        isSetup: true,
    };
    const byObject = new Map<string, Item[]>();
    for (const [id, values] of changes) {
        const before = world.storage.get(id);
        const object = before === undefined ? null : world.schema.object(before.object);
        if (before === undefined || object === null || before.values['isdeleted'] === true) {
            continue;
        }
        const given = new SObjectValue(object.name);
        given.put('Id', id);
        Object.entries(values).forEach(([name, value]) => given.put(name, value));
        const items = byObject.get(object.name) ?? [];
        items.push({
            index: items.length,
            given,
            object,
            before,
            id,
            values: {},
            written: new Set(),
            errors: [],
            isCreated: false,
        });
        byObject.set(object.name, items);
    }
    const inner: SaveContext = { ...context, options, isInner: true };
    const all = [...byObject.values()];
    for (const items of all) {
        for (let at = 0; at < items.length; at += 200) {
            context.resave(items.slice(at, at + 200), 'update', inner);
        }
    }
    return all.flat();
}
