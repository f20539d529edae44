import type { TypedClass, TypedExpression, Variable } from '../semantics/program.ts';
import type { UnitContext } from './unitContext.ts';

/** State of the function being generated. */
export class FunctionContext {
    readonly unit: UnitContext;
    /** Receivers of a safe-navigation chain that already stand in a temporary, known not to be null. */
    readonly substitutes = new Map<TypedExpression, string>();
    /** What follows `return` when Apex names no value. */
    readonly emptyReturn: string;
    /** Locals and parameters in scope, innermost last: what the text of a dynamic query may bind. */
    readonly variables: Variable[] = [];
    /** The class whose members are in scope too; null in triggers and anonymous Apex. */
    readonly owner: TypedClass | null;
    readonly hasThis: boolean;
    private temporaries = 0;
    private labels = 0;

    constructor(
        unit: UnitContext,
        emptyReturn: string,
        owner: TypedClass | null,
        hasThis: boolean,
    ) {
        this.unit = unit;
        this.hasThis = hasThis;
        this.emptyReturn = emptyReturn;
        this.owner = owner;
    }

    /** Variables declared by `body` leave the scope with it. */
    scoped(body: () => void): void {
        const before = this.variables.length;
        body();
        this.variables.length = before;
    }

    /** A variable of the whole function, declared in its prologue. */
    temporary(): string {
        this.temporaries += 1;
        return `$${this.temporaries}`;
    }

    /** A name for a constant of one block: loop state, a caught exception. */
    blockName(): string {
        this.labels += 1;
        return `$b${this.labels}`;
    }

    declarations(): string {
        if (this.temporaries === 0) {
            return '';
        }
        const names = Array.from({ length: this.temporaries }, (_, at) => `$${at + 1}`);
        return `let ${names.join(',')};`;
    }
}

/** Apex names may be words of JavaScript; the underscore keeps them apart from those and from generated names. */
export function localName(variable: Variable): string {
    return `_${variable.name}`;
}
