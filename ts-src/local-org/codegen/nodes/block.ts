import type {
    ExpressionStatement,
    TypedBlock,
    VariableStatement,
} from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { localName } from '../memberNames.ts';
import { emit } from './expression.ts';
import { prefixText } from './increment.ts';
import { countText } from './count.ts';
import { emitStatement } from './statement.ts';

export function emitBlock(block: TypedBlock, context: FunctionContext): void {
    const { writer } = context.unit;
    writer.write(`{${countText(block.statements.length)}`);
    context.scoped(() => {
        for (const statement of block.statements) {
            emitStatement(statement, context);
        }
    });
    writer.write('}');
}

export function emitVariable(statement: VariableStatement, context: FunctionContext): void {
    context.unit.writer.write(`let ${declarationText(statement, context)};`);
}

export function declarationText(statement: VariableStatement, context: FunctionContext): string {
    const value = statement.value === null ? 'null' : emit(statement.value, context);
    context.variables.push(statement.variable);
    return `${localName(statement.variable)}=${context.hold(statement.variable)}${value}`;
}

export function emitExpressionStatement(
    statement: ExpressionStatement,
    context: FunctionContext,
): void {
    context.unit.writer.write(`${effectText(statement, context)};`);
}

/** An expression for its effect only. */
export function effectText(
    statement: Pick<ExpressionStatement, 'expression'>,
    context: FunctionContext,
): string {
    const { expression } = statement;
    return expression.kind === 'increment'
        ? prefixText(expression, context)
        : emit(expression, context);
}
