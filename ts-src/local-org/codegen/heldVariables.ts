import type { Variable } from '../semantics/program.ts';
import { localName } from './memberNames.ts';

/** Values of these types are too small to matter for the heap. */
const small: ReadonlySet<string> = new Set([
    'Integer',
    'Long',
    'Double',
    'Decimal',
    'Boolean',
    'Id',
    'Date',
    'Datetime',
    'Time',
]);

export function isHeld(variable: Variable): boolean {
    return !small.has(variable.type);
}

/**
 * JavaScript keeps its variables to itself, so a function that others run below writes what its variables hold into slots
 * as well, where the heap is measured. A variable has its slot as long as it is in scope.
 */
export class HeldVariables {
    private readonly slots = new Map<string, number>();
    private readonly parameters: readonly string[];
    private next: number;
    private most: number;

    constructor(hasThis: boolean, parameters: readonly Variable[]) {
        const held = parameters.filter(isHeld);
        this.parameters = [...(hasThis ? ['this'] : []), ...held.map(localName)];
        const first = hasThis ? 1 : 0;
        held.forEach((parameter, at) => this.slots.set(parameter.name, first + at));
        this.next = this.parameters.length;
        this.most = this.next;
    }

    /** Stands before a value that goes into the variable. */
    hold(variable: Variable): string {
        if (!isHeld(variable)) {
            return '';
        }
        const slot = this.slots.get(variable.name) ?? this.take();
        this.slots.set(variable.name, slot);
        return `slots[$s+${slot}]=`;
    }

    /** Stands before a value that has no variable. */
    holdValue(): string {
        return `slots[$s+${this.take()}]=`;
    }

    private take(): number {
        this.next += 1;
        this.most = Math.max(this.most, this.next);
        return this.next - 1;
    }

    /** Slots of variables that `body` declares are free again after it. */
    scoped(body: () => void): void {
        const [next, before] = [this.next, new Map(this.slots)];
        body();
        this.next = next;
        this.slots.clear();
        for (const [name, slot] of before) {
            this.slots.set(name, slot);
        }
    }

    /** Code at the start of the function: takes the slots and clears what was left in them. */
    entry(): string {
        if (this.most === 0) {
            return '';
        }
        const values = Array.from({ length: this.most }, (_, at) => this.parameters[at] ?? 'null');
        const writes = values.map((value, at) => `slots[$s+${at}]=${value};`);
        return `const $s=heap.top;heap.top=$s+${this.most};${writes.join('')}`;
    }

    /** Code at its end. */
    exit(): string {
        return this.most === 0 ? '' : 'heap.top=$s;';
    }
}
