import type { PlatformType } from '../../contract/index.ts';
import { CompileError } from '../../diagnostics/index.ts';
import { current, runSearch } from '../../execution/index.ts';
import { parseSosl } from '../../syntax/index.ts';
import { ApexList, raise } from '../../values/index.ts';
import { DataObject } from '../dataObject.ts';
import type { AccessLevel } from '../System/AccessLevel.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { required } from '../text/arguments.ts';
import { scopeBinds } from './dynamicQuery.ts';

/** Records by object, in the order of RETURNING. */
function found(text: string | null, level?: AccessLevel): readonly ApexList[] {
    const given = required(text);
    try {
        const tree = parseSosl(given);
        const rows = runSearch(tree, scopeBinds, level?.mode ?? null);
        return tree.returning.map(({ object }, index) => {
            const type = current().org.schema.object(object)?.name ?? 'SObject';
            return new ApexList(type, [...(rows[index] ?? [])]);
        });
    } catch (error) {
        if (error instanceof CompileError) {
            return raise('QueryException', error.diagnostics[0]?.message ?? 'unexpected token');
        }
        throw error;
    }
}

/** A dynamic SOSL search. */
const query = (text: string | null, level?: AccessLevel): ApexList =>
    new ApexList('List<SObject>', [...found(text, level)]);

/** The same, with a result of its own around every record. */
function find(text: string | null, level?: AccessLevel): DataObject {
    const lists = found(text, level).map((list) => {
        const results = list.items.map(
            (record) => new DataObject('Search.SearchResult', { sObject: record }),
        );
        return [list.elementType, new ApexList('Search.SearchResult', results)] as const;
    });
    return new DataObject('Search.SearchResults', Object.fromEntries(lists));
}

/** Apex Reference > System > Search */
export const searchType: PlatformType = {
    name: 'Search',
    kind: 'class',
    statics: {
        'Search.SearchResults find(String searchQuery)': find,
        'Search.SearchResults find(String searchQuery, AccessLevel accessLevel)': find,
        'List<List<SObject>> query(String query)': query,
        'List<List<SObject>> query(String query, AccessLevel accessLevel)': query,
    },
};

const noSnippet = (): never =>
    raise('UnsupportedOperationException', 'Search snippets are not made by the local org');

/** Apex Reference > Search > SearchResults, SearchResult */
export const searchResultTypes: readonly PlatformType[] = [
    {
        name: 'Search.SearchResults',
        kind: 'class',
        methods: {
            ...objectMembers,
            'List<Search.SearchResult> get(String sObjectType)': (
                results: DataObject,
                type: string | null,
            ) => results.get(required(type)),
        },
    },
    {
        name: 'Search.SearchResult',
        kind: 'class',
        methods: {
            ...objectMembers,
            'SObject getSObject()': (result: DataObject) => result.get('sObject'),
            'String getSnippet()': noSnippet,
            'String getSnippet(String fieldName)': noSnippet,
        },
    },
];
