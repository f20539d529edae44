import type { TypeName } from '../../contract/index.ts';
import { ApexList, ApexMap, ApexSet, raise } from '../../values/index.ts';
import { typeArguments } from './typeNames.ts';

export function list(type: TypeName, items: unknown[]): ApexList {
    return new ApexList(typeArguments(type)[0] ?? 'Object', items);
}

export function set(type: TypeName, items: unknown[]): ApexSet {
    return new ApexSet(typeArguments(type)[0] ?? 'Object', items);
}

export function map(type: TypeName, entries: [unknown, unknown][]): ApexMap {
    const [key = 'Object', value = 'Object'] = typeArguments(type);
    return new ApexMap(key, value, entries);
}

export function array(type: TypeName, size: number): ApexList {
    if (size < 0) {
        raise('ListException', `Array size cannot be negative: ${size}`);
    }
    return list(
        type,
        Array.from({ length: size }, () => null),
    );
}

export function at(target: unknown, index: number | null): unknown {
    return (target as ApexList).get(index);
}

export function putAt(target: unknown, index: number | null, value: unknown): unknown {
    (target as ApexList).set(index, value);
    return value;
}

export function elementsOf(collection: unknown): readonly unknown[] {
    return collection instanceof ApexList ? collection.items : (collection as ApexSet).values();
}

export function changedInLoop(): never {
    return raise('FinalException', 'Cannot modify a collection while it is being iterated.');
}
