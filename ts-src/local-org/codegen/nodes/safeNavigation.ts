import type { TypedExpression } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { isNeverNull } from '../neverNull.ts';
import { emit, emitLink } from './expression.ts';

type Link = Extract<TypedExpression, { readonly isSafe: boolean }>;

/** The receiver of a member, call or index; null when the expression is no link of a chain. */
function receiver(expression: TypedExpression): TypedExpression | null {
    switch (expression.kind) {
        case 'field':
        case 'property':
        case 'platformProperty':
        case 'sobjectField':
        case 'index':
        case 'callInstance':
        case 'callPlatform':
        case 'callContract':
            return expression.target;
        default:
            return null;
    }
}

/** The innermost `?.` of the chain that is not yet evaluated. */
function innermostSafe(expression: TypedExpression, context: FunctionContext): Link | null {
    const target = receiver(expression);
    if (target === null || context.substitutes.has(target)) {
        return null;
    }
    const inner = innermostSafe(target, context);
    if (inner !== null) {
        return inner;
    }
    return 'isSafe' in expression && expression.isSafe ? expression : null;
}

/**
 * `a?.b.c()`: a null receiver skips the whole rest of the chain. The receiver goes into a temporary and stands for itself
 * while the rest is generated. Null when the expression holds no `?.` of its own.
 */
export function emitSafeChain(
    expression: TypedExpression,
    context: FunctionContext,
): string | null {
    const link = innermostSafe(expression, context);
    const target = link?.target;
    if (!link || !target) {
        return null;
    }
    const name = context.temporary();
    const value = emitLink(target, context);
    context.substitutes.set(target, name);
    const rest = emit(expression, context);
    context.substitutes.delete(target);
    return `((${name}=${value})===null?null:${rest})`;
}

/** The receiver of a member access: checked for null unless it cannot be. */
export function emitReceiver(target: TypedExpression, context: FunctionContext): string {
    const substitute = context.substitutes.get(target);
    if (substitute !== undefined) {
        return substitute;
    }
    const text = emitLink(target, context);
    return isNeverNull(target) ? text : `n(${text})`;
}
