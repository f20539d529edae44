import type { PlatformType } from '../../contract/index.ts';
import type { RoundingMode } from '../../values/index.ts';
import { Decimal, Double, raise } from '../../values/index.ts';
import { strictTable } from '../text/arguments.ts';

/** Whole number of a Double as Java rounds: half up towards positive infinity. */
function checkedInteger(value: bigint): number {
    if (value > 2147483647n || value < -2147483648n) {
        return raise('MathException', 'Integer overflow');
    }
    return Number(value);
}

function decimalOf(value: Double): Decimal {
    return Decimal.of(value.value);
}

const rounded = (value: Decimal, mode: RoundingMode): Decimal => value.setScale(0, mode);

/** Functions that exist for Double and Decimal alike; a Decimal's result has the digits of the double. */
function real(
    name: string,
    body: (value: number) => number,
): Record<string, (value: never) => unknown> {
    return {
        [`Double ${name}(Double value)`]: (value: Double) => new Double(body(value.value)),
        [`Decimal ${name}(Decimal value)`]: (value: Decimal) =>
            Decimal.of(finite(body(value.toNumber()))),
    };
}

function finite(value: number): number {
    return Number.isFinite(value) ? value : raise('MathException', 'Result is not a number');
}

function modLong(dividend: bigint, divisor: bigint): bigint {
    return divisor === 0n ? raise('MathException', 'Divide by 0') : dividend % divisor;
}

function modInteger(dividend: number, divisor: number): number {
    return divisor === 0 ? raise('MathException', 'Divide by 0') : (dividend % divisor) | 0;
}

const larger = <T extends number | bigint>(left: T, right: T): T => (left > right ? left : right);
const smaller = <T extends number | bigint>(left: T, right: T): T => (left < right ? left : right);

function rint(value: number): number {
    const floor = Math.floor(value);
    const rest = value - floor;
    return rest < 0.5 ? floor : rest > 0.5 ? floor + 1 : floor % 2 === 0 ? floor : floor + 1;
}

/** Apex Reference > System > Math */
export const mathType: PlatformType = {
    name: 'Math',
    kind: 'class',
    staticProperties: {
        'Double E': { get: () => new Double(Math.E) },
        'Double PI': { get: () => new Double(Math.PI) },
    },
    statics: strictTable({
        'Decimal abs(Decimal value)': (value: Decimal) => value.abs(),
        'Double abs(Double value)': (value: Double) => new Double(Math.abs(value.value)),
        'Integer abs(Integer value)': (value: number) => Math.abs(value) | 0,
        'Long abs(Long value)': (value: bigint) => BigInt.asIntN(64, value < 0n ? -value : value),
        ...real('acos', Math.acos),
        ...real('asin', Math.asin),
        ...real('atan', Math.atan),
        ...real('cbrt', Math.cbrt),
        ...real('cos', Math.cos),
        ...real('cosh', Math.cosh),
        ...real('exp', Math.exp),
        ...real('log', Math.log),
        ...real('log10', Math.log10),
        ...real('sin', Math.sin),
        ...real('sinh', Math.sinh),
        ...real('sqrt', Math.sqrt),
        ...real('tan', Math.tan),
        ...real('tanh', Math.tanh),
        'Double atan2(Double xCoordinate, Double yCoordinate)': (x: Double, y: Double) =>
            new Double(Math.atan2(x.value, y.value)),
        'Decimal atan2(Decimal xCoordinate, Decimal yCoordinate)': (x: Decimal, y: Decimal) =>
            Decimal.of(Math.atan2(x.toNumber(), y.toNumber())),
        'Decimal ceil(Decimal value)': (value: Decimal) => rounded(value, 'CEILING'),
        'Double ceil(Double value)': (value: Double) => new Double(Math.ceil(value.value)),
        'Decimal floor(Decimal value)': (value: Decimal) => rounded(value, 'FLOOR'),
        'Double floor(Double value)': (value: Double) => new Double(Math.floor(value.value)),
        'Decimal max(Decimal value1, Decimal value2)': (left: Decimal, right: Decimal) =>
            left.compare(right) >= 0 ? left : right,
        'Double max(Double value1, Double value2)': (left: Double, right: Double) =>
            new Double(Math.max(left.value, right.value)),
        'Integer max(Integer value1, Integer value2)': larger<number>,
        'Long max(Long value1, Long value2)': larger<bigint>,
        'Decimal min(Decimal value1, Decimal value2)': (left: Decimal, right: Decimal) =>
            left.compare(right) <= 0 ? left : right,
        'Double min(Double value1, Double value2)': (left: Double, right: Double) =>
            new Double(Math.min(left.value, right.value)),
        'Integer min(Integer value1, Integer value2)': smaller<number>,
        'Long min(Long value1, Long value2)': smaller<bigint>,
        'Integer mod(Integer dividend, Integer divisor)': modInteger,
        'Long mod(Long dividend, Long divisor)': modLong,
        'Double pow(Double base, Double exponent)': (base: Double, exponent: Double) =>
            new Double(base.value ** exponent.value),
        'Double random()': () => new Double(Math.random()),
        'Decimal rint(Decimal value)': (value: Decimal) => rounded(value, 'HALF_EVEN'),
        'Double rint(Double value)': (value: Double) => new Double(rint(value.value)),
        'Integer round(Decimal value)': (value: Decimal) =>
            checkedInteger(rounded(value, 'HALF_EVEN').unscaled),
        'Integer round(Double value)': (value: Double) =>
            checkedInteger(rounded(decimalOf(value), 'HALF_EVEN').unscaled),
        'Long roundToLong(Decimal value)': (value: Decimal) => rounded(value, 'HALF_EVEN').toLong(),
        'Long roundToLong(Double value)': (value: Double) =>
            rounded(decimalOf(value), 'HALF_EVEN').toLong(),
        'Decimal signum(Decimal value)': (value: Decimal) =>
            Decimal.of(value.unscaled === 0n ? 0 : value.unscaled > 0n ? 1 : -1),
        'Double signum(Double value)': (value: Double) => new Double(Math.sign(value.value)),
    }),
};
