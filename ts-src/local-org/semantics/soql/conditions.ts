import { queryMessages, report } from '../../diagnostics/index.ts';
import {
    allowsLiteral,
    allowsOperator,
    filterTypeName,
    isQuoted,
    operatorTypeName,
} from '../../schema/index.ts';
import type {
    Comparison,
    Condition,
    FieldPath,
    FunctionCall,
    SoqlBind,
    SoqlQuery,
    SoqlValue,
} from '../../syntax/soqlTree.ts';
import type { BoundValue } from '../program.ts';
import type { Scope } from '../resolve/scope.ts';
import { libraryName } from '../types/special.ts';
import { fit, isNumeric, isObject } from '../types/fit.ts';
import type { FieldSymbol, Type } from '../types/type.ts';
import { printType } from '../types/world.ts';
import { levelOf, resolvePath, viewOf } from './paths.ts';
import type { QueryScope } from './paths.ts';
import { checkSemiJoinFields } from './semiJoins.ts';
import { isPath } from './shape.ts';

/** Checks the query behind IN; gives the object its rows are of. */
type CheckSemiJoin = (query: SoqlQuery) => Type;

/** WHERE and HAVING. */
export function checkConditions(
    condition: Condition | null,
    within: QueryScope,
    binds: readonly BoundValue[],
    checkSemiJoin: CheckSemiJoin,
): void {
    switch (condition?.kind) {
        case 'and':
        case 'or':
            condition.terms.forEach((term) => checkConditions(term, within, binds, checkSemiJoin));
            break;
        case 'not':
            checkConditions(condition.term, within, binds, checkSemiJoin);
            break;
        case 'comparison':
            checkComparison(condition, within, binds, checkSemiJoin);
            break;
        default:
    }
}

function checkComparison(
    node: Comparison,
    within: QueryScope,
    binds: readonly BoundValue[],
    checkSemiJoin: CheckSemiJoin,
): void {
    const { scope } = within;
    const { operator, right, span } = node;
    const field = leftColumn(node.left, within);
    const view = viewOf(field, scope);
    if (view?.isFilterable === false) {
        scope.refuse(report(queryMessages.notFilterable, span, { name: view.name }));
    }
    if (view !== undefined && !allowsOperator(view.type, operator)) {
        const type = operatorTypeName(view.type);
        scope.refuse(report(queryMessages.invalidOperator, span, { type }));
    }
    if (right.kind === 'subquery') {
        const object = checkSemiJoin(right.query);
        const owner = field?.owner.printed ?? '';
        checkSemiJoinFields(node, view, owner, levelOf(right.query, object, scope));
        return;
    }
    checkIterable(operator, right, binds, scope);
    checkValue(right, field, view?.type ?? '', binds, !ordering.has(operator), scope);
}

const ordering = new Set<Comparison['operator']>(['<', '<=', '>', '>=']);

/** `IN :value` wants several values. */
function checkIterable(
    operator: Comparison['operator'],
    right: SoqlValue,
    binds: readonly BoundValue[],
    scope: Scope,
): void {
    if (right.kind !== 'bind' || (operator !== 'in' && operator !== 'not in')) {
        return;
    }
    const bound = binds.find((one) => one.bind === right);
    const type = bound === undefined ? null : scope.typeOf(bound.value);
    if (type !== null && single.has(type.name)) {
        scope.refuse(report(queryMessages.notIterable, right.span));
    }
}

/** null for functions: their types are the run time's business. */
function leftColumn(left: FieldPath | FunctionCall, within: QueryScope): FieldSymbol | null {
    if (isPath(left)) {
        return resolvePath(left, within);
    }
    for (const argument of left.arguments) {
        if ('parts' in argument || 'arguments' in argument) {
            leftColumn(argument, within);
        }
    }
    return null;
}

/** Collections stand for their elements beside an operator, not inside a list in parentheses. */
function checkValue(
    value: SoqlValue,
    field: FieldSymbol | null,
    fieldType: string,
    binds: readonly BoundValue[],
    mayBeMany: boolean,
    scope: Scope,
): void {
    if (field === null) {
        return;
    }
    switch (value.kind) {
        case 'list':
            value.values.forEach((one) => checkValue(one, field, fieldType, binds, false, scope));
            break;
        case 'bind':
            checkBind(value, field, binds, mayBeMany, scope);
            break;
        default:
            if (!allowsLiteral(fieldType, value.kind)) {
                const template = isQuoted(fieldType)
                    ? queryMessages.unquotedFilter
                    : queryMessages.quotedFilter;
                const values = { name: field.name, type: filterTypeName(fieldType) };
                scope.refuse(report(template, value.span, values));
            }
    }
}

function checkBind(
    bind: SoqlBind,
    field: FieldSymbol,
    binds: readonly BoundValue[],
    mayBeMany: boolean,
    scope: Scope,
): void {
    const bound = binds.find((one) => one.bind === bind);
    if (bound === undefined) {
        return;
    }
    const type = scope.typeOf(bound.value);
    if (!isBindable(type, field.type, mayBeMany, scope)) {
        const values = { found: bindName(type), expected: printType(field.type) };
        scope.refuse(report(queryMessages.bindType, bind.span, values));
    }
}

/** What the query engine has no name for is `ANY`, or `APEX_OBJECT` where a class is known. */
function bindName(type: Type): string {
    const element = type.args.length === 1 ? type.args[0] : type;
    if (element.name === 'Object') {
        return 'ANY';
    }
    return element.symbol.user === null ? printType(type) : 'APEX_OBJECT';
}

/** Types that never hold several values. */
const single = new Set(
    'String Id Boolean Integer Long Double Decimal Date Datetime Time Blob'.split(' '),
);

/** A value, or a list or set of them; a record stands for its id. */
function isBindable(type: Type, column: Type, mayBeMany: boolean, scope: Scope): boolean {
    const { world } = scope;
    const collection = world
        .lineage(type)
        .find((one) => ['List', 'Set', 'Iterable'].includes(libraryName(one.symbol)));
    const element = (mayBeMany ? collection?.args[0] : undefined) ?? type;
    if (fit(world, element, column) !== null || (isNumeric(element) && isNumeric(column))) {
        return true;
    }
    if (column.name === 'Id' && isObject(world, element)) {
        return true;
    }
    const moments = ['Date', 'Datetime'];
    return (
        column.name === 'Object' ||
        (moments.includes(element.name) && moments.includes(column.name))
    );
}
