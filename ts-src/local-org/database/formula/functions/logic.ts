import { Decimal } from '../../../values/index.ts';
import { equal } from '../operators.ts';
import { isBlank } from '../values.ts';
import type { FormulaValue } from '../values.ts';
import { plain, special } from './definition.ts';
import type { FormulaFunction } from './definition.ts';

const isTrue = (value: FormulaValue): boolean => value === true;

const orElse = ([value = null, other = null]: readonly FormulaValue[]): FormulaValue =>
    isBlank(value) ? other : value;

/** Salesforce Help > Formula Operators and Functions > Logical Functions. No value counts as false. */
export const logicFunctions: readonly FormulaFunction[] = [
    special('Boolean AND(Boolean...)', (nodes, { value }) =>
        nodes.every((node) => isTrue(value(node))),
    ),
    special('Boolean OR(Boolean...)', (nodes, { value }) =>
        nodes.some((node) => isTrue(value(node))),
    ),
    plain('Boolean NOT(Boolean)', ([value = null]) => (value === null ? null : !isTrue(value))),
    special('Any IF(Boolean, Any, Any)', ([condition, whenTrue, whenFalse], { value }) => {
        const chosen = condition !== undefined && isTrue(value(condition)) ? whenTrue : whenFalse;
        return chosen === undefined ? null : value(chosen);
    }),
    special('Any CASE(Any, Any, Any, Any...)', ([subject, ...rest], { value }) => {
        const sought = subject === undefined ? null : value(subject);
        for (let index = 0; index + 1 < rest.length; index += 2) {
            const [match, result] = rest.slice(index, index + 2);
            const isMatch = match !== undefined && equal(sought, value(match)) === true;
            if (isMatch && result !== undefined) {
                return value(result);
            }
        }
        const otherwise = rest.at(-1);
        return otherwise === undefined ? null : value(otherwise);
    }),
    plain('Boolean ISBLANK(Any)', ([value = null]) => isBlank(value)),
    plain('Any BLANKVALUE(Any, Any)', orElse),
    // Texts are never null, only blank.
    special(
        'Boolean ISNULL(Any)',
        ([node], { value, type }) =>
            node !== undefined && type(node) !== 'Text' && value(node) === null,
    ),
    special('Any NULLVALUE(Any, Any)', ([node, other], { value, type }) => {
        const found = node === undefined ? null : value(node);
        const isKept =
            found !== null || node === undefined || other === undefined || type(node) === 'Text';
        return isKept ? found : value(other);
    }),
    plain(
        'Boolean ISNUMBER(Text)',
        ([value = null]) => typeof value === 'string' && Decimal.parse(value.trim()) !== null,
    ),
];
