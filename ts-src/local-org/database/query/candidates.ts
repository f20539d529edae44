import type { ObjectDescription } from '../../schema/index.ts';
import type { Comparison, Condition } from '../../syntax/index.ts';
import { indexKey } from '../storage/indexKey.ts';
import type { Row } from '../storage/storage.ts';
import { isPath } from './functions.ts';
import { resolvePath } from './paths.ts';
import type { Source } from './paths.ts';
import { Range, rightSide } from './rightSide.ts';
import type { QueryRun } from './run.ts';

interface Pinned {
    readonly field: string;
    readonly values: readonly unknown[];
}

/** Equalities with fixed values that every result must fulfil, from the AND-ed terms of the condition. */
function pinnedFields(
    condition: Condition | null,
    source: Source,
    run: QueryRun,
): readonly Pinned[] {
    if (condition === null) {
        return [];
    }
    if (condition.kind === 'and') {
        return condition.terms.flatMap((term) => pinnedFields(term, source, run));
    }
    return condition.kind === 'comparison' ? pinnedBy(condition, source, run) : [];
}

function pinnedBy(comparison: Comparison, source: Source, run: QueryRun): readonly Pinned[] {
    const { left, operator, right } = comparison;
    if ((operator !== '=' && operator !== 'in') || right.kind === 'subquery' || !isPath(left)) {
        return [];
    }
    const { steps, field } = resolvePath(left, source, run);
    if (steps.length > 0 || field.formula !== null) {
        return [];
    }
    const side = rightSide(
        right,
        { name: field.name, type: field.type, field, read: () => null },
        run,
    );
    const values =
        side.kind === 'many' ? side.values : side.kind === 'one' ? [side.value] : [side.range];
    const isUsable = values.every(
        (value) => value !== null && value !== '' && !(value instanceof Range),
    );
    return isUsable ? [{ field: field.name.toLowerCase(), values }] : [];
}

/** Rows that may fulfil the condition: by id, by the most selective index, or all of them. */
export function candidateRows(
    object: ObjectDescription,
    condition: Condition | null,
    source: Source,
    run: QueryRun,
): Iterable<Row> {
    const { storage } = run.world;
    const pinned = pinnedFields(condition, source, run);
    const virtual = run.world.virtualRows(object, {
        user: run.options.user,
        values: new Map(pinned.map(({ field, values }) => [field, values])),
    });
    if (virtual !== null) {
        return virtual;
    }
    const byId = pinned.find(({ field }) => field === 'id');
    if (byId) {
        return rowsById(byId.values, object, run);
    }
    const found = pinned
        .map(({ field, values }) => indexedRows(object, field, values, run))
        .filter((rows) => rows !== null);
    return found.sort((a, b) => a.length - b.length)[0] ?? storage.rows(object.name);
}

function rowsById(
    ids: readonly unknown[],
    object: ObjectDescription,
    run: QueryRun,
): readonly Row[] {
    const rows = [...new Set(ids)].map((id) => run.world.storage.get(String(id)));
    return inOrder(
        rows.filter((row) => row !== undefined && row.object === object.name) as readonly Row[],
    );
}

function indexedRows(
    object: ObjectDescription,
    field: string,
    values: readonly unknown[],
    run: QueryRun,
): readonly Row[] | null {
    const rows: Row[] = [];
    for (const key of new Set(values.map(indexKey))) {
        const found = key === null ? null : run.world.storage.find(object.name, field, key);
        if (found === null) {
            return null;
        }
        rows.push(...found);
    }
    return inOrder(rows);
}

/** Ids grow with time: without ORDER BY rows come in the order in which they were made, whatever index found them. */
function inOrder(rows: readonly Row[]): readonly Row[] {
    return [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
