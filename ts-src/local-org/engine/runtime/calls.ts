import type { Native, PlatformKey, TypeName } from '../../contract/index.ts';
import { publicMember } from '../../codegen/index.ts';
import { callMember, current, memberOf } from '../../execution/index.ts';
import type { ClassEntry, EnumValue } from '../../values/index.ts';
import { ApexException, raise } from '../../values/index.ts';
import type { ClassTable } from '../linking/classTable.ts';
import type { PlatformTable } from '../linking/platformTable.ts';
import { entryOf, typeNameOf } from './typeChecks.ts';

type Callable = (...values: readonly unknown[]) => unknown;

/** A user class may have overridden a method of the library: `toString()`, `getMessage()`, `equals(Object)`. */
export function callVirtual(
    native: Native,
    member: string,
    target: unknown,
    values: unknown[],
): unknown {
    const own = (target as Readonly<Record<string, unknown>>)[member];
    return typeof own === 'function'
        ? (own as Callable).apply(target, values)
        : (native as Callable)(target, ...values);
}

/** Binds in the text of a query are looked up in the caller's scope while the method runs. */
export function inScope(
    lookup: (name: string) => unknown,
    native: Native,
    values: unknown[],
): unknown {
    const transaction = current();
    const outer = transaction.localVariable;
    transaction.localVariable = lookup;
    try {
        return (native as Callable)(...values);
    } finally {
        transaction.localVariable = outer;
    }
}

/** Members that implement an interface's method, by class, name and parameter types. */
const resolved = new WeakMap<ClassEntry, Map<string, string>>();

function implementation(
    entry: ClassEntry,
    target: object,
    name: string,
    parameters: readonly TypeName[],
): string | null {
    const exact = publicMember(name, parameters);
    if (typeof (target as Readonly<Record<string, unknown>>)[exact] === 'function') {
        return exact;
    }
    let members = resolved.get(entry);
    if (members === undefined) {
        members = new Map();
        resolved.set(entry, members);
    }
    const known = members.get(exact);
    if (known !== undefined) {
        return known;
    }
    const found = memberOf(entry, name, parameters) ?? memberOf(entry, name, parameters.length);
    if (found !== null) {
        members.set(exact, found.member);
    }
    return found?.member ?? null;
}

export function contractCaller(platform: PlatformTable) {
    return (
        target: unknown,
        name: string,
        parameters: readonly TypeName[],
        values: unknown[],
    ): unknown => {
        const entry = entryOf(target);
        const member =
            entry === undefined ? null : implementation(entry, target as object, name, parameters);
        if (member !== null) {
            return (
                ((target as Readonly<Record<string, Callable>>)[member] as Callable).apply(
                    target,
                    values,
                ) ?? null
            );
        }
        const native = platform.method(typeNameOf(target), name, values.length);
        return native === null
            ? callMember(target, name, values)
            : ((native as Callable)(target, ...values) ?? null);
    };
}

/** `values()` and `valueOf(String)` of a user enum; those of the platform are the library's. */
export function enumConstants(
    classes: ClassTable,
    platformValues: (type: TypeName) => readonly EnumValue[],
) {
    return (type: TypeName): readonly EnumValue[] => {
        const linked = classes.find(type);
        return linked === null ? platformValues(type) : (linked.constants as readonly EnumValue[]);
    };
}

/** The platform part of a user-defined exception: text and cause by the types of the constructor chosen. */
export function initException(exception: unknown, key: PlatformKey, values: unknown[]): void {
    const parameters = key.slice(key.indexOf('(') + 1, -1).split(',');
    if (!(exception instanceof ApexException)) {
        if (parameters.join('') === '') {
            // An abstract class of the library (`VisualEditor.DynamicPickList`) has nothing to set up.
            return;
        }
        return raise(
            'TypeException',
            `${typeNameOf(exception)} extends a class that is no exception: ${key}`,
        );
    }
    parameters.forEach((type, at) => {
        if (type === 'String') {
            exception.apexMessage = values[at] as string | null;
        } else if (type === 'Exception') {
            exception.apexCause = values[at] as ApexException | null;
        }
    });
}
