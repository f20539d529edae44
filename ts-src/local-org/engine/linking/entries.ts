import type { TypeName } from '../../contract/index.ts';
import {
    accessorMember,
    constructorMember,
    fieldMember,
    methodMember,
} from '../../codegen/index.ts';
import type {
    TypedClass,
    TypedField,
    TypedInterface,
    TypedMethod,
    TypedProperty,
} from '../../semantics/index.ts';
import type { ApexObject, ClassEntry, FieldEntry, MethodEntry } from '../../values/index.ts';
import { raise } from '../../values/index.ts';
import type { LinkedClass } from './linkedClass.ts';

type Bag = Record<string, unknown>;
type Accessor = (...values: unknown[]) => unknown;

/** What the run time knows of a class: its tables of methods and data members. */
export function classEntry(
    linked: LinkedClass,
    declared: TypedClass,
    unit: { readonly apiVersion: number },
): ClassEntry {
    return {
        name: declared.name,
        kind: 'class',
        superType: linked.superClass?.entry ?? null,
        ancestors: new Set([...declared.allTypes, ...declared.allTypes.map(withoutSystem)]),
        methods: declared.methods.map((method) => methodEntry(declared.name, method)),
        fields: dataMembers(linked, declared),
        constants: [],
        sharing: declared.sharing ?? 'none',
        apiVersion: unit.apiVersion,
        isTest: declared.isTest,
        construct: publicConstructor(linked, declared),
    };
}

function withoutSystem(type: TypeName): TypeName {
    return type.replace(/^System\./, '');
}

export function interfaceEntry(
    declared: TypedInterface,
    ancestors: ReadonlySet<TypeName>,
    unit: { readonly apiVersion: number },
): ClassEntry {
    return {
        name: declared.name,
        kind: 'interface',
        superType: null,
        ancestors,
        methods: declared.methods.map((method) => methodEntry(declared.name, method)),
        fields: [],
        constants: [],
        sharing: 'none',
        apiVersion: unit.apiVersion,
        isTest: false,
        construct: null,
    };
}

function methodEntry(owner: TypeName, method: TypedMethod): MethodEntry {
    const parameters = method.parameters.map((parameter) => parameter.type);
    return {
        name: method.name,
        parameters,
        parameterNames: method.parameters.map((parameter) => parameter.name),
        returnType: method.returnType,
        isStatic: method.isStatic,
        member: methodMember({ owner, name: method.name, parameters }, method),
        isInvocable: method.annotations.some(({ name }) => name === 'InvocableMethod'),
    };
}

function publicConstructor(linked: LinkedClass, declared: TypedClass): (() => ApexObject) | null {
    const found = declared.constructors.find((constructor) => constructor.parameters.length === 0);
    if (!found || declared.isAbstract) {
        return null;
    }
    const member = constructorMember(declared.name, []);
    return () => {
        const made = linked.create();
        return (made[member] as Accessor).call(made) as ApexObject;
    };
}

/** Fields and properties in the order of their text. */
function dataMembers(linked: LinkedClass, declared: TypedClass): readonly FieldEntry[] {
    const members = [
        ...declared.fields.map((field) => ({
            at: field.span.start,
            entry: fieldEntry(linked, field),
        })),
        ...declared.properties.map((property) => ({
            at: property.span.start,
            entry: propertyEntry(linked, property),
        })),
    ];
    return members.sort((left, right) => left.at - right.at).map(({ entry }) => entry);
}

type Common = Omit<FieldEntry, 'get' | 'set' | 'isComputed'>;

function common(member: TypedField | TypedProperty, linked: LinkedClass): Common {
    const storage = fieldMember(linked.name, member.name);
    const bag = (self: ApexObject): Bag =>
        member.isStatic ? linked.s() : (self as unknown as Bag);
    return {
        load: (self) => bag(self)[storage],
        store: (self, value) => {
            bag(self)[storage] = value;
        },
        name: member.name,
        type: member.type,
        isStatic: member.isStatic,
        isTransient: member.isTransient,
        isPublic: member.visibility === 'public' || member.visibility === 'global',
        isGlobal: member.visibility === 'global',
        isAuraEnabled: member.annotations.some((annotation) => annotation.name === 'AuraEnabled'),
        invocable: invocableVariable(member),
    };
}

function invocableVariable(member: TypedField | TypedProperty): FieldEntry['invocable'] {
    const found = member.annotations.find(({ name }) => name === 'InvocableVariable');
    return found === undefined ? null : { isRequired: found.parameters['required'] === true };
}

function fieldEntry(linked: LinkedClass, field: TypedField): FieldEntry {
    const stored = common(field, linked);
    return { ...stored, isComputed: false, get: stored.load, set: stored.store };
}

function propertyEntry(linked: LinkedClass, property: TypedProperty): FieldEntry {
    const stored = common(property, linked);
    const accessor = (self: ApexObject, kind: 'get' | 'set'): Accessor | undefined => {
        const members = property.isStatic ? linked.m() : (self as unknown as Bag);
        return members[accessorMember(kind, linked.name, property)] as Accessor | undefined;
    };
    return {
        ...stored,
        isComputed: property.setter === null && (property.getter?.body ?? null) !== null,
        get: (self) => {
            const getter = accessor(self, 'get');
            return getter ? getter.call(self) : stored.load(self);
        },
        set: (self, value) => {
            const setter = accessor(self, 'set');
            if (setter) {
                setter.call(self, value);
            } else if (property.setter === null && property.getter?.body) {
                raise('TypeException', `Field is not writeable: ${linked.name}.${property.name}`);
            } else {
                stored.store(self, value);
            }
        },
    };
}
