import type { FormulaScope } from './formula/index.ts';
import { indexedFields, withStoredPrefixes } from './schemaOfStore.ts';
import type { Criteria, FieldDescription, ObjectDescription, Schema } from '../schema/index.ts';
import { toId18 } from '../values/index.ts';
import type { SObjectValue } from '../values/index.ts';
import { compoundValue } from './compound.ts';
import type { Database, Mark, RecordAccess, SystemRows } from './contract.ts';
import { grantsRights } from './dml/afterSave.ts';
import { defaultValues } from './dml/defaults.ts';
import { runDml } from './dml/dml.ts';
import { runMerge } from './dml/merge.ts';
import { emptyBin, removePurged } from './dml/emptyBin.ts';
import { recordOfValues } from './dml/records.ts';
import { newSetupScope } from './dml/setupScope.ts';
import type { SetupScope } from './dml/setupScope.ts';
import type { DmlWorld } from './dml/world.ts';
import { runFieldUpdates } from './dml/fieldUpdates.ts';
import { recordMeets } from './dml/recordCriteria.ts';
import { FormulaAnswers } from './formulaAnswers.ts';
import { RecordLocks } from './locks.ts';
import type {
    DmlOperation,
    DmlOptions,
    DmlResult,
    MergeResult,
    QueryOptions,
    QueryResult,
    SearchOptions,
} from './options.ts';
import type { Clock, DatabasePorts } from './ports.ts';
import { executeQuery } from './query/execute.ts';
import type { QueryWorld } from './query/run.ts';
import { executeSearch } from './search/search.ts';
import { computePermissions } from './security/computePermissions.ts';
import type { Permissions } from './security/permissions.ts';
import { Sharing } from './security/sharing.ts';
import type { OrganizationSettings } from './setup/organization.ts';
import { seedOrganization } from './setup/seed.ts';
import type { Seeded } from './setup/seed.ts';
import { IdGenerator } from './storage/ids.ts';
import type { Row, Storage } from './storage/storage.ts';
import { createSystemRows } from './systemRows.ts';
import { virtualParent, virtualRows } from './virtual/rows.ts';
import type { SoqlQuery, SoslQuery } from '../syntax/index.ts';

export interface DatabaseParts {
    readonly schema: Schema;
    readonly storage: Storage;
    readonly clock: Clock;
    readonly ports: DatabasePorts;
    readonly organization: OrganizationSettings;
}

/** The database of one organisation; opened by openDatabase.ts. */
export class OrganizationDatabase implements Database {
    schema: Schema;
    readonly system: SystemRows;
    private readonly seeded: Seeded;
    readonly lockedRows = new Set<string>();
    private readonly storage: Storage;
    private readonly clock: Clock;
    private readonly ids: IdGenerator;
    private readonly locks: RecordLocks;
    private readonly sharing: Sharing;
    private readonly formulas: FormulaAnswers;
    private readonly queryWorld: QueryWorld;
    private readonly dmlWorld: DmlWorld;
    private organization: OrganizationSettings;
    private permissions = new Map<string, Permissions>();

    constructor(parts: DatabaseParts) {
        this.storage = parts.storage;
        this.schema = withStoredPrefixes(parts.schema, parts.storage);
        this.clock = parts.clock;
        this.organization = parts.organization;
        this.ids = new IdGenerator(parts.storage);
        this.locks = new RecordLocks(parts.storage);
        this.storage.useIndexes((object) => indexedFields(this.schema, object));
        const getSchema = (): Schema => this.schema;
        const world = {
            storage: this.storage,
            get schema() {
                return getSchema();
            },
            now: () => this.clock.now(),
            timeZoneOf: (userId: string) => this.timeZoneOf(userId),
            permissionsOf: (userId: string) => this.permissionsOf(userId),
        };
        this.sharing = new Sharing(world);
        this.formulas = new FormulaAnswers(world);
        this.queryWorld = this.worldOfQueries();
        this.dmlWorld = this.worldOfDml(parts.ports);
        this.seeded = this.seed();
        this.system = createSystemRows({
            storage: this.storage,
            ids: this.ids,
            schema: getSchema,
            now: () => this.clock.now(),
            author: () => this.administratorId,
            toRecord: (row) => this.toRecord(row),
            changed: (object) => {
                if (grantsRights(object)) {
                    this.permissions.clear();
                }
            },
        });
    }

    get organizationId(): string {
        return this.seeded.organizationId;
    }

    get administratorId(): string {
        return this.seeded.administratorId;
    }

    get automatedProcessId(): string {
        return this.seeded.automatedProcessId;
    }

    private seed(): Seeded {
        const { instance } = this.organization;
        if (instance !== undefined && this.storage.setting('instance') === null) {
            this.storage.setSetting('instance', instance);
        }
        this.rememberPrefixes();
        const seeded = seedOrganization(
            this.storage,
            this.schema,
            this.ids,
            this.organization,
            this.clock.now(),
        );
        this.storage.commit();
        this.permissions.clear();
        return seeded;
    }

    private rememberPrefixes(): void {
        const text = JSON.stringify([...this.schema.keyPrefixes]);
        if (this.storage.setting('keyPrefixes') !== text) {
            this.storage.setSetting('keyPrefixes', text);
        }
    }

    private worldOfQueries(): QueryWorld {
        const schema = (): Schema => this.schema;
        return {
            get schema() {
                return schema();
            },
            storage: this.storage,
            fields: { read: (row, field, user) => this.computed(row, field, user) },
            now: () => this.clock.now(),
            timeZoneOf: (userId) => this.timeZoneOf(userId),
            permissionsOf: (userId) => this.permissionsOf(userId),
            visibility: (userId, object) => this.sharing.visibility(userId, object),
            virtualRows: (object, query) =>
                virtualRows(object, query, {
                    schema: this.schema,
                    storage: this.storage,
                    recordAccess: (userId, recordId) => this.recordAccess(userId, recordId),
                }),
            virtualParent: (object, key) => virtualParent(object, key, this.schema),
            lockRow: (id) => this.lockedRows.add(id),
        };
    }

    private worldOfDml(ports: DatabasePorts): DmlWorld {
        const schema = (): Schema => this.schema;
        return {
            get schema() {
                return schema();
            },
            storage: this.storage,
            ids: this.ids,
            ports,
            formulas: this.formulas,
            sharing: this.sharing,
            setupScope: newSetupScope(),
            purged: new Set(),
            now: () => this.clock.now(),
            permissionsOf: (userId) => this.permissionsOf(userId),
            forgetPermissions: () => this.permissions.clear(),
            isLockedFor: (recordId, userId) => this.isLockedFor(recordId, userId),
        };
    }

    private computed(row: Row, field: FieldDescription, user: string): unknown {
        const object = this.schema.object(row.object);
        if (object === null) {
            return null;
        }
        return field.formula === null
            ? compoundValue(field, object, row.values)
            : this.formulas.fieldValue(field, { object, values: row.values, before: null }, user);
    }

    query(query: SoqlQuery, options: QueryOptions): QueryResult {
        return executeQuery(query, options, this.queryWorld);
    }

    search(query: SoslQuery, options: SearchOptions): readonly (readonly SObjectValue[])[] {
        return executeSearch(query, options, this.queryWorld);
    }

    dml(
        operation: DmlOperation,
        records: readonly SObjectValue[],
        options: DmlOptions,
    ): readonly DmlResult[] {
        return runDml(operation, records, options, this.dmlWorld);
    }

    merge(master: SObjectValue, duplicates: readonly string[], options: DmlOptions): MergeResult {
        return runMerge(master, duplicates, options, this.dmlWorld);
    }

    emptyRecycleBin(ids: readonly string[], options: DmlOptions): readonly DmlResult[] {
        return emptyBin(ids, options, this.dmlWorld);
    }

    runFieldUpdates(recordId: string, names: readonly string[], user: string): void {
        runFieldUpdates(recordId, names, user, this.dmlWorld);
    }

    meets(recordId: string, criteria: Criteria | null, user: string): boolean {
        return recordMeets(recordId, criteria, user, this.dmlWorld);
    }

    record(id: string): SObjectValue | null {
        const row = this.storage.get(toId18(id) ?? id);
        return row === undefined || row.values['isdeleted'] === true ? null : this.toRecord(row);
    }

    private toRecord(row: Row): SObjectValue {
        const object = this.schema.object(row.object);
        if (object === null) {
            throw new Error(`There is no object ${row.object}`);
        }
        return recordOfValues(object, row.values, this.formulas, this.administratorId);
    }

    formulaScope(
        field: FormulaScope['field'],
        user: string,
        blanks: FormulaScope['blanks'],
    ): FormulaScope {
        return this.formulas.scopeOf(field, user, blanks);
    }

    recalculate(record: SObjectValue, user = this.administratorId): void {
        const object = this.schema.object(record.type);
        if (object === null) {
            return;
        }
        const stored = record.id === null ? {} : this.storage.get(record.id)?.values;
        const values = { ...stored, ...Object.fromEntries(record.values) };
        for (const field of object.fields.values()) {
            if (field.formula !== null) {
                record.put(
                    field.name,
                    this.formulas.fieldValue(field, { object, values, before: null }, user),
                );
            }
        }
    }

    defaultValues(objectName: string, user: string): ReadonlyMap<string, unknown> {
        const object = this.schema.object(objectName);
        return object === null ? new Map() : defaultValues(object, user, this.dmlWorld);
    }

    nextId(objectName: string): string {
        const object = this.schema.object(objectName);
        return this.ids.next(object?.keyPrefix ?? '000');
    }

    objectOf(id: string): string | null {
        const full = toId18(id) ?? id;
        return (
            this.storage.get(full)?.object ??
            this.schema.objectByKeyPrefix(full.slice(0, 3))?.name ??
            null
        );
    }

    savepoint(): Mark {
        return this.storage.mark();
    }

    rollback(mark: Mark): void {
        this.storage.rollback(mark);
        this.permissions.clear();
    }

    commit(): void {
        removePurged(this.dmlWorld);
        try {
            this.storage.commit();
        } catch (failure) {
            // What could not be written must not stay in memory either.
            this.abort();
            throw failure;
        }
        this.lockedRows.clear();
        this.beginTransaction();
    }

    abort(): void {
        this.rollback(0);
        this.lockedRows.clear();
        this.beginTransaction();
    }

    beginTransaction(): void {
        this.dmlWorld.setupScope = newSetupScope();
        this.permissions.clear();
    }

    swapSetupScope(scope: SetupScope | null): SetupScope {
        const before = this.dmlWorld.setupScope;
        this.dmlWorld.setupScope = scope ?? newSetupScope();
        return before;
    }

    releaseRowLocks(): void {
        this.lockedRows.clear();
    }

    permissionsOf(userId: string): Permissions {
        let permissions = this.permissions.get(userId);
        if (permissions === undefined) {
            permissions = computePermissions(userId, this.schema, this.storage, this.clock.now());
            this.permissions.set(userId, permissions);
        }
        return permissions;
    }

    recordAccess(userId: string, recordId: string): RecordAccess {
        const row = this.storage.get(toId18(recordId) ?? recordId);
        const object: ObjectDescription | null =
            row === undefined ? null : this.schema.object(row.object);
        if (row === undefined || object === null || row.values['isdeleted'] === true) {
            return { read: false, edit: false, delete: false, transfer: false, all: false };
        }
        return this.sharing.access(userId, row, object);
    }

    timeZoneOf(userId: string): string {
        return String(
            this.storage.get(userId)?.values['timezonesidkey'] ??
                this.organization.timeZone ??
                'America/Los_Angeles',
        );
    }

    isLocked(recordId: string): boolean {
        return this.locks.isLocked(toId18(recordId) ?? recordId);
    }

    /** PLATFORM 6.3: Modify All goes past the lock. */
    private isLockedFor(recordId: string, userId: string): boolean {
        if (!this.locks.isLocked(recordId) || this.locks.isEditor(recordId, userId)) {
            return false;
        }
        const rights = this.permissionsOf(userId);
        return (
            !rights.hasUserPermission('ModifyAllData') &&
            !rights.object(this.objectOf(recordId) ?? '').modifyAll
        );
    }

    lock(recordId: string, editors: readonly string[] = []): void {
        this.locks.lock(toId18(recordId) ?? recordId, editors);
    }

    unlock(recordId: string): void {
        this.locks.unlock(toId18(recordId) ?? recordId);
    }

    useSchema(schema: Schema, settings = this.organization): void {
        this.schema = withStoredPrefixes(schema, this.storage);
        this.organization = settings;
        this.storage.useIndexes((object) => indexedFields(this.schema, object));
        this.seed();
    }

    close(): void {
        this.storage.close();
    }
}
