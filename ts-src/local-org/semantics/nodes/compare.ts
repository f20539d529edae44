import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Binary } from '../../syntax/tree.ts';
import type { Compare, TypedExpression } from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import { locationOf } from '../resolve/location.ts';
import type { Scope } from '../resolve/scope.ts';
import { fit, isNumeric, isValue, mayBe, wider } from '../types/fit.ts';
import type { Type } from '../types/type.ts';
import { printType } from '../types/world.ts';
import { singleRecord } from './singleRecord.ts';

const ordered = new Set([
    'Integer',
    'Long',
    'Double',
    'Decimal',
    'String',
    'Id',
    'Date',
    'Datetime',
    'Time',
]);

/** `== != < > <= >= === !==` */
export function checkCompare(
    node: Binary,
    left: TypedExpression,
    right: TypedExpression,
    scope: Scope,
): TypedExpression {
    const operator = (node.operator === '<>' ? '!=' : node.operator) as Compare['operator'];
    const [first, second] = [scope.typeOf(left), scope.typeOf(right)];
    const span = locationOf(node.left);
    const isEquality = operator === '==' || operator === '!=';
    const hasNull = [first, second].includes(scope.world.null);
    if ((hasNull && !isEquality) || !areComparable(left, right, scope)) {
        const values = { left: printType(first), right: printType(second) };
        scope.refuse(report(semanticMessages.comparisonTypes, span, values));
    }
    const type = comparedType(first, second, scope);
    if (operator === '===' || operator === '!==') {
        return identical(operator, left, right, type, node, scope);
    }
    if (!isEquality && !ordered.has(type.name)) {
        scope.refuse(report(semanticMessages.inequalityType, span, { type: printType(type) }));
    }
    return compared(operator, left, right, node, scope);
}

/** The one of two types that takes both, of which the messages speak. */
function comparedType(first: Type, second: Type, scope: Scope): Type {
    if (isValue(first) && isValue(second)) {
        return operandType(first, second, scope);
    }
    return fit(scope.world, first, second) === null ? first : second;
}

function areComparable(left: TypedExpression, right: TypedExpression, scope: Scope): boolean {
    const { world } = scope;
    if (mayBe(world, scope.typeOf(left), scope.typeOf(right))) {
        return true;
    }
    const rows = [left, right].map((value) => scope.typeOf(singleRecord(value, scope)));
    return mayBe(world, rows[0], rows[1]);
}

function compared(
    operator: Compare['operator'],
    left: TypedExpression,
    right: TypedExpression,
    node: Binary,
    scope: Scope,
): TypedExpression {
    const { world } = scope;
    const [first, second] = [scope.typeOf(left), scope.typeOf(right)];
    const operand = operandType(first, second, scope);
    const how = howCompared(operand, scope);
    const to = (value: TypedExpression): TypedExpression =>
        how === 'dynamic' ? value : (convertValue(world, value, operand) ?? value);
    return {
        kind: 'compare',
        operator,
        how,
        operand: operand.name,
        left: to(left),
        right: to(right),
        type: 'Boolean',
        span: node.span,
    };
}

function operandType(first: Type, second: Type, scope: Scope): Type {
    const { world } = scope;
    if (first === second || second === world.null) {
        return first;
    }
    if (first === world.null) {
        return second;
    }
    if (isNumeric(first) && isNumeric(second)) {
        return wider(first, second);
    }
    const names = [first.name, second.name].sort().join();
    if (names === 'Id,String') {
        return world.named('Id');
    }
    return names === 'Date,Datetime' ? world.named('Datetime') : world.named('Object');
}

function howCompared(operand: Type, scope: Scope): Compare['how'] {
    if (isNumeric(operand)) {
        return 'numeric';
    }
    if (operand.name === 'String') {
        return 'string';
    }
    if (operand.name === 'Id') {
        return 'id';
    }
    const isPlain =
        isValue(operand) || operand.symbol.kind === 'enum' || operand === scope.world.null;
    return isPlain ? 'value' : 'dynamic';
}

function identical(
    operator: '===' | '!==',
    left: TypedExpression,
    right: TypedExpression,
    type: Type,
    node: Binary,
    scope: Scope,
): TypedExpression {
    if (isValue(type)) {
        const span = locationOf(node.left);
        scope.refuse(report(semanticMessages.exactEqualityType, span, { type: printType(type) }));
    }
    return {
        kind: 'compare',
        operator,
        how: 'identity',
        operand: 'Object',
        left,
        right,
        type: 'Boolean',
        span: node.span,
    };
}
