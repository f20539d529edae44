import type { CatchClause, TryStatement } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { localName } from '../memberNames.ts';
import { emitBlock } from './block.ts';

/**
 * Catches are tried in order by exception type. What Apex cannot catch (limits, failed assertions, faults of the run
 * time itself) passes every clause and skips the finally block.
 */
export function emitTry(statement: TryStatement, context: FunctionContext): void {
    const { writer } = context.unit;
    const thrown = context.blockName();
    const fatal = statement.finally === null ? null : context.blockName();
    writer.write(fatal === null ? 'try' : `{let ${fatal}=false;try{try`);
    emitBlock(statement.body, context);
    writer.write(`catch(${thrown}){const ${thrown}x=caught(${thrown});`);
    for (const clause of statement.catches) {
        emitCatch(clause, `${thrown}x`, context);
    }
    writer.write(statement.catches.length === 0 ? `throw ${thrown}x;}` : `{throw ${thrown}x;}}`);
    if (statement.finally !== null && fatal !== null) {
        writer.write(`}catch(${thrown}){${fatal}=isFatal(${thrown});throw ${thrown};}`);
        writer.at(statement.finally.span.line);
        writer.write(`finally{if(!${fatal})`);
        emitBlock(statement.finally, context);
        writer.write('}}');
    }
}

function emitCatch(clause: CatchClause, thrown: string, context: FunctionContext): void {
    const { writer } = context.unit;
    writer.at(clause.span.line);
    const { variable } = clause;
    writer.write(
        `if(isException(${thrown},${JSON.stringify(variable.type)})){let ${localName(variable)}=${thrown};`,
    );
    context.scoped(() => {
        context.variables.push(variable);
        emitBlock(clause.body, context);
    });
    writer.write('}else ');
}
