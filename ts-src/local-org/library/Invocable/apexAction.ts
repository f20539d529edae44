import { current } from '../../execution/index.ts';
import type { ClassEntry, FieldEntry, MethodEntry } from '../../values/index.ts';
import { ApexException, ApexList, ApexMap, ApexObject, raise } from '../../values/index.ts';
import { exceptionTypeName, messageOf } from '../System/Exception.ts';
import { partsOf } from '../types/typeNames.ts';

/** What became of one set of parameters. */
export interface ActionOutcome {
    readonly errors: readonly { readonly code: string; readonly message: string }[];
    readonly output: ApexMap;
}

/** The method of a class that flows and actions call; null: there is none. */
export function invocableMethod(className: string): MethodEntry | null {
    const entry = current().org.program.classNamed(className);
    return entry?.methods.find(({ isInvocable }) => isInvocable) ?? null;
}

/**
 * Runs an `@InvocableMethod` once for all sets of parameters, as a flow does (Apex Developer Guide > InvocableMethod Annotation).
 * A set that lacks a required variable, and an exception of the method, fail in the results; nothing is thrown.
 */
export function runApexAction(
    className: string,
    method: MethodEntry,
    invocations: readonly ApexMap[],
): readonly ActionOutcome[] {
    const [listType] = method.parameters;
    const element = listType === undefined ? null : elementOf(listType);
    const missing = invocations.map((given) => missingInput(element, given));
    if (missing.some((name) => name !== null)) {
        return missing.map((name) =>
            failed('REQUIRED_FIELD_MISSING', `Missing required input parameter: ${name ?? ''}`),
        );
    }
    try {
        const inputs = element === null ? [] : [inputList(element, method, invocations)];
        const { program } = current().org;
        const answer = program.callStatic(className, method.name, method.parameters, inputs);
        return outcomes(answer, elementOf(method.returnType), invocations.length);
    } catch (thrown) {
        if (!(thrown instanceof ApexException)) {
            throw thrown;
        }
        const message = `An Apex error occurred: ${exceptionTypeName(thrown)}: ${messageOf(thrown)}`;
        return invocations.map(() => failed('UNKNOWN_EXCEPTION', message));
    }
}

function elementOf(list: string): string {
    return partsOf(list).args[0] ?? 'Object';
}

function requestOf(element: string | null): ClassEntry | null {
    return element === null ? null : current().org.program.classNamed(element);
}

function variablesOf(entry: ClassEntry): readonly FieldEntry[] {
    const inherited = entry.superType === null ? [] : variablesOf(entry.superType);
    return [...inherited, ...entry.fields.filter(({ invocable }) => invocable !== null)];
}

function given(invocation: ApexMap, name: string): unknown {
    const wanted = name.toLowerCase();
    const found = invocation
        .entries()
        .find(([key]) => typeof key === 'string' && key.toLowerCase() === wanted);
    return found?.[1] ?? null;
}

function missingInput(element: string | null, invocation: ApexMap): string | null {
    const request = requestOf(element);
    const lacking = request === null ? [] : variablesOf(request);
    return (
        lacking.find(
            ({ name, invocable }) =>
                invocable?.isRequired === true && given(invocation, name) === null,
        )?.name ?? null
    );
}

function inputList(
    element: string,
    method: MethodEntry,
    invocations: readonly ApexMap[],
): ApexList {
    const request = requestOf(element);
    const [parameter = ''] = method.parameterNames;
    const items = invocations.map((invocation) =>
        request === null
            ? current().org.program.cast(given(invocation, parameter), element)
            : requestFrom(request, invocation),
    );
    return new ApexList(element, items);
}

function requestFrom(request: ClassEntry, invocation: ApexMap): ApexObject {
    if (request.construct === null) {
        return raise('TypeException', `Type cannot be constructed: ${request.name}`);
    }
    const made = request.construct();
    for (const field of variablesOf(request)) {
        const value = given(invocation, field.name);
        if (value !== null) {
            field.set(made, current().org.program.cast(value, field.type));
        }
    }
    return made;
}

/** A method without results answers with empty outputs; one that gives too few, or null, has none for the rest. */
function outcomes(answer: unknown, element: string, count: number): readonly ActionOutcome[] {
    const results = answer instanceof ApexList ? answer.items : [];
    return Array.from({ length: count }, (_, at) => ({
        errors: [],
        output: outputOf(results[at] ?? null, element),
    }));
}

function outputOf(result: unknown, element: string): ApexMap {
    const output = new ApexMap('String', 'Object');
    const entry = requestOf(element);
    if (entry === null) {
        output.put('output', result);
    } else if (result instanceof ApexObject) {
        for (const field of variablesOf(result.entry)) {
            output.put(field.name, field.get(result));
        }
    }
    return output;
}

function failed(code: string, message: string): ActionOutcome {
    return { errors: [{ code, message }], output: new ApexMap('String', 'Object') };
}
