import type { Criteria } from '../../schema/index.ts';
import { meetsCriteria } from './criteria.ts';
import type { DmlWorld } from './world.ts';

/** Entry criteria of approval processes: a formula, or filter items over the stored record. No criteria: always met. */
export function recordMeets(
    recordId: string,
    criteria: Criteria | null,
    user: string,
    world: DmlWorld,
): boolean {
    const row = world.storage.get(recordId);
    const object = row === undefined ? null : world.schema.object(row.object);
    if (criteria === null || row === undefined || object === null) {
        return criteria === null;
    }
    const subject = { object, values: row.values, before: null };
    if (criteria.formula !== null) {
        return world.formulas.evaluate(criteria.formula, { item: subject, user }) === true;
    }
    return meetsCriteria(criteria.items, criteria.booleanFilter, (path) => {
        const field = object.fields.get((path.split('.').at(-1) ?? '').toLowerCase());
        if (field === undefined) {
            return null;
        }
        const value =
            field.formula === null
                ? row.values[field.name.toLowerCase()]
                : world.formulas.fieldValue(field, subject, user);
        return { field, value: value ?? null };
    });
}
