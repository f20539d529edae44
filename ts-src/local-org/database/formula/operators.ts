import { ApexDate, ApexDatetime, ApexTime, Decimal } from '../../values/index.ts';
import { divide, limitDigits, power, wholeOf } from './decimals.ts';
import { FormulaFault } from './fault.ts';
import type { FormulaOperator } from './tree.ts';
import { isText, numberOf, textOf } from './values.ts';
import type { FormulaValue } from './values.ts';

const day = 86_400_000;

/** Every operator but `&&` and `||`, which look at their right side only when they must. */
export function operate(
    operator: FormulaOperator,
    left: FormulaValue,
    right: FormulaValue,
): FormulaValue {
    switch (operator) {
        case '&':
            return textOf(left) + textOf(right);
        case '=':
            return equal(left, right);
        case '<>': {
            const isEqual = equal(left, right);
            return isEqual === null ? null : !isEqual;
        }
        case '<':
        case '>':
        case '<=':
        case '>=':
            return ordered(operator, left, right);
        case '+':
            return isText(left) || isText(right)
                ? textOf(left) + textOf(right)
                : add(left, right, 1);
        case '-':
            return add(left, right, -1);
        default:
            return calculate(operator, left, right);
    }
}

/** null when a side has no value, unless it is a text: an empty text equals no text. */
export function equal(left: FormulaValue, right: FormulaValue): boolean | null {
    if (isText(left) || isText(right)) {
        return textOf(left) === textOf(right);
    }
    if (left === null || right === null) {
        return null;
    }
    if (typeof left === 'boolean' || typeof right === 'boolean') {
        return left === right;
    }
    return compare(left, right) === 0;
}

function ordered(
    operator: '<' | '>' | '<=' | '>=',
    left: FormulaValue,
    right: FormulaValue,
): boolean | null {
    // An empty text has no place in an order.
    if (left === null || right === null || left === '' || right === '') {
        return null;
    }
    const order = compare(left, right);
    switch (operator) {
        case '<':
            return order < 0;
        case '>':
            return order > 0;
        case '<=':
            return order <= 0;
        case '>=':
            return order >= 0;
    }
}

function compare(left: FormulaValue, right: FormulaValue): number {
    if (left instanceof Decimal && right instanceof Decimal) {
        return left.compare(right);
    }
    if (isText(left) && isText(right)) {
        return left < right ? -1 : Number(left > right);
    }
    return position(left) - position(right);
}

function position(value: FormulaValue): number {
    if (value instanceof ApexDate) {
        return value.epochDay * day;
    }
    if (value instanceof ApexDatetime) {
        return value.epochMs;
    }
    if (value instanceof ApexTime) {
        return value.ms;
    }
    throw new FormulaFault('These values have no order');
}

/** Numbers, and dates, moments and times with numbers or with one another. */
function add(left: FormulaValue, right: FormulaValue, sign: 1 | -1): FormulaValue {
    if (left === null || right === null) {
        return null;
    }
    if (left instanceof Decimal) {
        if (right instanceof Decimal) {
            return limitDigits(sign === 1 ? left.add(right) : left.subtract(right));
        }
        if (sign === 1) {
            return shift(right, left);
        }
    }
    if (right instanceof Decimal) {
        return shift(left, sign === 1 ? right : right.negate());
    }
    if (sign === -1) {
        return difference(left, right);
    }
    throw new FormulaFault('These values cannot be added');
}

/** Days, also parts of them, on a moment; whole days on a date; milliseconds on a time. */
function shift(value: FormulaValue, by: Decimal): FormulaValue {
    if (value instanceof ApexDate) {
        return new ApexDate(value.epochDay + wholeOf(by));
    }
    if (value instanceof ApexTime) {
        return new ApexTime(value.ms + wholeOf(by));
    }
    if (!(value instanceof ApexDatetime)) {
        throw new FormulaFault('A number cannot be added to this value');
    }
    const seconds = wholeOf(by.multiply(Decimal.of(86_400)).setScale(0));
    return new ApexDatetime(value.epochMs + seconds * 1000);
}

function difference(left: FormulaValue, right: FormulaValue): Decimal {
    if (left instanceof ApexDate && right instanceof ApexDate) {
        return Decimal.of(left.epochDay - right.epochDay);
    }
    if (left instanceof ApexTime && right instanceof ApexTime) {
        return Decimal.of((left.ms - right.ms + day) % day);
    }
    return divide(Decimal.of(position(left) - position(right)), Decimal.of(day));
}

function calculate(
    operator: FormulaOperator,
    left: FormulaValue,
    right: FormulaValue,
): Decimal | null {
    if (left === null || right === null) {
        return null;
    }
    const [first, second] = [numberOf(left), numberOf(right)];
    if (operator === '*') {
        return limitDigits(first.multiply(second));
    }
    if (operator === '/') {
        return divide(first, second);
    }
    if (operator === '^') {
        return power(first, second);
    }
    throw new FormulaFault(`${operator} is not computed here`);
}
