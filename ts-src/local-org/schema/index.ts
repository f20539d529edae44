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
export { allowsDml } from './dmlRules.ts';
export {
    allowsAggregate,
    allowsLiteral,
    allowsOperator,
    filterTypeName,
    isQuoted,
    operatorTypeName,
} from './queryRules.ts';
export { loadSchema, loadSchemaFromFiles } from './load.ts';
export type { LoadOptions } from './load.ts';
export type { SourceFile } from './source/files.ts';
export { childOf, childrenOf, flagOf, parseXml, textOf, textsOf } from './source/xml.ts';
export type { XmlElement } from './source/xml.ts';
export { standardValueSets, userPermissionLabel } from './standard/standardObjects.ts';
export type { StandardValue } from './standard/standardObjects.ts';
export { withKeyPrefixes } from './assemble.ts';
export { assignKeyPrefixes } from './keyPrefixes.ts';
export { bareObject } from './objects/bare.ts';
