import { allowsOperator, operatorTypeName } from '../../schema/index.ts';
import type {
    Comparison,
    Condition,
    FieldPath,
    FunctionCall,
    SoqlValue,
} from '../../syntax/index.ts';
import { platformException } from '../../values/index.ts';
import { comparable, compareComparables, orderOf } from './compare.ts';
import type { Order } from './compare.ts';
import { queryProblem } from './errors.ts';
import { likePattern } from './like.ts';
import { Range, rightSide } from './rightSide.ts';
import type { Operand, QueryRun } from './run.ts';

export type Test<T> = (item: T) => boolean;

/** What conditions need of their surroundings: rows of WHERE and groups of HAVING have different operands. */
export interface ConditionScope<T> {
    readonly run: QueryRun;
    operand(left: FieldPath | FunctionCall): Operand<T>;
    /** Values that a subquery selects, for semi- and anti-joins. */
    subqueryValues(value: SoqlValue & { kind: 'subquery' }, left: Operand<T>): readonly unknown[];
}

/** Compiles a condition to a function; binds and date literals are evaluated once, here. */
export function compileCondition<T>(condition: Condition, scope: ConditionScope<T>): Test<T> {
    switch (condition.kind) {
        case 'and': {
            const terms = condition.terms.map((term) => compileCondition(term, scope));
            return (item) => terms.every((term) => term(item));
        }
        case 'or': {
            const terms = condition.terms.map((term) => compileCondition(term, scope));
            return (item) => terms.some((term) => term(item));
        }
        case 'not': {
            const term = compileCondition(condition.term, scope);
            return (item) => !term(item);
        }
        case 'comparison':
            return compileComparison(condition, scope);
        default:
            return condition satisfies never;
    }
}

function compileComparison<T>(comparison: Comparison, scope: ConditionScope<T>): Test<T> {
    const left = scope.operand(comparison.left);
    if (left.field !== null && !left.field.isFilterable) {
        return queryProblem(`field '${left.name}' can not be filtered in a query call`);
    }
    const { operator, right } = comparison;
    if (left.field !== null && !allowsOperator(left.type, operator)) {
        return queryProblem(`invalid operator on ${operatorTypeName(left.type)} field`);
    }
    if (right.kind === 'subquery') {
        return compileMembership(
            left,
            scope.subqueryValues(right, left),
            operator === 'not in',
            true,
        );
    }
    if (operator === 'in' || operator === 'not in') {
        requireCollection(right, scope.run);
    }
    const side = rightSide(right, left, scope.run);
    switch (operator) {
        case 'in':
        case 'not in':
            return compileMembership(
                left,
                side.kind === 'many'
                    ? side.values
                    : [side.kind === 'one' ? side.value : side.range],
                operator === 'not in',
                false,
            );
        case 'like':
            return compileLike(
                left,
                side.kind === 'many' ? side.values : [side.kind === 'one' ? side.value : null],
            );
        case 'includes':
        case 'excludes':
            return compileIncludes(
                left,
                side.kind === 'many' ? side.values : [side.kind === 'one' ? side.value : null],
                operator === 'excludes',
            );
        default:
            break;
    }
    if (side.kind === 'range') {
        return compileRange(left, operator, side.range);
    }
    if (side.kind === 'many' && (operator === '=' || operator === '!=')) {
        // A bound collection after `=` means one of them, inline and dynamic (asserted by apex-recipes,
        // PlatformEventPublishCallback, and by Apex-Opensource-Library, QueryObjectTest).
        return compileMembership(left, side.values, operator === '!=', false);
    }
    if (side.kind === 'many') {
        return queryProblem(
            `Invalid bind expression type of List for column of type ${left.field?.apexType ?? 'String'}`,
        );
    }
    return compileOrder(left, operator, side.value);
}

/** A bound collection that is null is walked through all the same (asserted by EDA, ADDR_Addresses_UTIL_TEST). */
function requireCollection(right: SoqlValue, run: QueryRun): void {
    if (right.kind === 'bind' && (run.options.binds(right) ?? null) === null) {
        throw platformException('NullPointerException', 'Attempt to de-reference a null object');
    }
}

type OrderOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

function decide(operator: OrderOperator, order: number): boolean {
    switch (operator) {
        case '=':
            return order === 0;
        case '!=':
            return order !== 0;
        case '<':
            return order < 0;
        case '<=':
            return order <= 0;
        case '>':
            return order > 0;
        case '>=':
            return order >= 0;
        default:
            return operator satisfies never;
    }
}

/** A row without value is unequal to every value, and neither below nor above any. */
function compileOrder<T>(left: Operand<T>, operator: OrderOperator, value: unknown): Test<T> {
    const order = orderOf(left.type);
    const wanted = comparable(value, order);
    const { read } = left;
    if (order === 'boolean' && wanted === null) {
        return (item) =>
            operator === '=' ? read(item) === false : operator === '!=' && read(item) === true;
    }
    if (wanted === null) {
        return (item) =>
            operator === '=' ? isBlank(read(item)) : operator === '!=' && !isBlank(read(item));
    }
    if (order === 'text' && wanted === '') {
        return (item) => decideBlank(operator, read(item));
    }
    return (item) => {
        const actual = comparable(read(item), order);
        return actual === null
            ? operator === '!=' || (order === 'boolean' && operator === '=' && wanted === false)
            : decide(operator, compareComparables(actual, wanted));
    };
}

/** An empty text is stored as no value. */
function decideBlank(operator: OrderOperator, value: unknown): boolean {
    return isBlank(value)
        ? operator === '=' || operator === '<=' || operator === '>='
        : operator === '!=' || operator === '>' || operator === '>=';
}

function isBlank(value: unknown): boolean {
    return value === null || value === undefined || value === '';
}

/** A literal such as THIS_MONTH stands for all its days: below means before it, above means after it. */
function compileRange<T>(left: Operand<T>, operator: OrderOperator, range: Range): Test<T> {
    const order = orderOf(left.type);
    return (item) => {
        const actual = comparable(left.read(item), order) as number | null;
        if (actual === null) {
            return operator === '!=';
        }
        return decide(operator, actual < range.start ? -1 : actual >= range.end ? 1 : 0);
    };
}

function keyOf(value: unknown, order: Order): unknown {
    const key = comparable(value, order);
    return typeof key === 'object' && key !== null
        ? `n${(key as { stripped(): object }).stripped().toString()}`
        : key;
}

function compileMembership<T>(
    left: Operand<T>,
    values: readonly unknown[],
    isNegated: boolean,
    isSubquery: boolean,
): Test<T> {
    const order = orderOf(left.type);
    const keys = new Set(
        values
            .filter((value) => !(value instanceof Range))
            .map((value) => keyOf(value === '' ? null : value, order)),
    );
    const ranges = values
        .filter((value) => value instanceof Range)
        .map((range) => compileRange(left, '=', range));
    if (isSubquery) {
        keys.delete(null);
    }
    const { read } = left;
    return (item) => {
        const isMember = keys.has(keyOf(read(item), order)) || ranges.some((range) => range(item));
        return isMember !== isNegated;
    };
}

function compileLike<T>(left: Operand<T>, patterns: readonly unknown[]): Test<T> {
    const tests = patterns.map((pattern) =>
        likePattern(typeof pattern === 'string' ? pattern : null),
    );
    return (item) => {
        const value = left.read(item);
        return tests.some((test) => test(typeof value === 'string' ? value : null));
    };
}

/** INCLUDES ('A;B', 'C'): A and B, or C. */
function compileIncludes<T>(
    left: Operand<T>,
    values: readonly unknown[],
    isNegated: boolean,
): Test<T> {
    const wanted = values.map((value) => String(value).toLowerCase().split(';'));
    return (item) => {
        const chosen = new Set(
            String(left.read(item) ?? '')
                .toLowerCase()
                .split(';'),
        );
        return wanted.some((all) => all.every((value) => chosen.has(value))) !== isNegated;
    };
}
