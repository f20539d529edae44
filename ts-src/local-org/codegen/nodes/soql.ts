import type { BoundValue, SoqlValueExpression } from '../../semantics/program.ts';
import type { LinkedQuery } from '../contract.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emit } from './expression.ts';

const methods = {
    list: 'query',
    single: 'single',
    optional: 'optional',
    count: 'count',
    locator: 'locator',
    iterate: 'rows',
} as const;

export function emitSoql(node: SoqlValueExpression, context: FunctionContext): string {
    return queryText(node, methods[node.result], context);
}

export function queryText(
    node: SoqlValueExpression,
    method: string,
    context: FunctionContext,
): string {
    const linked: LinkedQuery = {
        query: node.query,
        binds: node.binds.map((bound) => bound.bind),
        type: node.type,
    };
    return `rt.${method}(${context.unit.constant(linked)},[${bindTexts(node.binds, context)}])`;
}

export function bindTexts(binds: readonly BoundValue[], context: FunctionContext): string {
    return binds.map((bound) => emit(bound.value, context)).join(',');
}
