import type { Cast, InstanceOf } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emit } from './expression.ts';

const numbers = new Set(['Integer', 'Long', 'Double', 'Decimal']);

/** Between numbers a cast narrows; everything else is a check of the run-time type. */
export function emitCast(node: Cast, context: FunctionContext): string {
    const isNarrowing = numbers.has(node.type) && numbers.has(node.value.type);
    return `${isNarrowing ? 'narrow' : 'cast'}(${emit(node.value, context)},${JSON.stringify(node.type)})`;
}

export function emitInstanceOf(node: InstanceOf, context: FunctionContext): string {
    return `isInstance(${emit(node.value, context)},${JSON.stringify(node.tested)})`;
}
