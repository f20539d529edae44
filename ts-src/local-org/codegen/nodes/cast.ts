import type { Cast, InstanceOf } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emit } from './expression.ts';

export function emitCast(node: Cast, context: FunctionContext): string {
    return `cast(${emit(node.value, context)},${JSON.stringify(node.type)})`;
}

export function emitInstanceOf(node: InstanceOf, context: FunctionContext): string {
    return `isInstance(${emit(node.value, context)},${JSON.stringify(node.tested)})`;
}
