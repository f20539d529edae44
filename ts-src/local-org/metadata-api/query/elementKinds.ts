/** Whether an element is a list, and of what: from the element table. */
import { elementKind } from '../checks/elements.ts';

export interface ElementKind {
    type: string;
    isList: boolean;
}

export function checkKind(type: string, name: string): ElementKind {
    const declared = elementKind(type, name);
    return declared === undefined
        ? { type: 'string', isList: false }
        : { type: declared.replace(/(\?|\[\])$/, ''), isList: declared.endsWith('[]') };
}
