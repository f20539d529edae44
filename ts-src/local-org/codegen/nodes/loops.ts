import type {
    DoWhileStatement,
    ForEachStatement,
    ForStatement,
    WhileStatement,
} from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { localName } from '../memberNames.ts';
import { declarationText, effectText } from './block.ts';
import { conversionText } from './convert.ts';
import { emit } from './expression.ts';
import { emitOperand } from './operand.ts';
import { queryText } from './soql.ts';
import { emitBody } from './statement.ts';

/** Every round passes `tick`, so that an endless loop ends with the CPU limit, and one that makes too much with the heap's. */
function backEdge(context: FunctionContext): string {
    return context.held === null
        ? `if(heap.made>heap.due)measureHeap([${context.heldText()}]);tick();`
        : 'tick();';
}

export function emitWhile(statement: WhileStatement, context: FunctionContext): void {
    context.unit.writer.write(`while(${emitOperand(statement.condition, context)})`);
    emitBody(statement.body, context, backEdge(context));
}

export function emitDoWhile(statement: DoWhileStatement, context: FunctionContext): void {
    const { writer } = context.unit;
    writer.write('do');
    emitBody(statement.body, context, backEdge(context));
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
    emitBody(statement.body, context, backEdge(context));
}

export function emitForEach(statement: ForEachStatement, context: FunctionContext): void {
    if (statement.how === 'list' || statement.how === 'set') {
        emitCollectionLoop(statement, context);
    } else {
        writeLoop(statement, sourceText(statement, context), context);
    }
}

/** A loop does not go on over a collection that changed; one that ends right after the change is none the wiser. */
function emitCollectionLoop(statement: ForEachStatement, context: FunctionContext): void {
    const { writer } = context.unit;
    const [collection, changes] = [context.blockName(), context.blockName()];
    const value = emitOperand(statement.iterable, context);
    const hold = statement.iterable.kind === 'local' ? '' : (context.held?.holdValue() ?? '');
    writer.write(`{const ${collection}=${hold}${value},${changes}=${collection}.changes;`);
    const check = mayChange(statement, context)
        ? ''
        : `if(${collection}.changes!==${changes})changedInLoop();`;
    writeLoop(statement, `elementsOf(${collection})`, context, check);
    writer.write('}');
}

/** Before version 62 a set could change below a loop over what it held at the start (Winter '25 release notes). */
function mayChange({ how }: ForEachStatement, context: FunctionContext): boolean {
    return how === 'set' && context.unit.unit.apiVersion < 62;
}

function sourceText(statement: ForEachStatement, context: FunctionContext): string {
    const { iterable, how } = statement;
    if (iterable.kind === 'soql' && (how === 'rows' || how === 'chunks')) {
        return queryText(iterable, how, context);
    }
    return how === 'iterator' ? `each(${emitOperand(iterable, context)})` : emit(iterable, context);
}

function writeLoop(
    statement: ForEachStatement,
    source: string,
    context: FunctionContext,
    check = '',
): void {
    const element = context.blockName();
    const value =
        statement.conversion === null
            ? element
            : conversionText(statement.conversion, element, statement.variable.type);
    context.unit.writer.write(`for(const ${element} of ${source})`);
    context.scoped(() => {
        const { variable } = statement;
        context.variables.push(variable);
        // What a collection holds need not be held again.
        const isFresh = statement.how !== 'list' && statement.how !== 'set';
        const hold = isFresh ? context.hold(variable) : '';
        emitBody(
            statement.body,
            context,
            `${check}tick();let ${localName(variable)}=${hold}${value};`,
        );
    });
}
