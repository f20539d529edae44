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
