import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Binary } from '../../syntax/tree.ts';
import type { TypedExpression } from '../program.ts';
import { convertValue } from '../resolve/convert.ts';
import { locationOf } from '../resolve/location.ts';
import type { Scope } from '../resolve/scope.ts';
import type { Type } from '../types/type.ts';
import { commonType } from './commonType.ts';
import { checkCompare } from './compare.ts';
import { optionalRecord } from './singleRecord.ts';
import { arithmeticOf, bitwiseOf } from './operators.ts';
import type { Operation } from './operators.ts';
import { printType } from '../types/world.ts';

export function checkBinary(node: Binary, scope: Scope): TypedExpression {
    const left = scope.expression(node.left);
    const right = scope.expression(node.right);
    switch (node.operator) {
        case '+':
        case '-':
        case '*':
        case '/':
            return apply(
                arithmeticOf(
                    node.operator,
                    scope.typeOf(left),
                    scope.typeOf(right),
                    locationOf(node.left),
                    scope,
                ),
                left,
                right,
                node,
                scope,
            );
        case '&':
        case '|':
        case '^':
        case '<<':
        case '>>':
        case '>>>':
            return apply(
                bitwiseOf(
                    node.operator,
                    scope.typeOf(left),
                    scope.typeOf(right),
                    locationOf(node.left),
                    scope,
                ),
                left,
                right,
                node,
                scope,
            );
        case '&&':
        case '||':
            return logical(node.operator, left, right, node, scope);
        case '??':
            return coalesce(left, right, node, scope);
        default:
            return checkCompare(node, left, right, scope);
    }
}

function to(value: TypedExpression, type: Type, scope: Scope): TypedExpression {
    return convertValue(scope.world, value, type) ?? value;
}

function apply(
    { operation, ...types }: Operation,
    left: TypedExpression,
    right: TypedExpression,
    node: Binary,
    scope: Scope,
): TypedExpression {
    const type = types.result.name;
    const { span } = node;
    const operands = { left: to(left, types.left, scope), right: to(right, types.right, scope) };
    switch (operation.kind) {
        case 'arithmetic':
            return {
                kind: 'arithmetic',
                operator: operation.operator,
                numeric: operation.numeric,
                ...operands,
                type,
                span,
            };
        case 'dateArithmetic':
            return {
                kind: 'dateArithmetic',
                operator: operation.operator,
                base: operation.base,
                ...operands,
                type,
                span,
            };
        case 'concat':
            return { kind: 'concat', left, right, type, span };
        case 'bitwise':
            return { kind: 'bitwise', operator: operation.operator, ...operands, type, span };
    }
}

function logical(
    operator: '&&' | '||',
    left: TypedExpression,
    right: TypedExpression,
    node: Binary,
    scope: Scope,
): TypedExpression {
    if (left.type === 'null' || right.type === 'null') {
        const values = {
            left: printType(scope.typeOf(left)),
            right: printType(scope.typeOf(right)),
        };
        scope.refuse(report(semanticMessages.comparisonTypes, locationOf(node.left), values));
    }
    if (left.type !== 'Boolean' || right.type !== 'Boolean') {
        scope.refuse(report(semanticMessages.logicalType, locationOf(node.left)));
    }
    return { kind: 'logical', operator, left, right, type: 'Boolean', span: node.span };
}

function coalesce(
    left: TypedExpression,
    right: TypedExpression,
    node: Binary,
    scope: Scope,
): TypedExpression {
    const common = commonType(scope, left, right);
    if (common === null) {
        const values = {
            left: printType(scope.typeOf(left)),
            right: printType(scope.typeOf(right)),
        };
        return scope.refuse(report(semanticMessages.coalesceTypes, locationOf(node.left), values));
    }
    return {
        kind: 'coalesce',
        left: optionalRecord(to(left, common, scope)),
        right: to(right, common, scope),
        type: common.name,
        span: node.span,
    };
}
