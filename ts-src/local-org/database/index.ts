export type { Database, Mark, RecordAccess, SystemRows } from './contract.ts';
export type {
    AccessOptions,
    DmlError,
    DmlOperation,
    DmlOptions,
    DmlResult,
    MergeResult,
    QueryOptions,
    QueryResult,
    SearchOptions,
} from './options.ts';
export type {
    BindResolver,
    Clock,
    DatabasePorts,
    EventPort,
    Meter,
    TriggerCall,
    TriggerOperation,
    TriggerPort,
    TriggerTiming,
} from './ports.ts';
export { TriggerFailure } from './ports.ts';
export type { FieldRights, ObjectRights, Permissions } from './security/permissions.ts';
export { createDatabase, openDatabase } from './openDatabase.ts';
export type { OpenOptions } from './openDatabase.ts';
export type { DatabaseParts } from './organizationDatabase.ts';
export { createMemoryStorage } from './storage/memory.ts';
export { openDurableStorage } from './storage/durable.ts';
export { StorageError } from './storage/storage.ts';
export type { Storage } from './storage/storage.ts';
export type { ApexSource, OrganizationSettings, UserSettings } from './setup/organization.ts';
export type { SetupScope } from './dml/setupScope.ts';
export { checkFormula, evaluate, FormulaFault, parseFormula, references } from './formula/index.ts';
export type { FieldKind, Formula, FormulaField, FormulaValue } from './formula/index.ts';
export { kindOfField } from './formulaKinds.ts';
export { AddressValue, LocationValue } from './compound.ts';
