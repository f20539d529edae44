import { allowsAggregate } from '../../schema/index.ts';
import type { FieldType } from '../../schema/index.ts';
import type { FieldPath, FunctionCall } from '../../syntax/index.ts';
import { Decimal } from '../../values/index.ts';
import type { Row } from '../storage/storage.ts';
import { asDecimal, comparable, compareComparables, orderOf } from './compare.ts';
import { queryProblem } from './errors.ts';
import { isCall, isPath, rowOperand } from './functions.ts';
import type { Source } from './paths.ts';
import type { Operand, QueryRun } from './run.ts';

/** Rows with equal values of the grouped fields. `hidden` names grouping fields that a roll-up has summed over. */
export interface Group {
    readonly rows: readonly Row[];
    /** By lower-case text of the grouping expression. */
    readonly keys: ReadonlyMap<string, unknown>;
    readonly hidden: ReadonlySet<string>;
}

const AGGREGATES = new Set(['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX', 'GROUPING']);

export function isAggregate(node: FieldPath | FunctionCall): node is FunctionCall {
    return isCall(node) && AGGREGATES.has(node.name.toUpperCase());
}

/** Text by which a grouping expression is found again: `name`, `calendar_year(createddate)`. */
export function groupKey(node: FieldPath | FunctionCall): string {
    if (isPath(node)) {
        return node.parts.join('.').toLowerCase();
    }
    const parts = node.arguments.map((argument) =>
        isPath(argument) || isCall(argument) ? groupKey(argument) : '',
    );
    return `${node.name}(${parts.join(',')})`.toLowerCase();
}

/** With or without the alias in front. */
function foundKey(node: FieldPath | FunctionCall, grouped: ReadonlySet<string>): string | null {
    const key = groupKey(node);
    const shortKey =
        isPath(node) && node.parts.length > 1 ? node.parts.slice(1).join('.').toLowerCase() : key;
    return grouped.has(key) ? key : grouped.has(shortKey) ? shortKey : null;
}

export function isGroupedBy(node: FieldPath, grouped: ReadonlySet<string>): boolean {
    return foundKey(node, grouped) !== null;
}

/** Compiles an aggregate function, or a grouped expression, over a group. */
export function groupOperand(
    node: FieldPath | FunctionCall,
    source: Source,
    run: QueryRun,
    grouped: ReadonlySet<string>,
): Operand<Group> {
    if (isAggregate(node)) {
        return aggregateOperand(node, source, run);
    }
    const found = foundKey(node, grouped);
    const operand = rowOperand(node, source, run);
    if (found === null) {
        return queryProblem(`Field must be grouped or aggregated: ${operand.name}`);
    }
    return { ...operand, field: null, read: (group) => group.keys.get(found) ?? null };
}

function aggregateOperand(call: FunctionCall, source: Source, run: QueryRun): Operand<Group> {
    const name = call.name.toUpperCase();
    const argument = call.arguments[0];
    if (name === 'COUNT' && argument === undefined) {
        return { name: 'COUNT()', type: 'int', field: null, read: (group) => group.rows.length };
    }
    if (argument === undefined || (!isPath(argument) && !isCall(argument))) {
        return queryProblem(`unexpected token: '${call.name}'`);
    }
    if (name === 'GROUPING') {
        const key = groupKey(argument);
        return {
            name: call.name,
            type: 'int',
            field: null,
            read: (group) => (group.hidden.has(key) ? 1 : 0),
        };
    }
    const inner = rowOperand(argument, source, run);
    if (!allowsAggregate(inner.type, inner.field?.isFilterable !== false, name)) {
        return queryProblem(`field ${inner.name} does not support aggregate operator ${name}`);
    }
    return {
        name: `${name}(${inner.name})`,
        type: resultType(inner.type, name),
        field: null,
        read: (group) => aggregate(name, inner, group.rows),
    };
}

function resultType(type: FieldType, name: string): FieldType {
    return name.startsWith('COUNT') ? 'int' : name === 'AVG' ? 'double' : type;
}

function aggregate(name: string, operand: Operand<Row>, rows: readonly Row[]): unknown {
    const values = rows.map((row) => operand.read(row)).filter((value) => value !== null);
    switch (name) {
        case 'COUNT':
            return values.length;
        case 'COUNT_DISTINCT':
            return new Set(values.map((value) => String(comparable(value, orderOf(operand.type)))))
                .size;
        case 'SUM':
            return operand.type === 'int' ? (sumOf(values)?.toInteger() ?? null) : sumOf(values);
        case 'AVG': {
            const sum = sumOf(values);
            return sum === null ? null : sum.divide(Decimal.of(values.length));
        }
        default:
            return extreme(values, operand.type, name === 'MIN' ? -1 : 1);
    }
}

function sumOf(values: readonly unknown[]): Decimal | null {
    let sum: Decimal | null = null;
    for (const value of values) {
        const number = asDecimal(value);
        sum = number === null ? sum : sum === null ? number : sum.add(number);
    }
    return sum;
}

function extreme(values: readonly unknown[], type: FieldType, sign: number): unknown {
    const order = orderOf(type);
    let best: unknown = null;
    for (const value of values) {
        if (
            best === null ||
            sign * compareComparables(comparable(value, order), comparable(best, order)) > 0
        ) {
            best = value;
        }
    }
    return best;
}
