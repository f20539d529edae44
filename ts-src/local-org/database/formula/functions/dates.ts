import { ApexDate, ApexDatetime, ApexTime, Decimal } from '../../../values/index.ts';
import { dayAt } from '../../time/zone.ts';
import { plainText, wholeOf } from '../decimals.ts';
import { FormulaFault } from '../fault.ts';
import { numberOf, textOf } from '../values.ts';
import type { FormulaValue } from '../values.ts';
import { plain, strict } from './definition.ts';
import type { Evaluation, FormulaFunction } from './definition.ts';

const day = 86_400_000;

/** The UTC parts of a date or a moment. */
function parts(value: FormulaValue): Date {
    if (value instanceof ApexDate) {
        return new Date(value.epochDay * day);
    }
    if (value instanceof ApexDatetime) {
        return new Date(value.epochMs);
    }
    if (value instanceof ApexTime) {
        return new Date(value.ms);
    }
    throw new FormulaFault('Date expected');
}

const part = (signature: string, read: (date: Date) => number): FormulaFunction =>
    strict(signature, ([value = null]) => Decimal.of(read(parts(value))));

/** DATE takes only days that exist. */
function dateOf(year: number, month: number, dayOfMonth: number): ApexDate {
    const date = ApexDate.of(year, month, dayOfMonth);
    const isReal = date.year === year && date.month === month && date.day === dayOfMonth;
    if (!isReal || year < 1 || year > 9999) {
        throw new FormulaFault('Month or Day out of range in DATE() function');
    }
    return date;
}

const datePattern = /^(\d{4})-(\d{1,2})-(\d{1,2})/;
const momentPattern = /^(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})/;
const timePattern = /^(\d{1,2}):(\d{1,2}):(\d{1,2})\.(\d{1,3})$/;

function numbers(pattern: RegExp, text: string, name: string): number[] {
    const found = pattern.exec(text);
    if (found === null) {
        throw new FormulaFault(`Invalid value for ${name} function: ${text}`);
    }
    return found.slice(1).map(Number);
}

function parseDate(text: string): ApexDate {
    const [year = 0, month = 0, dayOfMonth = 0] = numbers(datePattern, text, 'DATEVALUE');
    return dateOf(year, month, dayOfMonth);
}

/** The text is in GMT. */
function parseMoment(text: string): ApexDatetime {
    const [year = 0, month = 0, dayOfMonth = 0, hour = 0, minute = 0, second = 0] = numbers(
        momentPattern,
        text,
        'DATETIMEVALUE',
    );
    if (hour > 23 || minute > 59 || second > 59) {
        throw new FormulaFault(`Invalid time of day: ${text}`);
    }
    const date = dateOf(year, month, dayOfMonth);
    return new ApexDatetime(date.epochDay * day + (hour * 3600 + minute * 60 + second) * 1000);
}

function parseTime(text: string): ApexTime {
    const [hour = 0, minute = 0, second = 0, millisecond = 0] = numbers(
        timePattern,
        text,
        'TIMEVALUE',
    );
    if (hour > 23 || minute > 59 || second > 59) {
        throw new FormulaFault(`Invalid time format: ${text}`);
    }
    return new ApexTime((hour * 3600 + minute * 60 + second) * 1000 + millisecond);
}

/** A moment becomes the day it is in the user's time zone. */
function toDate(value: FormulaValue, { scope }: Evaluation): ApexDate | null {
    if (value instanceof ApexDatetime) {
        return new ApexDate(dayAt(value.epochMs, scope.timeZone));
    }
    if (value === null || value instanceof ApexDate) {
        return value;
    }
    return textOf(value) === '' ? null : parseDate(textOf(value));
}

function toMoment(value: FormulaValue): ApexDatetime | null {
    if (value === null || value instanceof ApexDatetime) {
        return value;
    }
    if (value instanceof ApexDate) {
        return new ApexDatetime(value.epochDay * day);
    }
    return textOf(value) === '' ? null : parseMoment(textOf(value));
}

function toTime(value: FormulaValue): ApexTime | null {
    if (value === null || value instanceof ApexTime) {
        return value;
    }
    if (value instanceof ApexDatetime) {
        return new ApexTime(value.epochMs);
    }
    return textOf(value) === '' ? null : parseTime(textOf(value));
}

/** Months later; the last day of a month stays the last day. */
function addMonths([value = null, months = null]: readonly FormulaValue[]): FormulaValue {
    if (value === null || months === null) {
        return null;
    }
    const start = parts(value);
    const isLast = parts(new ApexDate(Math.floor(start.getTime() / day) + 1)).getUTCDate() === 1;
    const from = ApexDate.of(
        start.getUTCFullYear(),
        start.getUTCMonth() + 1,
        start.getUTCDate() + (isLast ? 1 : 0),
    );
    const target = from.year * 12 + from.month - 1 + wholeOf(numberOf(months));
    const [year, month] = [Math.floor(target / 12), (target % 12) + 1];
    const length = ApexDate.of(year, month + 1, 0).day;
    const moved = ApexDate.of(year, month, Math.min(from.day, length)).epochDay - (isLast ? 1 : 0);
    if (value instanceof ApexDate) {
        return new ApexDate(moved);
    }
    return new ApexDatetime(moved * day + (((start.getTime() % day) + day) % day));
}

/** The Monday-based week that has the year's first Thursday is week 1. */
function isoWeek(date: Date): { year: number; week: number } {
    const epochDay = Math.floor(date.getTime() / day);
    const thursday = new Date((epochDay - ((epochDay + 3) % 7) + 3) * day);
    const year = thursday.getUTCFullYear();
    const first = Date.UTC(year, 0, 1);
    return { year, week: 1 + Math.floor((thursday.getTime() - first) / day / 7) };
}

function dayOfYear(date: Date): number {
    return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / day) + 1;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `HH:MM:SS` of seconds or between times, `D:HH:MM:SS` between moments or when asked for. */
function formatDuration(values: readonly FormulaValue[]): string | null {
    const [first = null, second = null] = values;
    const isBetween = first instanceof ApexDatetime || first instanceof ApexTime;
    if (first === null || (isBetween && second === null)) {
        return null;
    }
    const seconds = isBetween
        ? (parts(second).getTime() - parts(first).getTime()) / 1000
        : wholeOf(numberOf(first));
    const total = Math.trunc(Math.abs(seconds));
    const rest = `${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
    const hasDays = first instanceof ApexDatetime || (!isBetween && second === true);
    if (!hasDays) {
        return `${two(Math.floor(total / 3600))}:${rest}`;
    }
    return `${Math.floor(total / 86_400)}:${two(Math.floor(total / 3600) % 24)}:${rest}`;
}

/** Salesforce Help > Formula Operators and Functions > Date & Time Functions. */
export const dateFunctions: readonly FormulaFunction[] = [
    strict('Date DATE(Number, Number, Number)', (values) => {
        const [year = 0, month = 0, dayOfMonth = 0] = values.map((value) =>
            wholeOf(numberOf(value)),
        );
        return dateOf(year, month, dayOfMonth);
    }),
    plain('Date DATEVALUE(Text|DateTime|Date)', ([value = null], evaluation) =>
        toDate(value, evaluation),
    ),
    plain('DateTime DATETIMEVALUE(Text|Date|DateTime)', ([value = null]) => toMoment(value)),
    plain('Time TIMEVALUE(Text|DateTime|Time)', ([value = null]) => toTime(value)),
    plain('Date TODAY()', (_values, { scope }) => new ApexDate(dayAt(scope.now, scope.timeZone))),
    plain('DateTime NOW()', (_values, { scope }) => new ApexDatetime(scope.now)),
    plain('Time TIMENOW()', (_values, { scope }) => new ApexTime(scope.now)),
    part('Number YEAR(Date)', (date) => date.getUTCFullYear()),
    part('Number MONTH(Date)', (date) => date.getUTCMonth() + 1),
    part('Number DAY(Date)', (date) => date.getUTCDate()),
    part('Number WEEKDAY(Date)', (date) => date.getUTCDay() + 1),
    part('Number DAYOFYEAR(Date)', dayOfYear),
    part('Number ISOWEEK(Date)', (date) => isoWeek(date).week),
    part('Number ISOYEAR(Date)', (date) => isoWeek(date).year),
    part('Number HOUR(Time)', (date) => date.getUTCHours()),
    part('Number MINUTE(Time)', (date) => date.getUTCMinutes()),
    part('Number SECOND(Time)', (date) => date.getUTCSeconds()),
    part('Number MILLISECOND(Time)', (date) => date.getUTCMilliseconds()),
    plain('Any ADDMONTHS(Date|DateTime, Number)', addMonths),
    strict('Number UNIXTIMESTAMP(Date|DateTime|Time)', ([value = null]) =>
        Decimal.of(Math.floor(parts(value).getTime() / 1000)),
    ),
    strict(
        'DateTime FROMUNIXTIME(Number)',
        ([seconds = null]) =>
            new ApexDatetime(Math.floor(Number(plainText(numberOf(seconds))) * 1000)),
    ),
    plain('Text FORMATDURATION(Number|DateTime|Time, Any?)', formatDuration),
];
