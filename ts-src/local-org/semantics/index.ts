export { check } from './check.ts';
export type { CheckOptions, CheckResult, SourceUnit } from './check.ts';
export type * from './program.ts';
export type { ChildRelationshipView, FieldView, ObjectView, SchemaView } from './schemaView.ts';
export { parseSignature, platformKey, splitGeneric, splitTypes } from './signature.ts';
export type { Signature } from './signature.ts';
export { triggerOwner } from './triggerOwner.ts';
