import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import type { FieldDescription, PicklistValue } from '../../schema/index.ts';
import { ApexList, PlatformObject } from '../../values/index.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { describeText } from './describeText.ts';
import { displayTypeOf, soapTypeOf } from './enums.ts';
import { typedDefault } from './SObjectType.ts';
import type { FieldToken } from './tokens.ts';
import { fieldDescriptionOf, fieldToken, objectTypeToken } from './tokens.ts';

export class FieldDescribe extends PlatformObject {
    readonly typeName = 'Schema.DescribeFieldResult';
    readonly token: FieldToken;

    constructor(token: FieldToken) {
        super();
        this.token = token;
    }

    get field(): FieldDescription {
        return fieldDescriptionOf(this.token);
    }

    override toText(): string {
        return describeText(this, describeFieldResultType, ['getSObjectType']);
    }

    override equals(other: unknown): boolean {
        return other instanceof FieldDescribe && other.token === this.token;
    }
}

export class PicklistEntry extends PlatformObject {
    readonly typeName = 'Schema.PicklistEntry';
    readonly entry: PicklistValue;

    constructor(entry: PicklistValue) {
        super();
        this.entry = entry;
    }

    override toText(): string {
        return `Schema.PicklistEntry[getLabel=${this.entry.label};getValue=${this.entry.value};isActive=${this.entry.isActive};isDefaultValue=${this.entry.isDefault};]`;
    }
}

function rights({ token }: FieldDescribe): { read: boolean; edit: boolean } {
    const { org, user } = current();
    return org.database.permissionsOf(user.id).field(token.object, token.field);
}

function objectRights({ token }: FieldDescribe): { create: boolean; edit: boolean } {
    const { org, user } = current();
    return org.database.permissionsOf(user.id).object(token.object);
}

function picklist({ field }: FieldDescribe): ApexList {
    return new ApexList(
        'Schema.PicklistEntry',
        field.picklistValues
            .filter(({ isActive }) => isActive)
            .map((value) => new PicklistEntry(value)),
    );
}

function defaultValue({ field }: FieldDescribe): unknown {
    if (field.type === 'boolean') {
        return field.defaultValue?.toLowerCase() === 'true';
    }
    return field.defaultValue === null ? null : typedDefault(field.apexType, field.defaultValue);
}

/** Three bytes a character, as the platform reports it. */
function byteLength({ field }: FieldDescribe): number {
    return field.type === 'id' || field.type === 'reference' ? 18 : field.length * 3;
}

const read = (get: (field: FieldDescription) => unknown) => (describe: FieldDescribe) =>
    get(describe.field);
const never = (): boolean => false;

/** Apex Reference > Schema > DescribeFieldResult */
export const describeFieldResultType: PlatformType = {
    name: 'Schema.DescribeFieldResult',
    kind: 'class',
    methods: {
        ...objectMembers,
        'Integer getByteLength()': byteLength,
        'String getCalculatedFormula()': read((field) => field.formula),
        'String getCompoundFieldName()': read((field) => field.compoundField),
        'Schema.SObjectField getController()': read((field) =>
            field.controllingField === null
                ? null
                : fieldToken(field.object, field.controllingField),
        ),
        'Object getDefaultValue()': defaultValue,
        'String getDefaultValueFormula()': read((field) => field.defaultFormula),
        'Integer getDigits()': read((field) => field.digits),
        'String getInlineHelpText()': read((field) => field.inlineHelpText),
        'String getLabel()': read((field) => field.label),
        'Integer getLength()': read((field) => field.length),
        'String getLocalName()': read((field) => field.name.replace(/^\w+?__(?=\w+__)/, '')),
        'String getName()': read((field) => field.name),
        'List<Schema.PicklistEntry> getPicklistValues()': picklist,
        'Integer getPrecision()': read((field) => field.precision),
        'List<Schema.SObjectType> getReferenceTo()': read(
            (field) =>
                new ApexList(
                    'Schema.SObjectType',
                    field.referenceTo.map(objectTypeToken).filter((token) => token !== null),
                ),
        ),
        'String getReferenceTargetField()': () => null,
        'String getRelationshipName()': read((field) => field.relationshipName),
        'Integer getRelationshipOrder()': read((field) => field.relationshipOrder),
        'Integer getScale()': read((field) => field.scale),
        'Schema.SoapType getSoapType()': read(soapTypeOf),
        'Schema.SObjectField getSObjectField()': ({ token }: FieldDescribe) => token,
        'Schema.SObjectType getSObjectType()': ({ token }: FieldDescribe) =>
            objectTypeToken(token.object),
        'Schema.DisplayType getType()': read((field) => displayTypeOf(field.type)),
        'Boolean isAccessible()': (describe: FieldDescribe) => rights(describe).read,
        'Boolean isAggregatable()': read((field) => field.isAggregatable),
        'Boolean isAiPredictionField()': never,
        'Boolean isAutoNumber()': read((field) => field.isAutoNumber),
        'Boolean isCalculated()': read((field) => field.isCalculated),
        'Boolean isCascadeDelete()': read((field) => field.isCascadeDelete),
        'Boolean isCaseSensitive()': read((field) => field.isCaseSensitive),
        'Boolean isCreateable()': (describe: FieldDescribe) =>
            describe.field.isCreateable && objectRights(describe).create && rights(describe).edit,
        'Boolean isCustom()': read((field) => field.isCustom),
        'Boolean isDefaultedOnCreate()': read((field) => field.isDefaultedOnCreate),
        'Boolean isDependentPicklist()': read((field) => field.isDependentPicklist),
        'Boolean isDeprecatedAndHidden()': never,
        'Boolean isDisplayLocationInDecimal()': never,
        'Boolean isEncrypted()': read((field) => field.isEncrypted),
        'Boolean isExternalId()': read((field) => field.isExternalId),
        'Boolean isFilterable()': read((field) => field.isFilterable),
        'Boolean isFormulaTreatNullNumberAsZero()': read((field) => field.treatsBlankAsZero),
        'Boolean isGroupable()': read((field) => field.isGroupable),
        'Boolean isHighScaleNumber()': never,
        'Boolean isHtmlFormatted()': read((field) => field.isHtmlFormatted),
        'Boolean isIdLookup()': read((field) => field.isIdLookup),
        'Boolean isNameField()': read((field) => field.isNameField),
        'Boolean isNamePointing()': read((field) => field.isPolymorphic),
        'Boolean isNillable()': read((field) => field.isNillable),
        'Boolean isPermissionable()': read((field) => field.isPermissionable),
        'Boolean isQueryByDistance()': read((field) => field.type === 'location'),
        'Boolean isRestrictedDelete()': read((field) => field.isRestrictedDelete),
        'Boolean isRestrictedPicklist()': read((field) => field.isRestrictedPicklist),
        'Boolean isSearchPrefilterable()': never,
        'Boolean isSortable()': read((field) => field.isSortable),
        'Boolean isUnique()': read((field) => field.isUnique),
        'Boolean isUpdateable()': (describe: FieldDescribe) =>
            describe.field.isUpdateable && objectRights(describe).edit && rights(describe).edit,
        'Boolean isWriteRequiresMasterRead()': read((field) => field.isWriteRequiresMasterRead),
    },
};

/** Apex Reference > Schema > SObjectField */
export const sobjectFieldType: PlatformType = {
    name: 'Schema.SObjectField',
    kind: 'class',
    methods: {
        ...objectMembers,
        'Schema.DescribeFieldResult getDescribe()': (token: FieldToken) => new FieldDescribe(token),
        'Schema.DescribeFieldResult getDescribe(Object options)': (token: FieldToken) =>
            new FieldDescribe(token),
    },
};

/** Apex Reference > Schema > PicklistEntry */
export const picklistEntryType: PlatformType = {
    name: 'Schema.PicklistEntry',
    kind: 'class',
    methods: {
        ...objectMembers,
        'String getLabel()': ({ entry }: PicklistEntry) => entry.label,
        'String getValue()': ({ entry }: PicklistEntry) => entry.value,
        'Boolean isActive()': ({ entry }: PicklistEntry) => entry.isActive,
        'Boolean isDefaultValue()': ({ entry }: PicklistEntry) => entry.isDefault,
    },
    properties: {
        'Boolean active': { get: ({ entry }: PicklistEntry) => entry.isActive },
        'Boolean defaultValue': { get: ({ entry }: PicklistEntry) => entry.isDefault },
        'String label': { get: ({ entry }: PicklistEntry) => entry.label },
        'String value': { get: ({ entry }: PicklistEntry) => entry.value },
    },
};
