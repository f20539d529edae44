import type { TypeName } from '../../contract/index.ts';
import { publicMember } from '../../codegen/index.ts';
import type { DataMember, Program, StubAnswer } from '../../execution/index.ts';
import { memberOf } from '../../execution/index.ts';
import type { ApexObject, ClassEntry, FieldEntry } from '../../values/index.ts';
import { raise } from '../../values/index.ts';
import { entryOf } from '../runtime/typeChecks.ts';
import type { TypeChecks } from '../runtime/typeChecks.ts';
import type { LinkedClass } from './linkedClass.ts';
import type { TypeSpace } from './spelledTypes.ts';
import { canonicalType } from './spelledTypes.ts';
import { stubOf } from './stub.ts';

type Callable = (...values: readonly unknown[]) => unknown;

/** The linked classes as the library sees them. */
export class LinkedProgram implements Program {
    readonly space: TypeSpace;
    private readonly checks: TypeChecks;

    constructor(space: TypeSpace, checks: TypeChecks) {
        this.space = space;
        this.checks = checks;
    }

    resolveType(namespace: string | null, name: string): TypeName | null {
        const isOwn = namespace === null || namespace === '' || namespace.toLowerCase() === this.space.namespace?.toLowerCase();
        return canonicalType(this.space, isOwn ? name : `${namespace}.${name}`);
    }

    private class(typeName: TypeName): LinkedClass {
        return this.space.classes.find(typeName) ?? raise('TypeException', `Type ${typeName} is no class of this organization.`);
    }

    construct(typeName: TypeName): unknown {
        const construct = this.class(typeName).entry.construct;
        return construct === null
            ? raise('TypeException', `${typeName} has no public constructor without parameters.`)
            : construct();
    }

    isAssignable(from: TypeName, to: TypeName): boolean {
        return this.checks.isAssignable(from, to);
    }

    call(target: unknown, method: string, parameters: readonly TypeName[], values: readonly unknown[]): unknown {
        const member = this.memberName(target, method, parameters);
        if (member === null) {
            return raise('TypeException', `Method ${method} is not implemented by ${entryOf(target)?.name ?? 'the object'}.`);
        }
        const code = (target as Record<string, Callable>)[member] as Callable;
        return code.apply(target, values) ?? null;
    }

    has(target: unknown, method: string, parameters: readonly TypeName[]): boolean {
        return this.memberName(target, method, parameters) !== null;
    }

    /** By exact parameter types, else by their number: an implementation may take narrower or wider ones than the interface says. */
    private memberName(target: unknown, method: string, parameters: readonly TypeName[]): string | null {
        const entry = entryOf(target);
        if (entry === undefined) {
            return null;
        }
        const exact = publicMember(method, parameters);
        if (typeof (target as Record<string, unknown>)[exact] === 'function') {
            return exact;
        }
        return (memberOf(entry, method, parameters) ?? memberOf(entry, method, parameters.length))?.member ?? null;
    }

    ancestors(typeName: TypeName): readonly TypeName[] {
        return [...(this.space.classes.ancestors(typeName) ?? [])];
    }

    dataMembers(typeName: TypeName): readonly DataMember[] {
        return this.fields(this.class(typeName).entry);
    }

    private fields(entry: ClassEntry): readonly FieldEntry[] {
        return [...(entry.superType === null ? [] : this.fields(entry.superType)), ...entry.fields];
    }

    readMember(target: unknown, name: string): unknown {
        return this.field(target, name).get(target as ApexObject) ?? null;
    }

    writeMember(target: unknown, name: string, value: unknown): void {
        this.field(target, name).set(target as ApexObject, value);
    }

    private field(target: unknown, name: string): FieldEntry {
        const folded = name.toLowerCase();
        for (let entry: ClassEntry | null = entryOf(target) ?? null; entry !== null; entry = entry.superType) {
            const found = entry.fields.find((field) => field.name.toLowerCase() === folded);
            if (found) {
                return found;
            }
        }
        throw new Error(`${entryOf(target)?.name ?? 'The object'} has no data member ${name}.`);
    }

    allocate(typeName: TypeName): unknown {
        return new (this.class(typeName).instanceClass)();
    }

    stub(typeName: TypeName, answer: StubAnswer): unknown {
        return stubOf(this.class(typeName), this.space.classes, answer, (value, type) => this.checks.cast(value, type));
    }

    callStatic(typeName: TypeName, method: string, parameters: readonly TypeName[], values: readonly unknown[]): unknown {
        const linked = this.class(typeName);
        const folded = method.toLowerCase();
        const found = linked.entry.methods.find(
            (entry) =>
                entry.isStatic &&
                entry.name.toLowerCase() === folded &&
                entry.parameters.join().toLowerCase() === parameters.join().toLowerCase(),
        );
        if (!found) {
            throw new Error(`${typeName} has no static method ${method}(${parameters.join(', ')}).`);
        }
        return (linked.m()[found.member] as Callable)(...values) ?? null;
    }

    labelText(_namespace: string | null, name: string): string | null {
        return this.space.schema.labels.get(name.toLowerCase())?.value ?? null;
    }

    enumConstants(typeName: TypeName): readonly unknown[] | null {
        const linked = this.space.classes.find(typeName);
        return linked?.entry.kind === 'enum' ? linked.constants : null;
    }
}
