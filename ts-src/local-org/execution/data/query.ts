import type { BindResolver, QueryResult } from '../../database/index.ts';
import type { SoqlQuery, SoslQuery } from '../../syntax/soqlTree.ts';
import { ApexList, madeText, SObjectValue } from '../../values/index.ts';
import { current } from '../currentTransaction.ts';
import type { AccessMode } from '../transaction.ts';
import { accessOptions, meter } from './meter.ts';

/** Runs a parsed query in the running transaction; `mode` null: what the calling class has in force. */
export function runQuery(query: SoqlQuery, binds: BindResolver, mode: AccessMode | null): QueryResult {
    current().limits.checkCpu();
    const result = current().org.database.query(query, { ...accessOptions(mode), binds, meter });
    result.records.forEach(countTexts);
    return result;
}

/** Each row of a query has its own texts; parents and children come along. */
function countTexts(record: SObjectValue): void {
    for (const value of record.values.values()) {
        if (typeof value === 'string') {
            madeText(value.length);
        } else if (value instanceof SObjectValue) {
            countTexts(value);
        } else if (value instanceof ApexList) {
            (value.items as SObjectValue[]).forEach(countTexts);
        }
    }
}

export function runSearch(
    query: SoslQuery,
    binds: BindResolver,
    mode: AccessMode | null,
): readonly (readonly SObjectValue[])[] {
    const { test, org } = current();
    // In tests nothing is indexed: a search finds what Test.setFixedSearchResults names.
    const fixed = test === null ? {} : { fixedIds: test.fixedSearchResults };
    return org.database.search(query, { ...accessOptions(mode), binds, meter, ...fixed });
}
