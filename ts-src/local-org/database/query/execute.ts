import { queryMessages, sentence } from '../../diagnostics/index.ts';
import type { ObjectDescription } from '../../schema/index.ts';
import type { SoqlNumber, SoqlQuery } from '../../syntax/index.ts';
import { ApexList, Decimal } from '../../values/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import type { QueryOptions, QueryResult } from '../options.ts';
import type { Row } from '../storage/storage.ts';
import { candidateRows } from './candidates.ts';
import { compileCondition } from './conditions.ts';
import type { ConditionScope } from './conditions.ts';
import { queryProblem, unknownChild } from './errors.ts';
import { rowOperand } from './functions.ts';
import { countsAsQuery } from './countsAsQuery.ts';
import { groupedRecords, isCountOnly, isGrouped } from './grouping.ts';
import { withAllHidden } from './hiddenFields.ts';
import { objectNamed } from './paths.ts';
import type { Source } from './paths.ts';
import { compileProjection } from './projection.ts';
import type { Operand, QueryRun, QueryWorld } from './run.ts';
import { unsupportedInQuery } from './run.ts';
import { semiJoinOperand } from './semiJoins.ts';
import { sorted } from './sorting.ts';

/** Answers a query. Raises QueryException with the platform's texts. */
export function executeQuery(
    query: SoqlQuery,
    options: QueryOptions,
    world: QueryWorld,
): QueryResult {
    const run = startRun(query, options, world);
    try {
        return answer(query, run);
    } catch (error) {
        throw withAllHidden(error, query, run);
    }
}

function answer(query: SoqlQuery, run: QueryRun): QueryResult {
    const { options } = run;
    const object = objectNamed(query.from.name, run);
    const source = sourceOf(query, object);
    if (countsAsQuery(query, object)) {
        options.meter.query();
    }
    checkScope(query);
    checkLock(query, object);
    const rows = matchingRows(query, source, run);
    if (isCountOnly(query)) {
        options.meter.queryRows(1);
        return { kind: 'count', records: [], size: limited(rows, query, run).length };
    }
    if (isGrouped(query)) {
        options.meter.aggregateQuery();
        const records = limited(groupedRecords(query, rows, source, run), query, run);
        options.meter.queryRows(records.length);
        return { kind: 'aggregate', records, size: records.length };
    }
    const records = project(query, rows, source, run);
    options.meter.queryRows(object.kind === 'customMetadata' ? 0 : records.length);
    return { kind: 'records', records, size: records.length };
}

function startRun(query: SoqlQuery, options: QueryOptions, world: QueryWorld): QueryRun {
    const isUserMode =
        query.mode === 'user' || (query.mode !== 'system' && options.access === 'user');
    const effective: QueryOptions = isUserMode
        ? { ...options, access: 'user', sharing: true }
        : { ...options, access: 'system' };
    return {
        world,
        options: effective,
        now: world.now(),
        timeZone: world.timeZoneOf(options.user),
        enforced: isUserMode ? world.permissionsOf(options.user) : null,
        secured: query.mode === 'securityEnforced' ? world.permissionsOf(options.user) : null,
    };
}

export function sourceOf(query: SoqlQuery, object: ObjectDescription): Source {
    const aliases = new Map<string, readonly string[]>();
    for (const { path, alias } of query.fromAliases) {
        const isOwn = path.parts[0]?.toLowerCase() === query.from.alias?.toLowerCase();
        aliases.set(alias.toLowerCase(), isOwn ? path.parts.slice(1) : path.parts);
    }
    return { object, alias: query.from.alias, aliases };
}

/** Rows of objects that nobody can update are not locked either. */
function checkLock({ forClause }: SoqlQuery, object: ObjectDescription): void {
    if (forClause === 'update' && !object.isUpdateable) {
        queryProblem(sentence(queryMessages.rowLock, { object: object.name }));
    }
}

/** Of the filter scopes only those that ownership alone decides are known here. */
function checkScope(query: SoqlQuery): void {
    if (query.scope !== null && query.scope !== 'mine' && query.scope !== 'everything') {
        unsupportedInQuery(`USING SCOPE ${query.scope}`);
    }
}

function matchingRows(query: SoqlQuery, source: Source, run: QueryRun): readonly Row[] {
    const isWanted = rowTest(query, source, run);
    const matching: Row[] = [];
    for (const row of candidateRows(source.object, query.where, source, onlySelected(run))) {
        if (isWanted(row)) {
            matching.push(row);
        }
    }
    return matching;
}

/** There, matching the condition, and visible to the user. */
function rowTest(query: SoqlQuery, source: Source, run: QueryRun): (row: Row) => boolean {
    const test =
        query.where === null
            ? null
            : compileCondition(query.where, whereScope(source, onlySelected(run)));
    const isMine =
        query.scope === 'mine' ? (row: Row) => row.values['ownerid'] === run.options.user : null;
    const isVisible = run.options.sharing
        ? run.world.visibility(run.options.user, source.object)
        : null;
    return (row) =>
        (query.isAllRows || row.values['isdeleted'] !== true) &&
        (isMine === null || isMine(row)) &&
        (test === null || test(row)) &&
        (isVisible === null || isVisible(row));
}

/** WITH SECURITY_ENFORCED looks at SELECT and FROM; WHERE and ORDER BY may name anything. */
function onlySelected(run: QueryRun): QueryRun {
    return run.secured === null ? run : { ...run, secured: null };
}

/** SOQL and SOSL Reference > semi-joins and anti-joins: one id or reference field is selected. */
function semiJoinValues(
    query: SoqlQuery,
    left: Operand<Row>,
    outer: ObjectDescription,
    run: QueryRun,
): readonly unknown[] {
    const source = sourceOf(query, objectNamed(query.from.name, run));
    const operand = semiJoinOperand(query, left, outer, source, run);
    return matchingRows(query, source, run).map((row) => operand.read(row));
}

function whereScope(source: Source, run: QueryRun): ConditionScope<Row> {
    return {
        run,
        operand: (left) => rowOperand(left, source, run),
        subqueryValues: (value, left) => semiJoinValues(value.query, left, source.object, run),
    };
}

function project(
    query: SoqlQuery,
    rows: readonly Row[],
    source: Source,
    run: QueryRun,
): readonly SObjectValue[] {
    const make = compileProjection(query, source, run, (child, parent) =>
        childReader(child, parent, run),
    );
    const ordered = limited(
        sorted(rows, query.orderBy, (by) => rowOperand(by, source, onlySelected(run))),
        query,
        run,
    );
    if (query.forClause === 'update') {
        ordered.forEach((row) => run.world.lockRow(row.id));
    }
    return ordered.map(make);
}

function limited<T>(items: readonly T[], query: SoqlQuery, run: QueryRun): readonly T[] {
    const offset = numberOf(query.offset, run) ?? 0;
    const limit = numberOf(query.limit, run);
    if (offset > 2000) {
        return queryProblem(`Maximum SOQL offset allowed is 2000`);
    }
    return offset === 0 && limit === null
        ? items
        : items.slice(offset, limit === null ? undefined : offset + limit);
}

function numberOf(number: SoqlNumber | null, run: QueryRun): number | null {
    if (number === null) {
        return null;
    }
    const value = number.kind === 'number' ? number.value : run.options.binds(number);
    const count =
        value instanceof Decimal
            ? value.toNumber()
            : typeof value === 'bigint'
              ? Number(value)
              : value;
    if (typeof count !== 'number' || count < 0) {
        return queryProblem('Limit and offset must be numbers that are not negative');
    }
    return count;
}

/** Child rows by their foreign key; each child list is filtered, sorted and limited on its own. */
function childReader(
    query: SoqlQuery,
    parent: ObjectDescription,
    run: QueryRun,
): { readonly name: string; readonly read: (row: Row) => unknown } {
    // `FROM Account.Contacts` says the same as `FROM Contacts`.
    const name = query.from.name.split('.').at(-1) ?? '';
    const relationship = run.world.schema.childRelationship(parent.name, name);
    const isSeen =
        relationship !== null &&
        (run.enforced === null || run.enforced.object(relationship.childObject).read);
    if (relationship === null || !isSeen) {
        return unknownChild(name);
    }
    const { childObject } = relationship;
    // Some objects are queried as children only: NoteAndAttachment, CombinedAttachment.
    const object = run.world.schema.object(childObject) ?? objectNamed(childObject, run);
    const source = sourceOf({ ...query, from: { ...query.from, name: object.name } }, object);
    const key = relationship.field.toLowerCase();
    const virtual = run.world.virtualRows(object, { user: run.options.user, values: new Map() });
    const { storage } = run.world;
    let grouped: ReadonlyMap<string, Row[]> | null = null;
    run.options.meter.aggregateQuery();
    const shown = relationship.name ?? name;
    const isWanted = rowTest(query, source, run);
    const make = compileProjection(query, source, run, (child, owner) =>
        childReader(child, owner, run),
    );
    return {
        name: shown,
        read: (row) => {
            const children =
                (virtual === null ? storage.find(object.name, key, row.id) : null) ??
                (grouped ??= groupByKey(virtual ?? storage.rows(object.name), key)).get(row.id) ??
                [];
            const matching = [...children].filter(isWanted).sort((a, b) => (a.id < b.id ? -1 : 1));
            const items = limited(
                sorted(matching, query.orderBy, (by) => rowOperand(by, source, onlySelected(run))),
                query,
                run,
            ).map(make);
            run.options.meter.queryRows(items.length);
            return new ApexList(object.name, items);
        },
    };
}

function groupByKey(rows: Iterable<Row>, key: string): ReadonlyMap<string, Row[]> {
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
        const id = String(row.values[key]);
        groups.set(id, [...(groups.get(id) ?? []), row]);
    }
    return groups;
}
