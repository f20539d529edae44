import type { FieldType } from '../../schema/index.ts';
import type { FieldPath, FunctionCall, SoqlValue } from '../../syntax/index.ts';
import { ApexDate, ApexDatetime } from '../../values/index.ts';
import type { Row } from '../storage/storage.ts';
import { dayInWeek, dayInYear, dayOf } from '../time/calendar.ts';
import { dayAt, offsetAt } from '../time/zone.ts';
import { queryProblem } from './errors.ts';
import { pathOperand } from './paths.ts';
import type { Source } from './paths.ts';
import type { Operand, QueryRun } from './run.ts';
import { unsupportedInQuery } from './run.ts';

const DAY = 86_400_000;

/** Parts of a day; fiscal years are calendar years. SOQL and SOSL Reference > Date Functions. */
const DATE_PARTS: Readonly<Record<string, (epochDay: number) => number>> = {
    CALENDAR_MONTH: (day) => dayOf(day).month,
    CALENDAR_QUARTER: (day) => Math.ceil(dayOf(day).month / 3),
    CALENDAR_YEAR: (day) => dayOf(day).year,
    DAY_IN_MONTH: (day) => dayOf(day).day,
    DAY_IN_WEEK: dayInWeek,
    DAY_IN_YEAR: dayInYear,
    FISCAL_MONTH: (day) => dayOf(day).month,
    FISCAL_QUARTER: (day) => Math.ceil(dayOf(day).month / 3),
    FISCAL_YEAR: (day) => dayOf(day).year,
    WEEK_IN_MONTH: (day) => Math.ceil(dayOf(day).day / 7),
    WEEK_IN_YEAR: (day) => Math.ceil(dayInYear(day) / 7),
};

export function isPath(node: FieldPath | FunctionCall | SoqlValue): node is FieldPath {
    return 'parts' in node;
}

export function isCall(node: FieldPath | FunctionCall | SoqlValue): node is FunctionCall {
    return 'arguments' in node;
}

/** A path or a function of one row: date parts, toLabel, FORMAT, convertCurrency. */
export function rowOperand(
    node: FieldPath | FunctionCall,
    source: Source,
    run: QueryRun,
): Operand<Row> {
    if (isPath(node)) {
        return pathOperand(node, source, run);
    }
    const name = node.name.toUpperCase();
    const part = DATE_PARTS[name];
    if (part !== undefined || name === 'DAY_ONLY' || name === 'HOUR_IN_DAY') {
        return dateFunction(node, name, part, source, run);
    }
    const argument = node.arguments[0];
    if (argument === undefined || (!isPath(argument) && !isCall(argument))) {
        return queryProblem(`unexpected token: '${node.name}'`);
    }
    const inner = rowOperand(argument, source, run);
    switch (name) {
        case 'TOLABEL':
            return labelled(inner);
        case 'FORMAT':
            return formatted(inner);
        case 'CONVERTCURRENCY':
            return inner;
        default:
            return unsupportedInQuery(`Function ${node.name}`);
    }
}

function dateFunction(
    call: FunctionCall,
    name: string,
    part: ((day: number) => number) | undefined,
    source: Source,
    run: QueryRun,
): Operand<Row> {
    const argument = call.arguments[0];
    const isConverted =
        argument !== undefined &&
        isCall(argument) &&
        argument.name.toLowerCase() === 'converttimezone';
    const inner = isConverted && isCall(argument) ? argument.arguments[0] : argument;
    if (inner === undefined || !isPath(inner)) {
        return queryProblem(`unexpected token: '${call.name}'`);
    }
    const field = pathOperand(inner, source, run);
    const zone = isConverted ? run.timeZone : 'GMT';
    const label = `${call.name}(${inner.parts.join('.')})`;
    if (name === 'HOUR_IN_DAY') {
        return {
            name: label,
            type: 'int',
            field: null,
            read: (row) => hourOf(field.read(row), zone),
        };
    }
    const type: FieldType = part === undefined ? 'date' : 'int';
    return {
        name: label,
        type,
        field: null,
        read: (row) => {
            const day = epochDayIn(field.read(row), zone);
            return day === null ? null : part === undefined ? new ApexDate(day) : part(day);
        },
    };
}

function epochDayIn(value: unknown, zone: string): number | null {
    if (value instanceof ApexDate) {
        return value.epochDay;
    }
    return value instanceof ApexDatetime ? dayAt(value.epochMs, zone) : null;
}

function hourOf(value: unknown, zone: string): number | null {
    if (!(value instanceof ApexDatetime)) {
        return null;
    }
    const wall = value.epochMs + offsetAt(value.epochMs, zone);
    return Math.floor((((wall % DAY) + DAY) % DAY) / 3_600_000);
}

function labelled(operand: Operand<Row>): Operand<Row> {
    const labels = new Map(
        (operand.field?.picklistValues ?? []).map(({ value, label }) => [value, label]),
    );
    const translate = (value: unknown): unknown =>
        typeof value === 'string'
            ? value
                  .split(';')
                  .map((item) => labels.get(item) ?? item)
                  .join(';')
            : value;
    return { ...operand, type: 'string', read: (row) => translate(operand.read(row)) };
}

/** FORMAT gives texts in the user's locale, which is en_US here. */
function formatted(operand: Operand<Row>): Operand<Row> {
    return { ...operand, type: 'string', read: (row) => formatValue(operand.read(row), operand) };
}

function formatValue(value: unknown, operand: Operand<Row>): unknown {
    if (value === null || typeof value === 'string') {
        return value;
    }
    if (value instanceof ApexDate) {
        const { year, month, day } = dayOf(value.epochDay);
        return `${month}/${day}/${year}`;
    }
    if (value instanceof ApexDatetime) {
        return new Intl.DateTimeFormat('en-US', {
            timeZone: 'UTC',
            dateStyle: 'short',
            timeStyle: 'short',
        }).format(value.epochMs);
    }
    const number = Number(String(value));
    const digits = operand.field?.scale ?? 0;
    const text = new Intl.NumberFormat('en-US', {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
    }).format(number);
    return operand.type === 'currency'
        ? `$${text}`
        : operand.type === 'percent'
          ? `${text}%`
          : text;
}
