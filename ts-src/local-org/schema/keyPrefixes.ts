const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** First letter by kind, as organisations assign them: a00 objects, m00 custom metadata, e00 events, x00 external. */
function letterOf(name: string): string {
    const suffix = name.slice(name.lastIndexOf('__') + 2);
    return suffix === 'mdt' ? 'm' : suffix === 'e' ? 'e' : suffix === 'x' ? 'x' : 'a';
}

/** Prefixes by lower-case object name; those already given out stay. */
export function assignKeyPrefixes(
    names: readonly string[],
    given: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
    const assigned = new Map(given);
    const taken = new Set(given.values());
    const next = new Map<string, number>();
    for (const name of [...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))) {
        const key = name.toLowerCase();
        if (assigned.has(key)) {
            continue;
        }
        const letter = letterOf(key);
        let number = next.get(letter) ?? 0;
        while (taken.has(prefixOf(letter, number))) {
            number += 1;
        }
        const prefix = prefixOf(letter, number);
        next.set(letter, number + 1);
        taken.add(prefix);
        assigned.set(key, prefix);
    }
    return assigned;
}

function prefixOf(letter: string, number: number): string {
    return `${letter}${DIGITS[Math.floor(number / DIGITS.length) % DIGITS.length]}${DIGITS[number % DIGITS.length]}`;
}
