import type { PlatformType, TypeName } from '../../contract/index.ts';
import { ApexList, ApexMap, ApexSet, SObjectValue, raise } from '../../values/index.ts';
import { objectTypeToken } from '../Schema/tokens.ts';
import { required } from '../text/arguments.ts';
import { deepCloneMap } from './collections/copying.ts';
import { objectMembers } from './objectMembers.ts';

function empty(typeArguments: readonly TypeName[]): ApexMap {
    return new ApexMap(typeArguments[0] ?? 'Object', typeArguments[1] ?? 'Object');
}

function putRecords(map: ApexMap, records: ApexList | null, isNew: boolean): void {
    required(records).items.forEach((record, index) => {
        const id = record instanceof SObjectValue ? record.id : null;
        if (id === null && isNew) {
            raise('ListException', `Row with null Id at index: ${index}`);
        }
        if (isNew && map.has(id)) {
            raise('ListException', `Row with duplicate Id at index: ${index}`);
        }
        map.put(id, record);
    });
}

function fromRecords(typeArguments: readonly TypeName[], records: ApexList | null): ApexMap {
    const map = empty(typeArguments);
    putRecords(map, records, true);
    return map;
}

function putAll(map: ApexMap, more: ApexMap | null): void {
    for (const [key, value] of required(more).entries()) {
        map.put(key, value);
    }
}

/**
 * A view of the map: removing from it removes from the map, adding to it is refused ("Collection is read-only").
 * Salesforce Stack Exchange 207388; asserted by apex-domainbuilder (DomainBuilder_Test.insertOrder).
 */
function keySet(map: ApexMap): ApexSet {
    return new ApexSet(map.keyType, [], map);
}

/** Apex Reference > System > Map */
export const mapType: PlatformType = {
    name: 'Map<K,V>',
    kind: 'class',
    constructors: {
        '()': empty,
        '(Map<K,V> mapToCopy)': (typeArguments: readonly TypeName[], source: ApexMap | null) => {
            const map = empty(typeArguments);
            putAll(map, source);
            return map;
        },
        '(List<SObject> recordList)': fromRecords,
    },
    methods: {
        ...objectMembers,
        'void clear()': (map: ApexMap) => map.clear(),
        'Map<K,V> clone()': (map: ApexMap) =>
            new ApexMap(map.keyType, map.valueType, map.entries()),
        'Boolean containsKey(K key)': (map: ApexMap, key: unknown) => map.has(key),
        'Map<K,V> deepClone()': deepCloneMap,
        'V get(K key)': (map: ApexMap, key: unknown) => map.get(key),
        'Schema.SObjectType getSObjectType()': (map: ApexMap) => objectTypeToken(map.valueType),
        'Boolean isEmpty()': (map: ApexMap) => map.size === 0,
        'Set<K> keySet()': keySet,
        'V put(K key, V value)': (map: ApexMap, key: unknown, value: unknown) =>
            map.put(key, value),
        'void putAll(Map<K,V> fromMap)': putAll,
        'void putAll(List<SObject> fromRecords)': (map: ApexMap, records: ApexList | null) =>
            putRecords(map, records, false),
        'V remove(K key)': (map: ApexMap, key: unknown) => map.remove(key),
        'Integer size()': (map: ApexMap) => map.size,
        'List<V> values()': (map: ApexMap) => new ApexList(map.valueType, map.valuesInOrder()),
    },
};
