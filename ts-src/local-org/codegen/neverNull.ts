import type { TypedExpression } from '../semantics/program.ts';

/** Expressions whose value needs no null check before it is used. */
export function isNeverNull(expression: TypedExpression): boolean {
    switch (expression.kind) {
        case 'constant':
            return expression.value !== null;
        case 'this':
        case 'enumConstant':
        case 'typeLiteral':
        case 'token':
        case 'label':
        case 'construct':
        case 'constructPlatform':
        case 'newSObject':
        case 'newCollection':
        case 'newMap':
        case 'newArray':
        case 'instanceOf':
        case 'arithmetic':
        case 'dateArithmetic':
        case 'concat':
        case 'compare':
        case 'logical':
        case 'not':
        case 'negate':
        case 'bitNot':
        case 'bitwise':
        case 'increment':
            return true;
        case 'convert':
            return expression.how !== 'checked' && isNeverNull(expression.value);
        case 'ternary':
            return isNeverNull(expression.whenTrue) && isNeverNull(expression.whenFalse);
        case 'coalesce':
            return isNeverNull(expression.right);
        case 'soql':
            return true;
        default:
            return false;
    }
}
