import type { FieldDescription, ObjectDescription } from '../../schema/index.ts';
import { Decimal } from '../../values/index.ts';
import type { FormulaSubject } from '../formulaAnswers.ts';
import { coerce, WRONG } from './coerce.ts';
import type { DmlWorld, Item, SaveContext } from './world.ts';
import { valueFromText } from '../setup/fromText.ts';

/** Fields of a new record that nobody gave a value: owner, record type, checkboxes, picklists, default formulas. */
export function applyDefaults(item: Item, context: SaveContext): void {
    const { values, object } = item;
    for (const field of object.fields.values()) {
        const key = field.name.toLowerCase();
        if (values[key] !== undefined || item.given.values.has(key) || field.isCalculated) {
            values[key] ??= withoutDefault(field, values[key]);
            continue;
        }
        const value = defaultOf(field, item, context);
        if (value !== null) {
            values[key] = value;
        }
    }
    if (object.fields.has('ownerid') && (values['ownerid'] ?? null) === null) {
        values['ownerid'] = context.options.user;
    }
    if (object.customSettingType === 'Hierarchy' && (values['setupownerid'] ?? null) === null) {
        values['setupownerid'] = organizationId(context);
    }
}

/** A checkbox is never empty; sums and counts over no children are zero from the start, extremes are empty. */
function withoutDefault(field: FieldDescription, given: unknown): unknown {
    if (field.rollUp !== null) {
        const isTotal = field.rollUp.operation === 'sum' || field.rollUp.operation === 'count';
        return isTotal ? Decimal.of(0).setScale(field.scale) : given;
    }
    return field.type === 'boolean' && !field.isCalculated ? false : given;
}

/** The defaults alone, without owner and record type: `newSObject(null, true)`. */
export function defaultValues(
    object: ObjectDescription,
    user: string,
    world: DmlWorld,
): ReadonlyMap<string, unknown> {
    const subject = { object, values: {}, before: null };
    const values = new Map<string, unknown>();
    for (const field of object.fields.values()) {
        const value =
            field.isCreateable && field.name !== 'RecordTypeId'
                ? fieldDefault(field, subject, user, world)
                : null;
        if (value !== null) {
            values.set(field.name, value);
        }
    }
    return values;
}

function organizationId(context: SaveContext): string | null {
    const [organization] = context.world.storage.rows('Organization');
    return organization?.id ?? null;
}

function defaultOf(field: FieldDescription, item: Item, context: SaveContext): unknown {
    if (field.name === 'RecordTypeId') {
        return defaultRecordType(item, context);
    }
    return fieldDefault(field, item, context.options.user, context.world);
}

function fieldDefault(
    field: FieldDescription,
    subject: FormulaSubject,
    user: string,
    world: DmlWorld,
): unknown {
    if (field.defaultValue !== null) {
        return valueFromText(field, field.defaultValue);
    }
    if (field.defaultFormula !== null) {
        const value = coerce(
            field,
            world.formulas.evaluate(field.defaultFormula, { item: subject, user }),
        );
        return value === WRONG ? null : value;
    }
    if (field.type === 'boolean') {
        return false;
    }
    const chosen =
        field.isCreateable && field.type === 'picklist' && field.isDefaultedOnCreate
            ? field.picklistValues.find((value) => value.isDefault)
            : undefined;
    return chosen?.value ?? null;
}

/** The default record type of the running user's profile, where the profile says one. */
function defaultRecordType(item: Item, context: SaveContext): string | null {
    const { schema, storage } = context.world;
    const { profileName } = context.world.permissionsOf(context.options.user);
    const profile = schema.profiles.get(profileName.toLowerCase());
    const wanted = profile?.recordTypes.find(
        (type) =>
            type.isDefault &&
            type.name.toLowerCase().startsWith(`${item.object.name.toLowerCase()}.`),
    );
    const developerName = wanted?.name.split('.')[1];
    if (developerName === undefined) {
        return null;
    }
    const row = [...storage.rows('RecordType')].find(
        ({ values }) =>
            values['sobjecttype'] === item.object.name && values['developername'] === developerName,
    );
    return row?.id ?? null;
}
