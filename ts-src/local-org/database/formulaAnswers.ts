import type { FieldDescription, ObjectDescription, Schema } from '../schema/index.ts';
import { Decimal } from '../values/index.ts';
import { evaluate, FormulaFault, parseFormula } from './formula/index.ts';
import type {
    FieldKind,
    Formula,
    FormulaField,
    FormulaScope,
    FormulaValue,
} from './formula/index.ts';
import { formulaGlobals } from './formulaGlobals.ts';
import { kindOfField } from './formulaKinds.ts';
import type { ScopeReader } from './recordScope.ts';
import { RecordScope } from './recordScope.ts';
import type { Permissions } from './security/permissions.ts';
import { indexKey } from './storage/indexKey.ts';
import type { Row, Storage } from './storage/storage.ts';

type Values = Readonly<Record<string, unknown>>;

/** A record that a formula looks at: stored, or on its way into the store. */
export interface FormulaSubject {
    readonly object: ObjectDescription;
    readonly values: Values;
    readonly before: { readonly values: Values } | null;
}

export interface FormulaWorld {
    readonly schema: Schema;
    readonly storage: Storage;
    now(): number;
    timeZoneOf(userId: string): string;
    permissionsOf(userId: string): Permissions;
}

interface Located {
    readonly field: FieldDescription;
    readonly object: ObjectDescription;
    readonly values: Values;
}

const LONGEST_CHAIN = 32;

/** Evaluates formulas of metadata: formula fields, validation rules, defaults, workflow. Parsed once per text. */
export class FormulaAnswers {
    private readonly world: FormulaWorld;
    private readonly parsed = new Map<string, Formula>();
    private depth = 0;
    private readonly reader: ScopeReader = {
        read: (path, object, values, user) => this.read(path, object, values, user),
        kindOf: (path, subject) => this.kindOf(path, subject),
        global: (path, values, user) =>
            formulaGlobals(path, { values }, user, this.world, (row, rest) =>
                this.readRow(row, rest, user),
            ),
        lookup: (object, returnField, keyField, key, user) =>
            this.lookup(object, returnField, keyField, key, user),
        now: () => this.world.now(),
        timeZoneOf: (user) => this.world.timeZoneOf(user),
    };

    constructor(world: FormulaWorld) {
        this.world = world;
    }

    /** The value of a rule's or default's formula; raises FormulaFault where the platform shows an error. */
    evaluate(
        text: string,
        about: { readonly item: FormulaSubject; readonly user: string },
    ): unknown {
        return evaluate(
            this.formula(text),
            new RecordScope(this.reader, about.item, about.user, 'blank'),
        );
    }

    /** The value of a formula field; null where the platform shows `#Error!`. */
    fieldValue(field: FieldDescription, subject: FormulaSubject, user: string): unknown {
        if (field.formula === null || this.depth > LONGEST_CHAIN) {
            return null;
        }
        this.depth += 1;
        try {
            const value = evaluate(
                this.formula(field.formula),
                new RecordScope(
                    this.reader,
                    subject,
                    user,
                    field.treatsBlankAsZero ? 'zero' : 'blank',
                ),
            );
            return fitted(value, field);
        } catch (failure) {
            if (failure instanceof FormulaFault) {
                return null;
            }
            throw failure;
        } finally {
            this.depth -= 1;
        }
    }

    /** What a formula sees that is about no stored record: `field` answers for its paths. */
    scopeOf(
        field: FormulaScope['field'],
        user: string,
        blanks: FormulaScope['blanks'],
    ): FormulaScope {
        const { global, lookup, now, timeZoneOf } = this.reader;
        return {
            global: (path) => global(path, {}, user),
            lookup: (object, returnField, keyField, key) =>
                lookup(object, returnField, keyField, key, user),
            now: now(),
            timeZone: timeZoneOf(user),
            field,
            prior: field,
            isNew: false,
            isClone: false,
            blanks,
        };
    }

    private formula(text: string): Formula {
        let formula = this.parsed.get(text);
        if (formula === undefined) {
            formula = parseFormula(text);
            this.parsed.set(text, formula);
        }
        return formula;
    }

    private readRow(row: Row, path: readonly string[], user: string): FormulaField | null {
        const object = this.world.schema.object(row.object);
        return object === null ? null : this.read(path, object, row.values, user);
    }

    private read(
        path: readonly string[],
        object: ObjectDescription,
        values: Values,
        user: string,
    ): FormulaField | null {
        const found = this.locate(path, object, values);
        if (found === null) {
            return null;
        }
        const { field } = found;
        const value =
            field.formula === null
                ? found.values[field.name.toLowerCase()]
                : this.fieldValue(field, { ...found, before: null }, user);
        return { kind: kindOfField(field), value: value ?? null };
    }

    private kindOf(path: readonly string[], { object, values }: FormulaSubject): FieldKind | null {
        const found = this.locate(path, object, values);
        return found === null ? null : kindOfField(found.field);
    }

    /** The field at the end of a path, and the record that has it. */
    private locate(
        path: readonly string[],
        object: ObjectDescription,
        values: Values,
    ): Located | null {
        const [first = ''] = path;
        if (path.length === 1) {
            const field = object.fields.get(first.toLowerCase());
            return field === undefined ? null : { field, object, values };
        }
        const { schema, storage } = this.world;
        // `Owner:User.Name` names the kind of a polymorphic parent.
        const [name = '', kind] = first.split(':');
        const field = schema.parentRelationship(object.name, name);
        if (field === null) {
            return null;
        }
        const id = values[field.name.toLowerCase()];
        const row = typeof id === 'string' ? storage.get(id) : undefined;
        const parent = schema.object(
            row?.object ??
                kind ??
                (field.referenceTo.includes('User') ? 'User' : (field.referenceTo[0] ?? '')),
        );
        return parent === null ? null : this.locate(path.slice(1), parent, row?.values ?? {});
    }

    private lookup(
        objectName: string,
        returnField: string,
        keyField: string,
        key: string,
        user: string,
    ): FormulaField | null {
        const { schema, storage } = this.world;
        const wanted = indexKey(key);
        const matches =
            wanted === null
                ? []
                : (storage.find(objectName, keyField.toLowerCase(), wanted) ??
                  storage.rows(objectName));
        for (const row of matches) {
            if (
                indexKey(row.values[keyField.toLowerCase()]) === wanted &&
                row.values['isdeleted'] !== true
            ) {
                return this.readRow(row, [returnField], user);
            }
        }
        const field = schema.field(objectName, returnField);
        return field === null ? null : { kind: kindOfField(field), value: null };
    }
}

/** A text field shows line breaks as HTML and no blanks at its end (asserted by EDA, ADDR_AdminAcc_TEST). */
function shownText(text: string): string | null {
    return text.replaceAll('_BR_ENCODED_', '<br>').trimEnd() || null;
}

/** A formula's result as its field has it: percent as 24 for 24 %, numbers with the field's decimals. */
function fitted(value: FormulaValue, field: FieldDescription): unknown {
    if (value === null || value === '') {
        return field.type === 'boolean' ? false : null;
    }
    if (value instanceof Decimal) {
        const shown = field.type === 'percent' ? value.multiply(Decimal.of(100)) : value;
        return shown.setScale(field.scale);
    }
    return typeof value === 'string' ? shownText(value) : value;
}
