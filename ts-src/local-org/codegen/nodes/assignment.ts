import type { Assign, CompoundAssign } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { isNeverNull } from '../neverNull.ts';
import { arithmeticText, dateText } from './arithmetic.ts';
import { bitwiseText } from './bitwise.ts';
import { emitAppend } from './concat.ts';
import { conversionText } from './convert.ts';
import { emit } from './expression.ts';
import { lvalueOf, placeOf } from './target.ts';

/** Setters give nothing back, so an assignment to a property that is used as a value keeps the value aside. */
export function emitAssign(node: Assign, context: FunctionContext): string {
    const place = placeOf(node.target, context);
    const value = emitAppend(node, context) ?? emit(node.value, context);
    if (!callsSetter(node)) {
        return `(${place.write(value)})`;
    }
    const kept = context.temporary();
    return `(${place.write(`${kept}=${value}`)},${kept})`;
}

function callsSetter(node: Assign | CompoundAssign): boolean {
    return ['property', 'staticProperty', 'platformProperty'].includes(node.target.kind);
}

export function emitCompoundAssign(node: CompoundAssign, context: FunctionContext): string {
    const place = lvalueOf(node.target, context);
    const current =
        node.read === null ? place.read : conversionText(node.read, place.read, operandType(node));
    const result = operationText(node, current, context);
    const stored =
        node.write === null ? result : conversionText(node.write, result, node.target.type);
    if (!callsSetter(node)) {
        return `(${place.prepare}${place.write(stored)})`;
    }
    const kept = context.temporary();
    return `(${place.prepare}${kept}=${stored},${place.write(kept)},${kept})`;
}

function operandType(node: CompoundAssign): string {
    return node.operation.kind === 'arithmetic' ? node.operation.numeric : node.target.type;
}

function operationText(node: CompoundAssign, current: string, context: FunctionContext): string {
    const { operation } = node;
    const value = emit(node.value, context);
    if (operation.kind === 'concat') {
        return `t(${current})+made(t(${value}))`;
    }
    const right = isNeverNull(node.value) ? value : `n(${value})`;
    const left = `n(${current})`;
    switch (operation.kind) {
        case 'arithmetic':
            return arithmeticText(operation.operator, operation.numeric, left, right);
        case 'dateArithmetic':
            return dateText(operation.base, operation.operator, left, right);
        case 'bitwise':
            return bitwiseText(operation.operator, operation.operand, left, right);
    }
}
