import type { Assign, Concat, Reference, TypedExpression } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emit } from './expression.ts';

export function emitConcat(node: Concat, context: FunctionContext): string {
    return `made(${partsOf(node)
        .map((part) => textOf(part, context))
        .join('+')})`;
}

/** `text = text + more`: what was there goes away with the assignment, so only the rest is new. Null when it is not that. */
export function emitAppend({ target, value }: Assign, context: FunctionContext): string | null {
    if (value.kind !== 'concat') {
        return null;
    }
    const [first, ...rest] = partsOf(value);
    if (first === undefined || !isSame(target, first)) {
        return null;
    }
    const more = rest.map((part) => textOf(part, context)).join('+');
    return `${textOf(first, context)}+made(${more})`;
}

/** From left to right; the sum of texts may be taken in any order. */
function partsOf(node: TypedExpression): readonly TypedExpression[] {
    return node.kind === 'concat' ? [...partsOf(node.left), ...partsOf(node.right)] : [node];
}

function isSame(target: Reference, value: TypedExpression): boolean {
    if (target.kind === 'local') {
        return value.kind === 'local' && value.variable.name === target.variable.name;
    }
    const isOwn = target.kind === 'field' && target.target.kind === 'this';
    return (
        isOwn &&
        value.kind === 'field' &&
        value.target.kind === 'this' &&
        value.owner === target.owner &&
        value.name === target.name
    );
}

function textOf(operand: TypedExpression, context: FunctionContext): string {
    const text = emit(operand, context);
    const isText = operand.kind === 'constant' && typeof operand.value === 'string';
    return isText ? text : `t(${text})`;
}
