import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Ternary } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import { locationOf } from '../resolve/location.ts';
import type { Scope } from '../resolve/scope.ts';
import { printType } from '../types/world.ts';
import { commonType } from './commonType.ts';
import { checkCondition } from './condition.ts';

export function checkTernary(node: Ternary, scope: Scope): TypedExpression {
    const condition = checkCondition(node.condition, scope);
    const whenTrue = scope.expression(node.whenTrue);
    const whenFalse = scope.expression(node.whenFalse);
    const common = commonType(scope, whenTrue, whenFalse);
    if (common === null) {
        const values = {
            left: printType(scope.typeOf(whenFalse)),
            right: printType(scope.typeOf(whenTrue)),
        };
        return scope.refuse(report(semanticMessages.ternaryTypes, locationOf(node), values));
    }
    const to = (value: TypedExpression): TypedExpression =>
        convertValue(scope.world, value, common) ?? value;
    return {
        kind: 'ternary',
        condition,
        whenTrue: to(whenTrue),
        whenFalse: to(whenFalse),
        type: common.name,
        span: node.span,
    };
}
