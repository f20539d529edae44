export interface Spread {
    readonly median: number;
    readonly p95: number;
    readonly least: number;
    readonly most: number;
}

/** Nearest-rank percentiles. */
export function spreadOf(values: readonly number[]): Spread {
    const sorted = [...values].sort((left, right) => left - right);
    const at = (share: number): number =>
        sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
    return { median: at(0.5), p95: at(0.95), least: at(0), most: at(1) };
}
