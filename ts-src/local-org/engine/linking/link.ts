import type { PlatformType } from '../../contract/index.ts';
import type { Span } from '../../diagnostics/index.ts';
import type { TriggerUnit } from '../../semantics/index.ts';
import type { Schema } from '../../schema/index.ts';
import type { CompiledUnit } from '../compile.ts';
import { createRuntime } from '../runtime/createRuntime.ts';
import { installStackTraces } from '../runtime/stackTrace.ts';
import { TypeChecks } from '../runtime/typeChecks.ts';
import { installUserHooks } from '../runtime/userHooks.ts';
import { ClassTable } from './classTable.ts';
import { LinkedProgram } from './linkedProgram.ts';
import { linkUnit } from './linkUnit.ts';
import type { LinkedUnit } from './linkUnit.ts';
import { PlatformTable } from './platformTable.ts';
import { LinkedTriggers } from './triggers.ts';

export interface LinkSettings {
    readonly platformTypes: readonly PlatformType[];
    readonly schema: Schema;
    readonly namespace: string | null;
    readonly textAt: (span: Span) => string;
}

/** Compiled units as running code. */
export interface Linked {
    readonly classes: ClassTable;
    readonly program: LinkedProgram;
    readonly triggers: LinkedTriggers;
    readonly units: readonly LinkedUnit[];
    /** Links one more unit (anonymous Apex) and gives its body. */
    readonly bodyOf: (unit: CompiledUnit) => () => void;
}

export function link(units: readonly CompiledUnit[], settings: LinkSettings): Linked {
    installStackTraces();
    installUserHooks();
    const { schema, namespace } = settings;
    const platform = new PlatformTable(settings.platformTypes);
    const classes = new ClassTable(
        units.map(({ unit }) => unit),
        platform,
    );
    const checks = new TypeChecks({
        isSObject: (type) => schema.object(type) !== null || type === 'AggregateResult',
        ancestors: (type) => classes.ancestors(type),
    });
    const runtime = createRuntime({
        classes,
        platform,
        checks,
        schema: () => schema,
        textAt: settings.textAt,
    });
    const linkOne = ({ generated }: CompiledUnit): LinkedUnit =>
        linkUnit(generated, runtime, classes, platform);
    const linked = units.map(linkOne);
    const triggers = units.flatMap(({ unit }, at) => {
        const body = linked[at]?.body;
        return unit.kind === 'trigger' && body ? [triggerOf(unit, body)] : [];
    });
    return {
        classes,
        program: new LinkedProgram({ classes, checks, schema, namespace }),
        triggers: new LinkedTriggers(triggers),
        units: linked,
        bodyOf: (compiled) => {
            classes.add([compiled.unit]);
            return linkOne(compiled).body ?? missingBody(compiled);
        },
    };
}

function triggerOf({ name, object, events }: TriggerUnit, body: () => void) {
    return { name, object, events, body };
}

function missingBody({ unit }: CompiledUnit): never {
    throw new Error(`${unit.name} has no body to run.`);
}
