import type { Concat, TypedExpression } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emit } from './expression.ts';

export function emitConcat(node: Concat, context: FunctionContext): string {
    const left = textOf(node.left, context);
    return `(${left}+${textOf(node.right, context)})`;
}

function textOf(operand: TypedExpression, context: FunctionContext): string {
    const text = emit(operand, context);
    const isText =
        operand.kind === 'concat' ||
        (operand.kind === 'constant' && typeof operand.value === 'string');
    return isText ? text : `t(${text})`;
}
