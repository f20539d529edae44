import type { ApexException, SObjectValue } from '../../values/index.ts';
import { ApexException as ApexExceptionClass } from '../../values/index.ts';
import type { TriggerOperation, TriggerTiming } from '../ports.ts';
import { TriggerFailure } from '../ports.ts';
import { coerce, WRONG } from './coerce.ts';
import { recordOfValues } from './records.ts';
import type { Item, SaveContext } from './world.ts';
import { fail } from './world.ts';

/** Runs the triggers of one event over a chunk; their errors end up on the items. */
export function runTriggers(
    items: readonly Item[],
    timing: TriggerTiming,
    operation: TriggerOperation,
    context: SaveContext,
): void {
    const [first] = items;
    if (
        first === undefined ||
        !context.world.ports.triggers.handles(first.object.name, timing, operation)
    ) {
        return;
    }
    const newRecords =
        operation === 'delete' ? null : items.map((item) => newRecordOf(item, context));
    const oldRecords =
        operation === 'insert' || operation === 'undelete'
            ? null
            : items.map((item) => oldRecordOf(item, operation, context));
    const isWritable = timing === 'before' && operation !== 'delete';
    newRecords?.forEach((record) => (record.isReadOnly = !isWritable));
    oldRecords?.forEach((record) => (record.isReadOnly = true));
    try {
        context.world.ports.triggers.run({
            object: first.object.name,
            timing,
            operation,
            newRecords,
            oldRecords,
            user: context.options.user,
        });
    } catch (failure) {
        failChunk(items, failure);
        return;
    }
    items.forEach((item, at) => {
        collectErrors(item, newRecords?.[at] ?? null, oldRecords?.[at] ?? null);
        if (isWritable && newRecords?.[at]) {
            takeChanges(item, newRecords[at]);
        }
    });
}

function newRecordOf(item: Item, context: SaveContext): SObjectValue {
    const { formulas } = context.world;
    const record = recordOfValues(item.object, item.values, formulas, context.options.user);
    if (item.id !== null) {
        record.put('Id', item.id);
    }
    return record;
}

/** Of a deleted record the row in the making is the old one: a merge has written the master on it. */
function oldRecordOf(item: Item, operation: TriggerOperation, context: SaveContext): SObjectValue {
    return recordOfValues(
        item.object,
        operation === 'delete' ? item.values : (item.before?.values ?? item.values),
        context.world.formulas,
        context.options.user,
    );
}

function collectErrors(item: Item, ...records: readonly (SObjectValue | null)[]): void {
    for (const record of records) {
        for (const error of record?.errors ?? []) {
            fail(item, error.statusCode, error.message, error.field === null ? [] : [error.field]);
        }
    }
}

/** What a before trigger changed; read-only fields it may not have set. */
function takeChanges(item: Item, record: SObjectValue): void {
    for (const [key, field] of item.object.fields) {
        const value = record.values.get(key) ?? null;
        if (field.formula !== null || key === 'id' || value === (item.values[key] ?? null)) {
            continue;
        }
        const stored = coerce(field, value);
        if (stored === WRONG) {
            fail(
                item,
                'INVALID_TYPE_ON_FIELD_IN_RECORD',
                `${field.label}: value not of required type: ${String(value)}`,
                [field.name],
            );
        } else {
            item.values[key] = stored;
            item.written.add(key);
        }
    }
}

/** Text of platform-messages 2.1, "trigger failure"; limits and failed assertions are not errors of a record. */
function failChunk(items: readonly Item[], failure: unknown): void {
    if (!(failure instanceof TriggerFailure) || !failure.failure.isCatchable) {
        throw failure instanceof TriggerFailure ? failure.failure : failure;
    }
    const message = `${failure.message}\n\ncaused by: ${describe(failure.failure)}\n\n${failure.stackTrace}`;
    items.forEach((item) => fail(item, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message));
}

function describe(exception: ApexException): string {
    const isPlatform =
        Object.getPrototypeOf(exception) === ApexExceptionClass.prototype &&
        !exception.typeName.includes('.');
    return `${isPlatform ? 'System.' : ''}${exception.typeName}: ${exception.apexMessage ?? 'Script-thrown exception'}`;
}
