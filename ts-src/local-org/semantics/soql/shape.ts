import type { FieldPath, FunctionCall, SelectItem, SoqlQuery } from '../../syntax/soqlTree.ts';

const aggregates = new Set(['count', 'count_distinct', 'sum', 'avg', 'min', 'max', 'grouping']);

export function isPath(item: FieldPath | FunctionCall): item is FieldPath {
    return 'parts' in item;
}

function mentionsAggregate(call: FunctionCall): boolean {
    return (
        aggregates.has(call.name.toLowerCase()) ||
        call.arguments.some((argument) => 'arguments' in argument && mentionsAggregate(argument))
    );
}

export function isAggregateItem(item: SelectItem): boolean {
    return item.kind === 'function' && mentionsAggregate(item.call);
}

/** `SELECT COUNT() FROM ...`: the answer is a number. */
export function isCount(query: SoqlQuery): boolean {
    const [only] = query.select;
    return (
        query.select.length === 1 &&
        only?.kind === 'function' &&
        only.call.name.toLowerCase() === 'count' &&
        only.call.arguments.length === 0
    );
}

/** Rows are AggregateResult. */
export function isAggregate(query: SoqlQuery): boolean {
    return query.groupBy.length > 0 || query.select.some(isAggregateItem);
}
