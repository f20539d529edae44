import type { TypeName } from '../../contract/index.ts';
import type { Program, StubAnswer } from '../../execution/index.ts';
import type { Schema } from '../../schema/index.ts';
import type { ApexObject, ClassEntry } from '../../values/index.ts';
import type { TypeChecks } from '../runtime/typeChecks.ts';
import type { ClassTable } from './classTable.ts';
import { stubOf } from './stub.ts';

type Callable = (...values: readonly unknown[]) => unknown;

export interface ProgramParts {
    readonly classes: ClassTable;
    readonly checks: TypeChecks;
    readonly schema: Schema;
    readonly namespace: string | null;
}

/** The linked classes as execution and library see them. */
export class LinkedProgram implements Program {
    private readonly parts: ProgramParts;

    constructor(parts: ProgramParts) {
        this.parts = parts;
    }

    classNamed(name: string): ClassEntry | null {
        const { classes, namespace } = this.parts;
        const prefix = namespace === null ? '' : `${namespace.toLowerCase()}.`;
        const bare =
            prefix !== '' && name.toLowerCase().startsWith(prefix)
                ? name.slice(prefix.length)
                : name;
        const spelling = classes.spelling(bare);
        return spelling === null ? null : classes.get(spelling).entry;
    }

    allocate(entry: ClassEntry): ApexObject {
        return new (this.parts.classes.get(entry.name).instanceClass)() as unknown as ApexObject;
    }

    cast(value: unknown, type: TypeName): unknown {
        return this.parts.checks.cast(value, type);
    }

    stub(entry: ClassEntry, answer: StubAnswer): unknown {
        const { classes } = this.parts;
        return stubOf(classes.get(entry.name), classes, answer, (value, type) =>
            this.cast(value, type),
        );
    }

    callStatic(
        typeName: TypeName,
        method: string,
        parameters: readonly TypeName[],
        values: readonly unknown[],
    ): unknown {
        const linked = this.parts.classes.get(typeName);
        const folded = method.toLowerCase();
        const signature = parameters.join().toLowerCase();
        const found = linked.entry.methods.find(
            (entry) =>
                entry.isStatic &&
                entry.name.toLowerCase() === folded &&
                entry.parameters.join().toLowerCase() === signature,
        );
        if (!found) {
            throw new Error(
                `${typeName} has no static method ${method}(${parameters.join(', ')}).`,
            );
        }
        return (linked.m()[found.member] as Callable)(...values) ?? null;
    }

    label(name: string): string | null {
        return this.parts.schema.labels.get(name.toLowerCase())?.value ?? null;
    }
}
