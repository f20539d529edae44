import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Expression } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import { locationOf } from '../resolve/location.ts';
import type { Scope } from '../resolve/scope.ts';
import { printType } from '../types/world.ts';

export function checkCondition(node: Expression, scope: Scope): TypedExpression {
    const condition = scope.expression(node);
    if (condition.type !== 'Boolean') {
        const values = { type: printType(scope.typeOf(condition)) };
        scope.refuse(report(semanticMessages.conditionNotBoolean, locationOf(node), values));
    }
    return condition;
}
