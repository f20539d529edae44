import { report, semanticMessages } from '../../diagnostics/index.ts';
import type { Span } from '../../diagnostics/index.ts';
import type { Bitwise, CompoundAssign, Numeric } from '../program.ts';
import type { Scope } from '../resolve/scope.ts';
import { isNumeric, wider } from '../types/fit.ts';
import type { Type } from '../types/type.ts';

/** What an operator does with two types, to which types its operands are converted first, and what comes out. */
export interface Operation {
    readonly operation: CompoundAssign['operation'];
    readonly left: Type;
    readonly right: Type;
    readonly result: Type;
}

/** `+ - * /` */
export function arithmeticOf(
    operator: '+' | '-' | '*' | '/',
    left: Type,
    right: Type,
    span: Span,
    scope: Scope,
): Operation {
    const { world } = scope;
    if (operator === '+' && (left.name === 'String' || right.name === 'String')) {
        if (left === world.void || right === world.void) {
            scope.refuse(report(semanticMessages.arithmeticVoid, span));
        }
        return { operation: { kind: 'concat' }, left, right, result: world.named('String') };
    }
    if (left === world.void || right === world.void) {
        scope.refuse(report(semanticMessages.arithmeticVoid, span));
    }
    const isDated = operator === '+' || (operator === '-' && right.name !== 'String');
    const dates = isDated ? dateOf(operator, left, right, span, scope) : null;
    if (dates !== null) {
        return dates;
    }
    if (!isNumeric(left) || !isNumeric(right)) {
        scope.refuse(report(semanticMessages.arithmeticType, span));
    }
    const result = wider(left, right);
    return {
        operation: { kind: 'arithmetic', operator, numeric: result.name as Numeric },
        left: result,
        right: result,
        result,
    };
}

/** Date plus days, Datetime plus days, Time plus milliseconds; the moment stands left. */
function dateOf(
    operator: '+' | '-',
    left: Type,
    right: Type,
    span: Span,
    scope: Scope,
): Operation | null {
    const allowed: Readonly<Record<string, readonly string[]>> = {
        Date: ['Integer', 'Long'],
        Datetime: ['Integer', 'Double', 'Decimal'],
        Time: ['Integer', 'Long'],
    };
    const base = left.name as 'Date' | 'Datetime' | 'Time';
    if (!(base in allowed)) {
        return null;
    }
    if (!allowed[base].includes(right.name)) {
        const { dateOperand, datetimeOperand, timeOperand } = semanticMessages;
        const message = { Date: dateOperand, Datetime: datetimeOperand, Time: timeOperand }[base];
        scope.refuse(report(message, span));
    }
    return { operation: { kind: 'dateArithmetic', operator, base }, left, right, result: left };
}

/** `& | ^` of Booleans or whole numbers, shifts of whole numbers. */
export function bitwiseOf(
    operator: Bitwise['operator'],
    left: Type,
    right: Type,
    span: Span,
    scope: Scope,
): Operation {
    const isWhole = (type: Type): boolean => type.name === 'Integer' || type.name === 'Long';
    const isShift = operator === '<<' || operator === '>>' || operator === '>>>';
    if (isWhole(left) && isWhole(right)) {
        const result = isShift ? left : wider(left, right);
        const operand = result.name as 'Integer' | 'Long';
        return {
            operation: { kind: 'bitwise', operator, operand },
            left: result,
            right: isShift ? right : result,
            result,
        };
    }
    if (isShift) {
        return scope.refuse(report(semanticMessages.shiftType, span, { operator }));
    }
    if (left.name !== 'Boolean' || right.name !== 'Boolean') {
        return scope.refuse(report(semanticMessages.bitwiseType, span, { operator }));
    }
    return {
        operation: { kind: 'bitwise', operator, operand: 'Boolean' },
        left,
        right,
        result: left,
    };
}
