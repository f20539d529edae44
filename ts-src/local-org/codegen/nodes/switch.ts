import type { SwitchStatement, TypedExpression, WhenClause } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { localName } from '../memberNames.ts';
import { emitBlock } from './block.ts';
import { emit } from './expression.ts';

/** A chain of ifs: `break` inside belongs to the loop outside. All subjects compare by JavaScript identity. */
export function emitSwitch(statement: SwitchStatement, context: FunctionContext): void {
    const { writer } = context.unit;
    const subject = context.blockName();
    writer.write(`{const ${subject}=${emit(statement.subject, context)};`);
    for (const when of statement.whens) {
        emitWhen(when, subject, context);
    }
    if (statement.otherwise === null) {
        writer.write('{}}');
        return;
    }
    writer.at(statement.otherwise.span.line);
    emitBlock(statement.otherwise, context);
    writer.write('}');
}

function emitWhen(when: WhenClause, subject: string, context: FunctionContext): void {
    const { writer } = context.unit;
    writer.at(when.span.line);
    if (when.match.kind === 'type') {
        const { type, variable } = when.match;
        writer.write(
            `if(isInstance(${subject},${JSON.stringify(type)})){let ${localName(variable)}=${subject};`,
        );
        context.scoped(() => {
            context.variables.push(variable);
            emitBlock(when.body, context);
        });
        writer.write('}else ');
        return;
    }
    const test = (value: TypedExpression): string => `${subject}===${emit(value, context)}`;
    writer.write(`if(${when.match.values.map(test).join('||')})`);
    emitBlock(when.body, context);
    writer.write('else ');
}
