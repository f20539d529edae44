import { ApexDate, ApexDatetime, Decimal } from '../../values/index.ts';
import { roundTo } from './decimals.ts';
import type { FieldKind } from './scope.ts';
import { isBlank, scaledBy } from './values.ts';
import type { FormulaValue } from './values.ts';

/**
 * The value of a formula as a field of the kind holds it: numbers at the field's scale (half up), percent as 24 for 24 %,
 * empty texts as null, a checkbox never null, a moment in a date field as its day in GMT.
 */
export function asFieldValue(value: FormulaValue, kind: FieldKind, scale: number): unknown {
    if (kind === 'checkbox') {
        return value === true;
    }
    if (isBlank(value)) {
        return null;
    }
    if (value instanceof Decimal) {
        const number = kind === 'percent' ? scaledBy(value, 2) : value;
        return number.scale > scale ? roundTo(number, scale) : number.setScale(scale);
    }
    if (kind === 'date' && value instanceof ApexDatetime) {
        return new ApexDate(Math.floor(value.epochMs / 86_400_000));
    }
    return value;
}
