import type { Logical, Not } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emitOperand } from './operand.ts';

export function emitLogical(node: Logical, context: FunctionContext): string {
    return `(${emitOperand(node.left, context)}${node.operator}${emitOperand(node.right, context)})`;
}

export function emitNot(node: Not, context: FunctionContext): string {
    return `!${emitOperand(node.operand, context)}`;
}
