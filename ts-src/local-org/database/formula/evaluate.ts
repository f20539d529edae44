import { ApexDatetime } from '../../values/index.ts';
import { FormulaFault } from './fault.ts';
import type { Evaluation } from './functions/definition.ts';
import { findFunction } from './functions/registry.ts';
import { operate } from './operators.ts';
import type { FormulaField, FormulaScope, FormulaTypes } from './scope.ts';
import type { Formula, FormulaBinary, FormulaNode, FormulaReference } from './tree.ts';
import { isOriginDate, typeOf } from './types.ts';
import { fieldValue, numberOf } from './values.ts';
import type { FormulaValue } from './values.ts';

const originDate = new ApexDatetime(Date.UTC(1900, 0, 1));

/** The value of a formula on what the scope shows. Raises FormulaFault where a field would show `#Error!`. */
export function evaluate(formula: Formula, scope: FormulaScope): FormulaValue {
    const evaluation: Evaluation = {
        scope,
        value: (node) => valueOf(node, evaluation),
        type: (node) => typeOf(node, typesOf(scope)),
    };
    return valueOf(formula.root, evaluation);
}

function typesOf(scope: FormulaScope): FormulaTypes {
    return {
        field: (path) => (scope.kind ? scope.kind(path) : (scope.field(path)?.kind ?? null)),
        global: (path) => scope.global(path)?.kind ?? null,
    };
}

/** Whether a rule's formula holds; no value is no. */
export function holds(formula: Formula, scope: FormulaScope): boolean {
    return evaluate(formula, scope) === true;
}

function valueOf(node: FormulaNode, evaluation: Evaluation): FormulaValue {
    switch (node.kind) {
        case 'literal':
            return node.value;
        case 'reference':
            return valueOfReference(node, evaluation.scope);
        case 'unary': {
            const value = evaluation.value(node.operand);
            if (value === null) {
                return null;
            }
            if (node.operator === '!') {
                return value !== true;
            }
            return node.operator === '-' ? numberOf(value).negate() : numberOf(value);
        }
        case 'binary':
            return valueOfBinary(node, evaluation);
        case 'call':
            return findFunction(node.name, node.span).run(node.arguments, evaluation);
    }
}

function valueOfReference({ path }: FormulaReference, scope: FormulaScope): FormulaValue {
    if (isOriginDate(path)) {
        return originDate;
    }
    const isGlobal = path[0]?.startsWith('$') ?? false;
    const field: FormulaField | null = isGlobal ? scope.global(path) : scope.field(path);
    if (field === null) {
        throw new FormulaFault(`Field ${path.join('.')} does not exist. Check spelling.`);
    }
    return fieldValue(field, scope.blanks);
}

function valueOfBinary(
    { operator, left, right }: FormulaBinary,
    { value }: Evaluation,
): FormulaValue {
    if (operator === '&&') {
        return value(left) === true && value(right) === true;
    }
    if (operator === '||') {
        return value(left) === true || value(right) === true;
    }
    return operate(operator, value(left), value(right));
}
