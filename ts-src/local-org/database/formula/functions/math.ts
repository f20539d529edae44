import { Decimal } from '../../../values/index.ts';
import { fromFloat, limitDigits, roundTo, wholeOf } from '../decimals.ts';
import { FormulaFault } from '../fault.ts';
import { numberOf } from '../values.ts';
import type { FormulaValue } from '../values.ts';
import { plain, strict } from './definition.ts';
import type { FormulaFunction } from './definition.ts';

/** Digits kept before a number is rounded to a whole one, so that 2.9999…9 of a division counts as 3. */
const roundingDigits = 33;

const isNegative = (value: Decimal): boolean => value.unscaled < 0n;

const numeric = (signature: string, compute: (value: Decimal) => Decimal): FormulaFunction =>
    strict(signature, ([value = null]) => compute(numberOf(value)));

const float = (name: string, compute: (value: number) => number): FormulaFunction =>
    numeric(`Number ${name}(Number)`, (value) => fromFloat(compute(value.toNumber())));

function extreme(values: readonly FormulaValue[], wanted: -1 | 1): FormulaValue {
    if (values.includes(null)) {
        return null;
    }
    const numbers = values.map(numberOf);
    return numbers.reduce((best, next) => (next.compare(best) === wanted ? next : best));
}

/** Salesforce Help > Formula Operators and Functions > Math Functions. */
export const mathFunctions: readonly FormulaFunction[] = [
    numeric('Number ABS(Number)', (value) => value.abs()),
    // Away from zero, toward zero; the M… functions go by the number line.
    numeric('Number CEILING(Number)', (value) =>
        roundTo(limitDigits(value, roundingDigits), 0, 'UP'),
    ),
    numeric('Number FLOOR(Number)', (value) =>
        roundTo(limitDigits(value, roundingDigits), 0, 'DOWN'),
    ),
    numeric('Number MCEILING(Number)', (value) =>
        roundTo(limitDigits(value, roundingDigits), 0, 'CEILING'),
    ),
    numeric('Number MFLOOR(Number)', (value) =>
        roundTo(limitDigits(value, roundingDigits), 0, 'FLOOR'),
    ),
    strict('Number ROUND(Number, Number)', ([value = null, places = null]) =>
        roundTo(numberOf(value), wholeOf(numberOf(places))),
    ),
    strict('Number TRUNC(Number, Number?)', ([value = null, places = Decimal.zero]) =>
        roundTo(numberOf(value), wholeOf(numberOf(places)), 'DOWN'),
    ),
    strict('Number MOD(Number, Number)', ([value = null, divisor = null]) => {
        if (numberOf(divisor).unscaled === 0n) {
            throw new FormulaFault('Division by zero');
        }
        return numberOf(value).remainder(numberOf(divisor));
    }),
    plain('Number MAX(Number...)', (values) => extreme(values, 1)),
    plain('Number MIN(Number...)', (values) => extreme(values, -1)),
    numeric('Number SQRT(Number)', (value) => {
        if (isNegative(value)) {
            throw new FormulaFault('SQRT of a negative number');
        }
        return fromFloat(Math.sqrt(value.toNumber()));
    }),
    float('EXP', Math.exp),
    float('LN', Math.log),
    float('LOG', (value) => Math.log(value) / Math.log(10)),
    float('SIN', Math.sin),
    float('COS', Math.cos),
    float('TAN', Math.tan),
    float('ASIN', Math.asin),
    float('ACOS', Math.acos),
    float('ATAN', Math.atan),
    // Alone among the functions of numbers, it fails where one is missing.
    plain('Number ATAN2(Number, Number)', ([y = null, x = null]) =>
        fromFloat(Math.atan2(numberOf(y).toNumber(), numberOf(x).toNumber())),
    ),
    plain('Number PI()', () => Decimal.of('3.141592653589793')),
];
