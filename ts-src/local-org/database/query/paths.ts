import { queryMessages, sentence } from '../../diagnostics/index.ts';
import type { FieldDescription, ObjectDescription } from '../../schema/index.ts';
import type { FieldPath } from '../../syntax/index.ts';
import type { Row } from '../storage/storage.ts';
import {
    inaccessible,
    noSuchColumn,
    queryProblem,
    unknownParent,
    unsupportedObject,
} from './errors.ts';
import type { Operand, QueryRun } from './run.ts';
import { readStored } from './run.ts';

/** The FROM part of a query, in whose terms paths are read. */
export interface Source {
    readonly object: ObjectDescription;
    readonly alias: string | null;
    /** Alias → relationship path, from `FROM Account a, a.Owner o`. */
    readonly aliases: ReadonlyMap<string, readonly string[]>;
}

/** A parent reached from a row. `Name` stands for a parent that may be of several kinds. */
export interface Step {
    readonly field: FieldDescription;
    readonly relationship: string;
    /** What the parent is, or `Name` when it depends on the record. */
    readonly target: ObjectDescription;
    readonly isPolymorphic: boolean;
}

export interface ResolvedPath {
    readonly steps: readonly Step[];
    readonly object: ObjectDescription;
    readonly field: FieldDescription;
}

/** `a.Owner.Name` without the alias in front. */
export function withoutAlias(parts: readonly string[], source: Source): readonly string[] {
    const first = parts[0]?.toLowerCase();
    if (parts.length < 2 || first === undefined) {
        return parts;
    }
    const path = source.aliases.get(first);
    if (path) {
        return [...path, ...parts.slice(1)];
    }
    const isObject =
        first === source.alias?.toLowerCase() || first === source.object.name.toLowerCase();
    const isShadowed = source.alias === null && hasRelationship(source.object, first);
    return isObject && !isShadowed ? parts.slice(1) : parts;
}

function hasRelationship(object: ObjectDescription, name: string): boolean {
    return [...object.fields.values()].some(
        (field) => field.relationshipName?.toLowerCase() === name,
    );
}

export function resolvePath(path: FieldPath, source: Source, run: QueryRun): ResolvedPath {
    const parts = withoutAlias(path.parts, source);
    const { steps, object } = resolveSteps(parts.slice(0, -1), source.object, run);
    const name = parts.at(-1) ?? '';
    return { steps, object, field: fieldNamed(object, name, run) };
}

/** SOQL and SOSL Reference > Understanding Relationship Query Limitations. */
const mostLevels = 5;

export function resolveSteps(
    relationships: readonly string[],
    start: ObjectDescription,
    run: QueryRun,
): { readonly steps: readonly Step[]; readonly object: ObjectDescription } {
    if (relationships.length > mostLevels) {
        queryProblem(sentence(queryMessages.tooManyLevels));
    }
    const steps: Step[] = [];
    let object = start;
    for (const relationship of relationships) {
        const step = stepTo(object, relationship, run);
        steps.push(step);
        object = step.target;
    }
    return { steps, object };
}

function stepTo(object: ObjectDescription, relationship: string, run: QueryRun): Step {
    const { schema } = run.world;
    const field = schema.parentRelationship(object.name, relationship);
    if (field === null || !mayRead(object, field, run)) {
        return unknownParent(relationship);
    }
    const isPolymorphic = field.referenceTo.length > 1;
    const target = schema.object(isPolymorphic ? 'Name' : (field.referenceTo[0] ?? ''));
    if (target === null || (!isPolymorphic && !maySee(target, run))) {
        return unknownParent(relationship);
    }
    return { field, relationship: field.relationshipName ?? relationship, target, isPolymorphic };
}

export function fieldNamed(
    object: ObjectDescription,
    name: string,
    run: QueryRun,
): FieldDescription {
    const field = object.fields.get(name.toLowerCase());
    if (field === undefined) {
        return noSuchColumn(name, object.name);
    }
    if (!mayRead(object, field, run)) {
        return run.enforced === null
            ? inaccessible(object.name, field.name)
            : noSuchColumn(name, object.name);
    }
    return field;
}

function maySee(object: ObjectDescription, run: QueryRun): boolean {
    const rights = run.enforced ?? run.secured;
    return rights === null || rights.object(object.name).read;
}

function mayRead(object: ObjectDescription, field: FieldDescription, run: QueryRun): boolean {
    const rights = run.enforced ?? run.secured;
    return rights === null || object.name === 'Name' || rights.field(object.name, field.name).read;
}

export function objectNamed(name: string, run: QueryRun): ObjectDescription {
    const object = run.world.schema.object(name);
    if (object === null || !object.isQueryable || !maySee(object, run)) {
        return unsupportedObject(name);
    }
    return object;
}

/** The row at the end of the steps, null when a parent is missing. */
export function follow(steps: readonly Step[], run: QueryRun): (row: Row) => Row | null {
    const { storage, virtualParent } = run.world;
    return (row) => {
        let current: Row | null = row;
        for (const { field, target } of steps) {
            const id: unknown = readStored(current, field.name.toLowerCase());
            current =
                typeof id === 'string' ? (storage.get(id) ?? virtualParent(target, id)) : null;
            if (current === null) {
                return null;
            }
        }
        return current;
    };
}

/** Reads one field of a row: stored, computed, or one that only some kinds of parent have. */
export function fieldReader(
    object: ObjectDescription,
    field: FieldDescription,
    run: QueryRun,
): (row: Row) => unknown {
    const key = field.name.toLowerCase();
    const { fields } = run.world;
    if (object.name === 'Name') {
        return (row) => readOfAnyKind(row, key, run);
    }
    if (field.formula !== null || field.type === 'address' || field.type === 'location') {
        return (row) => fields.read(row, field, run.options.user);
    }
    return field.type === 'boolean'
        ? (row) => readStored(row, key) === true
        : (row) => readStored(row, key);
}

/** Object Reference > Name: fields that all the possible parents share; `Type` is the kind itself. */
function readOfAnyKind(row: Row, key: string, run: QueryRun): unknown {
    if (key === 'type') {
        return row.object;
    }
    const object = run.world.schema.object(row.object);
    const name = key === 'name' && object !== null ? (object.nameField?.toLowerCase() ?? key) : key;
    const field = object?.fields.get(name);
    return field === undefined
        ? null
        : field.formula === null
          ? readStored(row, name)
          : run.world.fields.read(row, field, run.options.user);
}

export function pathOperand(path: FieldPath, source: Source, run: QueryRun): Operand<Row> {
    const { steps, object, field } = resolvePath(path, source, run);
    const read = fieldReader(object, field, run);
    const name = path.parts.join('.');
    if (steps.length === 0) {
        return { name, type: field.type, field, read };
    }
    const walk = follow(steps, run);
    return {
        name,
        type: field.type,
        field,
        read: (row) => {
            const parent = walk(row);
            return parent === null ? null : read(parent);
        },
    };
}
