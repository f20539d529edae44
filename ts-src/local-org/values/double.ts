/** Apex Double: boxed, because behind Object it must differ from Integer and Decimal. */
export class Double {
    readonly value: number;

    constructor(value: number) {
        this.value = value;
    }

    /** Java's Double.toString: `1.0`, `1.0E10`, `1.0E-5`. */
    toString(): string {
        return javaDouble(this.value);
    }
}

export function javaDouble(value: number): string {
    if (Number.isNaN(value)) {
        return 'NaN';
    }
    if (!Number.isFinite(value)) {
        return value > 0 ? 'Infinity' : '-Infinity';
    }
    const size = Math.abs(value);
    if (size !== 0 && (size < 1e-3 || size >= 1e7)) {
        const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
        return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
    }
    const text = Object.is(value, -0) ? '-0' : String(value);
    return text.includes('.') ? text : `${text}.0`;
}
