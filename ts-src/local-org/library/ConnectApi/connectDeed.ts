import type { Native } from '../../contract/index.ts';
import type { TestContext } from '../../execution/index.ts';
import { current } from '../../execution/index.ts';
import { equalValues, raise } from '../../values/index.ts';
import { declaredTypes } from '../reference/declared.ts';

interface Expected {
    readonly method: string;
    readonly values: readonly unknown[];
    readonly result: unknown;
}

/** What tests registered with `setTest…` methods. */
const expectations = new WeakMap<TestContext, Expected[]>();

const callable = /^\S+ (\w+)\((.*)\)$/;

/**
 * A method of Connect in Apex: in tests it answers what was registered for the same values, or refuses as the platform does;
 * elsewhere there is no Chatter, Commerce or Einstein behind it (Apex Developer Guide > Testing ConnectApi Code).
 */
export function connectDeed(typeName: string, signature: string): Native {
    const [, name = '', parameters = ''] = callable.exec(signature) ?? [];
    const registered = /^setTest(\w+)$/.exec(name)?.[1];
    return registered === undefined
        ? (...values: readonly unknown[]) => answer(typeName, name, parameters, values)
        : (...values: readonly unknown[]) => register(`${typeName}.${registered}`, values);
}

function register(method: string, values: readonly unknown[]): void {
    const { test } = current();
    if (test === null) {
        raise('UnsupportedOperationException', `${method}: only tests register results`);
    }
    const expected = {
        method: method.toLowerCase(),
        values: values.slice(0, -1),
        result: values.at(-1),
    };
    expectations.set(test, [expected, ...(expectations.get(test) ?? [])]);
}

function answer(
    typeName: string,
    name: string,
    parameters: string,
    values: readonly unknown[],
): unknown {
    const { test } = current();
    if (test === null) {
        return notRun(typeName, name);
    }
    const method = `${typeName}.${name}`.toLowerCase();
    const expected = expectations
        .get(test)
        ?.find((one) => one.method === method && equalLists(one.values, values));
    if (expected !== undefined) {
        return expected.result;
    }
    return siloed(typeName, name, parameters, test);
}

const equalLists = (left: readonly unknown[], right: readonly unknown[]): boolean =>
    left.length === right.length && left.every((value, index) => equalValues(value, right[index]));

function siloed(typeName: string, name: string, parameters: string, test: TestContext): never {
    const counterpart = registrationOf(typeName, name, parameters);
    if (counterpart !== null) {
        const bare = typeName.replace(/^ConnectApi\./, '');
        raise(
            'AssertException',
            `Assertion Failed: No matching test result found for ${bare}.${name}(${parameters}). Before calling this, call ${bare}.${counterpart} to set the expected test result.`,
        );
    }
    return test.seesAllData ? notRun(typeName, name) : refuseInTests();
}

/** `setTestGetFeed(String communityId, ConnectApi.Feed result)`; null when the method has none of the same parameters. */
function registrationOf(typeName: string, name: string, parameters: string): string | null {
    const wanted = `settest${name}(${types(parameters)}`.toLowerCase();
    const found = (declaredTypes.get(typeName)?.statics ?? []).find((signature) => {
        const [, other = '', list = ''] = callable.exec(signature) ?? [];
        const all = types(list);
        const head = all.slice(0, Math.max(0, all.lastIndexOf(',')));
        return `${other}(${head}`.toLowerCase() === wanted;
    });
    return found === undefined ? null : found.slice(found.indexOf(' ') + 1);
}

/** `Map<String,String> m, Integer size` as `Map<String;String>,Integer`. */
const types = (parameters: string): string =>
    parameters
        .replace(/<[^>]*>/g, (inner) => inner.replaceAll(',', ';'))
        .split(', ')
        .map((parameter) => parameter.replace(/ \w+$/, ''))
        .join(',');

/** Connect in Apex has no data in tests (Apex Developer Guide > Testing ConnectApi Code). */
export function refuseInTests(): never {
    return raise(
        'UnsupportedOperationException',
        'ConnectApi methods are not supported in data siloed tests. Please use @IsTest(SeeAllData=true).',
    );
}

function notRun(typeName: string, name: string): never {
    return raise(
        'ConnectApi.ConnectApiException',
        `${typeName}.${name} is a service that the local org does not run`,
    );
}
