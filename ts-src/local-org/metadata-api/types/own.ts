/** Looks a name from outside up in a table; `constructor` and its like are names of nothing. */
export function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
    return Object.hasOwn(table, key) ? table[key] : undefined;
}
