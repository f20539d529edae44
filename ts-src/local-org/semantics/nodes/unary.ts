import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Expression, Postfix, Unary } from '../../syntax/tree.ts';
import type { Numeric, TypedExpression } from '../program.ts';
import { locationOf } from '../resolve/location.ts';
import type { Scope } from '../resolve/scope.ts';
import { isNumeric } from '../types/fit.ts';
import { printType } from '../types/world.ts';
import { requireReadable, requireWritable } from './readable.ts';
import { targetOf } from './target.ts';

export function checkUnary(node: Unary, scope: Scope): TypedExpression {
    switch (node.operator) {
        case '++':
        case '--':
            return increment(node.operand, node, true, scope);
        case '!':
            return not(node, scope);
        case '~':
            return bitNot(node, scope);
        default:
            return negate(node, scope);
    }
}

export function checkPostfix(node: Postfix, scope: Scope): TypedExpression {
    return increment(node.operand, node, false, scope);
}

function not(node: Unary, scope: Scope): TypedExpression {
    const operand = scope.expression(node.operand);
    if (operand.type !== 'Boolean') {
        scope.refuse(report(semanticMessages.notType, node.span, { operator: '!' }));
    }
    return { kind: 'not', operand, type: 'Boolean', span: node.span };
}

function bitNot(node: Unary, scope: Scope): TypedExpression {
    const operand = scope.expression(node.operand);
    if (operand.type !== 'Integer' && operand.type !== 'Long') {
        const values = { type: printType(scope.typeOf(operand)) };
        scope.refuse(report(semanticMessages.bitwiseNegateType, node.span, values));
    }
    return { kind: 'bitNot', operand, type: operand.type, span: node.span };
}

/** A plus sign is taken before anything and means nothing. */
function negate(node: Unary, scope: Scope): TypedExpression {
    const operand = scope.expression(node.operand);
    if (node.operator === '+') {
        return { ...operand, span: node.span };
    }
    if (!isNumeric(scope.typeOf(operand))) {
        scope.refuse(report(semanticMessages.negateType, node.span));
    }
    return {
        kind: 'negate',
        numeric: operand.type as Numeric,
        operand,
        type: operand.type,
        span: node.span,
    };
}

function increment(
    operand: Expression,
    node: Unary | Postfix,
    isPrefix: boolean,
    scope: Scope,
): TypedExpression {
    const value = targetOf(operand, scope);
    const target = requireWritable(requireReadable(value, operand, scope), operand, scope);
    if (!isNumeric(scope.typeOf(target))) {
        const values = { type: printType(scope.typeOf(target)) };
        const prefix =
            node.operator === '++'
                ? semanticMessages.prefixIncrementType
                : semanticMessages.prefixDecrementType;
        scope.refuse(
            report(
                isPrefix ? prefix : semanticMessages.postfixType,
                isPrefix ? node.span : afterOf(node),
                values,
            ),
        );
    }
    const { operator } = node;
    const numeric = target.type as Numeric;
    return {
        kind: 'increment',
        target,
        operator: operator as '++' | '--',
        isPrefix,
        numeric,
        type: target.type,
        span: node.span,
    };
}

/** A postfix operator is where it is written. */
function afterOf(node: Unary | Postfix): Unary['span'] {
    const { span } = node.operand;
    const moved = node.span.end - 2 - span.start;
    return span.line === node.span.line
        ? { ...span, column: span.column + moved }
        : locationOf(node.operand);
}
