import type { TypedExpression } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { isNeverNull } from '../neverNull.ts';
import { emit } from './expression.ts';

/** An operand that may not be null: NullPointerException otherwise. */
export function emitOperand(expression: TypedExpression, context: FunctionContext): string {
    const text = emit(expression, context);
    return isNeverNull(expression) ? text : `n(${text})`;
}
