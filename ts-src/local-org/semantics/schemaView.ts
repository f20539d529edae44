/**
 * What the checker wants to know of an organisation's metadata. The schema room's `Schema` fulfils it as it is;
 * a test may state a small one by hand.
 */
export interface SchemaView {
    object(name: string): ObjectView | null;
    /** By lower-case name. */
    readonly labels: ReadonlyMap<string, unknown>;
    /** Is there such a component (`ApexPage`)? Answers null when not. */
    component(type: string, fullName: string): unknown;
}

export interface ObjectView {
    readonly name: string;
    readonly kind: string;
    readonly isCustom: boolean;
    readonly isTriggerable: boolean;
    readonly isCreateable: boolean;
    readonly isUpdateable: boolean;
    readonly isDeletable: boolean;
    readonly isMergeable: boolean;
    readonly customSettingType: 'Hierarchy' | 'List' | null;
    /** By lower-case API name. */
    readonly fields: ReadonlyMap<string, FieldView>;
    readonly childRelationships: readonly ChildRelationshipView[];
    readonly fieldSets: readonly { readonly name: string }[];
}

export interface FieldView {
    readonly name: string;
    readonly type: string;
    readonly apexType: string;
    readonly isCreateable: boolean;
    readonly isUpdateable: boolean;
    readonly isCalculated: boolean;
    readonly isAutoNumber: boolean;
    readonly isExternalId: boolean;
    readonly isIdLookup: boolean;
    readonly isFilterable: boolean;
    readonly isSortable: boolean;
    readonly isGroupable: boolean;
    readonly referenceTo: readonly string[];
    readonly relationshipName: string | null;
}

export interface ChildRelationshipView {
    readonly name: string | null;
    readonly childObject: string;
    readonly field: string;
}
