import type { PlatformType } from '../../contract/index.ts';
import { objectMembers } from './objectMembers.ts';

/** Apex Developer Guide > Primitive Data Types > Object */
export const objectType: PlatformType = {
    name: 'Object',
    kind: 'class',
    isExtensible: true,
    methods: objectMembers,
};
