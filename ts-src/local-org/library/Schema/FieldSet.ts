import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import type { FieldDescription, FieldSetDescription } from '../../schema/index.ts';
import { ApexList, PlatformObject, raise } from '../../values/index.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { displayTypeOf } from './enums.ts';
import { fieldToken, objectTypeToken } from './tokens.ts';

export class FieldSetDescribe extends PlatformObject {
    readonly typeName = 'Schema.FieldSet';
    readonly object: string;
    readonly set: FieldSetDescription;

    constructor(object: string, set: FieldSetDescription) {
        super();
        this.object = object;
        this.set = set;
    }
}

export class FieldSetMember extends PlatformObject {
    readonly typeName = 'Schema.FieldSetMember';
    readonly path: string;
    readonly isRequired: boolean;
    readonly field: FieldDescription;

    constructor(object: string, path: string, isRequired: boolean) {
        super();
        this.path = path;
        this.isRequired = isRequired;
        this.field = fieldAt(object, path);
    }
}

/** Follows `Owner.Profile.Name` from object to object. */
function fieldAt(object: string, path: string): FieldDescription {
    const { schema } = current().org;
    const [first = '', ...rest] = path.split('.');
    if (rest.length === 0) {
        return (
            schema.field(object, first) ??
            raise('SObjectException', `Invalid field ${first} for ${object}`)
        );
    }
    const parent = schema.parentRelationship(object, first)?.referenceTo[0];
    return parent === undefined
        ? raise('SObjectException', `Invalid relationship ${first} for ${object}`)
        : fieldAt(parent, rest.join('.'));
}

/** Apex Reference > Schema > FieldSet */
export const fieldSetType: PlatformType = {
    name: 'Schema.FieldSet',
    kind: 'class',
    methods: {
        ...objectMembers,
        'String getDescription()': ({ set }: FieldSetDescribe) => set.description,
        'List<Schema.FieldSetMember> getFields()': ({ object, set }: FieldSetDescribe) =>
            new ApexList(
                'Schema.FieldSetMember',
                set.fields.map(
                    ({ path, isRequired }) => new FieldSetMember(object, path, isRequired),
                ),
            ),
        'String getLabel()': ({ set }: FieldSetDescribe) => set.label,
        'String getName()': ({ set }: FieldSetDescribe) => set.name,
        'String getNamespace()': () => current().org.namespace,
        'Schema.SObjectType getSObjectType()': ({ object }: FieldSetDescribe) =>
            objectTypeToken(object),
    },
};

/** Apex Reference > Schema > FieldSetMember */
export const fieldSetMemberType: PlatformType = {
    name: 'Schema.FieldSetMember',
    kind: 'class',
    methods: {
        ...objectMembers,
        'Boolean getDbRequired()': ({ field }: FieldSetMember) =>
            !field.isNillable && !field.isDefaultedOnCreate,
        'String getFieldPath()': ({ path }: FieldSetMember) => path,
        'String getLabel()': ({ field }: FieldSetMember) => field.label,
        'Boolean getRequired()': ({ isRequired }: FieldSetMember) => isRequired,
        'Schema.SObjectField getSObjectField()': ({ field }: FieldSetMember) =>
            fieldToken(field.object, field.name),
        'Schema.DisplayType getType()': ({ field }: FieldSetMember) => displayTypeOf(field.type),
    },
};
