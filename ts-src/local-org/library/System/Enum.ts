import type { PlatformType } from '../../contract/index.ts';
import type { EnumValue } from '../../values/index.ts';
import { objectMembers } from './objectMembers.ts';

/** Generated code answers the statics itself: only it knows which enum is meant. */
const ofTheEnum = (): never => {
    throw new Error('Enum.values and Enum.valueOf are answered by the enum itself.');
};

/** Apex Developer Guide > Enums */
export const enumType: PlatformType = {
    name: 'Enum',
    kind: 'class',
    methods: {
        ...objectMembers,
        'String name()': (value: EnumValue) => value.name,
        'Integer ordinal()': (value: EnumValue) => value.ordinal,
    },
    statics: { 'List<Enum> values()': ofTheEnum, 'Enum valueOf(String name)': ofTheEnum },
};
