import type { FieldDescription, ObjectDescription, Schema } from '../../schema/index.ts';
import { standardValueSets } from '../../schema/index.ts';
import { Decimal, toId18 } from '../../values/index.ts';
import type { RecordAccess } from '../contract.ts';
import type { VirtualQuery } from '../query/run.ts';
import type { Row, Storage } from '../storage/storage.ts';

export interface VirtualWorld {
    readonly schema: Schema;
    readonly storage: Pick<Storage, 'rows'>;
    recordAccess(userId: string, recordId: string): RecordAccess;
}

type Make = (query: VirtualQuery, world: VirtualWorld) => readonly Row[];

/** Objects that are not stored: their rows follow from metadata, or from what is asked. */
const MAKERS: Readonly<Record<string, Make>> = {
    EntityDefinition: (query, { schema }) =>
        named(query, 'qualifiedapiname', [...schema.objects.values()], (object) => object.name).map(
            entityRow,
        ),
    FieldDefinition: (query, { schema }) => fieldRows(query, schema, 'FieldDefinition'),
    EntityParticle: (query, { schema }) => fieldRows(query, schema, 'EntityParticle'),
    UserRecordAccess: accessRows,
    NoteAndAttachment: (_query, { storage }) => [
        ...liveRows(storage, 'Note').map(({ values }) => attachedRow(values, true, 'title')),
        ...liveRows(storage, 'Attachment').map(({ values }) => attachedRow(values, false, 'name')),
    ],
    OpportunityStage: () => valueRows('OpportunityStage', 'OpportunityStage'),
    CaseStatus: () => valueRows('CaseStatus', 'CaseStatus'),
    TaskStatus: () => valueRows('TaskStatus', 'TaskStatus'),
    TaskPriority: () => valueRows('TaskPriority', 'TaskPriority'),
    LeadStatus: () => valueRows('LeadStatus', 'LeadStatus'),
    ContractStatus: () => valueRows('ContractStatus', 'ContractStatus'),
    OrderStatus: () => valueRows('OrderStatus', 'OrderStatus'),
};

function liveRows(storage: VirtualWorld['storage'], object: string): readonly Row[] {
    return [...storage.rows(object)].filter(({ values }) => values['isdeleted'] !== true);
}

/** Object Reference > NoteAndAttachment: what both have in common. */
function attachedRow(values: Row['values'], isNote: boolean, title: string): Row {
    const id = String(values['id']);
    return {
        id,
        object: 'NoteAndAttachment',
        values: { ...values, isnote: isNote, title: values[title] ?? null },
    };
}

export function virtualRows(
    object: ObjectDescription,
    query: VirtualQuery,
    world: VirtualWorld,
): readonly Row[] | null {
    return MAKERS[object.name]?.(query, world) ?? null;
}

/** Metadata relations name what they mean: `Account`, `Account.Industry`. */
export function virtualParent(object: ObjectDescription, key: string, schema: Schema): Row | null {
    if (object.name === 'EntityDefinition') {
        const entity = schema.object(key);
        return entity === null ? null : entityRow(entity);
    }
    if (object.name !== 'FieldDefinition' && object.name !== 'EntityParticle') {
        return null;
    }
    const [entity = '', name = ''] = key.split('.');
    const field = schema.field(entity, name);
    return field === null ? null : fieldRow(field, object.name);
}

/** All of them, or those whose name the query fixes. */
function named<T>(
    query: VirtualQuery,
    field: string,
    all: readonly T[],
    nameOf: (item: T) => string,
): readonly T[] {
    const wanted = query.values.get(field)?.map((value) => String(value).toLowerCase());
    return wanted === undefined
        ? all
        : all.filter((item) => wanted.includes(nameOf(item).toLowerCase()));
}

function row(object: string, id: string, values: Readonly<Record<string, unknown>>): Row {
    return {
        id,
        object,
        values: {
            id,
            ...Object.fromEntries(
                Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]),
            ),
        },
    };
}

/** Object Reference > EntityDefinition; DurableId of a custom object would be its id, here it is the name. */
function entityRow(object: ObjectDescription): Row {
    return row('EntityDefinition', '000000000000000AAA', {
        DurableId: object.name,
        QualifiedApiName: object.name,
        DeveloperName: object.name.replace(/__\w+$/, ''),
        MasterLabel: object.label,
        Label: object.label,
        PluralLabel: object.labelPlural,
        KeyPrefix: object.keyPrefix,
        NamespacePrefix: null,
        IsCustomizable: object.isCustom || object.isTriggerable,
        IsCustomSetting: object.kind === 'customSetting',
        IsQueryable: object.isQueryable,
        IsApexTriggerable: object.isTriggerable,
        IsTriggerable: object.isTriggerable,
        IsSearchable: object.isSearchable,
        IsEverCreatable: object.isCreateable,
        IsEverUpdatable: object.isUpdateable,
        IsEverDeletable: object.isDeletable,
        IsDeprecatedAndHidden: false,
        IsIdEnabled: true,
        InternalSharingModel: object.sharingModel,
        ExternalSharingModel: object.externalSharingModel,
        DeploymentStatus: object.isCustom ? 'Deployed' : null,
    });
}

function fieldRows(query: VirtualQuery, schema: Schema, objectName: string): readonly Row[] {
    const names = [
        ...(query.values.get('entitydefinitionid') ?? []),
        ...(query.values.get('entitydefinition.qualifiedapiname') ?? []),
    ];
    const objects =
        names.length === 0
            ? [...schema.objects.values()]
            : names.map((name) => schema.object(String(name))).filter((object) => object !== null);
    return objects.flatMap((object) =>
        [...object.fields.values()].map((field) => fieldRow(field, objectName)),
    );
}

function fieldRow(field: FieldDescription, objectName: string): Row {
    return row(objectName, '000000000000000AAA', {
        DurableId: `${field.object}.${field.name}`,
        QualifiedApiName: field.name,
        DeveloperName: field.name.replace(/__\w+$/, ''),
        EntityDefinitionId: field.object,
        NamespacePrefix: null,
        Label: field.label,
        MasterLabel: field.label,
        Length: field.length,
        Precision: field.precision,
        Scale: field.scale,
        DataType: field.type,
        Description: field.description,
        RelationshipName: field.relationshipName,
        IsNillable: field.isNillable,
        IsCalculated: field.isCalculated,
        IsIndexed: field.isIdLookup || field.isUnique || field.type === 'reference',
        IsNameField: field.isNameField,
        IsCompound: field.type === 'address' || field.type === 'location',
        IsHtmlFormatted: field.isHtmlFormatted,
        IsApiFilterable: field.isFilterable,
        IsApiSortable: field.isSortable,
        IsApiGroupable: field.isGroupable,
        IsListFilterable: field.isFilterable,
        IsListSortable: field.isSortable,
        IsWorkflowFilterable: field.isFilterable,
        IsPolymorphicForeignKey: field.isPolymorphic,
    });
}

/** Object Reference > UserRecordAccess: asked for one user and up to 200 records. */
function accessRows(query: VirtualQuery, world: VirtualWorld): readonly Row[] {
    const [user] = query.values.get('userid') ?? [query.user];
    return (query.values.get('recordid') ?? []).map((value) => {
        const recordId = toId18(String(value)) ?? String(value);
        const access = world.recordAccess(String(user), recordId);
        const level = access.all
            ? 'All'
            : access.delete
              ? 'Delete'
              : access.edit
                ? 'Edit'
                : access.read
                  ? 'Read'
                  : 'None';
        return row('UserRecordAccess', recordId, {
            RecordId: recordId,
            UserId: user,
            HasReadAccess: access.read,
            HasEditAccess: access.edit,
            HasDeleteAccess: access.delete,
            HasTransferAccess: access.transfer,
            HasAllAccess: access.all,
            MaxAccessLevel: level,
        });
    });
}

/** Status objects: one row per value of the standard value set. */
function valueRows(set: string, objectName: string): readonly Row[] {
    return (standardValueSets()[set] ?? []).map((value, at) =>
        row(objectName, toId18(`01Jgh0${String(at + 1).padStart(9, '0')}`) ?? '', {
            MasterLabel: value.value,
            ApiName: value.value,
            IsActive: true,
            SortOrder: at + 1,
            IsDefault: value.default ?? false,
            IsClosed: value.isClosed ?? false,
            IsWon: value.isWon ?? false,
            IsConverted: value.isConverted ?? false,
            IsHighPriority: value.isHighPriority ?? false,
            DefaultProbability:
                value.probability === undefined ? null : Decimal.of(value.probability),
            ForecastCategory: value.forecastCategory ?? null,
            ForecastCategoryName: value.forecastCategory ?? null,
            StatusCode: value.statusCode ?? null,
        }),
    );
}
