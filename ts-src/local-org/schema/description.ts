import type { FieldDescription } from './fieldDescription.ts';

/** What kind of thing an sObject type is; decides which system fields it has and what may be done to it. */
export type ObjectKind =
    | 'standard'
    | 'custom'
    | 'customSetting'
    | 'customMetadata'
    | 'platformEvent'
    | 'bigObject'
    | 'externalObject'
    | 'share'
    | 'history'
    | 'feed'
    | 'changeEvent';

/** Organisation-wide default of an object, in the spelling of its metadata. */
export type SharingModel =
    | 'Private'
    | 'Read'
    | 'ReadWrite'
    | 'ReadWriteTransfer'
    | 'FullAccess'
    | 'ControlledByParent'
    | 'ControlledByCampaign'
    | 'ControlledByLeadOrContact';

export interface ChildRelationship {
    /** Null: the relationship has no name, it cannot be queried. */
    readonly name: string | null;
    readonly childObject: string;
    readonly field: string;
    readonly isCascadeDelete: boolean;
    readonly isRestrictedDelete: boolean;
}

export interface RecordTypeDescription {
    readonly developerName: string;
    readonly label: string;
    readonly description: string | null;
    readonly isActive: boolean;
    /** True for the nameless type that every object has beside its declared ones. */
    readonly isMaster: boolean;
    readonly businessProcess: string | null;
    /** Lower-case field name → values available (only restricted fields are listed). */
    readonly picklists: ReadonlyMap<
        string,
        readonly { readonly value: string; readonly isDefault: boolean }[]
    >;
}

export interface ValidationRuleDescription {
    readonly name: string;
    readonly isActive: boolean;
    readonly formula: string;
    readonly message: string;
    readonly errorField: string | null;
    readonly file: string;
}

export interface FieldSetDescription {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly fields: readonly { readonly path: string; readonly isRequired: boolean }[];
}

export interface CompactLayoutDescription {
    readonly name: string;
    readonly label: string;
    readonly fields: readonly string[];
}

export interface ListViewDescription {
    readonly name: string;
    readonly label: string;
    readonly columns: readonly string[];
    readonly filterScope: string;
    readonly filters: readonly {
        readonly field: string;
        readonly operation: string;
        readonly value: string | null;
    }[];
    readonly booleanFilter: string | null;
}

/** Everything that Schema.DescribeSObjectResult and the database need of one sObject type. */
export interface ObjectDescription {
    readonly name: string;
    readonly label: string;
    readonly labelPlural: string;
    readonly description: string | null;
    /** Three characters; null where records have no id of their own kind (history objects, aggregates). */
    readonly keyPrefix: string | null;
    readonly kind: ObjectKind;
    readonly customSettingType: 'Hierarchy' | 'List' | null;
    readonly visibility: 'Public' | 'Protected' | 'PackageProtected';
    readonly isCustom: boolean;
    readonly isCreateable: boolean;
    readonly isUpdateable: boolean;
    readonly isDeletable: boolean;
    readonly isUndeletable: boolean;
    readonly isMergeable: boolean;
    readonly isQueryable: boolean;
    readonly isSearchable: boolean;
    readonly isTriggerable: boolean;
    readonly isFeedEnabled: boolean;
    readonly isMruEnabled: boolean;
    readonly sharingModel: SharingModel;
    readonly externalSharingModel: SharingModel;
    /** Platform events: when a published event leaves the transaction. */
    readonly publishBehavior: 'PublishAfterCommit' | 'PublishImmediately' | null;
    /** Fields by lower-case name, in the order of the metadata. */
    readonly fields: ReadonlyMap<string, FieldDescription>;
    readonly nameField: string | null;
    readonly childRelationships: readonly ChildRelationship[];
    readonly recordTypes: readonly RecordTypeDescription[];
    readonly validationRules: readonly ValidationRuleDescription[];
    readonly fieldSets: readonly FieldSetDescription[];
    readonly compactLayouts: readonly CompactLayoutDescription[];
    readonly listViews: readonly ListViewDescription[];
    /** Standard objects: fields that an insert must name, beside the required ones. */
    readonly requiredOnInsert: readonly string[];
    /** One of each inner list must be named. */
    readonly requiredOnInsertOneOf: readonly (readonly string[])[];
}
