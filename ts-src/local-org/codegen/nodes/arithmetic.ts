import type { Arithmetic, DateArithmetic, Negate, Numeric } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';
import { emitOperand } from './operand.ts';

type Operator = Arithmetic['operator'];

const decimalMethods: Readonly<Record<Operator, string>> = {
    '+': 'add',
    '-': 'subtract',
    '*': 'multiply',
    '/': 'divide',
};

/** Integer and Long wrap silently, Double is IEEE, Decimal keeps its scale. Operands are texts known not to be null. */
export function arithmeticText(
    operator: Operator,
    numeric: Numeric,
    left: string,
    right: string,
): string {
    switch (numeric) {
        case 'Integer':
            return integerText(operator, left, right);
        case 'Long':
            return operator === '/'
                ? `longDivide(${left},${right})`
                : `BigInt.asIntN(64,${left}${operator}${right})`;
        case 'Double':
            return operator === '/'
                ? `double(doubleDivide(${left}.value,${right}.value))`
                : `double(${left}.value${operator}${right}.value)`;
        case 'Decimal':
            return `${left}.${decimalMethods[operator]}(${right})`;
    }
}

function integerText(operator: Operator, left: string, right: string): string {
    switch (operator) {
        case '*':
            return `Math.imul(${left},${right})`;
        case '/':
            return `integerDivide(${left},${right})`;
        default:
            return `(${left}${operator}${right}|0)`;
    }
}

export function emitArithmetic(node: Arithmetic, context: FunctionContext): string {
    const left = emitOperand(node.left, context);
    return arithmeticText(node.operator, node.numeric, left, emitOperand(node.right, context));
}

export function emitDateArithmetic(node: DateArithmetic, context: FunctionContext): string {
    const left = emitOperand(node.left, context);
    return dateText(node.base, node.operator, left, emitOperand(node.right, context));
}

export function dateText(base: string, operator: '+' | '-', left: string, right: string): string {
    return `dateAdd("${base}",${left},${right},${operator === '+' ? '1' : '-1'})`;
}

export function emitNegate(node: Negate, context: FunctionContext): string {
    const operand = emitOperand(node.operand, context);
    switch (node.numeric) {
        case 'Integer':
            return `(-${operand}|0)`;
        case 'Long':
            return `BigInt.asIntN(64,-${operand})`;
        case 'Double':
            return `double(-${operand}.value)`;
        case 'Decimal':
            return `${operand}.negate()`;
    }
}
