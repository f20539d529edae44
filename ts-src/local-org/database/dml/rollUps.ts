import type { FieldDescription, ObjectDescription, RollUpSummary } from '../../schema/index.ts';
import { Decimal, equalValues } from '../../values/index.ts';
import type { DmlError } from '../options.ts';
import { asDecimal, comparable, compareComparables, orderOf } from '../query/compare.ts';
import type { Row } from '../storage/storage.ts';
import { meetsCriteria } from './criteria.ts';
import { updateInside } from './inner.ts';
import { priceTotals } from './special/priceTotals.ts';
import type { SaveContext } from './world.ts';

type Values = Readonly<Record<string, unknown>>;

/** Recomputes the summaries of the masters of these rows (their old and new states); gives what the masters refuse. */
export function rollUp(
    child: ObjectDescription,
    states: readonly Values[],
    context: SaveContext,
): readonly DmlError[] {
    const changes = new Map<string, Record<string, unknown>>();
    addTotals(child.name, states, context, changes);
    for (const reference of child.fields.values()) {
        for (const parentName of reference.referenceTo) {
            const parent = context.world.schema.object(parentName);
            const summaries = parent === null ? [] : summariesOver(parent, child, reference);
            if (summaries.length > 0) {
                const ids = new Set(
                    states
                        .map((values) => values[reference.name.toLowerCase()])
                        .filter((id) => typeof id === 'string'),
                );
                ids.forEach((id) =>
                    addChanges(id as string, summaries, child, reference, context, changes),
                );
            }
        }
    }
    return changes.size === 0 ? [] : updateInside(changes, context).flatMap((item) => item.errors);
}

/** The same for the sums that standard objects keep of their lines. */
function addTotals(
    child: string,
    states: readonly Values[],
    context: SaveContext,
    changes: Map<string, Record<string, unknown>>,
): void {
    for (const [id, totals] of priceTotals(child, states, context)) {
        const stored = context.world.storage.get(id)?.values ?? {};
        const differing = Object.entries(totals).filter(
            ([name, value]) => !equalValues(stored[name.toLowerCase()] ?? null, value),
        );
        if (differing.length > 0 && stored['isdeleted'] !== true) {
            changes.set(id, Object.fromEntries(differing));
        }
    }
}

function summariesOver(
    parent: ObjectDescription,
    child: ObjectDescription,
    reference: FieldDescription,
): readonly FieldDescription[] {
    return [...parent.fields.values()].filter(
        ({ rollUp: summary }) =>
            summary !== null &&
            summary.childObject.toLowerCase() === child.name.toLowerCase() &&
            summary.childField.toLowerCase() === reference.name.toLowerCase(),
    );
}

function addChanges(
    parentId: string,
    summaries: readonly FieldDescription[],
    child: ObjectDescription,
    reference: FieldDescription,
    context: SaveContext,
    changes: Map<string, Record<string, unknown>>,
): void {
    const { storage } = context.world;
    const parent = storage.get(parentId);
    if (parent === undefined || parent.values['isdeleted'] === true) {
        return;
    }
    const rows = [
        ...(storage.find(child.name, reference.name.toLowerCase(), parentId) ?? []),
    ].filter((row) => row.values['isdeleted'] !== true);
    for (const field of summaries) {
        const value =
            field.rollUp === null ? null : summarize(field, field.rollUp, rows, child, context);
        if (!equalValues(parent.values[field.name.toLowerCase()] ?? null, value)) {
            changes.set(parentId, { ...changes.get(parentId), [field.name]: value });
        }
    }
}

function summarize(
    field: FieldDescription,
    summary: RollUpSummary,
    rows: readonly Row[],
    child: ObjectDescription,
    context: SaveContext,
): unknown {
    const read = (row: Row, name: string): { field: FieldDescription; value: unknown } | null => {
        const found = child.fields.get(name.toLowerCase());
        if (found === undefined) {
            return null;
        }
        const subject = { object: child, values: row.values, before: null };
        const value =
            found.formula === null
                ? row.values[name.toLowerCase()]
                : context.world.formulas.fieldValue(found, subject, context.options.user);
        return { field: found, value: value ?? null };
    };
    const counted = rows.filter((row) =>
        meetsCriteria(summary.filters, null, (name) => read(row, name)),
    );
    if (summary.operation === 'count') {
        return Decimal.of(counted.length);
    }
    const values = counted
        .map((row) => read(row, summary.summarizedField ?? '')?.value ?? null)
        .filter((value) => value !== null);
    if (summary.operation === 'sum') {
        const sum = values.reduce<Decimal>(
            (total, value) => total.add(asDecimal(value) ?? Decimal.of(0)),
            Decimal.of(0),
        );
        return sum.setScale(field.scale);
    }
    return extreme(
        values,
        child.fields.get((summary.summarizedField ?? '').toLowerCase()) ?? field,
        summary.operation === 'min' ? -1 : 1,
    );
}

function extreme(values: readonly unknown[], field: FieldDescription, sign: number): unknown {
    const order = orderOf(field.type);
    return values.reduce<unknown>(
        (best, value) =>
            best === null ||
            sign * compareComparables(comparable(value, order), comparable(best, order)) > 0
                ? value
                : best,
        null,
    );
}
