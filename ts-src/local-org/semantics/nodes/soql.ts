import type { SoqlExpression, SoslExpression } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import type { Scope } from '../resolve/scope.ts';
import { bindsOf } from '../soql/binds.ts';
import { checkQuery } from '../soql/checkQuery.ts';
import { checkSearch } from '../soql/checkSearch.ts';
import { isAggregate, isCount } from '../soql/shape.ts';

/** `[SELECT ... FROM ...]` */
export function checkSoql(node: SoqlExpression, scope: Scope): TypedExpression {
    const { world } = scope;
    const { query, span } = node;
    const binds = bindsOf(query, scope);
    const object = checkQuery(query, binds, scope);
    if (isCount(query)) {
        return { kind: 'soql', query, binds, result: 'count', type: 'Integer', span };
    }
    const row = isAggregate(query) ? (world.object('AggregateResult') ?? object) : object;
    return { kind: 'soql', query, binds, result: 'list', type: world.list(row).name, span };
}

/** `[FIND ... RETURNING ...]` */
export function checkSosl(node: SoslExpression, scope: Scope): TypedExpression {
    const { world } = scope;
    const binds = bindsOf(node.query, scope);
    checkSearch(node.query, binds, scope);
    const type = world.list(world.list(world.named('SObject')));
    return { kind: 'sosl', query: node.query, binds, type: type.name, span: node.span };
}
