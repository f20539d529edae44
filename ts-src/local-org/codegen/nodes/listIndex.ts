import type { IndexExpression } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emit } from './expression.ts';
import type { Place } from './fieldAccess.ts';
import { emitReceiver } from './safeNavigation.ts';

export function emitIndex(node: IndexExpression, context: FunctionContext): string {
    return indexPlace(emitReceiver(node.target, context), emit(node.index, context)).read;
}

export function indexPlace(target: string, index: string): Place {
    return {
        read: `at(${target},${index})`,
        write: (value) => `putAt(${target},${index},${value})`,
    };
}
