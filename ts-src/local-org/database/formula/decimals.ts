import { Decimal } from '../../values/index.ts';
import type { RoundingMode } from '../../values/index.ts';
import { FormulaFault } from './fault.ts';

/** Significant digits that intermediate results keep. */
const precision = 39;
const one = new Decimal(1n, 0);

/** Rounds to a number of places, which may be negative. */
export function roundTo(value: Decimal, places: number, mode: RoundingMode = 'HALF_UP'): Decimal {
    if (places >= value.scale) {
        return value;
    }
    const rounded = value.divideTo(one, places, mode);
    return places < 0 ? new Decimal(rounded.unscaled * 10n ** BigInt(-places), 0) : rounded;
}

/** Rounds to significant digits. */
export function limitDigits(value: Decimal, digits = precision): Decimal {
    const excess = value.precision - digits;
    return excess > 0 ? roundTo(value, value.scale - excess) : value;
}

export function divide(left: Decimal, right: Decimal): Decimal {
    if (right.unscaled === 0n) {
        throw new FormulaFault('Division by zero');
    }
    const wholeDigits = left.precision - left.scale - (right.precision - right.scale);
    const scale = Math.max(precision - wholeDigits + 1, 0);
    return limitDigits(left.divideTo(right, scale)).stripped();
}

/** Powers keep 18 digits and take whole exponents alone; what is smaller than 1e-39 is 0. */
export function power(base: Decimal, exponent: Decimal): Decimal {
    const whole = exponent.stripped();
    const size = Math.log10(Math.abs(base.toNumber())) * whole.toNumber();
    if (whole.scale > 0 || size > 64 || Math.abs(whole.toNumber()) > 999_999_999) {
        throw new FormulaFault('Out of range argument to POWER() function');
    }
    const times = whole.unscaled;
    if (size < -precision) {
        return Decimal.zero;
    }
    const raised = raise(base, times < 0n ? -times : times);
    return times < 0n ? limitDigits(divide(one, raised), 18) : limitDigits(raised, 18);
}

/** By squaring, with more digits than the result keeps. */
function raise(base: Decimal, times: bigint): Decimal {
    let result = one;
    let factor = base;
    for (let rest = times; rest > 0n; rest >>= 1n) {
        if (rest % 2n === 1n) {
            result = limitDigits(result.multiply(factor));
        }
        factor = limitDigits(factor.multiply(factor));
    }
    return result;
}

/** The result of a function that is computed in binary floating point. */
export function fromFloat(value: number): Decimal {
    if (!Number.isFinite(value)) {
        throw new FormulaFault('The result is not a number');
    }
    return Decimal.of(value);
}

/** Plain notation without zeros at the end, as TEXT prints. */
export function plainText(value: Decimal): string {
    return value.stripped().toString();
}

/** A number as an index or a count: its whole part. */
export function wholeOf(value: Decimal): number {
    return Number(value.unscaled / 10n ** BigInt(value.scale));
}
