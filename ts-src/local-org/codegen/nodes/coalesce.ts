import type { Coalesce } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emit } from './expression.ts';

export function emitCoalesce(node: Coalesce, context: FunctionContext): string {
    return `(${emit(node.left, context)}??${emit(node.right, context)})`;
}
