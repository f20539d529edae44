import { readFileSync } from 'node:fs';
import type { ChildRelationship, ObjectDescription, ObjectKind } from '../description.ts';
import type { FieldDescription, FieldType, PicklistValue } from '../fieldDescription.ts';
import { fieldOf } from '../objects/field.ts';
import { isPermissionableField } from './permissionable.ts';

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

/** `Name` stands for whatever may own a record. */
function targetsOf({ name, referenceTo = [] }: RawField): readonly string[] {
    return name === 'OwnerId' && referenceTo.includes('Name') ? ['Group', 'User'] : referenceTo;
}

function kindOf(name: string): ObjectKind {
    if (/^(Account|Contact|Opportunity|Case|Lead|User|Campaign|Order)Share$/.test(name)) {
        return 'share';
    }
    if (name === 'BatchApexErrorEvent') {
        return 'platformEvent';
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
        childRelationships: raw.childRelationships.filter(isDescribed).map(relationshipOf),
        recordTypes: [],
        validationRules: [],
        fieldSets: [],
        compactLayouts: [],
        listViews: [],
        requiredOnInsert: raw.requiredOnInsert ?? [],
        requiredOnInsertOneOf: raw.requiredOnInsertOneOf ?? [],
    };
}

let fieldNames: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** A field that another edition has, as PersonTasks of an account, makes no relationship here. */
function isDescribed(raw: RawObject['childRelationships'][number]): boolean {
    fieldNames ??= new Map(
        data().objects.map(({ name, fields }) => [
            name,
            new Set(fields.map((field) => field.name)),
        ]),
    );
    return fieldNames.get(raw.object)?.has(raw.field) ?? true;
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
            return LOCALES;
        case 'LanguageLocaleKey':
            return LANGUAGES;
        default:
            return [];
    }
}

/** Salesforce Help > Supported Locales: those that are a language, and a language with its country. */
const LOCALES = (
    'en_US af_ZA am_ET ar ar_AE ar_BH ar_DZ ar_EG ar_IQ ar_JO ar_KW ar_LB ar_LY ar_MA ar_OM ar_QA ar_SA ar_SD ar_SY ar_TN ar_YE ' +
    'az_AZ be_BY bg bg_BG bn_BD bn_IN bs_BA ca ca_ES cs cs_CZ cy_GB da da_DK de de_AT de_BE de_CH de_DE de_LU el_CY el_GR ' +
    'en_AE en_AG en_AU en_BB en_BE en_BM en_BS en_BW en_BZ en_CA en_CM en_CY en_DE en_ER en_FJ en_FK en_GB en_GH en_GI en_GM ' +
    'en_GY en_HK en_ID en_IE en_IL en_IN en_JM en_KE en_KY en_LR en_MG en_MT en_MU en_MW en_MY en_NA en_NG en_NL en_NZ en_PG ' +
    'en_PH en_PK en_RW en_SB en_SC en_SG en_SL en_SX en_SZ en_TO en_TT en_TZ en_UG en_VU en_WS en_ZA es es_AR es_BO es_CL es_CO ' +
    'es_CR es_CU es_DO es_EC es_ES es_GT es_HN es_MX es_NI es_PA es_PE es_PR es_PY es_SV es_US es_UY es_VE et_EE eu_ES fa_IR fi ' +
    'fi_FI fr fr_BE fr_CA fr_CH fr_FR fr_LU fr_MA fr_MC ga_IE gu_IN ha_GH he iw iw_IL hi_IN hr hr_HR hu hu_HU hy_AM in in_ID ' +
    'is_IS it it_CH it_IT ja ja_JP ka_GE kk_KZ km_KH kn_IN ko ko_KP ko_KR ky_KG lb_LU lo_LA lt_LT lv_LV mi_NZ mk_MK ml_IN mr_IN ' +
    'ms_BN ms_MY mt_MT my_MM ne_NP nl nl_BE nl_NL nl_SR no no_NO pa_IN pl pl_PL ps_PK pt_AO pt_BR pt_CV pt_MZ pt_PT pt_ST rm_CH ' +
    'rn_BI ro ro_MD ro_RO ru ru_AM ru_BY ru_KG ru_KZ ru_LT ru_MD ru_PL ru_RU ru_UA sk sk_SK sl_SI so_DJ so_SO sq_AL sr sr_BA ' +
    'sr_CS sr_RS sv sv_SE sw_KE ta_IN ta_LK te_IN tg_TJ th th_TH ti_ET tl_PH tr tr_TR uk uk_UA ur_PK uz_LATN_UZ vi vi_VN xh_ZA ' +
    'yo_BJ zh_CN zh_HK zh_MO zh_MY zh_SG zh_TW zu_ZA ' +
    'ca_ES_EURO de_AT_EURO de_DE_EURO de_LU_EURO en_IE_EURO es_ES_EURO fi_FI_EURO fr_BE_EURO fr_FR_EURO fr_LU_EURO it_IT_EURO ' +
    'nl_BE_EURO nl_NL_EURO pt_PT_EURO'
).split(' ');

const LANGUAGES = [
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
        referenceTo: targetsOf(raw),
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
        isPolymorphic: flags('polymorphic') || targetsOf(raw).length > 1,
        isMasterDetail: flags('masterDetail'),
        isPermissionable: isPermissionableField(
            object.name,
            raw.name,
            !isSystem && !isRequired && flags('nillable'),
        ),
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
