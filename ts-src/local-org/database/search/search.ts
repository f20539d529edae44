import type { FieldDescription, ObjectDescription } from '../../schema/index.ts';
import type { SoqlQuery, SoslQuery } from '../../syntax/index.ts';
import { raise } from '../../values/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import type { QueryOptions, SearchOptions } from '../options.ts';
import { unmetered } from '../unmetered.ts';
import { executeQuery } from '../query/execute.ts';
import type { QueryWorld } from '../query/run.ts';

const MOST_RESULTS = 2000;

/** SOQL and SOSL Reference > FIND: words with `*` and `?`, AND, OR, NOT and quoted phrases over text fields. */
export function executeSearch(
    query: SoslQuery,
    options: SearchOptions,
    world: QueryWorld,
): readonly (readonly SObjectValue[])[] {
    options.meter.search();
    const value = query.term.kind === 'text' ? query.term.value : options.binds(query.term);
    const term = String(value ?? '');
    if (term.replace(/[*?"{}\s]/g, '').length < 2) {
        raise('SearchException', 'search term must be longer than one character: ' + term);
    }
    const matches = compileTerm(term);
    return query.returning.map((returning) => searchOne(query, returning, matches, options, world));
}

function searchOne(
    query: SoslQuery,
    returning: SoslQuery['returning'][number],
    matches: (text: string) => boolean,
    options: SearchOptions,
    world: QueryWorld,
): readonly SObjectValue[] {
    const object = world.schema.object(returning.object);
    const { span } = query;
    const idPath = { span, parts: ['Id'] };
    const isBare = returning.fields.length + returning.calls.length === 0;
    const fields = isBare ? [idPath] : returning.fields;
    const asQuery: SoqlQuery = {
        span,
        select: [
            ...fields.map((path) => ({ kind: 'field', path, alias: null }) as const),
            ...returning.calls.map((call) => ({ kind: 'function', call, alias: null }) as const),
        ],
        from: { span, name: returning.object, alias: null },
        fromAliases: [],
        where: returning.where,
        mode: query.mode,
        groupBy: [],
        groupKind: 'plain',
        having: null,
        orderBy: returning.orderBy,
        limit: null,
        offset: null,
        forClause: null,
        isAllRows: false,
        scope: null,
    };
    // Rows of searches are not rows of queries: only the search itself is counted.
    const quiet: QueryOptions = { ...options, meter: unmetered };
    const { records } = executeQuery(asQuery, quiet, world);
    const found =
        object === null
            ? []
            : records.filter(
                  (record) =>
                      options.fixedIds?.includes(record.id ?? '') ??
                      isHit(record, object, query.scope, matches, world),
              );
    const limits = [returning.limit, query.limit].map((limit) =>
        limit === null
            ? MOST_RESULTS
            : limit.kind === 'number'
              ? limit.value
              : Number(options.binds(limit)),
    );
    return found.slice(0, Math.min(MOST_RESULTS, ...limits));
}

function isHit(
    record: SObjectValue,
    object: ObjectDescription,
    scope: SoslQuery['scope'],
    matches: (text: string) => boolean,
    world: QueryWorld,
): boolean {
    const row = world.storage.get(record.id ?? '');
    const texts = [...object.fields.values()]
        .filter((field) => isSearched(field, scope))
        .map((field) => row?.values[field.name.toLowerCase()]);
    return matches(texts.filter((text) => typeof text === 'string').join('\n'));
}

function isSearched(field: FieldDescription, scope: SoslQuery['scope']): boolean {
    switch (scope) {
        case 'NAME':
            return field.isNameField;
        case 'EMAIL':
            return field.type === 'email';
        case 'PHONE':
            return field.type === 'phone';
        default:
            return [
                'string',
                'textarea',
                'email',
                'phone',
                'url',
                'picklist',
                'multipicklist',
                'combobox',
            ].includes(field.type);
    }
}

/** `acme AND (west OR "north pole") AND NOT old*` to a test of a text. Words beside each other must all occur. */
function compileTerm(term: string): (text: string) => boolean {
    const tokens = term.match(/"[^"]*"|\(|\)|[^\s()]+/g) ?? [];
    let at = 0;
    const primary = (): ((text: string) => boolean) => {
        const token = tokens[at] ?? '';
        at += 1;
        if (token === '(') {
            const inner = either();
            at += 1;
            return inner;
        }
        if (/^not$/i.test(token)) {
            const inner = primary();
            return (text) => !inner(text);
        }
        return wordTest(token);
    };
    const both = (): ((text: string) => boolean) => {
        let left = primary();
        while (at < tokens.length && tokens[at] !== ')' && !/^or$/i.test(tokens[at] ?? '')) {
            at += /^and$/i.test(tokens[at] ?? '') ? 1 : 0;
            const [first, right] = [left, primary()];
            left = (text) => first(text) && right(text);
        }
        return left;
    };
    const either = (): ((text: string) => boolean) => {
        let left = both();
        while (/^or$/i.test(tokens[at] ?? '')) {
            at += 1;
            const [first, right] = [left, both()];
            left = (text) => first(text) || right(text);
        }
        return left;
    };
    return either();
}

/** A word matches the beginning of a word in the text only when it ends in `*`. */
function wordTest(token: string): (text: string) => boolean {
    const word = token.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1');
    const source = word
        .replace(/[\\^$.+()[\]{}|/]/g, '\\$&')
        .replace(/\*/g, '[^\\s]*')
        .replace(/\?/g, '[^\\s]');
    const pattern = new RegExp(`(^|[^\\p{L}\\p{N}])${source}($|[^\\p{L}\\p{N}])`, 'iu');
    return (text) => pattern.test(text);
}
