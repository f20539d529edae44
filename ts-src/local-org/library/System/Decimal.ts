import type { PlatformType } from '../../contract/index.ts';
import type { EnumValue, RoundingMode } from '../../values/index.ts';
import { Decimal, Double, raise } from '../../values/index.ts';
import { strictTable } from '../text/arguments.ts';
import { decimalFrom, formatNumber } from './numbers.ts';
import { objectMembers } from './objectMembers.ts';

const modes = [
    'CEILING',
    'DOWN',
    'FLOOR',
    'HALF_DOWN',
    'HALF_EVEN',
    'HALF_UP',
    'UNNECESSARY',
    'UP',
] as const;

function modeOf(value: EnumValue): RoundingMode {
    return (
        modes[value.ordinal] ??
        raise('IllegalArgumentException', `Unknown rounding mode ${value.name}`)
    );
}

function divide(value: Decimal, divisor: Decimal, scale: number, mode: RoundingMode): Decimal {
    if (scale < 0 || scale > 33) {
        raise('MathException', `Invalid scale: ${scale}`);
    }
    return value.divideTo(divisor, scale, mode);
}

function power(value: Decimal, exponent: number): Decimal {
    if (exponent < 0 || exponent > 32767) {
        return raise('MathException', 'Exponent must be between 0 and 32,767');
    }
    return new Decimal(value.unscaled ** BigInt(exponent), value.scale * exponent);
}

/** BigDecimal.precision: digits of the unscaled value, at least one. */
function precision(value: Decimal): number {
    return value.precision;
}

function roundToLong(value: Decimal, mode: RoundingMode): bigint {
    const rounded = value.setScale(0, mode).unscaled;
    return BigInt.asIntN(64, rounded) === rounded
        ? rounded
        : raise('MathException', 'Long overflow');
}

/** Apex Reference > System > Decimal; `round` and `divide` are half-even and half-up as the reference says. */
export const decimalType: PlatformType = {
    name: 'Decimal',
    kind: 'class',
    interfaces: ['Comparable'],
    methods: {
        ...objectMembers,
        ...strictTable({
            'Decimal abs()': (value: Decimal) => value.abs(),
            'Decimal divide(Decimal divisor, Integer scale)': (
                value: Decimal,
                divisor: Decimal,
                scale: number,
            ) => divide(value, divisor, scale, 'HALF_UP'),
            'Decimal divide(Decimal divisor, Integer scale, RoundingMode roundingMode)': (
                value: Decimal,
                divisor: Decimal,
                scale: number,
                mode: EnumValue,
            ) => divide(value, divisor, scale, modeOf(mode)),
            'Double doubleValue()': (value: Decimal) => new Double(value.toNumber()),
            'String format()': (value: Decimal) => formatNumber(value.toString()),
            'Integer intValue()': (value: Decimal) => value.toInteger(),
            'Long longValue()': (value: Decimal) => value.toLong(),
            'Decimal pow(Integer exponent)': power,
            'Integer precision()': precision,
            'Long round()': (value: Decimal) => roundToLong(value, 'HALF_EVEN'),
            'Long round(RoundingMode roundingMode)': (value: Decimal, mode: EnumValue) =>
                roundToLong(value, modeOf(mode)),
            'Integer scale()': (value: Decimal) => value.scale,
            'Decimal setScale(Integer scale)': (value: Decimal, scale: number) =>
                value.setScale(scale, 'HALF_UP'),
            'Decimal setScale(Integer scale, RoundingMode roundingMode)': (
                value: Decimal,
                scale: number,
                mode: EnumValue,
            ) => value.setScale(scale, modeOf(mode)),
            'Decimal stripTrailingZeros()': (value: Decimal) => value.stripped(),
            'String toPlainString()': (value: Decimal) => value.toString(),
        }),
    },
    statics: strictTable({
        'Decimal valueOf(Double doubleToDecimal)': decimalFrom,
        'Decimal valueOf(Long longToDecimal)': decimalFrom,
        'Decimal valueOf(String stringToDecimal)': decimalFrom,
        'Decimal valueOf(Object fieldValue)': decimalFrom,
    }),
};
