import type { Bitwise, BitNot } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emitOperand } from './operand.ts';

export function emitBitwise(node: Bitwise, context: FunctionContext): string {
    const left = emitOperand(node.left, context);
    return bitwiseText(node.operator, node.type, left, emitOperand(node.right, context));
}

/** JavaScript's own operators work on 32 bits, which is Integer; Boolean has no short circuit here. */
export function bitwiseText(
    operator: Bitwise['operator'],
    type: string,
    left: string,
    right: string,
): string {
    if (type === 'Boolean') {
        return operator === '^' ? `(${left}!==${right})` : `!!(${left}${operator}${right})`;
    }
    const isShift = operator === '<<' || operator === '>>' || operator === '>>>';
    if (type === 'Long') {
        return isShift
            ? `longShift("${operator}",${left},${right})`
            : `BigInt.asIntN(64,${left}${operator}${right})`;
    }
    return isShift ? `(${left}${operator}Number(${right})|0)` : `(${left}${operator}${right})`;
}

export function emitBitNot(node: BitNot, context: FunctionContext): string {
    return `(~${emitOperand(node.operand, context)})`;
}
