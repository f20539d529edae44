import type { Compare } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { isNeverNull } from '../neverNull.ts';
import { emit } from './expression.ts';

const orderings = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' } as const;

/** Types whose values JavaScript itself compares by value. */
const native = new Set(['Integer', 'Long', 'Boolean', 'Id']);

export function emitCompare(node: Compare, context: FunctionContext): string {
    const left = emit(node.left, context);
    const right = emit(node.right, context);
    switch (node.operator) {
        case '===':
        case '!==':
            return `(${left}${node.operator}${right})`;
        case '==':
            return equality(node, left, right);
        case '!=':
            return `!${equality(node, left, right)}`;
        default:
            return ordering(node, node.operator, left, right);
    }
}

function equality(node: Compare, left: string, right: string): string {
    const isNullTest = isNull(node.left) || isNull(node.right);
    if (isNullTest || native.has(node.operand) || node.how === 'id' || node.how === 'identity') {
        return `(${left}===${right})`;
    }
    return `${node.how === 'string' ? 'sameText' : 'same'}(${left},${right})`;
}

function isNull(expression: Compare['left']): boolean {
    return expression.kind === 'constant' && expression.value === null;
}

function ordering(
    node: Compare,
    operator: keyof typeof orderings,
    left: string,
    right: string,
): string {
    if (node.operand === 'Integer' || node.operand === 'Long') {
        return isNeverNull(node.left) && isNeverNull(node.right)
            ? `(${left}${operator}${right})`
            : `${orderings[operator]}(${left},${right})`;
    }
    const isText = node.how === 'string' || node.how === 'id';
    return `(${isText ? 'orderText' : 'order'}(${left},${right})${operator}0)`;
}
