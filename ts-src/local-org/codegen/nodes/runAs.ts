import type { RunAsStatement } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emit } from './expression.ts';
import { emitBody } from './statement.ts';

/** The body is no function of its own, so that `return` and `break` inside keep their meaning. */
export function emitRunAs(statement: RunAsStatement, context: FunctionContext): void {
    const { writer } = context.unit;
    const restore = context.blockName();
    writer.write(`{const ${restore}=rt.beginRunAs(${emit(statement.subject, context)});try`);
    emitBody(statement.body, context);
    writer.write(`finally{rt.endRunAs(${restore});}}`);
}
