export type {
    ClassHandle,
    Frame,
    Generated,
    GeneratedUnit,
    LinkedQuery,
    LinkedSearch,
    Runtime,
    UnitLink,
} from './contract.ts';
export { generate } from './generate.ts';
export { ProgramIndex } from './programIndex.ts';
export {
    accessorMember,
    constructorMember,
    fieldMember,
    initializerMember,
    methodMember,
    publicMember,
} from './memberNames.ts';
