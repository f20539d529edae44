import type {
    Condition,
    FieldPath,
    FunctionCall,
    SoqlQuery,
    SoqlValue,
} from '../../syntax/index.ts';
import type { ObjectDescription } from '../../schema/index.ts';
import { ApexException } from '../../values/index.ts';
import type { QueryRun } from './run.ts';

type Found = Map<string, Set<string>>;

/**
 * A query in user mode that was refused names everything that the user may not see, not only what was met first.
 * Apex Developer Guide > Enforce User Mode for Database Operations (QueryException.getInaccessibleFields).
 */
export function withAllHidden(error: unknown, query: SoqlQuery, run: QueryRun): unknown {
    if (run.enforced !== null && error instanceof ApexException) {
        const object = run.world.schema.object(query.from.name);
        const found: Found = new Map();
        if (object !== null) {
            collect(query, object, run, found);
        }
        if (found.size > 0) {
            error.inaccessibleFields = found;
        }
    }
    return error;
}

function collect(query: SoqlQuery, object: ObjectDescription, run: QueryRun, found: Found): void {
    for (const path of pathsOf(query)) {
        note(ownParts(path, query, object), object, run, found);
    }
    for (const item of query.select) {
        if (item.kind === 'subquery') {
            const name = item.query.from.name.split('.').at(-1) ?? '';
            const child = run.world.schema.childRelationship(object.name, name);
            const described = child === null ? null : run.world.schema.object(child.childObject);
            if (described !== null) {
                collect(item.query, described, run, found);
            }
        }
    }
}

function ownParts(path: FieldPath, query: SoqlQuery, object: ObjectDescription): readonly string[] {
    const first = path.parts[0]?.toLowerCase();
    const isOwn =
        path.parts.length > 1 &&
        (first === query.from.alias?.toLowerCase() || first === object.name.toLowerCase());
    return isOwn ? path.parts.slice(1) : path.parts;
}

/** Walks to the field and notes it where it, or the object that it is of, may not be read. */
function note(
    parts: readonly string[],
    start: ObjectDescription,
    run: QueryRun,
    found: Found,
): void {
    const { schema } = run.world;
    let object: ObjectDescription | null = start;
    for (const relationship of parts.slice(0, -1)) {
        const lookup = schema.parentRelationship(object.name, relationship);
        const [target] = lookup?.referenceTo ?? [];
        if (!lookup || target === undefined || lookup.referenceTo.length > 1) {
            return;
        }
        noteField(object, lookup.name, run, found);
        object = schema.object(target);
        if (object === null) {
            return;
        }
    }
    noteField(object, parts.at(-1) ?? '', run, found);
}

function noteField(object: ObjectDescription, name: string, run: QueryRun, found: Found): void {
    const field = object.fields.get(name.toLowerCase());
    if (field === undefined || run.enforced === null) {
        return;
    }
    const isSeen =
        run.enforced.object(object.name).read && run.enforced.field(object.name, field.name).read;
    if (!isSeen) {
        found.set(object.name, (found.get(object.name) ?? new Set()).add(field.name));
    }
}

function pathsOf(query: SoqlQuery): readonly FieldPath[] {
    return [
        ...query.select.flatMap((item) =>
            item.kind === 'field' ? [item.path] : item.kind === 'function' ? within(item.call) : [],
        ),
        ...conditionPaths(query.where),
        ...query.groupBy.flatMap(within),
        ...conditionPaths(query.having),
        ...query.orderBy.flatMap(({ by }) => within(by)),
    ];
}

function within(item: FieldPath | FunctionCall | SoqlValue): readonly FieldPath[] {
    if ('parts' in item) {
        return [item];
    }
    return 'arguments' in item ? item.arguments.flatMap(within) : [];
}

function conditionPaths(condition: Condition | null): readonly FieldPath[] {
    switch (condition?.kind) {
        case 'and':
        case 'or':
            return condition.terms.flatMap(conditionPaths);
        case 'not':
            return conditionPaths(condition.term);
        case 'comparison':
            return within(condition.left);
        default:
            return [];
    }
}
