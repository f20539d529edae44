import type {
    BreakStatement,
    ContinueStatement,
    ReturnStatement,
    ThrowStatement,
} from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emit } from './expression.ts';
import { emitOperand } from './operand.ts';

export function emitReturn(statement: ReturnStatement, context: FunctionContext): void {
    const value =
        statement.value === null ? context.emptyReturn : ` ${emit(statement.value, context)}`;
    context.unit.writer.write(`return${value};`);
}

export function emitThrow(statement: ThrowStatement, context: FunctionContext): void {
    context.unit.writer.write(`throw ${emitOperand(statement.value, context)};`);
}

export function emitBreak(_statement: BreakStatement, context: FunctionContext): void {
    context.unit.writer.write('break;');
}

export function emitContinue(_statement: ContinueStatement, context: FunctionContext): void {
    context.unit.writer.write('continue;');
}
