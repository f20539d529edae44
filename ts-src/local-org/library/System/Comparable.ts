import type { PlatformType } from '../../contract/index.ts';

/** Apex Reference > System > Comparable */
export const comparableType: PlatformType = {
    name: 'Comparable',
    kind: 'interface',
    abstractMethods: ['Integer compareTo(Object objectToCompareTo)'],
};

/** Apex Reference > System > Comparator */
export const comparatorType: PlatformType = {
    name: 'Comparator<T>',
    kind: 'interface',
    abstractMethods: ['Integer compare(T object1, T object2)'],
};
