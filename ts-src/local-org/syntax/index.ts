export { parseAnonymous, parseApex, parseSoql, parseSosl, parseTrigger } from './parse.ts';
export type * from './tree.ts';
export type * from './soqlTree.ts';
