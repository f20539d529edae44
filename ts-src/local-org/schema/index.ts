export type { Schema } from './schema.ts';
export type {
    ChildRelationship,
    CompactLayoutDescription,
    FieldSetDescription,
    ListViewDescription,
    ObjectDescription,
    ObjectKind,
    RecordTypeDescription,
    SharingModel,
    ValidationRuleDescription,
} from './description.ts';
export type {
    FieldDescription,
    FieldType,
    LookupFilter,
    PicklistValue,
    RollUpSummary,
} from './fieldDescription.ts';
export type * from './components.ts';
export { apexTypeOf } from './apexType.ts';
