import {
    ApexDate,
    ApexDatetime,
    ApexList,
    ApexMap,
    ApexSet,
    ApexTime,
    Decimal,
    Double,
} from '../../values/index.ts';
import { queryProblem } from './errors.ts';
import type { Operand } from './run.ts';

/** The elements of a bound collection: lists, sets, keys of maps; records stand for their ids. Null for a single value. */
export function itemsOf(value: unknown): readonly unknown[] | null {
    if (value instanceof ApexList) {
        return value.items;
    }
    if (value instanceof ApexSet) {
        return value.values();
    }
    if (value instanceof ApexMap) {
        return value.keys();
    }
    return Array.isArray(value) ? value : null;
}

/** Whether a single bound value is something that a text is never compared with. */
export function isNotText(value: unknown): boolean {
    return kindOf(value) !== null && typeof value !== 'string';
}

/** A bound value that does not fit the column, as the query engine says it. */
export function bindMismatch<T>(value: unknown, left: Operand<T>): never {
    return queryProblem(
        `Invalid bind expression type of ${kindOf(value) ?? 'ANY'} for column of type ${left.field?.apexType ?? 'String'}`,
    );
}

/** Elements declared as Object fit no column, whatever they are. */
export function refuseUntyped<T>(value: unknown, left: Operand<T>): void {
    if ((value instanceof ApexList || value instanceof ApexSet) && value.elementType === 'Object') {
        bindMismatch(null, left);
    }
}

function kindOf(value: unknown): string | null {
    switch (typeof value) {
        case 'string':
            return 'String';
        case 'boolean':
            return 'Boolean';
        case 'number':
            return 'Integer';
        case 'bigint':
            return 'Long';
        default:
            return kinds.find(([kind]) => value instanceof kind)?.[1] ?? null;
    }
}

const kinds: readonly (readonly [abstract new (...given: never[]) => unknown, string])[] = [
    [Decimal, 'Decimal'],
    [Double, 'Double'],
    [ApexDate, 'Date'],
    [ApexDatetime, 'Datetime'],
    [ApexTime, 'Time'],
    [ApexList, 'List'],
    [ApexSet, 'Set'],
    [ApexMap, 'Map'],
];
