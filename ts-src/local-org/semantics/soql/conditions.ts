import { queryMessages, report } from '../../diagnostics/index.ts';
import type {
    Comparison,
    Condition,
    FieldPath,
    FunctionCall,
    SoqlQuery,
    SoqlValue,
} from '../../syntax/soqlTree.ts';
import type { BoundValue } from '../program.ts';
import type { Scope } from '../resolve/scope.ts';
import { libraryName } from '../types/special.ts';
import { fit, isNumeric, isObject } from '../types/fit.ts';
import type { FieldSymbol, Type } from '../types/type.ts';
import { printType } from '../types/world.ts';
import { resolvePath } from './paths.ts';
import type { QueryScope } from './paths.ts';
import { isPath } from './shape.ts';

type CheckSemiJoin = (query: SoqlQuery) => void;

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
    const field = leftColumn(node.left, within);
    const view =
        field === null
            ? undefined
            : scope.world.schema.object(field.owner.printed)?.fields.get(field.name.toLowerCase());
    if (view?.isFilterable === false) {
        scope.refuse(report(queryMessages.notFilterable, node.span, { name: view.name }));
    }
    checkValue(node.right, field, view?.type ?? '', binds, checkSemiJoin, scope);
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

function checkValue(
    value: SoqlValue,
    field: FieldSymbol | null,
    fieldType: string,
    binds: readonly BoundValue[],
    checkSemiJoin: CheckSemiJoin,
    scope: Scope,
): void {
    switch (value.kind) {
        case 'list':
            value.values.forEach((one) =>
                checkValue(one, field, fieldType, binds, checkSemiJoin, scope),
            );
            break;
        case 'subquery':
            checkSemiJoin(value.query);
            break;
        case 'bind': {
            const bound = binds.find((one) => one.bind === value);
            if (
                field !== null &&
                bound !== undefined &&
                !isBindable(scope.typeOf(bound.value), field.type, scope)
            ) {
                const values = {
                    found: printType(scope.typeOf(bound.value)),
                    expected: printType(field.type),
                };
                scope.refuse(report(queryMessages.bindType, value.span, values));
            }
            break;
        }
        case 'string':
            if (field !== null && unquoted.has(field.type.name)) {
                scope.refuse(
                    report(queryMessages.quotedFilter, value.span, {
                        name: field.name,
                        type: fieldType,
                    }),
                );
            }
            break;
        case 'number':
        case 'boolean':
            if (field !== null && quoted.has(field.type.name)) {
                const values = { name: field.name, type: fieldType };
                scope.refuse(report(queryMessages.unquotedFilter, value.span, values));
            }
            break;
        default:
    }
}

const quoted = new Set(['String', 'Id']);
const unquoted = new Set([
    'Boolean',
    'Integer',
    'Long',
    'Double',
    'Decimal',
    'Date',
    'Datetime',
    'Time',
]);

/** A value, or a list or set of them; a record stands for its id. */
function isBindable(type: Type, column: Type, scope: Scope): boolean {
    const { world } = scope;
    const collection = world
        .lineage(type)
        .find((one) => ['List', 'Set', 'Iterable'].includes(libraryName(one.symbol)));
    const element = collection?.args[0] ?? type;
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
