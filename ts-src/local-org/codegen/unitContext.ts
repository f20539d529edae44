import type { TypeName } from '../contract/index.ts';
import type { ProgramUnit } from '../semantics/program.ts';
import { Writer } from './writer.ts';
import type { ProgramIndex } from './programIndex.ts';

/** What the functions of one unit share: the text, its header of named constants, and coverage flags. */
export class UnitContext {
    readonly writer = new Writer();
    readonly unit: ProgramUnit;
    readonly index: ProgramIndex;
    readonly constants: unknown[] = [];
    readonly dependencies = new Set<TypeName>();
    private readonly header: string[] = [];
    private readonly named = new Map<string, string>();
    private readonly hitByLine: ReadonlyMap<number, number> | null;

    constructor(unit: ProgramUnit, index: ProgramIndex, hasCoverage: boolean) {
        this.unit = unit;
        this.index = index;
        this.hitByLine = hasCoverage
            ? new Map(unit.executableLines.map((line, at) => [line, at]))
            : null;
    }

    /** A name in the unit's header for an expression that is the same wherever it is used. */
    shared(expression: string): string {
        const known = this.named.get(expression);
        if (known) {
            return known;
        }
        const name = `k${this.named.size}`;
        this.named.set(expression, name);
        this.header.push(`${name}=${expression}`);
        return name;
    }

    /** A value that is no text (a parsed query), by its place among the unit's constants. */
    constant(value: unknown): string {
        const at = this.constants.push(value) - 1;
        return this.shared(`link.constant(${at})`);
    }

    handle(type: TypeName): string {
        this.dependencies.add(type);
        return this.shared(`link.type(${JSON.stringify(type)})`);
    }

    /** Marks the line as run; nothing when coverage was not asked for or the line does not count. */
    hit(line: number): string {
        const at = this.hitByLine?.get(line);
        return at === undefined ? '' : `hits[${at}]=1;`;
    }

    headerText(): string {
        return this.header.length === 0 ? '' : `const ${this.header.join(',')};`;
    }
}
