import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import { ApexDate, ApexDatetime, equalValues, raise, toId18, toText } from '../../values/index.ts';
import { typeNameOf } from '../types/runtimeType.ts';
import { isInstance } from '../types/assignability.ts';
import { dayLength } from './Date.ts';
import type { TypeToken } from './Type.ts';

/** Counts the assertion, and fails with the platform's text (platform-messages 1, Assertion texts). */
function check(isTrue: boolean, detail: string, message: unknown): void {
    const { test } = current();
    if (test !== null) {
        test.assertions++;
    }
    if (!isTrue) {
        const parts = [message === undefined || message === null ? '' : toText(message), detail];
        const said = parts.filter((part) => part !== '').join(': ');
        raise('AssertException', said === '' ? 'Assertion Failed' : `Assertion Failed: ${said}`);
    }
}

/** A Date behind Object equals the Datetime of its midnight in GMT. */
function isSame(expected: unknown, actual: unknown): boolean {
    if (expected instanceof ApexDate && actual instanceof ApexDatetime) {
        return expected.epochDay * dayLength === actual.epochMs;
    }
    if (
        typeof expected === 'string' &&
        typeof actual === 'string' &&
        expected.length !== actual.length
    ) {
        return isSameId(expected, actual) || isSameId(actual, expected);
    }
    return actual instanceof ApexDate && expected instanceof ApexDatetime
        ? isSame(actual, expected)
        : equalValues(expected, actual);
}

/** An Id equals its form of fifteen characters. */
function isSameId(short: string, long: string): boolean {
    return short.length === 15 && long.length === 18 && toId18(short) === long;
}

function areEqual(expected: unknown, actual: unknown, message?: unknown): void {
    check(
        isSame(expected, actual),
        `Expected: ${toText(expected)}, Actual: ${toText(actual)}`,
        message,
    );
}

function areNotEqual(unwanted: unknown, actual: unknown, message?: unknown): void {
    check(!isSame(unwanted, actual), `Same value: ${toText(actual)}`, message);
}

function isTrue(condition: boolean | null, message?: unknown): void {
    check(condition === true, `Expected: true, Actual: ${toText(condition)}`, message);
}

function isFalse(condition: boolean | null, message?: unknown): void {
    check(condition === false, `Expected: false, Actual: ${toText(condition)}`, message);
}

function assertTrue(condition: boolean | null, message?: unknown): void {
    check(condition === true, '', message);
}

function isNull(value: unknown, message?: unknown): void {
    check(value === null, `Expected: null, Actual: ${toText(value)}`, message);
}

function isNotNull(value: unknown, message?: unknown): void {
    check(value !== null, 'Same value: null', message);
}

function fail(message?: unknown): void {
    check(false, '', message);
}

function isInstanceOf(value: unknown, type: TypeToken, message?: unknown): void {
    const actual = value === null ? 'null' : typeNameOf(value);
    check(
        isInstance(value, type.named),
        `Expected type: ${type.named}, Actual: ${actual}`,
        message,
    );
}

function isNotInstanceOf(value: unknown, type: TypeToken, message?: unknown): void {
    check(!isInstance(value, type.named), `Not expected type: ${type.named}`, message);
}

/** `System.assert*` refuse a null message text. */
function classic(
    body: (...values: never[]) => void,
    count: number,
): (...values: unknown[]) => void {
    return (...values) => {
        if (values.length > count && values[count] === null) {
            raise('NullPointerException', 'Argument cannot be null.');
        }
        body(...(values as never[]));
    };
}

/** Apex Reference > System > Assert */
export const assertType: PlatformType = {
    name: 'Assert',
    kind: 'class',
    statics: {
        'void areEqual(Object expected, Object actual)': areEqual,
        'void areEqual(Object expected, Object actual, String msg)': areEqual,
        'void areNotEqual(Object notExpected, Object actual)': areNotEqual,
        'void areNotEqual(Object notExpected, Object actual, String msg)': areNotEqual,
        'void fail()': fail,
        'void fail(String msg)': fail,
        'void isFalse(Boolean condition)': isFalse,
        'void isFalse(Boolean condition, String msg)': isFalse,
        'void isInstanceOfType(Object instance, Type expectedType)': isInstanceOf,
        'void isInstanceOfType(Object instance, Type expectedType, String msg)': isInstanceOf,
        'void isNotInstanceOfType(Object instance, Type notExpectedType)': isNotInstanceOf,
        'void isNotInstanceOfType(Object instance, Type notExpectedType, String msg)':
            isNotInstanceOf,
        'void isNotNull(Object value)': isNotNull,
        'void isNotNull(Object value, String msg)': isNotNull,
        'void isNull(Object value)': isNull,
        'void isNull(Object value, String msg)': isNull,
        'void isTrue(Boolean condition)': isTrue,
        'void isTrue(Boolean condition, String msg)': isTrue,
    },
};

/** The older forms in class System. */
export const systemAssertions: NonNullable<PlatformType['statics']> = {
    'void assert(Boolean condition)': classic(assertTrue, 1),
    'void assert(Boolean condition, Object msg)': classic(assertTrue, 1),
    'void assertEquals(Object expected, Object actual)': classic(areEqual, 2),
    'void assertEquals(Object expected, Object actual, Object msg)': classic(areEqual, 2),
    'void assertNotEquals(Object expected, Object actual)': classic(areNotEqual, 2),
    'void assertNotEquals(Object expected, Object actual, Object msg)': classic(areNotEqual, 2),
};
