import { queryMessages, sentence } from '../../diagnostics/index.ts';
import type { FieldDescription, ObjectDescription } from '../../schema/index.ts';
import type { FieldPath, SelectItem, SoqlQuery } from '../../syntax/index.ts';
import { SObjectValue } from '../../values/index.ts';
import type { Row } from '../storage/storage.ts';
import { queryProblem } from './errors.ts';
import { isPath, rowOperand } from './functions.ts';
import { fieldReader, objectNamed, resolvePath, resolveSteps, withoutAlias } from './paths.ts';
import type { Source, Step } from './paths.ts';
import type { QueryRun } from './run.ts';
import { readStored } from './run.ts';

/** Puts one selected thing of a row onto the record being built. */
type Part = (row: Row, record: SObjectValue) => void;

/** What is selected of one object: own fields, and the same for each parent. */
class Shape {
    readonly names = new Map<string, string>();
    readonly parts: Part[] = [];
    readonly parents = new Map<string, { readonly step: Step; readonly shape: Shape }>();

    mark(name: string): void {
        this.names.set(name.toLowerCase(), name);
    }
}

export type Subquery = (
    query: SoqlQuery,
    parent: ObjectDescription,
) => { readonly name: string; readonly read: (row: Row) => unknown };

/** Compiles SELECT to a function that makes a record of a row. */
export function compileProjection(
    query: SoqlQuery,
    source: Source,
    run: QueryRun,
    subquery: Subquery,
): (row: Row) => SObjectValue {
    const shape = new Shape();
    const seen = new Set<string>();
    for (const item of query.select) {
        addItem(item, query, shape, source, run, subquery, seen);
    }
    return (row) => build(row, shape, source.object, run);
}

function addItem(
    item: SelectItem,
    query: SoqlQuery,
    shape: Shape,
    source: Source,
    run: QueryRun,
    subquery: Subquery,
    seen: Set<string>,
): void {
    switch (item.kind) {
        case 'field':
            if (item.alias !== null) {
                queryProblem('only aggregate expressions use field aliasing');
            }
            return addPath(item.path, shape, source, run, seen);
        case 'fields':
            return addFieldGroup(item.scope, query, shape, source, run, seen);
        case 'function':
            return addFunction(item, shape, source, run, seen);
        case 'typeof':
            return addTypeOf(item, shape, source, run);
        case 'subquery': {
            const child = subquery(item.query, source.object);
            shape.mark(child.name);
            shape.parts.push((row, record) => record.put(child.name, child.read(row)));
            return undefined;
        }
        default:
            return item satisfies never;
    }
}

function once(key: string, shown: string, seen: Set<string>): void {
    if (seen.has(key)) {
        queryProblem(`duplicate field selected: ${shown}`);
    }
    seen.add(key);
}

function addPath(
    path: FieldPath,
    shape: Shape,
    source: Source,
    run: QueryRun,
    seen: Set<string>,
): void {
    const resolved = resolvePath(path, source, run);
    once(
        [...resolved.steps.map((step) => step.relationship), resolved.field.name]
            .join('.')
            .toLowerCase(),
        path.parts.join('.'),
        seen,
    );
    let target = shape;
    for (const step of resolved.steps) {
        target = parentShape(target, step);
    }
    addField(resolved.field, resolved.object, target, run);
}

function addField(
    field: FieldDescription,
    object: ObjectDescription,
    shape: Shape,
    run: QueryRun,
): void {
    const read = fieldReader(object, field, run);
    shape.mark(field.name);
    shape.parts.push((row, record) => {
        const value = read(row);
        if (value !== null) {
            record.put(field.name, value);
        }
    });
}

function parentShape(shape: Shape, step: Step): Shape {
    const key = step.relationship.toLowerCase();
    const known = shape.parents.get(key);
    if (known) {
        return known.shape;
    }
    const parent = { step, shape: new Shape() };
    shape.parents.set(key, parent);
    shape.mark(step.relationship);
    return parent.shape;
}

/** SOQL and SOSL Reference > FIELDS(): unbounded lists need a LIMIT. */
function addFieldGroup(
    scope: 'all' | 'standard' | 'custom',
    query: SoqlQuery,
    shape: Shape,
    source: Source,
    run: QueryRun,
    seen: Set<string>,
): void {
    if (
        scope !== 'standard' &&
        (query.limit === null || (query.limit.kind === 'number' && query.limit.value > 200))
    ) {
        queryProblem('The SOQL FIELDS function must have a LIMIT of at most 200');
    }
    for (const field of source.object.fields.values()) {
        const isWanted = scope === 'all' || field.isCustom === (scope === 'custom');
        const isVisible =
            run.enforced === null || run.enforced.field(source.object.name, field.name).read;
        if (isWanted && isVisible && field.type !== 'address' && field.type !== 'location') {
            once(field.name.toLowerCase(), field.name, seen);
            addField(field, source.object, shape, run);
        }
    }
}

function addFunction(
    item: SelectItem & { kind: 'function' },
    shape: Shape,
    source: Source,
    run: QueryRun,
    seen: Set<string>,
): void {
    const operand = rowOperand(item.call, source, run);
    const argument = item.call.arguments[0];
    const name =
        item.alias ??
        (argument !== undefined && isPath(argument) ? (argument.parts.at(-1) ?? '') : operand.name);
    const canonical = item.alias ?? operand.field?.name ?? name;
    once(canonical.toLowerCase(), canonical, seen);
    shape.mark(canonical);
    shape.parts.push((row, record) => {
        const value = operand.read(row);
        if (value !== null) {
            record.put(canonical, value);
        }
    });
}

/** SOQL and SOSL Reference > TYPEOF: the fields depend on what the parent is. */
function addTypeOf(
    item: SelectItem & { kind: 'typeof' },
    shape: Shape,
    source: Source,
    run: QueryRun,
): void {
    const { steps } = resolveSteps(
        withoutAlias([...item.relation.parts, ''], source).slice(0, -1),
        source.object,
        run,
    );
    const last = steps.at(-1);
    if (last === undefined || steps.length > 1 || !last.isPolymorphic) {
        const name = item.relation.parts.join('.');
        return queryProblem(sentence(queryMessages.typeofOfOne, { name }));
    }
    const shapes = new Map<string, Shape>();
    for (const when of item.whens) {
        const object = objectNamed(when.type, run);
        shapes.set(object.name.toLowerCase(), shapeOf(when.fields, object, run));
    }
    const otherwise =
        item.otherwise.length === 0 ? null : shapeOf(item.otherwise, last.target, run);
    shape.mark(last.relationship);
    shape.parts.push((row, record) => {
        const id = readStored(row, last.field.name.toLowerCase());
        const parent = typeof id === 'string' ? run.world.storage.get(id) : undefined;
        const object = parent === undefined ? null : run.world.schema.object(parent.object);
        const chosen =
            parent === undefined ? null : (shapes.get(parent.object.toLowerCase()) ?? otherwise);
        if (parent !== undefined && object !== null && chosen !== null) {
            record.put(last.relationship, build(parent, chosen, object, run));
        }
    });
}

function shapeOf(paths: readonly FieldPath[], object: ObjectDescription, run: QueryRun): Shape {
    const shape = new Shape();
    const seen = new Set<string>();
    const source: Source = { object, alias: null, aliases: new Map() };
    paths.forEach((path) => addPath(path, shape, source, run, seen));
    return shape;
}

/** A record with what was selected; its id always comes along, and so do the keys of parents that were read. */
function build(row: Row, shape: Shape, object: ObjectDescription, run: QueryRun): SObjectValue {
    const record = new SObjectValue(object.name === 'Name' ? row.object : object.name);
    for (const part of shape.parts) {
        part(row, record);
    }
    const queried = new Set(shape.names.keys());
    for (const { step, shape: parentShapeOf } of shape.parents.values()) {
        const key = step.field.name;
        const id = readStored(row, key.toLowerCase());
        queried.add(key.toLowerCase());
        const parent =
            typeof id === 'string'
                ? (run.world.storage.get(id) ?? run.world.virtualParent(step.target, id))
                : null;
        if (parent !== null) {
            record.put(key, id);
            record.put(step.relationship, build(parent, parentShapeOf, step.target, run));
        }
    }
    if (!record.has('Id')) {
        record.put('Id', row.id);
    }
    queried.add('id');
    record.queried = queried;
    return record;
}
