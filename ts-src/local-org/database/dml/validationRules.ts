import type { Item, SaveContext } from './world.ts';
import { fail } from './world.ts';

/** Validation rules of the object, all of them: a record shows every message at once. */
export function validateByRules(item: Item, context: SaveContext): void {
    for (const rule of item.object.validationRules) {
        if (!rule.isActive) {
            continue;
        }
        const isWrong = context.world.formulas.evaluate(rule.formula, {
            item,
            user: context.options.user,
        });
        if (isWrong === true) {
            fail(
                item,
                'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                rule.message,
                rule.errorField === null ? [] : [rule.errorField],
            );
        }
    }
}
