import type { PlatformType } from '../contract/index.ts';
import { report, semanticMessages } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Unit } from '../syntax/tree.ts';
import { withBridges } from './declare/bridges.ts';
import { checkCode, checkTrigger } from './declare/trigger.ts';
import { checkType } from './declare/typedClass.ts';
import { UserType } from './declare/userType.ts';
import { linesOfCode, linesOfTypes } from './executableLines.ts';
import { PlatformTypes } from './platform.ts';
import type { Program, ProgramUnit } from './program.ts';
import type { SchemaView } from './schemaView.ts';
import { World } from './types/world.ts';

export interface SourceUnit {
    readonly tree: Unit;
    /** Name of the type or trigger; of anonymous Apex any name, `AnonymousBlock` by custom. */
    readonly name: string;
    readonly file: string;
    readonly apiVersion: number;
}

export interface CheckOptions {
    /** Check only these files; declarations are read of all. Absent: check everything. */
    readonly only?: ReadonlySet<string>;
}

export interface CheckResult {
    /** Units of the checked files. With diagnostics beside it, only good for being looked at. */
    readonly program: Program;
    /** In order of file and position. */
    readonly diagnostics: readonly Diagnostic[];
}

/** Version from which database operations run in user mode unless they say otherwise. */
const userModeVersion = 67;

/** Types the units against each other, the library's signatures and the schema. */
export function check(
    units: readonly SourceUnit[],
    platform: readonly PlatformType[],
    schema: SchemaView,
    options: CheckOptions = {},
): CheckResult {
    const world = new World(new PlatformTypes(platform), schema);
    const diagnostics: Diagnostic[] = [];
    const declared = new Map(
        units.map((unit) => [unit, declare(world, unit, diagnostics)] as const),
    );
    const checked = units.filter(
        ({ file }) => options.only === undefined || options.only.has(file),
    );
    const program = {
        units: checked.map((unit) => checkUnit(world, unit, declared.get(unit) ?? [], diagnostics)),
    };
    return { program, diagnostics: sorted(diagnostics) };
}

/** Makes the unit's types known by name. */
function declare(world: World, unit: SourceUnit, diagnostics: Diagnostic[]): readonly UserType[] {
    const { tree } = unit;
    if (tree.kind === 'trigger') {
        return [];
    }
    const members = tree.kind === 'anonymous' ? tree.members : [tree];
    const types = members
        .filter(
            (member) =>
                member.kind === 'class' || member.kind === 'interface' || member.kind === 'enum',
        )
        .map((member) => new UserType(world, member, unit, null));
    for (const type of types) {
        const name = type.name.toLowerCase();
        if (world.userTypes.has(name)) {
            diagnostics.push(
                report(semanticMessages.duplicateType, type.declaration.name.span, {
                    name: type.name,
                }),
            );
            return [];
        }
        world.userTypes.set(name, type);
        type.inner.forEach((inner) => world.userTypes.set(inner.name.toLowerCase(), inner));
    }
    return types;
}

function checkUnit(
    world: World,
    unit: SourceUnit,
    types: readonly UserType[],
    diagnostics: Diagnostic[],
): ProgramUnit {
    const { tree, name, file, apiVersion } = unit;
    const defaultAccess = apiVersion >= userModeVersion ? 'user' : 'system';
    const base = { name, file, apiVersion, defaultAccess } as const;
    if (tree.kind === 'trigger') {
        const trigger = checkTrigger(world, unit, tree, diagnostics);
        return {
            ...base,
            kind: 'trigger',
            ...trigger,
            executableLines: linesOfCode(trigger.body, trigger.methods),
        };
    }
    const users = types.flatMap((type) => [type, ...type.inner.values()]);
    const written = users.map((user) => checkType({ world, user, diagnostics }));
    const typed = written.map((type, index) => withBridges(world, type, users[index]));
    if (tree.kind === 'anonymous') {
        const code = checkCode(world, unit, tree, null, diagnostics);
        return { ...base, kind: 'anonymous', ...code, types: typed, executableLines: [] };
    }
    const isTest = types.some((type) => type.isTest);
    const executableLines = isTest ? [] : linesOfTypes(written);
    return { ...base, kind: 'types', isTest, types: typed, executableLines };
}

function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    const place = ({ span }: Diagnostic): number => span.start;
    return [...diagnostics].sort((left, right) => {
        const files = left.span.file.localeCompare(right.span.file);
        return files === 0 ? place(left) - place(right) : files;
    });
}
