import type { TypeName } from './apexType.ts';

/** Describe spelling of a field's type (Schema.DisplayType in lower case). */
export type FieldType =
    | 'id'
    | 'reference'
    | 'string'
    | 'textarea'
    | 'boolean'
    | 'int'
    | 'long'
    | 'double'
    | 'currency'
    | 'percent'
    | 'date'
    | 'datetime'
    | 'time'
    | 'email'
    | 'phone'
    | 'url'
    | 'picklist'
    | 'multipicklist'
    | 'combobox'
    | 'encryptedstring'
    | 'base64'
    | 'address'
    | 'location'
    | 'anytype'
    | 'complexvalue'
    | 'json'
    | 'datacategorygroupreference'
    | 'junctionidlist'
    | 'changeeventheader';

export interface PicklistValue {
    readonly value: string;
    readonly label: string;
    readonly isActive: boolean;
    readonly isDefault: boolean;
    /** Dependent picklist: the controlling values for which this one may be chosen; null: not dependent. */
    readonly validFor: readonly string[] | null;
}

export interface RollUpSummary {
    readonly childObject: string;
    /** Foreign key on the child. */
    readonly childField: string;
    readonly operation: 'count' | 'sum' | 'min' | 'max';
    readonly summarizedField: string | null;
    readonly filters: readonly {
        readonly field: string;
        readonly operation: string;
        readonly value: string | null;
    }[];
}

export interface LookupFilter {
    readonly isActive: boolean;
    readonly isOptional: boolean;
    readonly booleanFilter: string | null;
    readonly errorMessage: string | null;
    readonly items: readonly {
        readonly field: string;
        readonly operation: string;
        readonly value: string | null;
        readonly valueField: string | null;
    }[];
}

/** Everything that Schema.DescribeFieldResult and the database need of one field. */
export interface FieldDescription {
    readonly name: string;
    readonly object: string;
    readonly label: string;
    readonly inlineHelpText: string | null;
    readonly description: string | null;
    readonly type: FieldType;
    /** Static type in Apex: `String`, `Decimal`, `Id`. */
    readonly apexType: TypeName;
    readonly length: number;
    readonly precision: number;
    readonly scale: number;
    readonly digits: number;
    readonly isCustom: boolean;
    readonly isNillable: boolean;
    readonly isCreateable: boolean;
    readonly isUpdateable: boolean;
    readonly isDefaultedOnCreate: boolean;
    readonly isFilterable: boolean;
    readonly isSortable: boolean;
    readonly isGroupable: boolean;
    readonly isAggregatable: boolean;
    readonly isIdLookup: boolean;
    readonly isNameField: boolean;
    readonly isUnique: boolean;
    readonly isCaseSensitive: boolean;
    readonly isExternalId: boolean;
    readonly isAutoNumber: boolean;
    readonly isCalculated: boolean;
    readonly isEncrypted: boolean;
    readonly isHtmlFormatted: boolean;
    /** May field permissions be set on it? Required, system and master-detail fields are always visible. */
    readonly isPermissionable: boolean;
    readonly isRestrictedPicklist: boolean;
    readonly isDependentPicklist: boolean;
    readonly controllingField: string | null;
    readonly picklistValues: readonly PicklistValue[];
    readonly referenceTo: readonly string[];
    readonly relationshipName: string | null;
    readonly isPolymorphic: boolean;
    readonly isMasterDetail: boolean;
    /** 0 or 1 for the two masters of a junction object. */
    readonly relationshipOrder: number | null;
    readonly isReparentable: boolean;
    readonly isWriteRequiresMasterRead: boolean;
    readonly isCascadeDelete: boolean;
    readonly isRestrictedDelete: boolean;
    readonly childRelationshipName: string | null;
    readonly formula: string | null;
    readonly treatsBlankAsZero: boolean;
    /** Constant default in the spelling of its metadata (`true`, `New`). */
    readonly defaultValue: string | null;
    /** Default given as a formula. */
    readonly defaultFormula: string | null;
    readonly displayFormat: string | null;
    readonly startingNumber: number;
    readonly rollUp: RollUpSummary | null;
    readonly lookupFilter: LookupFilter | null;
    readonly compoundField: string | null;
    readonly extraTypeInfo: string | null;
    /** The field that names the object to which a metadata relation's field belongs. */
    readonly metadataController: string | null;
    /** Relations of custom metadata to objects and fields. */
    readonly metadataRelation: 'EntityDefinition' | 'FieldDefinition' | 'EntityParticle' | null;
}
