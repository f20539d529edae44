import type { TernaryExpression } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emit } from './expression.ts';
import { emitOperand } from './operand.ts';

export function emitTernary(node: TernaryExpression, context: FunctionContext): string {
    const condition = emitOperand(node.condition, context);
    return `(${condition}?${emit(node.whenTrue, context)}:${emit(node.whenFalse, context)})`;
}
