import type { FieldPath, FunctionCall, SelectItem, SoqlQuery } from '../../syntax/index.ts';
import { SObjectValue } from '../../values/index.ts';
import type { Row } from '../storage/storage.ts';
import { groupKey, groupOperand, isAggregate, isGroupedBy } from './aggregates.ts';
import type { Group } from './aggregates.ts';
import { comparable, orderOf } from './compare.ts';
import { compileCondition } from './conditions.ts';
import { queryProblem } from './errors.ts';
import { isPath, rowOperand } from './functions.ts';
import type { Source } from './paths.ts';
import type { Operand, QueryRun } from './run.ts';
import { sorted } from './sorting.ts';

/** Does the query answer with groups? It does with GROUP BY or an aggregate function in its SELECT. */
export function isGrouped(query: SoqlQuery): boolean {
    return (
        query.groupBy.length > 0 ||
        query.select.some((item) => item.kind === 'function' && isAggregate(item.call))
    );
}

/** `SELECT COUNT() FROM X`: answers with a number, not with rows. */
export function isCountOnly(query: SoqlQuery): boolean {
    const [item] = query.select;
    return (
        query.select.length === 1 &&
        item?.kind === 'function' &&
        item.call.name.toUpperCase() === 'COUNT' &&
        item.call.arguments.length === 0 &&
        query.groupBy.length === 0
    );
}

interface Column {
    readonly name: string;
    readonly operand: Operand<Group>;
}

/** Groups the rows, applies HAVING and ORDER BY, and makes AggregateResults. */
export function groupedRecords(
    query: SoqlQuery,
    rows: readonly Row[],
    source: Source,
    run: QueryRun,
): readonly SObjectValue[] {
    const grouped = new Set(query.groupBy.map(groupKey));
    const columns = columnsOf(query.select, source, run, grouped);
    const byAlias = new Map(columns.map((column) => [column.name.toLowerCase(), column.operand]));
    const operandOf = (node: FieldPath | FunctionCall): Operand<Group> => {
        const alias =
            isPath(node) && node.parts.length === 1
                ? byAlias.get(node.parts[0]?.toLowerCase() ?? '')
                : undefined;
        return alias ?? orderOperand(node, source, run, grouped);
    };
    const groups = groupsOf(query, rows, source, run);
    const having = query.having;
    const test =
        having === null
            ? null
            : compileCondition(having, {
                  run,
                  operand: (node) => groupOperand(node, source, run, grouped),
                  subqueryValues: () =>
                      queryProblem('Semi join sub-selects are not allowed in HAVING'),
              });
    const kept = test === null ? groups : groups.filter(test);
    return sorted(kept, query.orderBy, operandOf).map((group) => recordOf(group, columns));
}

function orderOperand(
    node: FieldPath | FunctionCall,
    source: Source,
    run: QueryRun,
    grouped: ReadonlySet<string>,
): Operand<Group> {
    const isKnown = !isPath(node) || isGroupedBy(node, grouped);
    return isKnown
        ? groupOperand(node, source, run, grouped)
        : queryProblem(`Ordered field must be grouped or aggregated: ${node.parts.join('.')}`);
}

function columnsOf(
    select: readonly SelectItem[],
    source: Source,
    run: QueryRun,
    grouped: ReadonlySet<string>,
): readonly Column[] {
    let unnamed = 0;
    const names = new Set<string>();
    return select.map((item) => {
        if (item.kind !== 'field' && item.kind !== 'function') {
            return queryProblem('Aggregate queries select fields and aggregate functions only');
        }
        const node = item.kind === 'field' ? item.path : item.call;
        const operand = groupOperand(node, source, run, grouped);
        const plain = isPath(node) ? (node.parts.at(-1) ?? '') : `expr${unnamed}`;
        if (item.alias === null && !isPath(node)) {
            unnamed += 1;
        }
        const name = item.alias ?? (isPath(node) ? canonicalName(node, source, run) : plain);
        if (names.has(name.toLowerCase())) {
            return queryProblem(`duplicate alias: ${name}`);
        }
        names.add(name.toLowerCase());
        return { name, operand };
    });
}

function canonicalName(path: FieldPath, source: Source, run: QueryRun): string {
    return rowOperand(path, source, run).field?.name ?? path.parts.at(-1) ?? '';
}

function recordOf(group: Group, columns: readonly Column[]): SObjectValue {
    const record = new SObjectValue('AggregateResult');
    columns.forEach(({ name, operand }) => record.put(name, operand.read(group)));
    return record;
}

/** Grouping by nothing gives one group, of no rows too. ROLLUP and CUBE group several times. */
function groupsOf(
    query: SoqlQuery,
    rows: readonly Row[],
    source: Source,
    run: QueryRun,
): readonly Group[] {
    const keys = query.groupBy.map((node) => ({
        key: groupKey(node),
        operand: groupableOperand(node, source, run),
    }));
    if (keys.length === 0) {
        return [{ rows, keys: new Map(), hidden: new Set() }];
    }
    return groupingSets(keys, query.groupKind).flatMap((set) => {
        const hidden = new Set(keys.filter((key) => !set.includes(key)).map(({ key }) => key));
        return groupBy(rows, set, hidden);
    });
}

interface Key {
    readonly key: string;
    readonly operand: Operand<Row>;
}

function groupableOperand(
    node: FieldPath | FunctionCall,
    source: Source,
    run: QueryRun,
): Operand<Row> {
    const operand = rowOperand(node, source, run);
    if (operand.field !== null && isPath(node) && !operand.field.isGroupable) {
        return queryProblem(`field '${operand.name}' can not be grouped in a query call`);
    }
    return operand;
}

function groupingSets(
    keys: readonly Key[],
    kind: SoqlQuery['groupKind'],
): readonly (readonly Key[])[] {
    if (kind === 'plain') {
        return [keys];
    }
    if (kind === 'rollup') {
        return Array.from({ length: keys.length + 1 }, (_, dropped) =>
            keys.slice(0, keys.length - dropped),
        );
    }
    const all = 2 ** keys.length;
    return Array.from({ length: all }, (_, bits) =>
        keys.filter((_key, at) => (((all - 1 - bits) >> (keys.length - 1 - at)) & 1) === 1),
    );
}

function groupBy(
    rows: readonly Row[],
    keys: readonly Key[],
    hidden: ReadonlySet<string>,
): readonly Group[] {
    const groups = new Map<
        string,
        { rows: Row[]; keys: Map<string, unknown>; hidden: ReadonlySet<string> }
    >();
    if (keys.length === 0) {
        return [{ rows, keys: new Map(), hidden }];
    }
    for (const row of rows) {
        const values = keys.map(({ operand }) => operand.read(row));
        const id = keys
            .map(({ operand }, at) => String(comparable(values[at], orderOf(operand.type))))
            .join('\u0000');
        const known = groups.get(id);
        if (known) {
            known.rows.push(row);
        } else {
            groups.set(id, {
                rows: [row],
                keys: new Map(keys.map(({ key }, at) => [key, values[at]])),
                hidden,
            });
        }
    }
    return [...groups.values()];
}
