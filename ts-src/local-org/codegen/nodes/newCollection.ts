import type { NewArray, NewCollection, NewMap } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emit, emitAll } from './expression.ts';
import { emitOperand } from './operand.ts';

export function emitNewCollection(node: NewCollection, context: FunctionContext): string {
    const maker = node.type.startsWith('Set<') ? 'set' : 'list';
    return `${maker}(${JSON.stringify(node.type)},[${emitAll(node.elements, context)}])`;
}

export function emitNewMap(node: NewMap, context: FunctionContext): string {
    const entries = node.entries.map(
        ({ key, value }) => `[${emit(key, context)},${emit(value, context)}]`,
    );
    return `map(${JSON.stringify(node.type)},[${entries.join(',')}])`;
}

export function emitNewArray(node: NewArray, context: FunctionContext): string {
    return `array(${JSON.stringify(node.type)},${emitOperand(node.size, context)})`;
}
