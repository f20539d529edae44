import type { PlatformType } from '../../contract/index.ts';

/** Apex Reference > System > Iterable */
export const iterableType: PlatformType = {
    name: 'Iterable<T>',
    kind: 'interface',
    abstractMethods: ['Iterator<T> iterator()'],
};

/** Apex Reference > System > Iterator */
export const iteratorType: PlatformType = {
    name: 'Iterator<T>',
    kind: 'interface',
    abstractMethods: ['Boolean hasNext()', 'T next()'],
};
