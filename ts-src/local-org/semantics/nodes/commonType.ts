import type { TypedExpression } from '../program.ts';
import { fitValue } from '../resolve/convert.ts';
import type { Scope } from '../resolve/scope.ts';
import { isNumeric, wider } from '../types/fit.ts';
import type { Type } from '../types/type.ts';

/** The type of a choice between two values: the one that takes both. */
export function commonType(
    scope: Scope,
    left: TypedExpression,
    right: TypedExpression,
): Type | null {
    const { world } = scope;
    const [first, second] = [scope.typeOf(left), scope.typeOf(right)];
    if (first === world.void || second === world.void) {
        return null;
    }
    if (isNumeric(first) && isNumeric(second)) {
        return wider(first, second);
    }
    if (first === world.null) {
        return second;
    }
    if (second === world.null || fitValue(world, right, first) !== null) {
        return first;
    }
    return fitValue(world, left, second) === null ? null : second;
}
