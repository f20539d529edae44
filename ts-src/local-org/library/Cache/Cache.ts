import type { PlatformType } from '../../contract/index.ts';
import type { CacheStore } from '../../execution/index.ts';
import { callMember, current, encodeGraph } from '../../execution/index.ts';
import { ApexSet, Double, PlatformObject, raise } from '../../values/index.ts';
import { PlatformEnum } from '../enums.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { newInstance } from '../System/Type.ts';
import type { TypeToken } from '../System/Type.ts';
import { required } from '../text/arguments.ts';

export const visibilityEnum = new PlatformEnum('Cache.Visibility', ['ALL', 'NAMESPACE']);

/** Seconds: default, least, most (Apex Reference > Cache > Org). */
const [usual, least, most] = [86_400, 300, 172_800];

type Kind = 'Org' | 'Session';

/** A test has a cache of its own. */
function cacheInForce(): CacheStore {
    const { test, org } = current();
    return test?.cache ?? org.cache;
}

class Partition extends PlatformObject {
    readonly typeName: string;
    readonly name: string;
    readonly kind: Kind;

    constructor(kind: Kind, name: string) {
        super();
        this.typeName = `Cache.${kind}Partition`;
        this.kind = kind;
        this.name = name;
    }

    /** Session cache belongs to the user; without a session there is none. */
    get store(): string {
        return this.kind === 'Org'
            ? `org:${this.name}`
            : `session:${current().user.id}:${this.name}`;
    }
}

function checkedKey(kind: Kind, key: string): string {
    const bare = required(key).slice(key.lastIndexOf('.') + 1);
    return /^[a-zA-Z0-9]{1,50}$/.test(bare)
        ? bare
        : raise(
              `Cache.${kind}.${kind}CacheException`,
              `Invalid key name: '${key}'. Key names must be alphanumeric and at most 50 characters.`,
          );
}

const defaultName = 'local.default';

function partitionOf(kind: Kind, key: string): Partition {
    const at = key.lastIndexOf('.');
    return new Partition(kind, at < 0 ? defaultName : key.slice(0, at));
}

function put(partition: Partition, key: string, value: unknown, ...rest: readonly unknown[]): void {
    const seconds =
        rest.find((argument): argument is number => typeof argument === 'number') ?? usual;
    if (partition.kind === 'Org' && (seconds < least || seconds > most)) {
        raise(
            'Cache.Org.OrgCacheException',
            `Invalid TTL: ${seconds}. It must be between ${least} and ${most} seconds.`,
        );
    }
    cacheInForce().put(partition.store, checkedKey(partition.kind, key), required(value), seconds);
}

function get(partition: Partition, key: string): unknown {
    return cacheInForce().get(partition.store, checkedKey(partition.kind, key));
}

/**
 * Apex Developer Guide > Safely Cache Values with the CacheBuilder Interface: the key is unique per builder, the name of
 * the class is part of it.
 */
function builtKey(partition: Partition, builder: TypeToken | null, key: string): string {
    const bare = checkedKey(partition.kind, key);
    return required(builder).named.replace(/[^a-zA-Z0-9]/g, '') + bare;
}

/** `get(CacheBuilder.class, key)`: loads a missing value by the builder and keeps it. */
function build(partition: Partition, builder: TypeToken, key: string): unknown {
    const name = builtKey(partition, builder, key);
    const known = cacheInForce().get(partition.store, name);
    if (known !== null) {
        return known;
    }
    const value = callMember(newInstance(required(builder)), 'doLoad', [key]);
    if (value !== null) {
        cacheInForce().put(partition.store, name, value, usual);
    }
    return value;
}

/** Bytes of a partition without capacity settings of its own: the ten megabytes of Enterprise Edition. */
const capacityBytes = 10_485_760;

/** Used share in percent, by the size of the values as a job would carry them. */
function capacity(partition: Partition): Double {
    const cache = cacheInForce();
    const used = cache
        .keys(partition.store)
        .reduce((total, key) => total + encodeGraph(cache.get(partition.store, key)).length, 0);
    return new Double((used / capacityBytes) * 100);
}

const methods: NonNullable<PlatformType['methods']> = {
    ...objectMembers,
    'Boolean contains(String key)': (partition: Partition, key: string) =>
        get(partition, key) !== null,
    'Object get(String key)': get,
    'Object get(Type cacheBuilder, String key)': build,
    'Set<String> getKeys()': (partition: Partition) =>
        new ApexSet('String', cacheInForce().keys(partition.store)),
    'String getName()': ({ name }: Partition) => name,
    'Long getNumKeys()': (partition: Partition) =>
        BigInt(cacheInForce().keys(partition.store).length),
    'Double getCapacity()': capacity,
    'Boolean isAvailable()': () => true,
    'void put(String key, Object value)': put,
    'void put(String key, Object value, Integer ttlSecs)': put,
    'void put(String key, Object value, Integer ttlSecs, Cache.Visibility visibility, Boolean immutable)':
        put,
    'Boolean remove(Type cacheBuilder, String key)': (
        partition: Partition,
        builder: TypeToken | null,
        key: string,
    ) => cacheInForce().remove(partition.store, builtKey(partition, builder, key)),
    'Boolean remove(String key)': (partition: Partition, key: string) =>
        cacheInForce().remove(partition.store, checkedKey(partition.kind, key)),
};

/** Statics work on the partition named in the key, or the default one. */
function statics(kind: Kind): NonNullable<PlatformType['statics']> {
    const entries = Object.entries(methods)
        .filter(([signature]) => signature.includes('String key'))
        .map(([signature, body]) => {
            const withKey = (...values: unknown[]): unknown => {
                const key =
                    values.find((value): value is string => typeof value === 'string') ?? '';
                return (body as unknown as (...all: unknown[]) => unknown)(
                    partitionOf(kind, key),
                    ...values,
                );
            };
            return [signature, withKey] as const;
        });
    return {
        ...Object.fromEntries(entries),
        'Double getCapacity()': () => capacity(new Partition(kind, defaultName)),
        'Boolean isAvailable()': () => true,
        [`Cache.${kind}Partition getPartition(String partitionName)`]: (name: string) =>
            new Partition(kind, required(name)),
        'Set<String> getKeys()': () =>
            new ApexSet('String', cacheInForce().keys(new Partition(kind, defaultName).store)),
    };
}

export const cacheTypes: readonly PlatformType[] = [
    { name: 'Cache.Partition', kind: 'class', methods },
    { name: 'Cache.OrgPartition', kind: 'class', superType: 'Cache.Partition', methods },
    { name: 'Cache.SessionPartition', kind: 'class', superType: 'Cache.Partition', methods },
    { name: 'Cache.Org', kind: 'class', statics: statics('Org') },
    { name: 'Cache.Session', kind: 'class', statics: statics('Session') },
    {
        name: 'Cache.CacheBuilder',
        kind: 'interface',
        abstractMethods: ['Object doLoad(String key)'],
    },
];
