import type { TypedExpression } from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import type { Scope } from '../resolve/scope.ts';

/** `[SELECT ...].Name`: a query whose member is asked for means its only row. */
export function singleRecord(value: TypedExpression, scope: Scope): TypedExpression {
    if (value.kind !== 'soql' || value.result !== 'list') {
        return value;
    }
    const row = scope.typeOf(value).args[0];
    return convertValue(scope.world, value, row) ?? value;
}

/** `[SELECT ...]?.Name` and `[SELECT ...] ?? other` take no row for null. */
export function optionalRecord(value: TypedExpression): TypedExpression {
    if (value.kind === 'coalesce') {
        return { ...value, right: optionalRecord(value.right) };
    }
    return value.kind === 'soql' && value.result === 'single'
        ? { ...value, result: 'optional' }
        : value;
}
