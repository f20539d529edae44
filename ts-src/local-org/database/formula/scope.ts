/** Kinds of fields as far as formulas tell them apart. */
export type FieldKind =
    | 'number'
    | 'currency'
    | 'percent'
    | 'text'
    | 'id'
    | 'picklist'
    | 'multipicklist'
    | 'checkbox'
    | 'date'
    | 'datetime'
    | 'time'
    | 'location';

/** A field's value as the record holds it: percent as 24 for 24 %, picklists as their API values joined by `;`. */
export interface FormulaField {
    readonly kind: FieldKind;
    readonly value: unknown;
}

/** What a formula sees. Paths are parts as written; names are compared without regard to case. */
export interface FormulaScope {
    /** `Name`, `Account.Owner.Name`; null when there is no such field. An empty parent gives a field without value. */
    readonly field: (path: readonly string[]) => FormulaField | null;
    /** The kind of the field alone, where finding its value is more work: formula fields compute it. */
    readonly kind?: (path: readonly string[]) => FieldKind | null;
    /** The value before the save; of a new record the current one. */
    readonly prior: (path: readonly string[]) => FormulaField | null;
    readonly isNew: boolean;
    readonly isClone: boolean;
    /** `$User.Id`, `$Permission.X`, `$CustomMetadata.T__mdt.R.F__c`, … `path[0]` begins with `$`. */
    readonly global: (path: readonly string[]) => FormulaField | null;
    /** VLOOKUP: the value of a field of the record of `object` whose `keyField` has the value. */
    readonly lookup: (
        object: string,
        returnField: string,
        keyField: string,
        key: string,
    ) => FormulaField | null;
    /** Milliseconds since the epoch. */
    readonly now: number;
    readonly timeZone: string;
    /** Formula fields choose; rules, defaults and workflow use `blank`. */
    readonly blanks: 'zero' | 'blank';
}

/** What a check of types needs to know. */
export interface FormulaTypes {
    readonly field: (path: readonly string[]) => FieldKind | null;
    readonly global: (path: readonly string[]) => FieldKind | null;
}
