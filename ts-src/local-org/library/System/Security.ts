import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import type { EnumValue } from '../../values/index.ts';
import { ApexList, ApexMap, ApexSet, PlatformObject, SObjectValue, raise } from '../../values/index.ts';
import { required } from '../text/arguments.ts';
import { objectMembers } from './objectMembers.ts';

/** Apex Reference > System > SObjectAccessDecision */
class AccessDecision extends PlatformObject {
    readonly typeName = 'SObjectAccessDecision';
    readonly records: ApexList;
    readonly removed = new Map<string, Set<string>>();
    readonly modified = new Set<number>();

    constructor(records: ApexList) {
        super();
        this.records = records;
    }
}

interface Wish {
    readonly object: 'read' | 'create' | 'edit';
    readonly field: 'read' | 'edit';
}

const wishes: Readonly<Record<string, readonly Wish[]>> = {
    READABLE: [{ object: 'read', field: 'read' }],
    CREATABLE: [{ object: 'create', field: 'edit' }],
    UPDATABLE: [{ object: 'edit', field: 'edit' }],
    UPSERTABLE: [{ object: 'create', field: 'edit' }, { object: 'edit', field: 'edit' }],
};

function strip(access: EnumValue | null, source: ApexList | null, checksObject: boolean | null = true): AccessDecision {
    const wanted = wishes[required(access).name] ?? [];
    const { org, user } = current();
    const permissions = org.database.permissionsOf(user.id);
    const decision = new AccessDecision(new ApexList(required(source).elementType));
    const stripRecord = (record: SObjectValue, isRoot: boolean, index: number): SObjectValue => {
        const rights = permissions.object(record.type);
        if (isRoot && checksObject !== false && wanted.some(({ object }) => !rights[object])) {
            raise('NoAccessException', `No access to entity: ${record.type}`);
        }
        const twin = record.copy();
        const drop = (name: string): void => {
            twin.remove(name);
            twin.queried?.delete(name.toLowerCase());
            note(decision, record.type, name, index);
        };
        for (const [key, value] of record.values) {
            const name = record.names.get(key) ?? key;
            const related = relatedType(record.type, key, value);
            if (related !== null && !permissions.object(related).read) {
                drop(name);
            } else if (value instanceof SObjectValue) {
                twin.values.set(key, stripRecord(value, false, index));
            } else if (value instanceof ApexList) {
                twin.values.set(key, new ApexList(value.elementType, value.items.map((item) => (item instanceof SObjectValue ? stripRecord(item, false, index) : item))));
            } else {
                const field = org.schema.field(record.type, key);
                if (field !== null && field.type !== 'id' && wanted.some((wish) => !mayUse(record.type, field.name, wish))) {
                    drop(field.name);
                }
            }
        }
        return twin;
    };
    const mayUse = (object: string, name: string, wish: Wish): boolean => {
        const field = org.schema.field(object, name);
        const isWritable = wish.field === 'read' || (wish.object === 'create' ? field?.isCreateable : field?.isUpdateable) === true;
        return isWritable && permissions.field(object, name)[wish.field];
    };
    required(source).items.forEach((record, index) => {
        decision.records.items.push(stripRecord(required(record as SObjectValue | null), true, index));
    });
    return decision;
}

/** The object behind a relationship: of the parent record, or of the children. */
function relatedType(object: string, key: string, value: unknown): string | null {
    if (value instanceof SObjectValue) {
        return value.type;
    }
    return value instanceof ApexList ? (current().org.schema.childRelationship(object, key)?.childObject ?? null) : null;
}

function note(decision: AccessDecision, object: string, field: string, index: number): void {
    const fields = decision.removed.get(object) ?? new Set<string>();
    fields.add(field);
    decision.removed.set(object, fields);
    decision.modified.add(index);
}

/** Apex Reference > System > Security */
export const securityTypes: readonly PlatformType[] = [
    {
        name: 'Security',
        kind: 'class',
        statics: {
            'SObjectAccessDecision stripInaccessible(AccessType accessCheckType, List<SObject> sourceRecords)': strip,
            'SObjectAccessDecision stripInaccessible(AccessType accessCheckType, List<SObject> sourceRecords, Boolean enforceRootObjectCRUD)': strip,
        },
    },
    {
        name: 'SObjectAccessDecision',
        kind: 'class',
        methods: {
            ...objectMembers,
            'Set<Integer> getModifiedIndexes()': ({ modified }: AccessDecision) => new ApexSet('Integer', modified),
            'List<SObject> getRecords()': ({ records }: AccessDecision) => records,
            'Map<String,Set<String>> getRemovedFields()': ({ removed }: AccessDecision) =>
                new ApexMap('String', 'Set<String>', [...removed].map(([object, fields]) => [object, new ApexSet('String', fields)] as const)),
        },
    },
    {
        name: 'FeatureManagement',
        kind: 'class',
        statics: {
            'Boolean checkPermission(String apiName)': (name: string | null) => {
                const { org, user } = current();
                const bare = required(name).replace(org.namespace === null ? /^$/ : new RegExp(`^${org.namespace}__`, 'i'), '');
                return org.database.permissionsOf(user.id).hasCustomPermission(bare);
            },
        },
    },
];
