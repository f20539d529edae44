import type { PlatformType } from '../contract/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { CompileError } from '../diagnostics/index.ts';
import type { GeneratedUnit } from '../codegen/index.ts';
import { generate, ProgramIndex } from '../codegen/index.ts';
import type { Schema } from '../schema/index.ts';
import type { ProgramUnit, SourceUnit } from '../semantics/index.ts';
import { check } from '../semantics/index.ts';
import { parseAnonymous, parseApex, parseTrigger } from '../syntax/index.ts';
import type { ApexSource } from './sources/readSources.ts';

export interface CompileSettings {
    readonly schema: Schema;
    readonly platformTypes: readonly PlatformType[];
    readonly hasCoverage: boolean;
}

/** A unit that is sound, with its code. */
export interface CompiledUnit {
    readonly unit: ProgramUnit;
    readonly generated: GeneratedUnit;
}

export interface Compilation {
    readonly diagnostics: readonly Diagnostic[];
    readonly parsed: readonly SourceUnit[];
    readonly units: readonly CompiledUnit[];
    /** Files that cannot run, with the sentence that says why: an error of their own or of a class they need. */
    readonly invalid: ReadonlyMap<string, string>;
}

/** Parses, checks and generates all sources. What is wrong is in the diagnostics; what is sound can run. */
export function compile(sources: readonly ApexSource[], settings: CompileSettings): Compilation {
    const faults: Diagnostic[] = [];
    const parsed = sources.flatMap((source) => parseUnit(source, faults));
    const checked = check(parsed, settings.platformTypes, settings.schema);
    const diagnostics = [...faults, ...checked.diagnostics];
    const invalid = new Map<string, string>();
    for (const { severity, span, message } of diagnostics) {
        if (severity === 'error' && !invalid.has(span.file)) {
            invalid.set(span.file, message);
        }
    }
    const index = new ProgramIndex(checked.program.units);
    const generated = checked.program.units
        .filter((unit) => !invalid.has(unit.file))
        .map((unit) => ({ unit, generated: generate(unit, index, settings.hasCoverage) }));
    return {
        diagnostics,
        parsed,
        units: soundUnits(generated, checked.program.units, invalid),
        invalid,
    };
}

/** Leaves out, step by step, what depends on something that does not compile. */
function soundUnits(
    units: readonly CompiledUnit[],
    all: readonly ProgramUnit[],
    invalid: Map<string, string>,
): readonly CompiledUnit[] {
    let sound = units;
    for (let before = -1; before !== sound.length;) {
        before = sound.length;
        const missing = missingTypes(all, invalid);
        sound = sound.filter(({ unit, generated }) => {
            const needed = generated.dependencies.find((type) => missing.has(type));
            if (needed !== undefined) {
                const fault = missing.get(needed) ?? '';
                invalid.set(
                    unit.file,
                    `Dependent class is invalid and needs recompilation:\nClass ${needed} : ${fault}`,
                );
            }
            return needed === undefined;
        });
    }
    return sound;
}

function missingTypes(
    all: readonly ProgramUnit[],
    invalid: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
    const missing = new Map<string, string>();
    for (const unit of all) {
        const fault = invalid.get(unit.file);
        if (fault !== undefined && unit.kind !== 'trigger') {
            unit.types.forEach((type) => missing.set(type.name, fault));
        }
    }
    return missing;
}

function parseUnit(source: ApexSource, faults: Diagnostic[]): readonly SourceUnit[] {
    const { text, file, apiVersion } = source;
    try {
        const tree = source.kind === 'trigger' ? parseTrigger(text, file) : parseApex(text, file);
        const name = 'name' in tree ? tree.name.text : source.name;
        return [{ tree, name, file, apiVersion }];
    } catch (error) {
        if (!(error instanceof CompileError)) {
            throw error;
        }
        faults.push(...error.diagnostics);
        return [];
    }
}

export interface AnonymousCompilation {
    readonly diagnostics: readonly Diagnostic[];
    readonly compiled: CompiledUnit | null;
}

export const anonymousName = 'AnonymousBlock';

/** Anonymous Apex against the classes that are there already. */
export function compileAnonymous(
    text: string,
    compilation: Compilation,
    settings: CompileSettings & { readonly apiVersion: number },
): AnonymousCompilation {
    try {
        const unit: SourceUnit = {
            tree: parseAnonymous(text, anonymousName),
            name: anonymousName,
            file: anonymousName,
            apiVersion: settings.apiVersion,
        };
        const only = new Set([anonymousName]);
        const { diagnostics, program } = check(
            [...compilation.parsed, unit],
            settings.platformTypes,
            settings.schema,
            { only },
        );
        const [checked] = program.units;
        const own = diagnostics.filter((diagnostic) => diagnostic.span.file === anonymousName);
        if (!checked || own.some((diagnostic) => diagnostic.severity === 'error')) {
            return { diagnostics: own, compiled: null };
        }
        const index = new ProgramIndex([...compilation.units.map((known) => known.unit), checked]);
        return {
            diagnostics: own,
            compiled: { unit: checked, generated: generate(checked, index, false) },
        };
    } catch (error) {
        if (error instanceof CompileError) {
            return { diagnostics: error.diagnostics, compiled: null };
        }
        throw error;
    }
}
