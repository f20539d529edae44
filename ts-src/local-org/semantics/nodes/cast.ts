import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Cast, InstanceOf } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import { locationOf } from '../resolve/location.ts';
import type { Scope } from '../resolve/scope.ts';
import { typeIn } from '../resolve/typeIn.ts';
import { mayBe } from '../types/fit.ts';
import { printType } from '../types/world.ts';

/** `(T) value` */
export function checkCast(node: Cast, scope: Scope): TypedExpression {
    const { world } = scope;
    const to = typeIn(scope, node.type, node.span);
    const value = scope.expression(node.value);
    const from = scope.typeOf(value);
    const converted = convertValue(world, value, to);
    if (converted !== null && converted.kind !== 'constant') {
        const isPlain = converted === value;
        return isPlain
            ? { kind: 'cast', value, type: to.name, span: node.span }
            : { ...converted, span: node.span };
    }
    if (converted === null && !mayBe(world, from, to)) {
        const values = { from: printType(from), to: printType(to) };
        scope.refuse(report(semanticMessages.incompatibleCast, node.span, values));
    }
    return { kind: 'cast', value, type: to.name, span: node.span };
}

/** `value instanceof T` */
export function checkInstanceOf(node: InstanceOf, scope: Scope): TypedExpression {
    const { world } = scope;
    const value = scope.expression(node.value);
    const tested = typeIn(scope, node.type, locationOf(node.value));
    const from = scope.typeOf(value);
    const values = { from: printType(from), to: printType(tested) };
    if (from !== world.null && from !== world.unknown && world.isSubtype(from, tested)) {
        scope.refuse(report(semanticMessages.alwaysInstance, locationOf(node.value), values));
    }
    if (!mayBe(world, from, tested)) {
        scope.refuse(report(semanticMessages.neverInstance, locationOf(node.value), values));
    }
    return { kind: 'instanceOf', value, tested: tested.name, type: 'Boolean', span: node.span };
}
