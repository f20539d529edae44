import { queryMessages, report } from '../../diagnostics/index.ts';
import type { Condition, FieldPath, FunctionCall } from '../../syntax/soqlTree.ts';
import { checkItem } from './items.ts';
import { keyOf, resolvePath, viewOf } from './paths.ts';
import type { QueryScope } from './paths.ts';
import { isAggregate, isAggregateItem, isPath } from './shape.ts';

/** Beside aggregates only what is grouped by may be selected. */
export function checkGrouping(within: QueryScope): void {
    const { query } = within;
    query.groupBy.forEach((item) => checkGroup(item, within));
    if (isAggregate(query)) {
        checkAliases(within);
        checkSelected(within);
        checkHaving(query.having, within);
    }
}

function checkGroup(item: FieldPath | FunctionCall, within: QueryScope): void {
    const { scope } = within;
    checkItem(item, within);
    const view = isPath(item) ? viewOf(resolvePath(item, within), scope) : undefined;
    if (view?.isGroupable === false) {
        scope.refuse(report(queryMessages.notGroupable, item.span, { name: view.name }));
    }
}

function checkAliases({ query, scope }: QueryScope): void {
    const aliases = new Set<string>();
    for (const item of query.select) {
        const alias = item.kind === 'field' || item.kind === 'function' ? item.alias : null;
        if (alias !== null && aliases.has(alias.toLowerCase())) {
            scope.refuse(report(queryMessages.duplicateAlias, query.span, { name: alias }));
        }
        if (alias !== null) {
            aliases.add(alias.toLowerCase());
        }
    }
}

function checkSelected(within: QueryScope): void {
    const { query, scope } = within;
    for (const item of query.select) {
        if (item.kind === 'field' && !isAggregateItem(item) && !isGrouped(item.path, within)) {
            const name = item.path.parts.join('.');
            scope.refuse(report(queryMessages.mustBeGrouped, item.path.span, { name }));
        }
    }
}

function isGrouped(path: FieldPath, within: QueryScope): boolean {
    const wanted = keyOf(path, within);
    return within.query.groupBy.some((item) => isPath(item) && keyOf(item, within) === wanted);
}

/** SOQL and SOSL Reference > Considerations for HAVING: what is neither grouped nor aggregated belongs to WHERE. */
function checkHaving(condition: Condition | null, within: QueryScope): void {
    switch (condition?.kind) {
        case 'and':
        case 'or':
            condition.terms.forEach((term) => checkHaving(term, within));
            break;
        case 'not':
            checkHaving(condition.term, within);
            break;
        case 'comparison': {
            const { left } = condition;
            if (isPath(left) && resolvePath(left, within) !== null && !isGrouped(left, within)) {
                const name = left.parts.join('.');
                within.scope.refuse(report(queryMessages.mustBeGrouped, left.span, { name }));
            }
            break;
        }
        default:
    }
}

export function checkOrder(within: QueryScope): void {
    const { query, scope } = within;
    const aliases = new Set(
        query.select.map((item) => ('alias' in item ? item.alias?.toLowerCase() : undefined)),
    );
    for (const { by } of query.orderBy) {
        if (isPath(by) && by.parts.length === 1 && aliases.has(by.parts[0].toLowerCase())) {
            continue;
        }
        checkItem(by, within);
        if (!isPath(by)) {
            continue;
        }
        const view = viewOf(resolvePath(by, within), scope);
        if (view?.isSortable === false) {
            scope.refuse(report(queryMessages.notSortable, by.span, { name: view.name }));
        }
        if (isAggregate(query) && !isGrouped(by, within)) {
            const name = by.parts.join('.');
            scope.refuse(report(queryMessages.orderedMustBeGrouped, by.span, { name }));
        }
    }
}
