import type { PlatformType } from '../../contract/index.ts';
import { Double } from '../../values/index.ts';
import { strict } from '../text/arguments.ts';
import { formatNumber, integerFrom, longFrom, truncated } from './numbers.ts';
import { objectMembers } from './objectMembers.ts';
import { doubleFrom } from './numbers.ts';

/** A field without value stays without one; only a text must be there. */
function orNull<T>(read: (value: unknown) => T): (value: unknown) => T | null {
    return (value) => (value === null ? null : read(value));
}

/** Apex Reference > System > Integer */
export const integerType: PlatformType = {
    name: 'Integer',
    kind: 'class',
    interfaces: ['Comparable'],
    methods: { ...objectMembers, 'String format()': (value: number) => formatNumber(value) },
    staticProperties: {
        'Integer MAX_VALUE': { get: () => 2147483647 },
        'Integer MIN_VALUE': { get: () => -2147483648 },
    },
    statics: {
        'Integer valueOf(Object fieldValue)': orNull(integerFrom),
        'Integer valueOf(String stringToInteger)': integerFrom,
    },
};

/** Apex Reference > System > Long */
export const longType: PlatformType = {
    name: 'Long',
    kind: 'class',
    interfaces: ['Comparable'],
    methods: {
        ...objectMembers,
        'String format()': (value: bigint) => formatNumber(value),
        'Integer intValue()': (value: bigint) => Number(BigInt.asIntN(32, value)),
    },
    staticProperties: {
        'Long MAX_VALUE': { get: () => 2n ** 63n - 1n },
        'Long MIN_VALUE': { get: () => -(2n ** 63n) },
    },
    statics: {
        'Long valueOf(String stringToLong)': longFrom,
        'Long valueOf(Object fieldValue)': orNull(longFrom),
    },
};

/** Java's (int) of a double saturates. */
function intValue(value: number): number {
    return Number(
        BigInt.asIntN(
            32,
            value >= 2147483647
                ? 2147483647n
                : value <= -2147483648
                  ? -2147483648n
                  : truncated(value),
        ),
    );
}

/** Apex Reference > System > Double */
export const doubleType: PlatformType = {
    name: 'Double',
    kind: 'class',
    interfaces: ['Comparable'],
    methods: {
        ...objectMembers,
        'String format()': (value: Double) => formatNumber(value.value),
        'Integer intValue()': (value: Double) => intValue(value.value),
        'Long longValue()': (value: Double) => truncated(value.value),
        'Long round()': (value: Double) => truncated(Math.round(value.value)),
    },
    staticProperties: {
        'Double MAX_VALUE': { get: () => new Double(Number.MAX_VALUE) },
        'Double MIN_VALUE': { get: () => new Double(Number.MIN_VALUE) },
    },
    statics: {
        'Double valueOf(String stringToDouble)': strict(doubleFrom),
        'Double valueOf(Object fieldValue)': orNull(doubleFrom),
    },
};
