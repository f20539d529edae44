import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import type {
    ChildRelationship,
    ObjectDescription,
    RecordTypeDescription,
} from '../../schema/index.ts';
import { ApexList, ApexMap, PlatformObject, raise } from '../../values/index.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { describeText } from './describeText.ts';
import { FieldSetDescribe } from './FieldSet.ts';
import { descriptionOf, fieldToken, objectTypeToken } from './tokens.ts';

/** A describe result names its object; metadata and permissions are asked when a getter is called. */
export class ObjectDescribe extends PlatformObject {
    readonly typeName = 'Schema.DescribeSObjectResult';
    readonly object: string;

    private constructor(object: string) {
        super();
        this.object = object;
    }

    private static readonly known = new Map<string, ObjectDescribe>();

    static of(object: string): ObjectDescribe {
        const { name } = descriptionOf(object);
        let describe = ObjectDescribe.known.get(name);
        if (describe === undefined) {
            describe = new ObjectDescribe(name);
            ObjectDescribe.known.set(name, describe);
        }
        return describe;
    }

    get description(): ObjectDescription {
        return descriptionOf(this.object);
    }

    override toText(): string {
        return describeText(this, describeSObjectResultType, [
            'getChildRelationships',
            'getRecordTypeInfos',
            'getRecordTypeInfosByDeveloperName',
            'getRecordTypeInfosById',
            'getRecordTypeInfosByName',
            'getSObjectType',
        ]);
    }
}

/** `describe.fields`, `describe.fieldSets`: only there to be asked for their map or a member. */
export class MemberMap extends PlatformObject {
    readonly typeName: string;
    readonly object: string;

    constructor(typeName: string, object: string) {
        super();
        this.typeName = typeName;
        this.object = object;
    }
}

export class RecordTypeInfo extends PlatformObject {
    readonly typeName = 'Schema.RecordTypeInfo';
    readonly id: string | null;
    readonly description: RecordTypeDescription;

    constructor(id: string | null, description: RecordTypeDescription) {
        super();
        this.id = id;
        this.description = description;
    }
}

export class RelationshipDescribe extends PlatformObject {
    readonly typeName = 'Schema.ChildRelationship';
    readonly relationship: ChildRelationship;

    constructor(relationship: ChildRelationship) {
        super();
        this.relationship = relationship;
    }

    override toText(): string {
        const { childObject, field } = this.relationship;
        return `${childObject}.${field}`;
    }

    /** Every describe makes new ones; maps keyed by them must find the same relationship again. */
    override equals(other: unknown): boolean {
        return other instanceof RelationshipDescribe && other.toText() === this.toText();
    }
}

function rights(describe: ObjectDescribe): {
    read: boolean;
    create: boolean;
    edit: boolean;
    delete: boolean;
} {
    const { org, user } = current();
    return org.database.permissionsOf(user.id).object(describe.object);
}

const masterRecordTypeId = '012000000000000AAA';

function recordTypes(describe: ObjectDescribe): RecordTypeInfo[] {
    const { database } = current().org;
    const rows =
        database.schema.object('RecordType') === null
            ? []
            : database.system.find('RecordType', 'SobjectType', describe.object);
    return describe.description.recordTypes.map((type) => {
        const row = rows.find(
            (candidate) => candidate.read('DeveloperName') === type.developerName,
        );
        return new RecordTypeInfo(type.isMaster ? masterRecordTypeId : (row?.id ?? null), type);
    });
}

function recordTypesBy(keyType: string, key: (info: RecordTypeInfo) => string | null) {
    return (describe: ObjectDescribe): ApexMap =>
        new ApexMap(
            keyType,
            'Schema.RecordTypeInfo',
            recordTypes(describe).map((info) => [key(info), info] as const),
        );
}

function childRelationships(describe: ObjectDescribe): ApexList {
    const items = describe.description.childRelationships.map(
        (relationship) => new RelationshipDescribe(relationship),
    );
    return new ApexList('Schema.ChildRelationship', items);
}

function fieldMap({ object }: MemberMap): ApexMap {
    const names = [...descriptionOf(object).fields.values()].map(({ name }) => name);
    return new CaselessMap(
        'Schema.SObjectField',
        names.map((name) => [name.toLowerCase(), fieldToken(object, name)] as const),
    );
}

function fieldSetMap({ object }: MemberMap): ApexMap {
    const sets = descriptionOf(object).fieldSets;
    return new CaselessMap(
        'Schema.FieldSet',
        sets.map((set) => [set.name.toLowerCase(), new FieldSetDescribe(object, set)] as const),
    );
}

/** Describe maps are asked in any case (Apex Developer Guide > Understanding Apex Describe Information). */
export class CaselessMap extends ApexMap {
    constructor(valueType: string, entries: Iterable<readonly [string, unknown]>) {
        super('String', valueType, entries);
    }

    override has(key: unknown): boolean {
        return super.has(typeof key === 'string' ? key.toLowerCase() : key);
    }

    override get(key: unknown): unknown {
        return super.get(typeof key === 'string' ? key.toLowerCase() : key);
    }
}

const flag = (read: (description: ObjectDescription) => boolean) => (describe: ObjectDescribe) =>
    read(describe.description);
const text =
    (read: (description: ObjectDescription) => string | null) => (describe: ObjectDescribe) =>
        read(describe.description);
const never = (): boolean => false;

/** Objects that stand beside another one, by their kind: how the describe calls them, and how their names end. */
const associates: Readonly<Record<string, { readonly type: string; readonly ending: RegExp }>> = {
    changeEvent: { type: 'ChangeEvent', ending: /__ChangeEvent$|ChangeEvent$/ },
    feed: { type: 'Feed', ending: /__Feed$|Feed$/ },
    history: { type: 'History', ending: /__History$|(?:Field)?History$/ },
    share: { type: 'Share', ending: /__Share$|Share$/ },
};

function associateParent({ description }: ObjectDescribe): string | null {
    const ending = associates[description.kind]?.ending;
    if (ending === undefined) {
        return null;
    }
    const bare = description.name.replace(ending, '');
    const { schema } = current().org;
    return (schema.object(`${bare}__c`) ?? schema.object(bare))?.name ?? null;
}

/** Apex Reference > Schema > DescribeSObjectResult */
export const describeSObjectResultType: PlatformType = {
    name: 'Schema.DescribeSObjectResult',
    kind: 'class',
    properties: {
        'Schema.SObjectTypeFields fields': {
            get: (describe: ObjectDescribe) =>
                new MemberMap('Schema.SObjectTypeFields', describe.object),
        },
        'Schema.SObjectTypeFieldSets fieldSets': {
            get: (describe: ObjectDescribe) =>
                new MemberMap('Schema.SObjectTypeFieldSets', describe.object),
        },
    },
    methods: {
        ...objectMembers,
        'List<Schema.ChildRelationship> getChildRelationships()': childRelationships,
        'String getAssociateEntityType()': ({ description }: ObjectDescribe) =>
            associates[description.kind]?.type ?? null,
        'String getAssociateParentEntity()': associateParent,
        'Boolean getHasSubtypes()': never,
        'String getKeyPrefix()': text((object) => object.keyPrefix),
        'String getLabel()': text((object) => object.label),
        'String getLabelPlural()': text((object) => object.labelPlural),
        'String getLocalName()': text((object) => object.name.replace(/^\w+?__(?=\w+__)/, '')),
        'String getName()': text((object) => object.name),
        'List<Schema.RecordTypeInfo> getRecordTypeInfos()': (describe: ObjectDescribe) =>
            new ApexList('Schema.RecordTypeInfo', recordTypes(describe)),
        'Map<String,Schema.RecordTypeInfo> getRecordTypeInfosByDeveloperName()': recordTypesBy(
            'String',
            (info) => info.description.developerName,
        ),
        'Map<Id,Schema.RecordTypeInfo> getRecordTypeInfosById()': recordTypesBy(
            'Id',
            (info) => info.id,
        ),
        'Map<String,Schema.RecordTypeInfo> getRecordTypeInfosByName()': recordTypesBy(
            'String',
            (info) => info.description.label,
        ),
        'Schema.SObjectType getSObjectType()': (describe: ObjectDescribe) =>
            objectTypeToken(describe.object),
        'Boolean isAccessible()': (describe: ObjectDescribe) => rights(describe).read,
        'Boolean isCreateable()': (describe: ObjectDescribe) =>
            describe.description.isCreateable && rights(describe).create,
        'Boolean isCustom()': flag((object) => object.isCustom),
        'Boolean isCustomSetting()': flag((object) => object.kind === 'customSetting'),
        'Boolean isDeletable()': (describe: ObjectDescribe) =>
            describe.description.isDeletable && rights(describe).delete,
        'Boolean isDeprecatedAndHidden()': never,
        'Boolean isFeedEnabled()': flag((object) => object.isFeedEnabled),
        'Boolean isMergeable()': flag((object) => object.isMergeable),
        'Boolean isMruEnabled()': flag((object) => object.isMruEnabled),
        'Boolean isQueryable()': (describe: ObjectDescribe) =>
            describe.description.isQueryable && rights(describe).read,
        'Boolean isSearchable()': flag((object) => object.isSearchable),
        'Boolean isUndeletable()': flag((object) => object.isUndeletable),
        'Boolean isUpdateable()': (describe: ObjectDescribe) =>
            describe.description.isUpdateable && rights(describe).edit,
    },
};

/** Apex Developer Guide > Using Schema Tokens, Understanding Apex Describe Information: `SObjectType.X.fields` is an SObjectTypeFields */
export const sobjectTypeFieldsType: PlatformType = {
    name: 'Schema.SObjectTypeFields',
    kind: 'class',
    methods: { ...objectMembers, 'Map<String,Schema.SObjectField> getMap()': fieldMap },
};

/** Apex Reference > Schema > FieldSet: `SObjectType.X.fieldSets` is an SObjectTypeFieldSets */
export const sobjectTypeFieldSetsType: PlatformType = {
    name: 'Schema.SObjectTypeFieldSets',
    kind: 'class',
    methods: { ...objectMembers, 'Map<String,Schema.FieldSet> getMap()': fieldSetMap },
};

/** Apex Reference > Schema > RecordTypeInfo */
export const recordTypeInfoType: PlatformType = {
    name: 'Schema.RecordTypeInfo',
    kind: 'class',
    methods: {
        ...objectMembers,
        'String getDeveloperName()': (info: RecordTypeInfo) => info.description.developerName,
        'String getName()': (info: RecordTypeInfo) => info.description.label,
        'Id getRecordTypeId()': (info: RecordTypeInfo) => info.id,
        'Boolean isActive()': (info: RecordTypeInfo) => info.description.isActive,
        'Boolean isAvailable()': (info: RecordTypeInfo) => info.description.isActive,
        'Boolean isDefaultRecordTypeMapping()': (info: RecordTypeInfo) => info.description.isMaster,
        'Boolean isMaster()': (info: RecordTypeInfo) => info.description.isMaster,
    },
};

/** Apex Reference > Schema > ChildRelationship */
export const childRelationshipType: PlatformType = {
    name: 'Schema.ChildRelationship',
    kind: 'class',
    methods: {
        ...objectMembers,
        'Schema.SObjectType getChildSObject()': ({ relationship }: RelationshipDescribe) =>
            objectTypeToken(relationship.childObject),
        'Schema.SObjectField getField()': ({ relationship }: RelationshipDescribe) =>
            fieldToken(relationship.childObject, relationship.field) ??
            raise(
                'SObjectException',
                `Invalid field ${relationship.field} for ${relationship.childObject}`,
            ),
        'String getRelationshipName()': ({ relationship }: RelationshipDescribe) =>
            relationship.name,
        'Boolean isCascadeDelete()': ({ relationship }: RelationshipDescribe) =>
            relationship.isCascadeDelete,
        'Boolean isDeprecatedAndHidden()': never,
        'Boolean isRestrictedDelete()': ({ relationship }: RelationshipDescribe) =>
            relationship.isRestrictedDelete,
    },
};
