import { allowsLiteral, filterTypeName, isQuoted } from '../../schema/index.ts';
import type { SoqlValue } from '../../syntax/index.ts';
import {
    ApexDate,
    ApexDatetime,
    ApexTime,
    Decimal,
    Double,
    SObjectValue,
    toId18,
} from '../../values/index.ts';
import { bindMismatch, isNotText, itemsOf, refuseUntyped } from './boundValues.ts';
import { orderOf } from './compare.ts';
import type { Order } from './compare.ts';
import { dayRange, momentRange } from './dateRanges.ts';
import { queryProblem } from './errors.ts';
import type { Operand, QueryRun } from './run.ts';

/** A stretch of days or moments that a date literal stands for. */
export class Range {
    readonly start: number;
    readonly end: number;

    constructor(start: number, end: number) {
        this.start = start;
        this.end = end;
    }
}

/** One value, several of them, or a range: what a comparison compares with. */
export type RightSide =
    | { readonly kind: 'one'; readonly value: unknown }
    | { readonly kind: 'many'; readonly values: readonly unknown[] }
    | { readonly kind: 'range'; readonly range: Range };

const one = (value: unknown): RightSide => ({ kind: 'one', value });

/** The value of a literal or bind, converted to the type of the field it is compared with. */
export function rightSide<T>(value: SoqlValue, left: Operand<T>, run: QueryRun): RightSide {
    const isLiteral = value.kind !== 'bind' && value.kind !== 'list' && value.kind !== 'subquery';
    if (isLiteral && !allowsLiteral(left.type, value.kind)) {
        return mismatch(left);
    }
    switch (value.kind) {
        case 'null':
            return one(null);
        case 'boolean':
            return one(value.value);
        case 'string':
            return one(orderOf(left.type) === 'id' ? fittedId(value.value, left) : value.value);
        case 'number':
            return one(Decimal.of(value.text));
        case 'currency':
            return one(Decimal.of(value.text.slice(3)));
        case 'date':
            return one(dateValue(value.text));
        case 'datetime':
            return one(new ApexDatetime(Date.parse(withColon(value.text))));
        case 'time':
            return one(new ApexTime(Date.parse(`1970-01-01T${withColon(value.text)}`)));
        case 'dateLiteral':
            return literalRange(value.name, value.n, left, run);
        case 'list':
            return {
                kind: 'many',
                values: value.values.map((item) => valueIn(item, left, run)),
            };
        case 'bind':
            return bound(run.options.binds(value), left);
        case 'subquery':
            throw new Error('A subquery is compared by conditions.ts');
        default:
            return value satisfies never;
    }
}

/** In a list in parentheses every bind is one value. */
function valueIn<T>(item: SoqlValue, left: Operand<T>, run: QueryRun): unknown {
    const side = rightSide(item, left, run);
    if (side.kind === 'many') {
        return bindMismatch(item.kind === 'bind' ? run.options.binds(item) : null, left);
    }
    return side.kind === 'one' ? side.value : side.range;
}

/** `+0100` → `+01:00`, which is what Date.parse understands. */
function withColon(text: string): string {
    return text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
}

function dateValue(text: string): ApexDate {
    return ApexDate.parseIso(text) ?? queryProblem(`invalid date: ${text}`);
}

function literalRange<T>(
    name: string,
    n: number | null,
    left: Operand<T>,
    run: QueryRun,
): RightSide {
    const days = dayRange(name, n, run.now, run.timeZone);
    const { start, end } = left.type === 'datetime' ? momentRange(days, run.timeZone) : days;
    return { kind: 'range', range: new Range(start, end) };
}

function bound<T>(value: unknown, left: Operand<T>): RightSide {
    refuseUntyped(value, left);
    const items = itemsOf(value);
    return items === null
        ? one(fitted(value, left))
        : { kind: 'many', values: items.map((item) => fitted(item, left)) };
}

function mismatch<T>(left: Operand<T>): never {
    const name = `'${left.name}'`;
    const ending = isQuoted(left.type) ? 'should be enclosed' : 'should not be enclosed';
    return queryProblem(
        `value of filter criterion for field ${name} must be of type ${filterTypeName(left.type)} and ${ending} in quotes`,
    );
}

/** A bound value as the field's type has it; refuses what does not fit. */
function fitted<T>(value: unknown, left: Operand<T>): unknown {
    const given = value instanceof SObjectValue ? value.id : value;
    if (given === null || given === undefined) {
        return null;
    }
    const order = orderOf(left.type);
    if (order === 'id' && typeof given === 'string') {
        return fittedId(given, left);
    }
    return fits(given, order) ? given : bindMismatch(given, left);
}

function fits(given: unknown, order: Order): boolean {
    switch (order) {
        case 'id':
            return false;
        case 'number':
            return (
                given instanceof Decimal ||
                given instanceof Double ||
                typeof given === 'number' ||
                typeof given === 'bigint'
            );
        case 'boolean':
            return typeof given === 'boolean';
        case 'day':
        case 'moment':
            return given instanceof ApexDate || given instanceof ApexDatetime;
        case 'time':
            return given instanceof ApexTime;
        case 'text':
            return !isNotText(given);
        default:
            return true;
    }
}

function fittedId<T>(given: string, left: Operand<T>): unknown {
    if (given === '') {
        return null;
    }
    // Keys of virtual objects (DurableId and the like) are texts, not record ids; those of custom metadata
    // may be compared with any text (asserted by NPSP, GS_ChecklistSetup_TEST).
    const isMetadata = left.field?.object.endsWith('__mdt') === true;
    return (
        toId18(given) ??
        (!isMetadata && (left.field?.type === 'id' || left.field?.referenceTo.length)
            ? queryProblem(`invalid ID field: ${given}`)
            : given)
    );
}
