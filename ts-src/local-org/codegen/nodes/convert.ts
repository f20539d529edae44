import type { ConversionKind, Convert } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emit } from './expression.ts';

export function emitConvert(node: Convert, context: FunctionContext): string {
    return conversionText(node.how, emit(node.value, context), node.type);
}

/** Null stays null in every conversion. Ids are text of 18 characters, so Id to String changes nothing. */
export function conversionText(how: ConversionKind, value: string, type: string): string {
    switch (how) {
        case 'checked':
            return `cast(${value},${JSON.stringify(type)})`;
        case 'idToString':
            return value;
        default:
            return `convert.${how}(${value})`;
    }
}
