import type { FieldUpdateAction, WorkflowRule } from '../../schema/index.ts';
import { valueFromText } from '../setup/fromText.ts';
import { coerce, WRONG } from './coerce.ts';
import { meetsCriteria } from './criteria.ts';
import { updateInside } from './inner.ts';
import type { Item, SaveContext } from './world.ts';
import { fail } from './world.ts';

/** Workflow rules with field updates; the record is saved once more, with triggers, when a rule changed it. */
export function applyWorkflow(
    items: readonly Item[],
    operation: 'insert' | 'update',
    context: SaveContext,
): void {
    const { schema } = context.world;
    const objectName = items[0]?.object.name.toLowerCase();
    const rules = schema.workflowRules.filter(
        (rule) =>
            rule.isActive &&
            rule.object.toLowerCase() === objectName &&
            rule.fieldUpdates.length > 0,
    );
    if (rules.length === 0) {
        return;
    }
    const changes = new Map<string, Record<string, unknown>>();
    for (const item of items) {
        for (const rule of rules.filter((candidate) =>
            fires(candidate, item, operation, context),
        )) {
            applyUpdates(rule, item, context, changes);
        }
    }
    for (const saved of updateInside(changes, context)) {
        const origin = items.find((item) => item.id === saved.id);
        saved.errors.forEach(
            (error) => origin && fail(origin, error.statusCode, error.message, error.fields),
        );
    }
}

function fires(
    rule: WorkflowRule,
    item: Item,
    operation: 'insert' | 'update',
    context: SaveContext,
): boolean {
    if (rule.triggerType === 'onCreateOnly' && operation === 'update') {
        return false;
    }
    const isMet = holds(rule, item, item.values, context);
    const wasMet =
        operation === 'update' &&
        rule.triggerType === 'onCreateOrTriggeringUpdate' &&
        item.before !== null &&
        holds(rule, item, item.before.values, context);
    return isMet && !wasMet;
}

function holds(
    rule: WorkflowRule,
    item: Item,
    values: Readonly<Record<string, unknown>>,
    context: SaveContext,
): boolean {
    const { formulas } = context.world;
    const subject = { object: item.object, values, before: item.before };
    if (rule.formula !== null) {
        return (
            formulas.evaluate(rule.formula, { item: subject, user: context.options.user }) === true
        );
    }
    return meetsCriteria(rule.criteria, rule.booleanFilter, (path) => {
        const field = item.object.fields.get((path.split('.').at(-1) ?? '').toLowerCase());
        if (field === undefined) {
            return null;
        }
        const value =
            field.formula === null
                ? values[field.name.toLowerCase()]
                : formulas.fieldValue(field, subject, context.options.user);
        return { field, value: value ?? null };
    });
}

function applyUpdates(
    rule: WorkflowRule,
    item: Item,
    context: SaveContext,
    changes: Map<string, Record<string, unknown>>,
): void {
    for (const name of rule.fieldUpdates) {
        const action = context.world.schema.fieldUpdates.get(
            `${rule.object}.${name}`.toLowerCase(),
        );
        if (action !== undefined && item.id !== null) {
            changes.set(item.id, {
                ...changes.get(item.id),
                [action.field]: newValue(action, item, context),
            });
        }
    }
}

/** Metadata API Developer Guide > WorkflowFieldUpdate > operation. */
export function newValue(
    action: FieldUpdateAction,
    item: Pick<Item, 'object' | 'values' | 'before'>,
    context: Pick<SaveContext, 'world' | 'options'>,
): unknown {
    const field = item.object.fields.get(action.field.toLowerCase());
    if (field === undefined) {
        throw new Error(
            `The field update ${action.name} names the field ${action.field}, which ${item.object.name} does not have`,
        );
    }
    switch (action.operation) {
        case 'Null':
            return null;
        case 'Literal':
            return valueFromText(field, action.literalValue);
        case 'Formula': {
            const value = coerce(
                field,
                context.world.formulas.evaluate(action.formula ?? 'null', {
                    item,
                    user: context.options.user,
                }),
            );
            return value === WRONG ? null : value;
        }
        case 'LookupValue':
            return lookedUp(action, context);
        default:
            return neighbour(
                field.picklistValues.map(({ value }) => value),
                item.values[action.field.toLowerCase()],
                action.operation === 'NextValue' ? 1 : -1,
            );
    }
}

function lookedUp(action: FieldUpdateAction, { world }: Pick<SaveContext, 'world'>): string | null {
    const wanted = (action.lookupValue ?? '').toLowerCase();
    const objectName =
        action.lookupValueType === 'Queue' ? 'Group' : (action.lookupValueType ?? 'User');
    const key = objectName === 'User' ? 'username' : 'developername';
    return (
        [...world.storage.rows(objectName)].find(
            (row) => String(row.values[key] ?? '').toLowerCase() === wanted,
        )?.id ?? null
    );
}

function neighbour(values: readonly string[], current: unknown, step: number): string | null {
    const at = values.indexOf(String(current));
    return values[at + step] ?? (typeof current === 'string' ? current : null);
}
