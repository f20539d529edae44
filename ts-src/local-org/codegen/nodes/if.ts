import type { IfStatement } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emitOperand } from './operand.ts';
import { emitBody } from './statement.ts';

export function emitIf(statement: IfStatement, context: FunctionContext): void {
    const { writer } = context.unit;
    writer.write(`if(${emitOperand(statement.condition, context)})`);
    emitBody(statement.whenTrue, context);
    if (statement.whenFalse !== null) {
        writer.write('else');
        emitBody(statement.whenFalse, context);
    }
}
