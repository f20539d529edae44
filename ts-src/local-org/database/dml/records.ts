import type { ObjectDescription } from '../../schema/index.ts';
import { SObjectValue } from '../../values/index.ts';
import type { FormulaAnswers } from '../formulaAnswers.ts';

type Values = Readonly<Record<string, unknown>>;

/** A record with all that a row holds, formula fields included: what triggers see. Fields without value are absent. */
export function recordOfValues(
    object: ObjectDescription,
    values: Values,
    formulas: FormulaAnswers,
    user: string,
): SObjectValue {
    const record = new SObjectValue(object.name);
    for (const [key, field] of object.fields) {
        const value =
            field.formula === null
                ? values[key]
                : formulas.fieldValue(field, { object, values, before: null }, user);
        if (field.type === 'boolean') {
            record.put(field.name, value === true);
        } else if (value !== null && value !== undefined) {
            record.put(field.name, value);
        }
    }
    return record;
}
