import type { Diagnostic } from '../../diagnostics/index.ts';
import type { ObjectDescription, ObjectKind, SharingModel } from '../description.ts';
import type { FieldDescription } from '../fieldDescription.ts';
import { childOf, flagOf, textOf } from '../source/xml.ts';
import type { XmlElement } from '../source/xml.ts';
import { readCustomField } from './customField.ts';
import { fieldOf } from './field.ts';
import {
    masterRecordType,
    readCompactLayout,
    readFieldSet,
    readListView,
    readRecordType,
    readValidationRule,
} from './parts.ts';
import type { ValueSets } from './picklist.ts';
import type { ObjectSource } from './source.ts';
import {
    auditFields,
    customMetadataFields,
    deletedField,
    idField,
    ownerField,
    platformEventFields,
    recordTypeField,
    setupOwnerField,
} from './systemFields.ts';

export interface ReadContext {
    readonly valueSets: ValueSets;
    readonly diagnostics: Diagnostic[];
}

export function kindOf(name: string, root: XmlElement | null): ObjectKind {
    if (name.endsWith('__mdt')) {
        return 'customMetadata';
    }
    if (name.endsWith('__e')) {
        return 'platformEvent';
    }
    if (name.endsWith('__b')) {
        return 'bigObject';
    }
    if (name.endsWith('__x')) {
        return 'externalObject';
    }
    return root !== null && textOf(root, 'customSettingsType') !== null
        ? 'customSetting'
        : 'custom';
}

/** Object Reference > Custom Objects; Metadata API Developer Guide > CustomObject. */
export function describeCustomObject(
    source: ObjectSource,
    keyPrefix: string,
    context: ReadContext,
): ObjectDescription {
    const { name, root } = source;
    const kind = kindOf(name, root);
    const declared = source.fields.flatMap((field) =>
        readCustomField(field, { object: name, ...context }),
    );
    const fields = [...systemFieldsOf(source, kind, declared), ...declared];
    const isData = kind === 'custom' || kind === 'customSetting';
    const label = (root && textOf(root, 'label')) ?? name;
    return {
        name,
        label,
        labelPlural: (root && textOf(root, 'pluralLabel')) ?? label,
        description: root && textOf(root, 'description'),
        keyPrefix,
        kind,
        customSettingType: kind === 'customSetting' ? settingTypeOf(root) : null,
        visibility: visibilityOf(root),
        isCustom: true,
        isCreateable: kind !== 'customMetadata',
        isUpdateable: isData,
        isDeletable: isData,
        isUndeletable: kind === 'custom',
        isMergeable: false,
        isQueryable: kind !== 'platformEvent',
        isSearchable: root !== null && flagOf(root, 'enableSearch', true) && kind === 'custom',
        isTriggerable: kind === 'custom' || kind === 'platformEvent',
        isFeedEnabled: root !== null && flagOf(root, 'enableFeeds'),
        isMruEnabled: kind === 'custom',
        sharingModel: sharingModelOf(root, 'sharingModel', declared),
        externalSharingModel: sharingModelOf(root, 'externalSharingModel', declared),
        publishBehavior: kind === 'platformEvent' ? publishBehaviorOf(root) : null,
        fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
        nameField: fields.find((field) => field.isNameField)?.name ?? null,
        childRelationships: [],
        ...partsOf(source),
        requiredOnInsert: [],
        requiredOnInsertOneOf: [],
    };
}

type Parts = Pick<
    ObjectDescription,
    'recordTypes' | 'validationRules' | 'fieldSets' | 'compactLayouts' | 'listViews'
>;

export function partsOf(source: ObjectSource): Parts {
    return {
        recordTypes: [...source.recordTypes.map(readRecordType), masterRecordType],
        validationRules: source.validationRules.map(readValidationRule),
        fieldSets: source.fieldSets.map(readFieldSet),
        compactLayouts: source.compactLayouts.map(readCompactLayout),
        listViews: source.listViews.map(readListView),
    };
}

function settingTypeOf(root: XmlElement | null): 'Hierarchy' | 'List' {
    return root !== null && textOf(root, 'customSettingsType') === 'List' ? 'List' : 'Hierarchy';
}

function visibilityOf(root: XmlElement | null): ObjectDescription['visibility'] {
    const text =
        root === null
            ? null
            : (textOf(root, 'visibility') ?? textOf(root, 'customSettingsVisibility'));
    return text === 'Protected' || text === 'PackageProtected' ? text : 'Public';
}

function publishBehaviorOf(root: XmlElement | null): ObjectDescription['publishBehavior'] {
    const text = root === null ? null : textOf(root, 'publishBehavior');
    return text === 'PublishImmediately' ? 'PublishImmediately' : 'PublishAfterCommit';
}

const SHARING_MODELS: ReadonlySet<string> = new Set([
    'Private',
    'Read',
    'ReadWrite',
    'ReadWriteTransfer',
    'FullAccess',
    'ControlledByParent',
    'ControlledByCampaign',
    'ControlledByLeadOrContact',
]);

function sharingModelOf(
    root: XmlElement | null,
    element: string,
    fields: readonly FieldDescription[],
): SharingModel {
    if (fields.some((field) => field.isMasterDetail)) {
        return 'ControlledByParent';
    }
    const text = root === null ? null : textOf(root, element);
    const fallback = element === 'sharingModel' ? 'ReadWrite' : 'Private';
    return text !== null && SHARING_MODELS.has(text) ? (text as SharingModel) : fallback;
}

function systemFieldsOf(
    source: ObjectSource,
    kind: ObjectKind,
    declared: readonly FieldDescription[],
): readonly FieldDescription[] {
    const { name } = source;
    switch (kind) {
        case 'customMetadata':
            return customMetadataFields(name);
        case 'platformEvent':
            return platformEventFields(name);
        case 'customSetting':
            return settingFields(source);
        case 'bigObject':
            return [idField(name), ...auditFields(name).slice(0, 2), ...auditFields(name).slice(4)];
        default:
            return objectFields(
                source,
                declared.some((field) => field.isMasterDetail),
            );
    }
}

function settingFields(source: ObjectSource): readonly FieldDescription[] {
    const { name } = source;
    const isHierarchy = settingTypeOf(source.root) === 'Hierarchy';
    const nameField = fieldOf({
        name: 'Name',
        object: name,
        type: 'string',
        label: 'Name',
        length: 38,
        isNameField: true,
        isIdLookup: true,
    });
    const owner = isHierarchy ? [setupOwnerField(name)] : [];
    return [idField(name), deletedField(name), nameField, ...owner, ...auditFields(name)];
}

function objectFields(source: ObjectSource, isDetail: boolean): readonly FieldDescription[] {
    const { name } = source;
    const hasActivities = source.root !== null && flagOf(source.root, 'enableActivities');
    return [
        idField(name),
        ...(isDetail ? [] : [ownerField(name)]),
        deletedField(name),
        nameFieldOf(source),
        ...(source.recordTypes.length > 0 ? [recordTypeField(name)] : []),
        ...auditFields(name),
        ...(hasActivities ? [readOnly(name, 'LastActivityDate', 'date')] : []),
        readOnly(name, 'LastViewedDate', 'datetime'),
        readOnly(name, 'LastReferencedDate', 'datetime'),
    ];
}

function readOnly(object: string, name: string, type: 'date' | 'datetime'): FieldDescription {
    return fieldOf({ name, object, type, isCreateable: false, isUpdateable: false });
}

function nameFieldOf(source: ObjectSource): FieldDescription {
    const element = source.root === null ? null : childOf(source.root, 'nameField');
    const isAuto = element !== null && textOf(element, 'type') === 'AutoNumber';
    return fieldOf({
        name: 'Name',
        object: source.name,
        type: 'string',
        label: (element && textOf(element, 'label')) ?? 'Name',
        length: 80,
        isNameField: true,
        isIdLookup: true,
        isAutoNumber: isAuto,
        isNillable: !isAuto,
        isCreateable: !isAuto,
        isUpdateable: !isAuto,
        isDefaultedOnCreate: isAuto,
        displayFormat: element && textOf(element, 'displayFormat'),
        startingNumber: Number((element && textOf(element, 'startingNumber')) ?? 1),
    });
}
