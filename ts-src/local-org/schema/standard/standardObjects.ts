import { readFileSync } from 'node:fs';
import type { ChildRelationship, ObjectDescription, ObjectKind } from '../description.ts';
import type { FieldDescription, FieldType, PicklistValue } from '../fieldDescription.ts';
import { fieldOf } from '../objects/field.ts';

type RawPicklistValue =
    | string
    | {
          readonly value: string;
          readonly label?: string;
          readonly default?: boolean;
          readonly active?: boolean;
      };

interface RawField {
    readonly name: string;
    readonly label: string;
    readonly type: FieldType;
    readonly flags: number;
    readonly length?: number;
    readonly digits?: number;
    readonly precision?: number;
    readonly scale?: number;
    readonly defaultValue?: string | boolean | number;
    readonly relationshipName?: string;
    readonly compoundFieldName?: string;
    readonly extraTypeInfo?: string;
    readonly picklistValues?: readonly RawPicklistValue[];
    readonly referenceTo?: readonly string[];
}

interface RawObject {
    readonly name: string;
    readonly label: string;
    readonly labelPlural: string;
    readonly keyPrefix: string | null;
    readonly flags: number;
    readonly fields: readonly RawField[];
    readonly childRelationships: readonly {
        readonly name?: string;
        readonly object: string;
        readonly field: string;
        readonly cascadeDelete?: boolean;
        readonly restrictedDelete?: boolean;
    }[];
    readonly requiredOnInsert?: readonly string[];
    readonly requiredOnInsertOneOf?: readonly (readonly string[])[];
    readonly permissionFields?: { readonly prefix: string; readonly createable: boolean };
}

export interface StandardProfile {
    readonly name: string;
    readonly userLicense: string;
    readonly userType: string;
    readonly metadataName?: string;
    readonly userPermissions?: readonly string[];
    /** Letters C R E D V(iewAll) M(odifyAll) by object. */
    readonly objectPermissions?: Readonly<Record<string, string>>;
}

export interface StandardValue {
    readonly value: string;
    readonly default?: boolean;
    readonly isClosed?: boolean;
    readonly isWon?: boolean;
    readonly isConverted?: boolean;
    readonly isHighPriority?: boolean;
    readonly probability?: number;
    readonly forecastCategory?: string;
    readonly statusCode?: string;
}

interface RawData {
    readonly objects: readonly RawObject[];
    readonly objectFlags: readonly string[];
    readonly fieldFlags: readonly string[];
    readonly profiles: readonly StandardProfile[];
    readonly userPermissions: readonly string[];
    readonly userPermissionLabels: Readonly<Record<string, string>>;
    readonly standardValueSets: Readonly<Record<string, readonly StandardValue[]>>;
}

let loaded: RawData | null = null;

/** The trimmed describe of the standard objects; read once a process. */
function data(): RawData {
    loaded ??= JSON.parse(
        readFileSync(new URL('../data/standardObjects.json', import.meta.url), 'utf8'),
    ) as RawData;
    return loaded;
}

export function standardProfiles(): readonly StandardProfile[] {
    return data().profiles;
}

export function userPermissionNames(): readonly string[] {
    return data().userPermissions;
}

export function userPermissionLabel(name: string): string {
    return data().userPermissionLabels[name] ?? name;
}

export function standardValueSets(): Readonly<Record<string, readonly StandardValue[]>> {
    return data().standardValueSets;
}

let described: readonly ObjectDescription[] | null = null;

export function standardObjects(): readonly ObjectDescription[] {
    described ??= data().objects.map(objectOf);
    return described;
}

type Flags = (name: string) => boolean;

const bits = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Asks a bit set by the names of its bits. */
function flagsOf(set: number, names: readonly string[]): Flags {
    let places = bits.get(names);
    if (places === undefined) {
        places = new Map(names.map((name, index) => [name, 1 << index]));
        bits.set(names, places);
    }
    const known = places;
    return (name) => (set & (known.get(name) ?? 0)) !== 0;
}

function kindOf(name: string): ObjectKind {
    if (/^(Account|Contact|Opportunity|Case|Lead|User|Campaign|Order)Share$/.test(name)) {
        return 'share';
    }
    return /^(Account|Contact|Case|Lead|Opportunity|OpportunityField)History$/.test(name)
        ? 'history'
        : 'standard';
}

/** Organisation-wide defaults of a fresh org are open; activities and details follow their parent. */
function sharingOf(name: string): ObjectDescription['sharingModel'] {
    const controlled = [
        'Contract',
        'OrderItem',
        'OpportunityLineItem',
        'QuoteLineItem',
        'CaseComment',
        'CampaignMember',
        'Attachment',
        'Note',
    ];
    return controlled.includes(name) && name !== 'Contract' ? 'ControlledByParent' : 'ReadWrite';
}

function objectOf(raw: RawObject): ObjectDescription {
    const flags = flagsOf(raw.flags, data().objectFlags);
    const fields = [
        ...raw.fields.map((field) => standardField(raw, field)),
        ...permissionFields(raw),
    ];
    return {
        name: raw.name,
        label: raw.label,
        labelPlural: raw.labelPlural,
        description: null,
        keyPrefix: raw.keyPrefix,
        kind: kindOf(raw.name),
        customSettingType: null,
        visibility: 'Public',
        isCustom: false,
        isCreateable: flags('createable'),
        isUpdateable: flags('updateable'),
        isDeletable: flags('deletable'),
        isUndeletable: flags('undeletable'),
        isMergeable: flags('mergeable'),
        isQueryable: flags('queryable'),
        isSearchable: flags('searchable'),
        isTriggerable: flags('triggerable'),
        isFeedEnabled: flags('layoutable'),
        isMruEnabled: flags('layoutable'),
        sharingModel: sharingOf(raw.name),
        externalSharingModel: 'Private',
        publishBehavior: null,
        fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
        nameField: fields.find((field) => field.isNameField)?.name ?? null,
        childRelationships: raw.childRelationships.map(relationshipOf),
        recordTypes: [],
        validationRules: [],
        fieldSets: [],
        compactLayouts: [],
        listViews: [],
        requiredOnInsert: raw.requiredOnInsert ?? [],
        requiredOnInsertOneOf: raw.requiredOnInsertOneOf ?? [],
    };
}

function relationshipOf(raw: RawObject['childRelationships'][number]): ChildRelationship {
    return {
        name: raw.name ?? null,
        childObject: raw.object,
        field: raw.field,
        isCascadeDelete: raw.cascadeDelete ?? false,
        isRestrictedDelete: raw.restrictedDelete ?? false,
    };
}

function picklistValue(raw: RawPicklistValue): PicklistValue {
    if (typeof raw === 'string') {
        return { value: raw, label: raw, isActive: true, isDefault: false, validFor: null };
    }
    return {
        value: raw.value,
        label: raw.label ?? raw.value,
        isActive: raw.active ?? true,
        isDefault: raw.default ?? false,
        validFor: null,
    };
}

/** Values that come from the platform rather than from the describe of one organisation. */
function valuesOf(raw: RawField): readonly RawPicklistValue[] {
    if (raw.picklistValues !== undefined) {
        return raw.picklistValues;
    }
    switch (raw.name) {
        case 'TimeZoneSidKey':
            return ['GMT', ...Intl.supportedValuesOf('timeZone')];
        case 'LocaleSidKey':
        case 'DefaultLocaleSidKey':
        case 'LanguageLocaleKey':
            return LOCALES;
        default:
            return [];
    }
}

const LOCALES = [
    'en_US',
    'da',
    'de',
    'es',
    'es_MX',
    'fi',
    'fr',
    'it',
    'ja',
    'ko',
    'nl_NL',
    'no',
    'pt_BR',
    'ru',
    'sv',
    'th',
    'zh_CN',
    'zh_TW',
];

function standardField(object: RawObject, raw: RawField): FieldDescription {
    const flags = flagsOf(raw.flags, data().fieldFlags);
    const isSystem = !flags('createable') && !flags('updateable');
    const isRequired = (object.requiredOnInsert ?? []).includes(raw.name);
    return fieldOf({
        name: raw.name,
        object: object.name,
        label: raw.label,
        type: raw.type,
        length: raw.length ?? 0,
        digits: raw.digits ?? 0,
        precision: raw.precision ?? 0,
        scale: raw.scale ?? 0,
        defaultValue: raw.defaultValue === undefined ? null : String(raw.defaultValue),
        relationshipName: raw.relationshipName ?? null,
        compoundField: raw.compoundFieldName ?? null,
        extraTypeInfo: raw.extraTypeInfo ?? null,
        referenceTo: raw.referenceTo ?? [],
        picklistValues: valuesOf(raw).map(picklistValue),
        isNillable: flags('nillable'),
        isCreateable: flags('createable'),
        isUpdateable: flags('updateable'),
        isDefaultedOnCreate: flags('defaultedOnCreate'),
        isFilterable: flags('filterable'),
        isGroupable: flags('groupable'),
        isSortable: flags('sortable'),
        isIdLookup: flags('idLookup'),
        isNameField: flags('nameField'),
        isUnique: flags('unique'),
        isAutoNumber: flags('autoNumber'),
        isCalculated: flags('calculated'),
        isRestrictedPicklist: flags('restrictedPicklist'),
        isPolymorphic: flags('polymorphic') || (raw.referenceTo?.length ?? 0) > 1,
        isMasterDetail: flags('masterDetail'),
        isPermissionable: !isSystem && !isRequired && flags('nillable'),
    });
}

/** PermissionSet, Profile and the like carry one checkbox per user permission. */
function permissionFields(object: RawObject): readonly FieldDescription[] {
    const shape = object.permissionFields;
    if (shape === undefined) {
        return [];
    }
    return data().userPermissions.map((permission) =>
        fieldOf({
            name: `${shape.prefix}${permission}`,
            object: object.name,
            type: 'boolean',
            label: userPermissionLabel(permission),
            isNillable: false,
            isCreateable: shape.createable,
            isUpdateable: shape.createable,
            isDefaultedOnCreate: true,
            defaultValue: 'false',
        }),
    );
}
