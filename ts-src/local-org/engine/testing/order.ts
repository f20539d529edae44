/** A shuffled copy; the same seed gives the same order on every machine (mulberry32 and Fisher-Yates). */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
    const copy = [...items];
    // Neighbouring seeds begin far apart.
    let state = Math.imul(seed, 0x9e3779b1);
    const next = (): number => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
    for (let at = copy.length - 1; at > 0; at--) {
        const other = Math.floor(next() * (at + 1));
        [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
    }
    return copy;
}
