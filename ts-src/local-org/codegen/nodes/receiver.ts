import type { TypedExpression } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { isNeverNull } from '../neverNull.ts';
import { emit, emitAll, emitLink } from './expression.ts';
import { emitReceiver } from './safeNavigation.ts';

/**
 * A method call: the receiver is evaluated, then the arguments, and only then is a null receiver refused, as on the Java
 * machine (Java Language Specification 15.12.4; apex-rollup, RollupCalcItemReplacer takes fields out of a list in the
 * argument of a call on null).
 */
export function emitCallOn(
    target: TypedExpression,
    values: readonly TypedExpression[],
    context: FunctionContext,
    call: (receiver: string, values: string) => string,
): string {
    const isChecked = !context.substitutes.has(target) && !isNeverNull(target);
    if (!isChecked || values.every(isQuiet)) {
        return call(emitReceiver(target, context), emitAll(values, context));
    }
    const receiver = context.temporary();
    const start = `${receiver}=${emitLink(target, context)}`;
    const kept = values.map((value) => {
        const text = emit(value, context);
        return value.kind === 'constant' ? { text, set: '' } : keep(text, context);
    });
    const settings = kept.map(({ set }) => set).join('');
    const rest = call(`n(${receiver})`, kept.map(({ text }) => text).join(','));
    return `(${start},${settings}${rest})`;
}

function keep(value: string, context: FunctionContext): { text: string; set: string } {
    const text = context.temporary();
    return { text, set: `${text}=${value},` };
}

/** Nobody can tell whether these were evaluated. */
function isQuiet(expression: TypedExpression): boolean {
    switch (expression.kind) {
        case 'constant':
        case 'local':
        case 'this':
        case 'enumConstant':
        case 'typeLiteral':
        case 'token':
        case 'label':
        case 'staticField':
            return true;
        case 'field':
        case 'sobjectField':
            return isQuiet(expression.target);
        case 'concat':
        case 'compare':
        case 'logical':
            return isQuiet(expression.left) && isQuiet(expression.right);
        default:
            return false;
    }
}
