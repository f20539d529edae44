export { parseFormula } from './parser.ts';
export { evaluate, holds } from './evaluate.ts';
export { FormulaFault } from './fault.ts';
export { functionNames } from './functions/registry.ts';
export type { Formula, FormulaNode } from './tree.ts';
export type { FieldKind, FormulaField, FormulaScope, FormulaTypes } from './scope.ts';
export type { FormulaValue, Place } from './values.ts';
