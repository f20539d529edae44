import type { CallObject } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emitAll } from './expression.ts';

export function emitCallObject(node: CallObject, context: FunctionContext): string {
    const method = node.givesNull ? `${node.method}OrNull` : node.method;
    return `callObject(${JSON.stringify(node.object)},"${method}",[${emitAll(node.arguments, context)}])`;
}
