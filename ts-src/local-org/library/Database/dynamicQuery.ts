import { CompileError } from '../../diagnostics/index.ts';
import { QueryLocator, current, runQuery } from '../../execution/index.ts';
import type { AccessMode } from '../../execution/index.ts';
import type { BindResolver, QueryResult } from '../../database/index.ts';
import type { Expression, SoqlQuery } from '../../syntax/index.ts';
import { parseSoql } from '../../syntax/index.ts';
import type { ApexMap } from '../../values/index.ts';
import { ApexList, ApexObject, SObjectValue, raise } from '../../values/index.ts';
import { required } from '../text/arguments.ts';
import { readField } from '../System/sobject/fieldValues.ts';
import type { AccessLevel } from '../System/AccessLevel.ts';

const parsed = new Map<string, SoqlQuery>();
const cacheSize = 1000;

/** Text → tree, cached: dynamic queries repeat. A fault is a QueryException with the engine's words. */
export function parseQuery(text: string): SoqlQuery {
    const known = parsed.get(text);
    if (known !== undefined) {
        return known;
    }
    try {
        const query = parseSoql(text);
        if (parsed.size >= cacheSize) {
            parsed.clear();
        }
        parsed.set(text, query);
        return query;
    } catch (error) {
        if (error instanceof CompileError) {
            return raise('QueryException', error.diagnostics[0]?.message ?? 'unexpected token');
        }
        throw error;
    }
}

function unknown(name: string): never {
    return raise('QueryException', `Variable does not exist: ${name}`);
}

/** A variable, or a path through fields from one. */
function valueOf(expression: Expression, variable: (name: string) => unknown): unknown {
    if (expression.kind === 'name') {
        return variable(expression.text);
    }
    if (expression.kind !== 'member') {
        return raise(
            'QueryException',
            'Only variable references are allowed in dynamic SOQL/SOSL.',
        );
    }
    const target = valueOf(expression.target, variable);
    const name = expression.name.text;
    if (target instanceof SObjectValue) {
        return readField(target, name);
    }
    if (target instanceof ApexObject) {
        const field = target.entry.fields.find(
            (candidate) => candidate.name.toLowerCase() === name.toLowerCase(),
        );
        return field === undefined ? unknown(name) : field.get(target);
    }
    return target === null
        ? raise('NullPointerException', 'Attempt to de-reference a null object')
        : unknown(name);
}

/** Binds of `Database.query`: the variables that the calling code has in scope. */
export const scopeBinds: BindResolver = (bind) =>
    valueOf(bind.expression, (name) => {
        const value = current().localVariable?.(name);
        return value === undefined ? unknown(name) : value;
    });

/** Binds of the `WithBinds` methods: the map's keys, in any case. */
function mapBinds(binds: ApexMap): BindResolver {
    const values = new Map<string, unknown>();
    for (const [key, value] of binds.entries()) {
        const name =
            typeof key === 'string' && key !== ''
                ? key.toLowerCase()
                : raise('QueryException', 'The bindMap can not contain a null or empty key');
        if (values.has(name)) {
            raise(
                'QueryException',
                `The bindMap consists of duplicate case-insensitive keys: ${name}`,
            );
        }
        values.set(name, value);
    }
    return (bind) =>
        valueOf(bind.expression, (name) => {
            const key = name.toLowerCase();
            return values.has(key)
                ? (values.get(key) ?? null)
                : raise('QueryException', `Key '${name}' does not exist in the bindMap`);
        });
}

const modeOf = (level: AccessLevel | null | undefined): AccessMode | null => level?.mode ?? null;

function run(
    text: string,
    binds: BindResolver,
    level: AccessLevel | null | undefined,
): QueryResult {
    return runQuery(parseQuery(required(text)), binds, modeOf(level));
}

function rows(text: string, result: QueryResult): ApexList {
    const type = result.kind === 'aggregate' ? 'AggregateResult' : objectOf(text);
    return result.kind === 'count'
        ? raise('QueryException', 'COUNT() query not allowed here, use Database.countQuery')
        : new ApexList(type, [...result.records]);
}

function objectOf(text: string): string {
    const { name } = parseQuery(text).from;
    return current().org.schema.object(name)?.name ?? 'SObject';
}

export const query = (text: string, level?: AccessLevel): ApexList =>
    rows(text, run(text, scopeBinds, level));

export const queryWithBinds = (text: string, binds: ApexMap, level: AccessLevel): ApexList =>
    rows(text, run(text, mapBinds(required(binds)), level));

export const countQuery = (text: string, level?: AccessLevel): number =>
    counted(run(text, scopeBinds, level));

export const countQueryWithBinds = (text: string, binds: ApexMap, level: AccessLevel): number =>
    counted(run(text, mapBinds(required(binds)), level));

function counted(result: QueryResult): number {
    return result.kind === 'count'
        ? result.size
        : raise('QueryException', 'Only COUNT() queries are allowed in Database.countQuery');
}

/** Locator rows count into a limit of their own; the start of a batch may have many more. */
function locator(text: string, binds: BindResolver, level: AccessLevel | undefined): QueryLocator {
    const transaction = current();
    const before = transaction.limits.usedOf('queryRows');
    const { records } = run(text, binds, level);
    transaction.limits.note('queryRows', before - transaction.limits.usedOf('queryRows'));
    if (!transaction.isBatchStart) {
        transaction.limits.count('queryLocatorRows', records.length);
    }
    return new QueryLocator(text, records);
}

/** Also takes an inline query, which is a locator already, and a list of records. */
export function getQueryLocator(
    source: string | ApexList | QueryLocator,
    level?: AccessLevel,
): QueryLocator {
    if (source instanceof QueryLocator) {
        return source;
    }
    return source instanceof ApexList
        ? new QueryLocator('', source.items as SObjectValue[])
        : locator(required(source), scopeBinds, level);
}

export const getQueryLocatorWithBinds = (
    text: string,
    binds: ApexMap,
    level: AccessLevel,
): QueryLocator => locator(required(text), mapBinds(required(binds)), level);

/** What counts as queries are the calls that fetch (Apex Developer Guide > Apex Cursors). */
export function cursorRows(
    text: string,
    binds: ApexMap | null,
    level?: AccessLevel,
): readonly SObjectValue[] {
    const { limits } = current();
    const rowsBefore = limits.usedOf('queryRows');
    const queriesBefore = limits.usedOf('queries');
    const { records } = run(text, binds === null ? scopeBinds : mapBinds(binds), level);
    limits.note('queryRows', rowsBefore - limits.usedOf('queryRows'));
    limits.note('queries', queriesBefore - limits.usedOf('queries'));
    limits.count('apexCursorRows', records.length);
    return records;
}
