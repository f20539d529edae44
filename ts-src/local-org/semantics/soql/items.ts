import { queryMessages, report } from '../../diagnostics/index.ts';
import { allowsAggregate } from '../../schema/index.ts';
import type { FieldPath, FunctionCall } from '../../syntax/soqlTree.ts';
import { resolvePath, viewOf } from './paths.ts';
import type { QueryScope } from './paths.ts';
import { isPath } from './shape.ts';

const aggregates = new Set(['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX']);

/** A column or a function of columns: the names, and whether the columns can be added up so. */
export function checkItem(item: FieldPath | FunctionCall, within: QueryScope): void {
    if (isPath(item)) {
        resolvePath(item, within);
        return;
    }
    const operator = item.name.toUpperCase();
    for (const argument of item.arguments) {
        if ('parts' in argument && aggregates.has(operator)) {
            checkAggregated(argument, operator, within);
        } else if ('parts' in argument || 'arguments' in argument) {
            checkItem(argument, within);
        }
    }
}

function checkAggregated(path: FieldPath, operator: string, within: QueryScope): void {
    const { scope } = within;
    const view = viewOf(resolvePath(path, within), scope);
    if (view !== undefined && !allowsAggregate(view.type, view.isFilterable, operator)) {
        const values = { name: view.name, operator };
        scope.refuse(report(queryMessages.notAggregatable, path.span, values));
    }
}
