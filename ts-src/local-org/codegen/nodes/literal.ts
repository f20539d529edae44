import type { Constant } from '../../semantics/program.ts';
import type { FunctionContext } from '../functionContext.ts';

/** Integer, String, Boolean and null are JavaScript's own; Long is a bigint; Double and Decimal are made once per unit. */
export function emitConstant(constant: Constant, context: FunctionContext): string {
    const { value, type } = constant;
    if (value === null) {
        return 'null';
    }
    switch (type) {
        case 'Long':
            return Number(value) < 0 ? `(${String(value)}n)` : `${String(value)}n`;
        case 'Double':
            return context.unit.shared(`rt.doubleOf(${JSON.stringify(String(value))})`);
        case 'Decimal':
            return context.unit.shared(`rt.decimalOf(${JSON.stringify(String(value))})`);
        default:
            return typeof value === 'number' && value < 0 ? `(${value})` : JSON.stringify(value);
    }
}
