import type { TypeLiteral } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import type { Scope } from '../resolve/scope.ts';
import { typeIn } from '../resolve/typeIn.ts';

/** `Account.class` */
export function checkTypeLiteral(node: TypeLiteral, scope: Scope): TypedExpression {
    return {
        kind: 'typeLiteral',
        named: typeIn(scope, node.type).name,
        type: scope.world.named('Type').name,
        span: node.span,
    };
}
