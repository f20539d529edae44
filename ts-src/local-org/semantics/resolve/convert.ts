import type { Coalesce, TypedExpression } from '../program.ts';
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
    if (value.kind === 'coalesce') {
        const rows = [value.left, value.right].map((side) => fitValue(world, side, to));
        return rows.includes(null) ? null : single;
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

/** `[SELECT ...] ?? null` as one record: no row gives what stands right. */
function rowOrOther(world: World, value: Coalesce, to: Type): TypedExpression {
    const left = convertValue(world, value.left, to) ?? value.left;
    const right = convertValue(world, value.right, to) ?? value.right;
    const isQuery = left.kind === 'soql' && left.result === 'single';
    return {
        ...value,
        left: isQuery ? { ...left, result: 'optional' } : left,
        right,
        type: to.name,
    };
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
    if (found.how === 'singleRow' && value.kind === 'coalesce') {
        return rowOrOther(world, value, to);
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
