import type { DoWhileStatement, ForStatement, WhileStatement } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { declarationText, effectText } from './block.ts';
import { emitOperand } from './operand.ts';
import { emitBody } from './statement.ts';

/** Every round passes `tick`, so that an endless loop ends with the CPU limit. */
const backEdge = 'tick();';

export function emitWhile(statement: WhileStatement, context: FunctionContext): void {
    context.unit.writer.write(`while(${emitOperand(statement.condition, context)})`);
    emitBody(statement.body, context, backEdge);
}

export function emitDoWhile(statement: DoWhileStatement, context: FunctionContext): void {
    const { writer } = context.unit;
    writer.write('do');
    emitBody(statement.body, context, backEdge);
    writer.at(statement.condition.span.line);
    writer.write(`while(${emitOperand(statement.condition, context)});`);
}

export function emitFor(statement: ForStatement, context: FunctionContext): void {
    context.scoped(() => writeFor(statement, context));
}

function writeFor(statement: ForStatement, context: FunctionContext): void {
    const effects = (list: ForStatement['updates']): string =>
        list.map((expression) => effectText({ expression }, context)).join(',');
    const start =
        statement.variables.length > 0
            ? `let ${statement.variables.map((variable) => declarationText(variable, context)).join(',')}`
            : effects(statement.initializers);
    const condition = statement.condition === null ? '' : emitOperand(statement.condition, context);
    context.unit.writer.write(`for(${start};${condition};${effects(statement.updates)})`);
    emitBody(statement.body, context, backEdge);
}
