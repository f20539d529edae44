import type { ForEachStatement } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { localName } from '../functionContext.ts';
import { conversionText } from './convert.ts';
import { emit } from './expression.ts';
import { emitOperand } from './operand.ts';
import { queryText } from './soql.ts';
import { emitBody } from './statement.ts';

export function emitForEach(statement: ForEachStatement, context: FunctionContext): void {
    if (statement.how === 'list' || statement.how === 'set') {
        emitCollectionLoop(statement, context);
    } else {
        writeLoop(statement, sourceText(statement, context), context);
    }
}

/** The collection may not change below the loop, so its end is marked whatever ends it. */
function emitCollectionLoop(statement: ForEachStatement, context: FunctionContext): void {
    const { writer } = context.unit;
    const collection = context.blockName();
    writer.write(`{const ${collection}=${emitOperand(statement.iterable, context)};try{`);
    writeLoop(statement, `startLoop(${collection})`, context);
    writer.write(`}finally{endLoop(${collection});}}`);
}

function sourceText(statement: ForEachStatement, context: FunctionContext): string {
    const { iterable, how } = statement;
    if (iterable.kind === 'soql' && (how === 'rows' || how === 'chunks')) {
        return queryText(iterable, how, context);
    }
    return how === 'iterator' ? `each(${emitOperand(iterable, context)})` : emit(iterable, context);
}

function writeLoop(statement: ForEachStatement, source: string, context: FunctionContext): void {
    const element = context.blockName();
    const value =
        statement.conversion === null
            ? element
            : conversionText(statement.conversion, element, statement.variable.type);
    context.unit.writer.write(`for(const ${element} of ${source})`);
    context.scoped(() => {
        context.variables.push(statement.variable);
        emitBody(statement.body, context, `tick();let ${localName(statement.variable)}=${value};`);
    });
}
