import type { FieldDescription, ObjectDescription, Schema } from '../schema/index.ts';
import { Decimal } from '../values/index.ts';
import { evaluate, FormulaFault, parseFormula } from './formula/index.ts';
import type { Formula, FormulaField, FormulaScope, FormulaValue } from './formula/index.ts';
import { formulaGlobals } from './formulaGlobals.ts';
import { kindOfField } from './formulaKinds.ts';
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

const LONGEST_CHAIN = 32;

/** Evaluates formulas of metadata: formula fields, validation rules, defaults, workflow. Parsed once per text. */
export class FormulaAnswers {
    private readonly world: FormulaWorld;
    private readonly parsed = new Map<string, Formula>();
    private depth = 0;

    constructor(world: FormulaWorld) {
        this.world = world;
    }

    /** The value of a rule's or default's formula; raises FormulaFault where the platform shows an error. */
    evaluate(
        text: string,
        about: { readonly item: FormulaSubject; readonly user: string },
    ): unknown {
        return evaluate(this.formula(text), this.scope(about.item, about.user, 'blank'));
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
                this.scope(subject, user, field.treatsBlankAsZero ? 'zero' : 'blank'),
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
        return {
            ...this.surroundings({ values: {} }, user),
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

    private scope(subject: FormulaSubject, user: string, blanks: 'zero' | 'blank'): FormulaScope {
        const { object, values, before } = subject;
        return {
            ...this.surroundings(subject, user),
            field: (path) => this.read(path, object, values, user),
            prior: (path) => this.read(path, object, before?.values ?? values, user),
            isNew: before === null,
            isClone: values['$isclone'] === true,
            blanks,
        };
    }

    /** What every formula sees, whatever it is about. */
    private surroundings(
        subject: Parameters<typeof formulaGlobals>[1],
        user: string,
    ): Pick<FormulaScope, 'global' | 'lookup' | 'now' | 'timeZone'> {
        return {
            global: (path) =>
                formulaGlobals(path, subject, user, this.world, (row, rest) =>
                    this.readRow(row, rest, user),
                ),
            lookup: (objectName, returnField, keyField, key) =>
                this.lookup(objectName, returnField, keyField, key, user),
            now: this.world.now(),
            timeZone: this.world.timeZoneOf(user),
        };
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
        const [first = '', ...rest] = path;
        if (rest.length > 0) {
            return this.readParent(first, rest, object, values, user);
        }
        const field = object.fields.get(first.toLowerCase());
        if (field === undefined) {
            return null;
        }
        const value =
            field.formula === null
                ? values[field.name.toLowerCase()]
                : this.fieldValue(field, { object, values, before: null }, user);
        return { kind: kindOfField(field), value: value ?? null };
    }

    private readParent(
        relationship: string,
        rest: readonly string[],
        object: ObjectDescription,
        values: Values,
        user: string,
    ): FormulaField | null {
        const { schema, storage } = this.world;
        // `Owner:User.Name` names the kind of a polymorphic parent.
        const [name = '', kind] = relationship.split(':');
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
        return parent === null ? null : this.read(rest, parent, row?.values ?? {}, user);
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

/** A formula's result as its field has it: percent as 24 for 24 %, numbers with the field's decimals. */
function fitted(value: FormulaValue, field: FieldDescription): unknown {
    if (value === null || value === '') {
        return field.type === 'boolean' ? false : null;
    }
    if (value instanceof Decimal) {
        const shown = field.type === 'percent' ? value.multiply(Decimal.of(100)) : value;
        return shown.setScale(field.scale);
    }
    return value;
}
