import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import {
    ApexList,
    ApexMap,
    ApexSet,
    PlatformObject,
    SObjectValue,
    platformException,
    raise,
} from '../../values/index.ts';
import { required } from '../text/arguments.ts';
import { typeOfName } from '../registry.ts';
import { isAssignable } from '../types/assignability.ts';
import { resolveType } from '../types/resolveType.ts';
import { partsOf } from '../types/typeNames.ts';
import { objectMembers } from './objectMembers.ts';
import { systemExceptions } from './Exception.ts';

const bareNames = new Set([
    'Object',
    'String',
    'Integer',
    'Long',
    'Double',
    'Decimal',
    'Boolean',
    'Date',
    'Datetime',
    'Time',
    'Id',
    'Blob',
    'SObject',
    'AggregateResult',
    'Database',
    'Schema',
    'Exception',
]);

/** A value of class Type: `Account.class`, `Type.forName('X')`. */
export class TypeToken extends PlatformObject {
    readonly typeName = 'Type';
    /** Canonical name of the type it stands for. */
    readonly named: string;

    private constructor(named: string) {
        super();
        this.named = named;
    }

    private static readonly known = new Map<string, TypeToken>();

    static of(named: string): TypeToken {
        let token = TypeToken.known.get(named);
        if (token === undefined) {
            token = new TypeToken(named);
            TypeToken.known.set(named, token);
        }
        return token;
    }

    /** Classes of namespace System carry it, values and collections do not. */
    override toText(): string {
        const isSystem =
            typeOfName(this.named)?.name === this.named &&
            !this.named.includes('.') &&
            !bareNames.has(this.named) &&
            current().org.program.classNamed(this.named) === null;
        return isSystem ? `System.${this.named}` : this.named;
    }

    override equals(other: unknown): boolean {
        return other instanceof TypeToken && other.named === this.named;
    }
}

function forName(name: string | null): TypeToken | null {
    const resolved = name === null || name === '' ? null : resolveType(name);
    return resolved === null ? null : TypeToken.of(resolved);
}

function forNamespacedName(namespace: string | null, name: string | null): TypeToken | null {
    return forName(
        namespace === null || namespace === '' || name === null ? name : `${namespace}.${name}`,
    );
}

/** Builds an instance by the constructor without parameters. */
export function newInstance({ named }: TypeToken): unknown {
    const { name, args } = partsOf(named);
    switch (name) {
        case 'List':
            return new ApexList(args[0] ?? 'Object');
        case 'Set':
            return new ApexSet(args[0] ?? 'Object');
        case 'Map':
            return new ApexMap(args[0] ?? 'Object', args[1] ?? 'Object');
        default:
            return instanceOf(named);
    }
}

function instanceOf(named: string): unknown {
    const { program, schema } = current().org;
    const entry = program.classNamed(named);
    if (entry !== null) {
        return entry.construct?.() ?? noConstructor(named);
    }
    if (schema.object(named) !== null) {
        return new SObjectValue(named);
    }
    return systemExceptions.has(named)
        ? platformException(named, null as unknown as string)
        : noConstructor(named);
}

function noConstructor(named: string): never {
    return raise('TypeException', `Class ${named} must have a public no-argument constructor.`);
}

/** Apex Reference > System > Type */
export const typeType: PlatformType = {
    name: 'Type',
    kind: 'class',
    methods: {
        ...objectMembers,
        'String getName()': (type: TypeToken) => type.toText(),
        'Boolean isAssignableFrom(Type sourceType)': (type: TypeToken, source: TypeToken | null) =>
            isAssignable(required(source).named, type.named),
        'Object newInstance()': newInstance,
    },
    statics: {
        'Type forName(String fullyQualifiedName)': forName,
        'Type forName(String namespace, String name)': forNamespacedName,
    },
};

/** Apex Reference > System > Callable */
export const callableType: PlatformType = {
    name: 'Callable',
    kind: 'interface',
    abstractMethods: ['Object call(String action, Map<String,Object> args)'],
};
