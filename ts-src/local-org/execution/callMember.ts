import type { ClassEntry, MethodEntry } from '../values/index.ts';
import { ApexObject, PlatformObject, raise } from '../values/index.ts';

/** The instance method of that name with these parameter types (or, without types, that many parameters), nearest class first. */
export function memberOf(
    entry: ClassEntry,
    name: string,
    parameters: readonly string[] | number,
): MethodEntry | null {
    const folded = name.toLowerCase();
    for (let type: ClassEntry | null = entry; type !== null; type = type.superType) {
        for (const method of type.methods) {
            if (
                !method.isStatic &&
                method.name.toLowerCase() === folded &&
                fits(method, parameters)
            ) {
                return method;
            }
        }
    }
    return null;
}

function fits(method: MethodEntry, parameters: readonly string[] | number): boolean {
    if (typeof parameters === 'number') {
        return method.parameters.length === parameters;
    }
    return (
        method.parameters.length === parameters.length &&
        method.parameters.every(
            (type, index) => type.toLowerCase() === parameters[index]?.toLowerCase(),
        )
    );
}

type Callable = (...values: unknown[]) => unknown;

/** Calls a method that the platform expects of an object: the user's through its class's table, the platform's by name. */
export function callMember(
    target: unknown,
    name: string,
    values: readonly unknown[],
    parameters: readonly string[] | number = values.length,
): unknown {
    if (target === null || target === undefined) {
        return raise('NullPointerException', 'Attempt to de-reference a null object');
    }
    if (target instanceof ApexObject) {
        const method =
            memberOf(target.entry, name, parameters) ?? memberOf(target.entry, name, values.length);
        if (method !== null) {
            return invoke(target, method.member, values);
        }
    } else if (target instanceof PlatformObject && name in target) {
        return invoke(target, name, values);
    }
    return raise('TypeException', `Method ${name} is not implemented by ${typeOf(target)}`);
}

export function hasMember(
    target: unknown,
    name: string,
    parameters: readonly string[] | number,
): boolean {
    return target instanceof ApexObject
        ? memberOf(target.entry, name, parameters) !== null
        : target instanceof PlatformObject && name in target;
}

function invoke(target: object, member: string, values: readonly unknown[]): unknown {
    const body = (target as Readonly<Record<string, unknown>>)[member] as Callable;
    return body.apply(target, [...values]) ?? null;
}

function typeOf(target: unknown): string {
    if (target instanceof ApexObject) {
        return target.entry.name;
    }
    return target instanceof PlatformObject ? target.typeName : typeof target;
}
