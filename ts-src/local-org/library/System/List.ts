import type { PlatformType, TypeName } from '../../contract/index.ts';
import type { ApexSet } from '../../values/index.ts';
import { ApexList, equalValues, raise } from '../../values/index.ts';
import { objectTypeToken } from '../Schema/tokens.ts';
import { required } from '../text/arguments.ts';
import { deepClone } from './collections/copying.ts';
import { sortBy, sortList } from './collections/sorting.ts';
import { ApexIterator, iterate } from '../../execution/index.ts';
import { objectMembers } from './objectMembers.ts';

function add(list: ApexList, item: unknown): void {
    list.beforeChange();
    list.refuseForeign(item);
    list.append(item);
}

function insert(list: ApexList, index: number, item: unknown): void {
    list.beforeChange();
    if (required(index) < 0 || index > list.items.length) {
        raise('ListException', `List index out of bounds: ${index}`);
    }
    list.refuseForeign(item);
    list.append(item);
    list.items.copyWithin(index + 1, index);
    list.items[index] = item;
}

function addAll(list: ApexList, more: ApexList | ApexSet | null): void {
    list.beforeChange();
    for (const item of elementsOf(more)) {
        list.refuseForeign(item);
        list.append(item);
    }
}

export function elementsOf(source: ApexList | ApexSet | null): unknown[] {
    const found = source ?? raise('NullPointerException', 'Argument cannot be null.');
    return found instanceof ApexList ? [...found.items] : found.values();
}

function remove(list: ApexList, index: number): unknown {
    list.beforeChange();
    const item = list.get(index);
    list.items.splice(index, 1);
    return item;
}

function cloneDeep(
    list: ApexList,
    preserveId = false,
    preserveTimestamps = false,
    preserveAutonumber = false,
): ApexList {
    return deepClone(list, { preserveId, preserveTimestamps, preserveAutonumber });
}

/** So many nulls, as an array has (Apex-Opensource-Library, DML: assigns by index right away). */
function sized(typeArguments: readonly TypeName[], size: number): ApexList {
    if (required(size) < 0) {
        raise('ListException', `Illegal Capacity: ${size}`);
    }
    return new ApexList(typeArguments[0] ?? 'Object', new Array<null>(size).fill(null));
}

function fromIterable(typeArguments: readonly TypeName[], source: unknown): ApexList {
    const list = new ApexList(typeArguments[0] ?? 'Object');
    iterate(required(source), (item) => {
        list.items.push(item);
    });
    return list;
}

function set(list: ApexList, index: number, item: unknown): void {
    if (list.isReadOnly) {
        raise('FinalException', 'Collection is read-only');
    }
    list.set(index, item);
}

/** Apex Reference > System > List */
export const listType: PlatformType = {
    name: 'List<T>',
    kind: 'class',
    interfaces: ['Iterable<T>'],
    constructors: {
        '()': (typeArguments: readonly TypeName[]) => new ApexList(typeArguments[0] ?? 'Object'),
        '(Integer size)': sized,
        '(List<T> listToCopy)': fromIterable,
        '(Set<T> setToCopy)': fromIterable,
        '(Iterable<T> iterable)': fromIterable,
    },
    methods: {
        ...objectMembers,
        'void add(T listElement)': add,
        'void add(Integer index, T listElement)': insert,
        'void addAll(List<T> fromList)': addAll,
        'void addAll(Set<T> fromSet)': addAll,
        'void clear()': (list: ApexList) => {
            list.beforeChange();
            list.items = [];
        },
        'List<T> clone()': (list: ApexList) => new ApexList(list.elementType, [...list.items]),
        'Boolean contains(T listElement)': (list: ApexList, item: unknown) =>
            list.items.some((candidate) => equalValues(candidate, item)),
        'List<T> deepClone()': (list: ApexList) => cloneDeep(list),
        'List<T> deepClone(Boolean preserveId)': cloneDeep,
        'List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps)': cloneDeep,
        'List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)':
            cloneDeep,
        'T get(Integer index)': (list: ApexList, index: number) => list.get(index),
        'Schema.SObjectType getSObjectType()': (list: ApexList) =>
            objectTypeToken(list.elementType),
        'Integer indexOf(T listElement)': (list: ApexList, item: unknown) =>
            list.items.findIndex((candidate) => equalValues(candidate, item)),
        'Boolean isEmpty()': (list: ApexList) => list.items.length === 0,
        'Iterator<T> iterator()': (list: ApexList) =>
            new ApexIterator(list.elementType, [...list.items]),
        'T remove(Integer index)': remove,
        'void set(Integer index, T listElement)': set,
        'Integer size()': (list: ApexList) => list.items.length,
        'void sort()': sortList,
        'void sort(Comparator<T> comparator)': (list: ApexList, comparator: unknown) =>
            sortBy(list, required(comparator)),
    },
};
