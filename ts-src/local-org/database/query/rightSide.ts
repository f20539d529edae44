import type { FieldType } from '../../schema/index.ts';
import type { SoqlValue } from '../../syntax/index.ts';
import {
    ApexDate,
    ApexDatetime,
    ApexList,
    ApexMap,
    ApexSet,
    ApexTime,
    Decimal,
    Double,
    SObjectValue,
    toId18,
} from '../../values/index.ts';
import { startOfDay } from '../time/zone.ts';
import { orderOf } from './compare.ts';
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
    switch (value.kind) {
        case 'null':
            return one(null);
        case 'boolean':
            return one(fitted(value.value, left, true));
        case 'string':
            return one(fitted(value.value, left, true));
        case 'number':
            return one(fitted(Decimal.of(value.text), left, true));
        case 'currency':
            return one(fitted(Decimal.of(value.text.slice(3)), left, true));
        case 'date':
            return dateValue(value.text, left, run);
        case 'datetime':
            return one(fitted(new ApexDatetime(Date.parse(withColon(value.text))), left, true));
        case 'time':
            return one(new ApexTime(Date.parse(`1970-01-01T${withColon(value.text)}`)));
        case 'dateLiteral':
            return literalRange(value.name, value.n, left, run);
        case 'list':
            return {
                kind: 'many',
                values: value.values.flatMap((item) => valuesOf(rightSide(item, left, run))),
            };
        case 'bind':
            return bound(run.options.binds(value), left);
        case 'subquery':
            throw new Error('A subquery is compared by conditions.ts');
        default:
            return value satisfies never;
    }
}

function valuesOf(side: RightSide): readonly unknown[] {
    return side.kind === 'many' ? side.values : [side.kind === 'one' ? side.value : side.range];
}

/** `+0100` → `+01:00`, which is what Date.parse understands. */
function withColon(text: string): string {
    return text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
}

function dateValue<T>(text: string, left: Operand<T>, run: QueryRun): RightSide {
    const date = ApexDate.parseIso(text);
    if (date === null) {
        return queryProblem(`invalid date: ${text}`);
    }
    if (left.type !== 'datetime') {
        return one(fitted(date, left, true));
    }
    const start = startOfDay(date.epochDay, run.timeZone);
    return one(new ApexDatetime(start));
}

function literalRange<T>(
    name: string,
    n: number | null,
    left: Operand<T>,
    run: QueryRun,
): RightSide {
    const days = dayRange(name, n, run.now, run.timeZone);
    if (left.type === 'date') {
        return { kind: 'range', range: new Range(days.start, days.end) };
    }
    if (left.type !== 'datetime') {
        return mismatch(left);
    }
    const moments = momentRange(days, run.timeZone);
    return { kind: 'range', range: new Range(moments.start, moments.end) };
}

function bound<T>(value: unknown, left: Operand<T>): RightSide {
    const items = itemsOf(value);
    return items === null
        ? one(fitted(value, left, false))
        : { kind: 'many', values: items.map((item) => fitted(item, left, false)) };
}

/** The elements of a bound collection: lists, sets, keys of maps; records stand for their ids. */
function itemsOf(value: unknown): readonly unknown[] | null {
    if (value instanceof ApexList) {
        return value.items;
    }
    if (value instanceof ApexSet) {
        return value.values();
    }
    if (value instanceof ApexMap) {
        return value.keys();
    }
    return Array.isArray(value) ? value : null;
}

function mismatch<T>(left: Operand<T>): never {
    return queryProblem(
        `value of filter criterion for field '${left.name}' must be of type ${spokenType(left.type)}`,
    );
}

function quoted<T>(left: Operand<T>): never {
    return queryProblem(
        `value of filter criterion for field '${left.name}' must be of type ${spokenType(left.type)} and should not be enclosed in quotes`,
    );
}

function spokenType(type: FieldType): string {
    const spoken: Partial<Record<FieldType, string>> = {
        datetime: 'dateTime',
        reference: 'reference',
        id: 'ID',
        int: 'int',
        textarea: 'string',
        picklist: 'string',
    };
    return spoken[type] ?? type;
}

/** A value as the field's type has it; refuses what does not fit. */
function fitted<T>(value: unknown, left: Operand<T>, isLiteral: boolean): unknown {
    const given = value instanceof SObjectValue ? value.id : value;
    if (given === null || given === undefined) {
        return null;
    }
    switch (orderOf(left.type)) {
        case 'id':
            return typeof given === 'string' ? fittedId(given, left) : mismatch(left);
        case 'number':
            return fittedNumber(given, left, isLiteral);
        case 'boolean':
            return typeof given === 'boolean'
                ? given
                : typeof given === 'string'
                  ? quoted(left)
                  : mismatch(left);
        case 'day':
        case 'moment':
            return given instanceof ApexDate || given instanceof ApexDatetime
                ? given
                : typeof given === 'string'
                  ? quoted(left)
                  : mismatch(left);
        case 'time':
            return given instanceof ApexTime ? given : mismatch(left);
        case 'text':
            return typeof given === 'string' || !isLiteral ? given : mismatch(left);
        default:
            return given;
    }
}

function fittedNumber<T>(given: unknown, left: Operand<T>, isLiteral: boolean): unknown {
    if (
        given instanceof Decimal ||
        given instanceof Double ||
        typeof given === 'number' ||
        typeof given === 'bigint'
    ) {
        return given;
    }
    return typeof given === 'string' && isLiteral ? quoted(left) : mismatch(left);
}

function fittedId<T>(given: string, left: Operand<T>): unknown {
    if (given === '') {
        return null;
    }
    // Keys of virtual objects (DurableId and the like) are texts, not record ids.
    return (
        toId18(given) ??
        (left.field?.type === 'id' || left.field?.referenceTo.length
            ? queryProblem(`invalid ID field: ${given}`)
            : given)
    );
}
