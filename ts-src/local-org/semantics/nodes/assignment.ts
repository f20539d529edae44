import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Assignment, BinaryOperator } from '../../syntax/tree.ts';
import type { ConversionKind, Reference, TypedExpression } from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import { locationOf } from '../resolve/location.ts';
import type { Scope } from '../resolve/scope.ts';
import { fit } from '../types/fit.ts';
import type { Type } from '../types/type.ts';
import { printType } from '../types/world.ts';
import { arithmeticOf, bitwiseOf } from './operators.ts';
import type { Operation } from './operators.ts';
import { requireReadable, requireWritable } from './readable.ts';
import { targetOf } from './target.ts';

export function checkAssignment(node: Assignment, scope: Scope): TypedExpression {
    const place = targetOf(node.target, scope);
    const target = requireWritable(place, node.target, scope);
    if (node.operator !== '=') {
        requireReadable(place, node.target, scope);
        return compound(node, target, scope);
    }
    const value = scope.expression(node.value);
    const to = scope.typeOf(target);
    const converted = convertValue(scope.world, value, to);
    if (converted === null) {
        return illegal(scope.typeOf(value), to, node, scope);
    }
    return { kind: 'assign', target, value: converted, type: target.type, span: node.span };
}

function illegal(from: Type, to: Type, node: Assignment, scope: Scope): never {
    const values = { from: printType(from), to: printType(to) };
    return scope.refuse(
        report(semanticMessages.illegalAssignment, locationOf(node.target), values),
    );
}

function compound(node: Assignment, target: Reference, scope: Scope): TypedExpression {
    const { world } = scope;
    const value = scope.expression(node.value);
    const [left, right] = [scope.typeOf(target), scope.typeOf(value)];
    const operation = operationOf(node, left, right, scope);
    const written = conversion(operation.result, left, scope);
    if (written === undefined) {
        return illegal(operation.result, left, node, scope);
    }
    return {
        kind: 'compoundAssign',
        target,
        value:
            operation.operation.kind === 'concat'
                ? value
                : (convertValue(world, value, operation.right) ?? value),
        operation: operation.operation,
        read:
            operation.operation.kind === 'concat'
                ? null
                : (conversion(left, operation.left, scope) ?? null),
        write: written,
        type: target.type,
        span: node.span,
    };
}

/** undefined: there is none. */
function conversion(from: Type, to: Type, scope: Scope): ConversionKind | null | undefined {
    return fit(scope.world, from, to)?.how;
}

function operationOf(node: Assignment, left: Type, right: Type, scope: Scope): Operation {
    const operator = node.operator.slice(0, -1) as BinaryOperator;
    const span = locationOf(node.target);
    switch (operator) {
        case '+':
        case '-':
        case '*':
        case '/':
            return arithmeticOf(operator, left, right, span, scope);
        case '&':
        case '|':
        case '^':
        case '<<':
        case '>>':
        case '>>>':
            return bitwiseOf(operator, left, right, span, scope);
        default:
            throw new Error(`No compound assignment ${node.operator}`);
    }
}
