import type { Expression } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import type { Scope } from '../resolve/scope.ts';
import { referenceOf } from './name.ts';

/** What is assigned to: a name is taken as a place, so that write-only properties are not read. */
export function targetOf(node: Expression, scope: Scope): TypedExpression {
    return node.kind === 'name' || node.kind === 'member'
        ? referenceOf(node, scope)
        : scope.expression(node);
}
