import type { FieldDescription } from '../../schema/index.ts';
import type { Item, SaveContext } from './world.ts';
import { fail } from './world.ts';

/** Object Reference > Account > ParentId: an account is neither its own ancestor nor its own parent. */
export function checkHierarchy(
    item: Item,
    field: FieldDescription,
    parent: string,
    { world }: SaveContext,
): void {
    if (item.object.name !== 'Account' || field.name !== 'ParentId' || item.id === null) {
        return;
    }
    const passed = new Set<unknown>();
    for (
        let id: unknown = parent;
        typeof id === 'string' && !passed.has(id);
        id = world.storage.get(id)?.values['parentid']
    ) {
        if (id === item.id) {
            fail(item, 'CIRCULAR_DEPENDENCY', 'attempt to violate hierarchy constraints', []);
            return;
        }
        passed.add(id);
    }
}
