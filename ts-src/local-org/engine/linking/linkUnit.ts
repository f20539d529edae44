import { Script } from 'node:vm';
import type { Generated, GeneratedUnit, Runtime, UnitLink } from '../../codegen/index.ts';
import { platformConstant } from '../../library/index.ts';
import { scriptPrefix } from '../runtime/stackTrace.ts';
import type { ClassTable } from './classTable.ts';
import type { PlatformTable } from './platformTable.ts';

type UnitScript = (runtime: Runtime, link: UnitLink) => void;

export interface LinkedUnit {
    readonly name: string;
    /** Hit flags by index into the unit's coverage lines. */
    readonly hits: Uint8Array;
    readonly lines: readonly number[];
    /** The body of a trigger or of anonymous Apex. */
    readonly body: (() => void) | null;
}

/** Runs a unit's script once, which hands its functions to the classes. */
export function linkUnit(
    unit: GeneratedUnit,
    runtime: Runtime,
    classes: ClassTable,
    platform: PlatformTable,
): LinkedUnit {
    const script = new Script(unit.code, { filename: `${scriptPrefix}${unit.name}` });
    const run = script.runInThisContext() as UnitScript;
    const hits = new Uint8Array(unit.lines.length);
    let body: (() => void) | null = null;
    run(runtime, {
        hits,
        type: (name) => classes.get(name),
        platform: (key) => platform.call(key),
        platformGet: (key) => platform.get(key),
        platformSet: (key) => platform.set(key),
        platformConstant,
        constant: (index) => unit.constants[index],
        instance: (type, member, code) => {
            classes.get(type).proto[member] = code;
        },
        static: (type, member, code) => {
            classes.get(type).statics[member] = code;
        },
        staticInitializer: (type, code) => {
            classes.get(type).initializers.push(code);
        },
        body: (code: Generated) => {
            body = code as () => void;
        },
    });
    return { name: unit.name, hits, lines: unit.lines, body };
}
