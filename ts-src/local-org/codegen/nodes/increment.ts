import type { Increment } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { arithmeticText } from './arithmetic.ts';
import { lvalueOf } from './target.ts';

const ones = {
    Integer: '1',
    Long: '1n',
    Double: 'rt.doubleOf("1")',
    Decimal: 'rt.decimalOf("1")',
} as const;

export function emitIncrement(node: Increment, context: FunctionContext): string {
    return node.isPrefix ? prefixText(node, context) : postfixText(node, context);
}

/** As a statement both forms do the same; the prefix form needs no copy of the former value. */
export function prefixText(node: Increment, context: FunctionContext): string {
    const place = lvalueOf(node.target, context);
    if (node.target.kind === 'local') {
        return `(${place.write(stepText(node, `n(${place.read})`, context))})`;
    }
    const kept = context.temporary();
    const next = stepText(node, `n(${place.read})`, context);
    return `(${place.prepare}${kept}=${next},${place.write(kept)},${kept})`;
}

function postfixText(node: Increment, context: FunctionContext): string {
    const place = lvalueOf(node.target, context);
    const former = context.temporary();
    return `(${place.prepare}${former}=n(${place.read}),${place.write(stepText(node, former, context))},${former})`;
}

function stepText(node: Increment, value: string, context: FunctionContext): string {
    const one = ones[node.numeric];
    const step = one.startsWith('rt.') ? context.unit.shared(one) : one;
    return arithmeticText(node.operator === '++' ? '+' : '-', node.numeric, value, step);
}
