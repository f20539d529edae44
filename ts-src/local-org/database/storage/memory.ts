import { Table } from './table.ts';
import type { LogPosition, Row, Storage } from './storage.ts';

interface LogEntry {
    readonly id: string;
    readonly before: Row | undefined;
}

/** What a transaction changed, for a journal: the last state of each row, null when it is gone. */
export interface CommittedChanges {
    readonly rows: ReadonlyMap<string, Row | null>;
    readonly counters: ReadonlyMap<string, number>;
    readonly settings: ReadonlyMap<string, string>;
}

/** Writes committed transactions down; must not return before they are safe. */
export interface Journal {
    write(changes: CommittedChanges): void;
    close(): void;
}

/** Rows in memory with an undo log: a savepoint is a position in the log, rolling back is undoing to it. */
export class MemoryStorage implements Storage {
    private readonly tables = new Map<string, Table>();
    private readonly tableOf = new Map<string, Table>();
    private readonly log: LogEntry[] = [];
    private readonly counters = new Map<string, number>();
    private readonly settings = new Map<string, string>();
    private readonly dirtyCounters = new Map<string, number>();
    private readonly dirtySettings = new Map<string, string>();
    private readonly journal: Journal | null;
    private fieldsOf: (object: string) => readonly string[] = () => [];

    constructor(journal: Journal | null = null) {
        this.journal = journal;
    }

    /** Takes over what a journal has kept; nothing of it is logged. */
    load(
        rows: Iterable<Row>,
        counters: Iterable<readonly [string, number]>,
        settings: Iterable<readonly [string, string]>,
    ): void {
        for (const row of rows) {
            this.place(row);
        }
        for (const [name, value] of counters) {
            this.counters.set(name, value);
        }
        for (const [name, value] of settings) {
            this.settings.set(name, value);
        }
    }

    useIndexes(fieldsOf: (object: string) => readonly string[]): void {
        this.fieldsOf = fieldsOf;
        for (const [object, table] of this.tables) {
            table.reindex(fieldsOf(object));
        }
    }

    get(id: string): Row | undefined {
        return this.tableOf.get(id)?.rows.get(id);
    }

    rows(object: string): Iterable<Row> {
        return this.tables.get(object.toLowerCase())?.rows.values() ?? [];
    }

    size(object: string): number {
        return this.tables.get(object.toLowerCase())?.rows.size ?? 0;
    }

    find(object: string, field: string, key: string): Iterable<Row> | null {
        const table = this.tables.get(object.toLowerCase());
        return table === undefined ? [] : table.find(field, key);
    }

    put(row: Row): void {
        this.log.push({ id: row.id, before: this.get(row.id) });
        this.place(row);
    }

    remove(id: string): void {
        const before = this.get(id);
        if (before !== undefined) {
            this.log.push({ id, before });
            this.displace(id);
        }
    }

    mark(): LogPosition {
        return this.log.length;
    }

    rollback(position: LogPosition): void {
        while (this.log.length > position) {
            const entry = this.log.pop();
            if (entry?.before) {
                this.place(entry.before);
            } else if (entry) {
                this.displace(entry.id);
            }
        }
    }

    commit(): void {
        const hasChanges =
            this.log.length > 0 || this.dirtyCounters.size > 0 || this.dirtySettings.size > 0;
        if (this.journal !== null && hasChanges) {
            const rows = new Map(this.log.map(({ id }) => [id, this.get(id) ?? null]));
            this.journal.write({
                rows,
                counters: this.dirtyCounters,
                settings: this.dirtySettings,
            });
        }
        this.log.length = 0;
        this.dirtyCounters.clear();
        this.dirtySettings.clear();
    }

    nextNumber(counter: string, first = 1): number {
        const number = (this.counters.get(counter) ?? first - 1) + 1;
        this.counters.set(counter, number);
        this.dirtyCounters.set(counter, number);
        return number;
    }

    setting(name: string): string | null {
        return this.settings.get(name) ?? null;
    }

    setSetting(name: string, value: string): void {
        this.settings.set(name, value);
        this.dirtySettings.set(name, value);
    }

    close(): void {
        this.journal?.close();
    }

    private place(row: Row): void {
        let table = this.tableOf.get(row.id);
        if (table === undefined) {
            table = this.tableFor(row.object);
            this.tableOf.set(row.id, table);
        }
        table.put(row);
    }

    private displace(id: string): void {
        this.tableOf.get(id)?.remove(id);
        this.tableOf.delete(id);
    }

    private tableFor(object: string): Table {
        const key = object.toLowerCase();
        let table = this.tables.get(key);
        if (table === undefined) {
            table = new Table(this.fieldsOf(key));
            this.tables.set(key, table);
        }
        return table;
    }
}

export function createMemoryStorage(): Storage {
    return new MemoryStorage();
}
