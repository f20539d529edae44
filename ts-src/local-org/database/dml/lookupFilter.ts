import type { FieldDescription, LookupFilter } from '../../schema/index.ts';
import { equalValues } from '../../values/index.ts';
import type { Row } from '../storage/storage.ts';
import { evaluateLogic, meetsCriteria } from './criteria.ts';
import type { Item, SaveContext } from './world.ts';
import { fail } from './world.ts';

interface Found {
    readonly field: FieldDescription;
    readonly value: unknown;
}

/** Metadata API Developer Guide > CustomField > LookupFilter: required filters refuse what does not match. */
export function checkLookupFilter(
    item: Item,
    field: FieldDescription,
    target: Row,
    context: SaveContext,
): void {
    const filter = field.lookupFilter;
    if (
        filter === null ||
        !filter.isActive ||
        filter.isOptional ||
        matches(filter, item, target, context)
    ) {
        return;
    }
    const message =
        filter.errorMessage ?? 'Value does not exist or does not match filter criteria.';
    fail(item, 'FIELD_FILTER_VALIDATION_EXCEPTION', message, [field.name]);
}

function matches(filter: LookupFilter, item: Item, target: Row, context: SaveContext): boolean {
    const results = filter.items.map((entry) =>
        entry.valueField === null
            ? meetsCriteria([entry], null, (path) => readPath(path, item, target, context))
            : comparesField(entry, item, target, context),
    );
    return filter.booleanFilter === null
        ? results.every(Boolean)
        : evaluateLogic(filter.booleanFilter, results);
}

function comparesField(
    entry: LookupFilter['items'][number],
    item: Item,
    target: Row,
    context: SaveContext,
): boolean {
    const left = readPath(entry.field, item, target, context)?.value ?? null;
    const right = readPath(entry.valueField ?? '', item, target, context)?.value ?? null;
    const isSame = equalValues(left, right);
    if (entry.operation !== 'equals' && entry.operation !== 'notEqual') {
        throw new Error(
            `The lookup filter operation '${entry.operation}' between fields is not supported by the local organization`,
        );
    }
    return isSame === (entry.operation === 'equals');
}

/** `Contact.AccountId` of the target, `$Source.X__c` of the record, `$User.Id` and `$Profile.Name` of the user. */
function readPath(path: string, item: Item, target: Row, context: SaveContext): Found | null {
    const { schema, storage } = context.world;
    const [first = '', ...rest] = path.split('.');
    const user = storage.get(context.options.user);
    switch (first.toLowerCase()) {
        case '$source':
            return follow(rest, { object: item.object.name, values: item.values }, context);
        case '$user':
            return user === undefined ? null : follow(rest, user, context);
        case '$profile': {
            const profile = storage.get(String(user?.values['profileid'] ?? ''));
            return profile === undefined ? null : follow(rest, profile, context);
        }
        default:
            return schema.object(target.object) === null ? null : follow(rest, target, context);
    }
}

function follow(
    path: readonly string[],
    start: Pick<Row, 'object' | 'values'>,
    context: SaveContext,
): Found | null {
    const { schema, storage, formulas } = context.world;
    const [name = '', ...rest] = path;
    const object = schema.object(start.object);
    if (object === null) {
        return null;
    }
    if (rest.length > 0) {
        const relation = schema.parentRelationship(object.name, name);
        const id = relation === null ? null : start.values[relation.name.toLowerCase()];
        const parent = typeof id === 'string' ? storage.get(id) : undefined;
        return parent === undefined ? null : follow(rest, parent, context);
    }
    const field = object.fields.get(name.toLowerCase());
    if (field === undefined) {
        return null;
    }
    const value =
        field.formula === null
            ? start.values[name.toLowerCase()]
            : formulas.fieldValue(
                  field,
                  { object, values: start.values, before: null },
                  context.options.user,
              );
    return { field, value: value ?? null };
}
