import type { DmlStatement } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emit } from './expression.ts';

export function emitDml(statement: DmlStatement, context: FunctionContext): void {
    const access = JSON.stringify(statement.access);
    const second = statement.second === null ? 'null' : emit(statement.second, context);
    const values = `${emit(statement.target, context)},${second},${JSON.stringify(statement.keyField)}`;
    context.unit.writer.write(`rt.dml("${statement.operation}",${access},${values});`);
}
