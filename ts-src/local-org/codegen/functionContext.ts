import type { TypedClass, TypedExpression, Variable } from '../semantics/program.ts';
import type { HeldVariables } from './heldVariables.ts';
import { isHeld } from './heldVariables.ts';
import { localName } from './memberNames.ts';
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
    /** Null in a leaf: it is alone on the stack when the heap is measured, and hands its variables over. */
    held: HeldVariables | null = null;
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
        if (this.held === null) {
            body();
        } else {
            this.held.scoped(body);
        }
        this.variables.length = before;
    }

    /** Stands before a value that goes into the variable, so that the heap knows of it. */
    hold(variable: Variable): string {
        return this.held?.hold(variable) ?? '';
    }

    /** What a leaf holds at this place. */
    heldText(): string {
        const names = this.variables.filter(isHeld).map(localName);
        return [...(this.hasThis ? ['this'] : []), ...new Set(names)].join(',');
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
