/** Rows of Setup as a query sees them. */
export type Cell =
    string | number | boolean | null | Row | readonly Cell[] | { [name: string]: unknown };

export interface Row {
    [field: string]: Cell | (() => Cell);
}

export type ColumnType =
    'id' | 'string' | 'boolean' | 'int' | 'double' | 'datetime' | 'complexvalue';

export interface Table {
    name: string;
    keyPrefix: string | null;
    columns: Readonly<Record<string, ColumnType>>;
    /** Relationship → table it leads to. */
    relationships: Readonly<Record<string, string>>;
    /** Columns that may not be filtered by (Object Reference, per field). */
    unfilterable?: readonly string[];
    rows(): Iterable<Row>;
}

export type Tables = ReadonlyMap<string, Table>;

export function valueOf(row: Row, field: string): Cell {
    const cell = row[field];
    return typeof cell === 'function' ? cell() : (cell ?? null);
}
