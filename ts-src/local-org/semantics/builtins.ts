import type { PlatformType } from '../contract/index.ts';

/** The library states its implementation under the same keys; here only the signatures are needed. */
const elsewhere = (): never => {
    throw new Error('Implemented by the library under the same key');
};

/**
 * What every value has. `Object.toString()` and its siblings are found on any type; `Enum.name()` and its siblings on any enum
 * (the type arguments of the call are the enum). A library type of the same name replaces these.
 */
export const builtinTypes: readonly PlatformType[] = [
    {
        name: 'Object',
        kind: 'class',
        isExtensible: true,
        methods: {
            'String toString()': elsewhere,
            'Boolean equals(Object other)': elsewhere,
            'Integer hashCode()': elsewhere,
        },
    },
    {
        name: 'Enum',
        kind: 'class',
        methods: { 'String name()': elsewhere, 'Integer ordinal()': elsewhere },
        statics: { 'List<Enum> values()': elsewhere, 'Enum valueOf(String name)': elsewhere },
    },
    ...[
        'String',
        'Integer',
        'Long',
        'Double',
        'Decimal',
        'Boolean',
        'Date',
        'Datetime',
        'Time',
        'Id',
        'Blob',
    ].map((name): PlatformType => ({ name, kind: 'class' })),
    { name: 'SObject', kind: 'class' },
];
