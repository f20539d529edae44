/** Answers a query from tables. */
import { own } from '../types/own.ts';
import type { Condition, Literal, Query } from './syntax.ts';
import { QueryProblem } from './syntax.ts';
import { type Cell, type ColumnType, type Row, type Table, type Tables, valueOf } from './table.ts';

export interface ResolvedColumn {
    /** Names as the tables spell them, relationship by relationship. */
    path: readonly string[];
    type: ColumnType;
}

export interface QueryAnswer {
    table: Table;
    columns: ResolvedColumn[];
    rows: Row[];
    /** Set for COUNT(): how many rows there are. */
    count: number | null;
}

function spelled(names: readonly string[], wanted: string): string | undefined {
    return names.find((name) => name.toLowerCase() === wanted.toLowerCase());
}

export function tableNamed(tables: Tables, name: string): Table {
    const found = spelled([...tables.keys()], name);
    const table = found === undefined ? undefined : tables.get(found);
    if (table === undefined) {
        throw new QueryProblem(
            'INVALID_TYPE',
            `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
        );
    }
    return table;
}

export function resolve(tables: Tables, table: Table, field: string): ResolvedColumn {
    const path: string[] = [];
    let current = table;
    const steps = field.split('.');
    for (const [index, step] of steps.entries()) {
        const isLast = index === steps.length - 1;
        // The name of the object itself may stand first: `Organization.Name`.
        if (index === 0 && !isLast && step.toLowerCase() === table.name.toLowerCase()) {
            continue;
        }
        const name = spelled(Object.keys(isLast ? current.columns : current.relationships), step);
        if (name === undefined) {
            throw noSuchColumn(step, current, isLast);
        }
        path.push(name);
        if (isLast) {
            return { path, type: current.columns[name] ?? 'string' };
        }
        current = tableNamed(tables, current.relationships[name] ?? '');
    }
    throw noSuchColumn(field, table, true);
}

function noSuchColumn(step: string, table: Table, isColumn: boolean): QueryProblem {
    return isColumn
        ? new QueryProblem(
              'INVALID_FIELD',
              `No such column '${step}' on entity '${table.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
          )
        : new QueryProblem(
              'INVALID_FIELD',
              `Didn't understand relationship '${step}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
          );
}

export function cellAt(row: Row, path: readonly string[]): Cell {
    let cell: Cell = row;
    for (const step of path) {
        if (cell === null || typeof cell !== 'object' || Array.isArray(cell)) {
            return null;
        }
        cell = valueOf(cell as Row, step);
    }
    return cell;
}

type Comparable = string | number | boolean | null;

function comparable(cell: Cell, type: ColumnType): Comparable {
    if (cell === null || typeof cell === 'object') {
        return null;
    }
    if (type === 'datetime') {
        return Date.parse(String(cell));
    }
    return type === 'id'
        ? String(cell).slice(0, 15)
        : typeof cell === 'string'
          ? cell.toLowerCase()
          : cell;
}

function literalValue(value: Literal, type: ColumnType): Comparable {
    if (value instanceof Date) {
        return value.getTime();
    }
    if (value !== null && typeof value === 'object') {
        return value.range[0].getTime();
    }
    if (type === 'id') {
        return value === null ? null : String(value).slice(0, 15);
    }
    return typeof value === 'string' ? value.toLowerCase() : value;
}

const LIKE_SIGNS: Readonly<Record<string, string>> = { '%': '[\\s\\S]*', _: '[\\s\\S]' };

/** `\\%` and `\\_` stand for themselves. */
function like(text: string, pattern: string): boolean {
    const expression = pattern.replace(
        /\\([%_])|[%_]|[.*+?^${}()|[\]\\]/g,
        (sign, escaped?: string) =>
            escaped === undefined ? (own(LIKE_SIGNS, sign) ?? `\\${sign}`) : escaped,
    );
    return new RegExp(`^${expression}$`, 'i').test(text);
}

function compareRange(actual: number, operator: string, [start, end]: [Date, Date]): boolean {
    const isInside = actual >= start.getTime() && actual < end.getTime();
    switch (operator) {
        case '=':
            return isInside;
        case '!=':
        case '<>':
            return !isInside;
        case '<':
            return actual < start.getTime();
        case '<=':
            return actual < end.getTime();
        case '>':
            return actual >= end.getTime();
        default:
            return actual >= start.getTime();
    }
}

function compare(left: Comparable, operator: string, right: Comparable): boolean {
    if (operator === '=' || operator === '!=' || operator === '<>') {
        return (left === right) === (operator === '=');
    }
    if (left === null || right === null) {
        return false;
    }
    switch (operator) {
        case '<':
            return left < right;
        case '<=':
            return left <= right;
        case '>':
            return left > right;
        default:
            return left >= right;
    }
}

class Evaluation {
    private readonly tables: Tables;
    private readonly table: Table;

    constructor(tables: Tables, table: Table) {
        this.tables = tables;
        this.table = table;
    }

    filterColumn(field: string): ResolvedColumn {
        const column = resolve(this.tables, this.table, field);
        if (
            column.path.length === 1 &&
            this.table.unfilterable?.includes(column.path[0] ?? '') === true
        ) {
            throw new QueryProblem(
                'INVALID_FIELD',
                `field '${column.path[0] ?? ''}' can not be filtered in a query call`,
            );
        }
        return column;
    }

    /** Names are resolved once, before any row is looked at. */
    test(condition: Condition): (row: Row) => boolean {
        switch (condition.kind) {
            case 'and': {
                const tests = condition.parts.map((part) => this.test(part));
                return (row) => tests.every((one) => one(row));
            }
            case 'or': {
                const tests = condition.parts.map((part) => this.test(part));
                return (row) => tests.some((one) => one(row));
            }
            case 'not': {
                const inner = this.test(condition.part);
                return (row) => !inner(row);
            }
            case 'in': {
                const column = this.filterColumn(condition.field);
                const values = new Set(
                    condition.values.map((value) => literalValue(value, column.type)),
                );
                return (row) =>
                    values.has(comparable(cellAt(row, column.path), column.type)) !==
                    condition.isNegated;
            }
            default:
                return this.comparison(condition);
        }
    }

    private comparison(condition: Extract<Condition, { kind: 'compare' }>): (row: Row) => boolean {
        const column = this.filterColumn(condition.field);
        const { operator, value } = condition;
        if (operator === 'LIKE') {
            return (row) => like(String(cellAt(row, column.path) ?? ''), String(value));
        }
        if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
            return (row) => {
                const actual = comparable(cellAt(row, column.path), 'datetime');
                return typeof actual === 'number' && compareRange(actual, operator, value.range);
            };
        }
        const wanted = literalValue(value, column.type);
        return (row) =>
            compare(comparable(cellAt(row, column.path), column.type), operator, wanted);
    }

    sort(rows: Row[], orderBy: Query['orderBy']): Row[] {
        const keys = orderBy.map((key) => ({
            ...key,
            column: resolve(this.tables, this.table, key.field),
        }));
        return [...rows].sort((left, right) => {
            for (const key of keys) {
                const order = orderOf(left, right, key);
                if (order !== 0) {
                    return order;
                }
            }
            return 0;
        });
    }
}

interface SortKey {
    column: ResolvedColumn;
    isDescending: boolean;
    nullsLast: boolean;
}

/** Nulls stand where the query puts them, whichever way the values run. */
function orderOf(left: Row, right: Row, key: SortKey): number {
    const a = comparable(cellAt(left, key.column.path), key.column.type);
    const b = comparable(cellAt(right, key.column.path), key.column.type);
    if (a === b) {
        return 0;
    }
    if (a === null || b === null) {
        return (a === null) === key.nullsLast ? 1 : -1;
    }
    return a < b === key.isDescending ? 1 : -1;
}

export function evaluate(tables: Tables, query: Query): QueryAnswer {
    const table = tableNamed(tables, query.from);
    const evaluation = new Evaluation(tables, table);
    const columns = query.selected.map((one) => resolve(tables, table, one.field));
    const test = query.where === null ? () => true : evaluation.test(query.where);
    const matching = evaluation.sort([...table.rows()].filter(test), query.orderBy);
    const end = query.limit === null ? undefined : query.offset + query.limit;
    const rows = matching.slice(query.offset, end);
    return { table, columns, rows, count: query.isCountOnly ? rows.length : null };
}
