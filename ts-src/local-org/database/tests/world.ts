import { loadSchemaFromFiles } from '../../schema/index.ts';
import type { Schema, SourceFile } from '../../schema/index.ts';
import { parseSoql } from '../../syntax/index.ts';
import { SObjectValue } from '../../values/index.ts';
import { createDatabase, createMemoryStorage } from '../index.ts';
import type {
    Database,
    DatabasePorts,
    DmlOperation,
    DmlOptions,
    DmlResult,
    Meter,
    Storage,
    TriggerCall,
    UserSettings,
} from '../index.ts';

export const NOW = Date.UTC(2026, 2, 15, 18, 0, 0);

/** Counts what was used; never refuses. */
export class CountingMeter implements Meter {
    queries = 0;
    rows = 0;
    statements = 0;
    dml = 0;
    aggregates = 0;
    searches = 0;
    query(): void {
        this.queries += 1;
    }
    queryRows(count: number): void {
        this.rows += count;
    }
    aggregateQuery(): void {
        this.aggregates += 1;
    }
    search(): void {
        this.searches += 1;
    }
    dmlStatement(): void {
        this.statements += 1;
    }
    dmlRows(count: number): void {
        this.dml += count;
    }
}

type Trigger = (call: TriggerCall) => void;

/** A small organisation for tests: metadata given as path → text, triggers as functions. */
export class TestOrg {
    readonly database: Database;
    readonly meter = new CountingMeter();
    readonly triggers = new Map<string, Trigger>();
    readonly published: SObjectValue[] = [];

    constructor(
        files: Readonly<Record<string, string>> = {},
        users: readonly UserSettings[] = [],
        storage: Storage = createMemoryStorage(),
    ) {
        const ports: DatabasePorts = {
            triggers: {
                handles: (object, timing, operation) =>
                    this.triggers.has(`${object}.${timing}.${operation}`),
                run: (call) =>
                    this.triggers.get(`${call.object}.${call.timing}.${call.operation}`)?.(call),
            },
            events: { publish: (event) => this.published.push(event) },
        };
        this.database = createDatabase({
            schema: schemaOf(files),
            storage,
            clock: { now: () => NOW },
            ports,
            organization: { name: 'Test', timeZone: 'America/Los_Angeles', users },
        });
    }

    get admin(): string {
        return this.database.administratorId;
    }

    userNamed(username: string): string {
        return this.database.system.find('User', 'Username', username)[0]?.id ?? '';
    }

    query(
        text: string,
        options: {
            binds?: Record<string, unknown>;
            user?: string;
            access?: 'user' | 'system';
            sharing?: boolean;
        } = {},
    ): readonly SObjectValue[] {
        return this.ask(text, options).records;
    }

    ask(
        text: string,
        options: {
            binds?: Record<string, unknown>;
            user?: string;
            access?: 'user' | 'system';
            sharing?: boolean;
        } = {},
    ): ReturnType<Database['query']> {
        return this.database.query(parseSoql(text), {
            user: options.user ?? this.admin,
            access: options.access ?? 'system',
            sharing: options.sharing ?? false,
            meter: this.meter,
            binds: (bind) =>
                options.binds?.[text.slice(bind.span.start + 1, bind.span.end).trim()] ?? null,
        });
    }

    dml(
        operation: DmlOperation,
        records: readonly SObjectValue[],
        options: Partial<DmlOptions> = {},
    ): readonly DmlResult[] {
        return this.database.dml(operation, records, {
            user: this.admin,
            access: 'system',
            sharing: false,
            meter: this.meter,
            allOrNone: true,
            ...options,
        });
    }

    /** Inserts one record and gives its id; fails the test when it is refused. */
    insert(type: string, values: Readonly<Record<string, unknown>>): string {
        const [result] = this.dml('insert', [record(type, values)]);
        if (!result?.success) {
            throw new Error(`${type} was refused: ${JSON.stringify(result?.errors)}`);
        }
        return result.id ?? '';
    }
}

export function record(type: string, values: Readonly<Record<string, unknown>>): SObjectValue {
    const made = new SObjectValue(type);
    Object.entries(values).forEach(([name, value]) => made.put(name, value));
    return made;
}

export function schemaOf(files: Readonly<Record<string, string>>): Schema {
    const sources: readonly SourceFile[] = Object.entries(files).map(([path, text]) => ({
        path,
        bytes: () => new TextEncoder().encode(text),
    }));
    return loadSchemaFromFiles(sources);
}

export function field(type: string, body = ''): string {
    return `<CustomField><type>${type}</type>${body}</CustomField>`;
}

/** `objects/X__c/X__c.object-meta.xml` and its fields, from a compact description. */
export function customObject(
    name: string,
    fields: Readonly<Record<string, string>>,
    body = '<sharingModel>ReadWrite</sharingModel>',
    nameType = 'Text',
): Readonly<Record<string, string>> {
    const nameField =
        nameType === 'Text'
            ? '<nameField><label>Name</label><type>Text</type></nameField>'
            : '<nameField><label>Number</label><type>AutoNumber</type><displayFormat>N-{0000}</displayFormat></nameField>';
    const head = {
        [`objects/${name}/${name}.object-meta.xml`]: `<CustomObject><label>${name.replace('__c', '')}</label><pluralLabel>${name.replace('__c', '')}s</pluralLabel>${nameField}${body}</CustomObject>`,
    };
    const parts = Object.entries(fields).map(([field, xml]) => [
        `objects/${name}/fields/${field}.field-meta.xml`,
        xml.replace(
            '<CustomField>',
            `<CustomField><fullName>${field}</fullName><label>${field.replace('__c', '')}</label>`,
        ),
    ]);
    return { ...head, ...Object.fromEntries(parts) };
}
