import type { PlatformType } from '../../contract/index.ts';
import { current, memberFields } from '../../execution/index.ts';
import { ApexObject, raise } from '../../values/index.ts';
import { objectMembers } from './objectMembers.ts';

/** `x.clone()` of a user class: the same member values in a new instance. */
function cloneUserObject(value: unknown): ApexObject {
    if (!(value instanceof ApexObject)) {
        return raise('TypeException', 'Only an instance of a class can be cloned');
    }
    const twin = current().org.program.allocate(value.entry);
    for (const field of memberFields(value.entry)) {
        field.store(twin, field.load(value));
    }
    return twin;
}

/** Apex Developer Guide > Primitive Data Types > Object */
export const objectType: PlatformType = {
    name: 'Object',
    kind: 'class',
    isExtensible: true,
    methods: { ...objectMembers, 'Object clone()': cloneUserObject },
};
