import type { TypedExpression } from '../program.ts';
import { fit, isObject } from '../types/fit.ts';
import type { Fit } from '../types/fit.ts';
import type { Type } from '../types/type.ts';
import type { World } from '../types/world.ts';

const single: Fit = { how: 'singleRow', cost: 6 };

/** As `fit`, and a query may also stand for its only row. */
export function fitValue(world: World, value: TypedExpression, to: Type): Fit | null {
    const plain = fit(world, world.of(value), to);
    if (plain !== null || !isObject(world, to)) {
        return plain;
    }
    const element = world.of(value).args[0];
    if (element === undefined) {
        return null;
    }
    if (value.kind === 'soql' && value.result === 'list') {
        return fit(world, element, to) === null ? null : single;
    }
    return isDynamicQuery(value) ? single : null;
}

function isDynamicQuery(value: TypedExpression): boolean {
    return value.kind === 'callPlatform' && /^Database\.query(WithBinds)?\(/.test(value.key);
}

/** The value as one of type `to`; null when it cannot be. */
export function convertValue(
    world: World,
    value: TypedExpression,
    to: Type,
): TypedExpression | null {
    const found = fitValue(world, value, to);
    if (found === null) {
        return null;
    }
    if (found.how === null) {
        return value;
    }
    if (found.how === 'singleRow' && value.kind === 'soql') {
        return { ...value, result: 'single', type: world.of(value).args[0].name };
    }
    return {
        kind: 'convert',
        how: found.how,
        from: value.type,
        type: to.name,
        value,
        span: value.span,
    };
}
