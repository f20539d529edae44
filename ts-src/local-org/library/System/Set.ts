import type { PlatformType, TypeName } from '../../contract/index.ts';
import type { ApexList } from '../../values/index.ts';
import { ApexSet } from '../../values/index.ts';
import { objectTypeToken } from '../Schema/tokens.ts';
import { required } from '../text/arguments.ts';
import { ApexIterator, iterate } from '../../execution/index.ts';
import { elementsOf } from './List.ts';
import { objectMembers } from './objectMembers.ts';

type Collection = ApexList | ApexSet | null;

/** Applies a change per element; true when any changed the set. */
function each(items: readonly unknown[], change: (item: unknown) => boolean): boolean {
    let hasChanged = false;
    for (const item of items) {
        hasChanged = change(item) || hasChanged;
    }
    return hasChanged;
}

const addAll = (set: ApexSet, more: Collection): boolean =>
    each(elementsOf(more), (item) => set.add(item));
const removeAll = (set: ApexSet, more: Collection): boolean =>
    each(elementsOf(more), (item) => set.remove(item));
const containsAll = (set: ApexSet, more: Collection): boolean =>
    elementsOf(more).every((item) => set.has(item));

function retainAll(set: ApexSet, kept: Collection): boolean {
    const keep = new ApexSet(set.elementType, elementsOf(kept));
    return each(
        set.values().filter((item) => !keep.has(item)),
        (item) => set.remove(item),
    );
}

function fromIterable(typeArguments: readonly TypeName[], source: unknown): ApexSet {
    const set = new ApexSet(typeArguments[0] ?? 'Object');
    iterate(required(source), (item) => {
        set.add(item);
    });
    return set;
}

/** Apex Reference > System > Set */
export const setType: PlatformType = {
    name: 'Set<T>',
    kind: 'class',
    interfaces: ['Iterable<T>'],
    constructors: {
        '()': (typeArguments: readonly TypeName[]) => new ApexSet(typeArguments[0] ?? 'Object'),
        '(Integer size)': (typeArguments: readonly TypeName[], size: number) => {
            required(size);
            return new ApexSet(typeArguments[0] ?? 'Object');
        },
        '(Set<T> setToCopy)': fromIterable,
        '(List<T> listToCopy)': fromIterable,
    },
    methods: {
        ...objectMembers,
        'Boolean add(T setElement)': (set: ApexSet, item: unknown) => set.add(item),
        'Boolean addAll(List<T> fromList)': addAll,
        'Boolean addAll(Set<T> fromSet)': addAll,
        'void clear()': (set: ApexSet) => set.clear(),
        'Set<T> clone()': (set: ApexSet) => new ApexSet(set.elementType, set.values()),
        'Boolean contains(T setElement)': (set: ApexSet, item: unknown) => set.has(item),
        'Boolean containsAll(List<T> listToCompare)': containsAll,
        'Boolean containsAll(Set<T> setToCompare)': containsAll,
        'Schema.SObjectType getSObjectType()': (set: ApexSet) => objectTypeToken(set.elementType),
        'Boolean isEmpty()': (set: ApexSet) => set.size === 0,
        'Iterator<T> iterator()': (set: ApexSet) => new ApexIterator(set.elementType, set.values()),
        'Boolean remove(T setElement)': (set: ApexSet, item: unknown) => set.remove(item),
        'Boolean removeAll(List<T> listOfElementsToRemove)': removeAll,
        'Boolean removeAll(Set<T> setOfElementsToRemove)': removeAll,
        'Boolean retainAll(List<T> listOfElementsToRetain)': retainAll,
        'Boolean retainAll(Set<T> setOfElementsToRetain)': retainAll,
        'Integer size()': (set: ApexSet) => set.size,
    },
};
