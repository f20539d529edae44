import { queryMessages, raise } from '../diagnostics/index.ts';
import { checkSemiJoins } from './soqlSemiJoins.ts';
import type { Condition, FieldPath, FunctionCall, SelectItem, SoqlQuery } from './soqlTree.ts';

/** Where a query stands: by itself, among the fields of another, or behind IN. */
export type QueryLevel = 'root' | 'child' | 'semiJoin';

/** What the clauses of one query forbid each other, whatever the objects are; the same inline and dynamic. */
export function checkShape(query: SoqlQuery, level: QueryLevel): void {
    const totals = aggregatesOf(query);
    const isAggregate = totals.length > 0 || query.groupBy.length > 0;
    if (level !== 'root' && isAggregate) {
        raise(queryMessages.nestedAggregate, query.span);
    }
    if (query.forClause === 'update' && query.orderBy.length > 0) {
        raise(queryMessages.lockedOrder, query.span);
    }
    if (isCountAll(totals)) {
        checkCountAll(query);
    } else if (totals.length > 0 && query.groupBy.length === 0) {
        checkTotal(query);
    }
    checkGroups(query, totals);
    checkWhere(query.where);
    checkSemiJoins(query, level === 'semiJoin');
}

const aggregates = new Set(['count', 'count_distinct', 'sum', 'avg', 'min', 'max']);

function aggregatesOf(query: SoqlQuery): readonly FunctionCall[] {
    return query.select.flatMap((item) => aggregatesIn(item));
}

function aggregatesIn(item: SelectItem): readonly FunctionCall[] {
    return item.kind === 'function' && aggregates.has(item.call.name.toLowerCase())
        ? [item.call]
        : [];
}

const isCountAll = (totals: readonly FunctionCall[]): boolean => totals[0]?.arguments.length === 0;

/** SOQL and SOSL Reference > COUNT() and COUNT(fieldName): `COUNT()` is a number, which has neither order nor groups. */
function checkCountAll({ groupBy, orderBy, span }: SoqlQuery): void {
    if (groupBy.length > 0) {
        raise(queryMessages.countWithClause, span, { clause: 'GROUP BY' });
    }
    if (orderBy.length > 0) {
        raise(queryMessages.countWithClause, span, { clause: 'ORDER BY' });
    }
}

/** SOQL and SOSL Reference > HAVING: aggregates are compared there, not in WHERE. */
function checkWhere(condition: Condition | null): void {
    switch (condition?.kind) {
        case 'and':
        case 'or':
            condition.terms.forEach(checkWhere);
            break;
        case 'not':
            checkWhere(condition.term);
            break;
        case 'comparison': {
            const { left } = condition;
            if ('arguments' in left && aggregates.has(left.name.toLowerCase())) {
                raise(queryMessages.aggregateInWhere, left.span, { name: left.name.toUpperCase() });
            }
            break;
        }
        default:
    }
}

/** SOQL and SOSL Reference > Considerations for GROUP BY: a total is one row. */
function checkTotal({ limit, offset, span }: SoqlQuery): void {
    if (limit !== null) {
        raise(queryMessages.limitOfTotal, span, { clause: 'LIMIT' });
    }
    if (offset !== null) {
        raise(queryMessages.limitOfTotal, span, { clause: 'OFFSET' });
    }
}

const mostGroups = 3;

/** SOQL and SOSL Reference > GROUP BY ROLLUP, GROUP BY CUBE and what may be aggregated beside a group. */
function checkGroups(query: SoqlQuery, totals: readonly FunctionCall[]): void {
    const { groupBy, groupKind, span } = query;
    if (groupKind !== 'plain') {
        if (groupBy.length > mostGroups) {
            raise(queryMessages.tooManyGroups, span, { kind: groupKind.toUpperCase() });
        }
        return;
    }
    const grouped = new Set(groupBy.flatMap((item) => ('parts' in item ? [textOf(item)] : [])));
    for (const { arguments: of } of totals) {
        const [field] = of;
        if (field !== undefined && 'parts' in field && grouped.has(textOf(field))) {
            raise(queryMessages.groupedAndAggregated, span, { name: field.parts.join('.') });
        }
    }
}

const textOf = (path: FieldPath): string => path.parts.join('.').toLowerCase();
