import { raise } from './exceptions.ts';

export type RoundingMode =
    'CEILING' | 'DOWN' | 'FLOOR' | 'HALF_DOWN' | 'HALF_EVEN' | 'HALF_UP' | 'UNNECESSARY' | 'UP';

/** Scale that a division keeps at most. */
const DIVISION_SCALE = 33;

function tenTo(power: number): bigint {
    return 10n ** BigInt(power);
}

function isRoundedUp(
    mode: RoundingMode,
    isNegative: boolean,
    isOdd: boolean,
    half: -1 | 0 | 1,
): boolean {
    switch (mode) {
        case 'UP':
            return true;
        case 'DOWN':
            return false;
        case 'CEILING':
            return !isNegative;
        case 'FLOOR':
            return isNegative;
        case 'HALF_UP':
            return half >= 0;
        case 'HALF_DOWN':
            return half > 0;
        case 'HALF_EVEN':
            return half > 0 || (half === 0 && isOdd);
        case 'UNNECESSARY':
            return raise('MathException', 'Scale insufficient');
    }
}

/** Divides two integers and rounds the quotient. */
function divideRounded(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
    const quotient = dividend / divisor;
    const rest = dividend % divisor;
    if (rest === 0n) {
        return quotient;
    }
    const isNegative = dividend < 0n !== divisor < 0n;
    const twice = (rest < 0n ? -rest : rest) * 2n;
    const size = divisor < 0n ? -divisor : divisor;
    const half = twice > size ? 1 : twice === size ? 0 : -1;
    const isOdd = quotient % 2n !== 0n;
    return isRoundedUp(mode, isNegative, isOdd, half)
        ? quotient + (isNegative ? -1n : 1n)
        : quotient;
}

/** Apex Decimal: like Java's BigDecimal, the scale is part of the value (1.50 × 2 is 3.00). */
export class Decimal {
    readonly unscaled: bigint;
    readonly scale: number;

    constructor(unscaled: bigint, scale: number) {
        this.unscaled = unscaled;
        this.scale = scale;
    }

    /** Parses `-12.50`, `1e3`; returns null when the text is no number. */
    static parse(text: string): Decimal | null {
        const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?\s*$/.exec(text);
        if (!match || (match[2] === '' && (match[3] ?? '') === '')) {
            return null;
        }
        const fraction = match[3] ?? '';
        const digits = BigInt(`${match[2] ?? ''}${fraction}` || '0');
        const unscaled = match[1] === '-' ? -digits : digits;
        const scale = fraction.length - Number(match[4] ?? 0);
        return scale < 0 ? new Decimal(unscaled * tenTo(-scale), 0) : new Decimal(unscaled, scale);
    }

    static of(value: number | bigint | string): Decimal {
        if (typeof value === 'bigint') {
            return new Decimal(value, 0);
        }
        const parsed = Decimal.parse(String(value));
        return parsed ?? raise('TypeException', `Invalid decimal: ${String(value)}`);
    }

    static readonly zero = new Decimal(0n, 0);

    get precision(): number {
        return (this.unscaled < 0n ? -this.unscaled : this.unscaled).toString().length;
    }

    private unscaledAt(scale: number): bigint {
        return this.unscaled * tenTo(scale - this.scale);
    }

    add(other: Decimal): Decimal {
        const scale = Math.max(this.scale, other.scale);
        return new Decimal(this.unscaledAt(scale) + other.unscaledAt(scale), scale);
    }

    subtract(other: Decimal): Decimal {
        return this.add(other.negate());
    }

    multiply(other: Decimal): Decimal {
        return new Decimal(this.unscaled * other.unscaled, this.scale + other.scale);
    }

    negate(): Decimal {
        return new Decimal(-this.unscaled, this.scale);
    }

    abs(): Decimal {
        return this.unscaled < 0n ? this.negate() : this;
    }

    /** The `/` operator: exact where it ends, else 33 places half-up; trailing zeros beyond the preferred scale go. */
    divide(other: Decimal): Decimal {
        const exact = this.divideTo(other, DIVISION_SCALE, 'HALF_UP');
        const preferred = Math.max(this.scale - other.scale, 0);
        return exact.stripped(preferred);
    }

    divideTo(other: Decimal, scale: number, mode: RoundingMode = 'HALF_UP'): Decimal {
        if (other.unscaled === 0n) {
            raise('MathException', 'Divide by 0');
        }
        const shift = scale + other.scale - this.scale;
        const dividend = shift >= 0 ? this.unscaled * tenTo(shift) : this.unscaled;
        const divisor = shift >= 0 ? other.unscaled : other.unscaled * tenTo(-shift);
        return new Decimal(divideRounded(dividend, divisor, mode), scale);
    }

    remainder(other: Decimal): Decimal {
        if (other.unscaled === 0n) {
            raise('MathException', 'Divide by 0');
        }
        const scale = Math.max(this.scale, other.scale);
        return new Decimal(this.unscaledAt(scale) % other.unscaledAt(scale), scale);
    }

    setScale(scale: number, mode: RoundingMode = 'HALF_UP'): Decimal {
        if (scale < -33 || scale > 33) {
            raise('MathException', `Invalid scale: ${scale}`);
        }
        if (scale >= this.scale) {
            return new Decimal(this.unscaledAt(scale), scale);
        }
        const unscaled = divideRounded(this.unscaled, tenTo(this.scale - scale), mode);
        return scale < 0 ? new Decimal(unscaled * tenTo(-scale), 0) : new Decimal(unscaled, scale);
    }

    /** Without trailing zeros, but never below `minimum` places. */
    stripped(minimum = 0): Decimal {
        let { unscaled, scale } = this;
        while (scale > minimum && unscaled % 10n === 0n) {
            unscaled /= 10n;
            scale -= 1;
        }
        return new Decimal(unscaled, scale);
    }

    compare(other: Decimal): -1 | 0 | 1 {
        const scale = Math.max(this.scale, other.scale);
        const left = this.unscaledAt(scale);
        const right = other.unscaledAt(scale);
        return left < right ? -1 : left > right ? 1 : 0;
    }

    toInteger(): number {
        return Number(BigInt.asIntN(32, this.unscaled / tenTo(this.scale)));
    }

    toLong(): bigint {
        return BigInt.asIntN(64, this.unscaled / tenTo(this.scale));
    }

    toNumber(): number {
        return Number(this.toString());
    }

    /** Plain notation with the scale's zeros: `3.00`. */
    toString(): string {
        if (this.scale === 0) {
            return this.unscaled.toString();
        }
        const isNegative = this.unscaled < 0n;
        const digits = (isNegative ? -this.unscaled : this.unscaled)
            .toString()
            .padStart(this.scale + 1, '0');
        const cut = digits.length - this.scale;
        return `${isNegative ? '-' : ''}${digits.slice(0, cut)}.${digits.slice(cut)}`;
    }
}
