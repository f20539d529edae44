import type { PlatformType } from '../../contract/index.ts';
import { CompileError } from '../../diagnostics/index.ts';
import { current, runSearch } from '../../execution/index.ts';
import { parseSosl } from '../../syntax/index.ts';
import { ApexList, raise } from '../../values/index.ts';
import type { AccessLevel } from '../System/AccessLevel.ts';
import { required } from '../text/arguments.ts';
import { scopeBinds } from './dynamicQuery.ts';

/** A dynamic SOSL search. */
function query(text: string | null, level?: AccessLevel): ApexList {
    const given = required(text);
    try {
        const tree = parseSosl(given);
        const found = runSearch(tree, scopeBinds, level?.mode ?? null);
        const lists = tree.returning.map(({ object }, index) => {
            const type = current().org.schema.object(object)?.name ?? 'SObject';
            return new ApexList(type, [...(found[index] ?? [])]);
        });
        return new ApexList('List<SObject>', lists);
    } catch (error) {
        if (error instanceof CompileError) {
            return raise('QueryException', error.diagnostics[0]?.message ?? 'unexpected token');
        }
        throw error;
    }
}

/** Apex Reference > System > Search */
export const searchType: PlatformType = {
    name: 'Search',
    kind: 'class',
    statics: {
        'List<List<SObject>> query(String query)': query,
        'List<List<SObject>> query(String query, AccessLevel accessLevel)': query,
    },
};
