import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import type { Permissions } from '../../database/index.ts';
import type { FieldDescription } from '../../schema/index.ts';
import type { EnumValue } from '../../values/index.ts';
import {
    ApexList,
    ApexMap,
    ApexSet,
    PlatformObject,
    SObjectValue,
    raise,
} from '../../values/index.ts';
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
    UPSERTABLE: [
        { object: 'create', field: 'edit' },
        { object: 'edit', field: 'edit' },
    ],
};

function strip(
    access: EnumValue | null,
    source: ApexList | null,
    checksObject: boolean | null = true,
): AccessDecision {
    const { org, user } = current();
    const wanted = wishes[required(access).name] ?? [];
    const decision = new AccessDecision(new ApexList(required(source).elementType));
    const stripper = new Stripper(wanted, decision, org.database.permissionsOf(user.id));
    required(source).items.forEach((item, index) => {
        const record = required(item as SObjectValue | null);
        if (checksObject !== false) {
            stripper.demandObject(record.type);
        }
        decision.records.items.push(stripper.strip(record, index));
    });
    return decision;
}

/** Copies records without what the user may not use; whole relationships go where their object is not readable. */
class Stripper {
    private readonly wanted: readonly Wish[];
    private readonly decision: AccessDecision;
    private readonly permissions: Permissions;

    constructor(wanted: readonly Wish[], decision: AccessDecision, permissions: Permissions) {
        this.wanted = wanted;
        this.decision = decision;
        this.permissions = permissions;
    }

    demandObject(object: string): void {
        const rights = this.permissions.object(object);
        if (this.wanted.some((wish) => !rights[wish.object])) {
            raise('NoAccessException', `No access to entity: ${object}`);
        }
    }

    strip(record: SObjectValue, index: number): SObjectValue {
        const twin = record.copy();
        for (const [key, value] of record.values) {
            const name = record.names.get(key) ?? key;
            if (!this.mayKeep(record.type, key, value)) {
                twin.remove(name);
                twin.queried?.delete(key);
                note(this.decision, record.type, name, index);
            } else if (value instanceof SObjectValue) {
                twin.values.set(key, this.strip(value, index));
            } else if (value instanceof ApexList) {
                const children = value.items.map((item) =>
                    item instanceof SObjectValue ? this.strip(item, index) : item,
                );
                twin.values.set(key, new ApexList(value.elementType, children));
            }
        }
        // A column that was asked for counts as read even where the row has nothing in it.
        for (const key of [...(twin.queried ?? [])].filter((name) => !record.values.has(name))) {
            if (!this.mayKeep(record.type, key, null)) {
                twin.queried?.delete(key);
                const field = current().org.schema.field(record.type, key);
                note(this.decision, record.type, field?.name ?? key, index);
            }
        }
        return twin;
    }

    private mayKeep(object: string, key: string, value: unknown): boolean {
        const related = relatedType(object, key, value);
        if (related !== null) {
            return this.permissions.object(related).read;
        }
        const field = current().org.schema.field(object, key);
        return (
            field === null ||
            field.type === 'id' ||
            this.wanted.every((wish) => this.mayUse(field, wish))
        );
    }

    private mayUse(field: FieldDescription, wish: Wish): boolean {
        const isWritable = wish.object === 'create' ? field.isCreateable : field.isUpdateable;
        return (
            (wish.field === 'read' || isWritable) &&
            this.permissions.field(field.object, field.name)[wish.field]
        );
    }
}

/** The object behind a relationship: of the parent record, or of the children. */
function relatedType(object: string, key: string, value: unknown): string | null {
    if (value instanceof SObjectValue) {
        return value.type;
    }
    return value instanceof ApexList
        ? (current().org.schema.childRelationship(object, key)?.childObject ?? null)
        : null;
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
            'SObjectAccessDecision stripInaccessible(AccessType accessCheckType, List<SObject> sourceRecords)':
                strip,
            'SObjectAccessDecision stripInaccessible(AccessType accessCheckType, List<SObject> sourceRecords, Boolean enforceRootObjectCRUD)':
                strip,
        },
    },
    {
        name: 'SObjectAccessDecision',
        kind: 'class',
        methods: {
            ...objectMembers,
            'Set<Integer> getModifiedIndexes()': ({ modified }: AccessDecision) =>
                new ApexSet('Integer', modified),
            'List<SObject> getRecords()': ({ records }: AccessDecision) => records,
            'Map<String,Set<String>> getRemovedFields()': ({ removed }: AccessDecision) =>
                new ApexMap(
                    'String',
                    'Set<String>',
                    [...removed].map(
                        ([object, fields]) => [object, new ApexSet('String', fields)] as const,
                    ),
                ),
        },
    },
    {
        name: 'FeatureManagement',
        kind: 'class',
        statics: {
            'Boolean checkPermission(String apiName)': (name: string | null) => {
                const { org, user } = current();
                const bare = required(name).replace(
                    org.namespace === null ? /^$/ : new RegExp(`^${org.namespace}__`, 'i'),
                    '',
                );
                return org.database.permissionsOf(user.id).hasCustomPermission(bare);
            },
        },
    },
];
