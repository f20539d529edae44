import type { LinkedQuery, LinkedSearch } from '../../codegen/index.ts';
import type { BindResolver, QueryResult } from '../../database/index.ts';
import { runQuery, runSearch } from '../../execution/index.ts';
import { ApexList } from '../../values/index.ts';
import { onlyRow } from './numbers.ts';
import { typeArguments } from './typeNames.ts';

/** Rows that a SOQL loop takes at a time (Apex Developer Guide > SOQL For Loops). */
const chunkSize = 200;

type Values = readonly unknown[];

function run(linked: LinkedQuery, values: Values): QueryResult {
    return runQuery(linked.query, bindsOf(linked, values), null);
}

export function rowsOf(linked: LinkedQuery, values: Values): QueryResult['records'] {
    return run(linked, values).records;
}

function bindsOf(linked: LinkedQuery | LinkedSearch, values: Values): BindResolver {
    return (bind) => values[linked.binds.indexOf(bind)] ?? null;
}

/** Inline queries and searches; access mode and sharing are those in force in the calling class. */
export const queries = {
    query: (linked: LinkedQuery, values: Values): ApexList =>
        new ApexList(typeArguments(linked.type)[0] ?? 'SObject', [...run(linked, values).records]),

    single: (linked: LinkedQuery, values: Values): unknown => onlyRow(run(linked, values).records),

    optional: (linked: LinkedQuery, values: Values): unknown => {
        const { records } = run(linked, values);
        return records.length === 0 ? null : onlyRow(records);
    },

    count: (linked: LinkedQuery, values: Values): number => run(linked, values).size,

    rows: (linked: LinkedQuery, values: Values): Iterable<unknown> => run(linked, values).records,

    chunks: (linked: LinkedQuery, values: Values): Iterable<unknown> => {
        const { records } = run(linked, values);
        const element = elementOf(linked);
        const starts = Array.from(
            { length: Math.ceil(records.length / chunkSize) },
            (_, at) => at * chunkSize,
        );
        return starts.map(
            (start) => new ApexList(element, records.slice(start, start + chunkSize)),
        );
    },

    search: (linked: LinkedSearch, values: Values): ApexList => {
        const found = runSearch(linked.query, bindsOf(linked, values), null);
        const lists = found.map(
            (records, at) =>
                new ApexList(linked.query.returning[at]?.object ?? 'SObject', [...records]),
        );
        return new ApexList('List<SObject>', lists);
    },
} as const;

function elementOf(linked: LinkedQuery): string {
    const type = typeArguments(linked.type)[0] ?? linked.type;
    return typeArguments(type)[0] ?? type;
}
