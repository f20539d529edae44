import { momentNow } from '../../execution/index.ts';
import type { PlatformType } from '../../contract/index.ts';
import { ApexDate, ApexDatetime, raise } from '../../values/index.ts';
import { strict, strictTable } from '../text/arguments.ts';
import { instantOf, wallTimeOf } from '../../execution/index.ts';
import { userFormat, userZone } from '../text/userSettings.ts';
import { objectMembers } from './objectMembers.ts';

export const dayLength = 86_400_000;

export function daysInMonth(year: number, month: number): number {
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Months are added to the calendar, the day is cut to the length of the new month. */
export function addMonths(date: ApexDate, months: number): ApexDate {
    const total = date.year * 12 + date.month - 1 + months;
    const year = Math.floor(total / 12);
    const month = total - year * 12 + 1;
    return ApexDate.of(year, month, Math.min(date.day, daysInMonth(year, month)));
}

/** The day that the running user's clock shows at an instant. */
export function localDate(epochMs: number, zone = userZone()): ApexDate {
    return new ApexDate(Math.floor(wallTimeOf(zone, epochMs).getTime() / dayLength));
}

export function isLeapYear(year: number): boolean {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Midnight of a date in the user's zone, as Date → Datetime conversion and comparison need it. */
export function midnightOf(date: ApexDate, zone = userZone()): ApexDatetime {
    return new ApexDatetime(instantOf(zone, date.epochDay * dayLength));
}

function dateFrom(value: unknown): ApexDate {
    if (value instanceof ApexDate) {
        return value;
    }
    if (value instanceof ApexDatetime) {
        return localDate(value.epochMs);
    }
    if (typeof value === 'string') {
        return ApexDate.parseIso(value) ?? raise('TypeException', `Invalid date: ${value}`);
    }
    return raise('TypeException', 'Invalid conversion from runtime type Object to Date');
}

/** The running user's short form; en_US puts the month first. */
function parse(text: string): ApexDate {
    const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\s*$/.exec(text);
    if (!match) {
        return raise('TypeException', `Invalid date: ${text}`);
    }
    const first = Number(match[1]);
    const second = Number(match[2]);
    const isMonthFirst = userFormat().locale === 'en-US';
    const [month, day] = isMonthFirst ? [first, second] : [second, first];
    const year = Number(match[3]) + (match[3]?.length === 2 ? 2000 : 0);
    return month > 12 || month < 1 || day < 1 || day > 31
        ? raise('TypeException', `Invalid date: ${text}`)
        : ApexDate.of(year, month, day);
}

function monthsBetween(first: ApexDate, second: ApexDate): number {
    return (second.year - first.year) * 12 + second.month - first.month;
}

function startOfWeek(date: ApexDate): ApexDate {
    const weekday = (((date.epochDay + 4) % 7) + 7) % 7;
    const firstDay = /^(?:en-US|en-CA|ja|pt-BR|he)/.test(userFormat().locale) ? 0 : 1;
    return new ApexDate(date.epochDay - ((weekday - firstDay + 7) % 7));
}

function format(date: ApexDate): string {
    return new Intl.DateTimeFormat(userFormat().locale, {
        timeZone: 'UTC',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
    }).format(date.epochDay * dayLength);
}

/** Apex Reference > System > Date */
export const dateType: PlatformType = {
    name: 'Date',
    kind: 'class',
    interfaces: ['Comparable'],
    methods: {
        ...objectMembers,
        ...strictTable({
            'Date addDays(Integer additionalDays)': (date: ApexDate, days: number) =>
                new ApexDate(date.epochDay + days),
            'Date addMonths(Integer additionalMonths)': addMonths,
            'Date addYears(Integer additionalYears)': (date: ApexDate, years: number) =>
                addMonths(date, years * 12),
            'Integer day()': (date: ApexDate) => date.day,
            'Integer dayOfYear()': (date: ApexDate) =>
                date.epochDay - ApexDate.of(date.year, 1, 1).epochDay + 1,
            'Integer daysBetween(Date secondDate)': (date: ApexDate, other: ApexDate) =>
                other.epochDay - date.epochDay,
            'String format()': format,
            'Boolean isSameDay(Date dateToCompare)': (date: ApexDate, other: ApexDate) =>
                date.epochDay === other.epochDay,
            'Integer month()': (date: ApexDate) => date.month,
            'Integer monthsBetween(Date secondDate)': monthsBetween,
            'Date toStartOfMonth()': (date: ApexDate) => ApexDate.of(date.year, date.month, 1),
            'Date toStartOfWeek()': startOfWeek,
            'Integer year()': (date: ApexDate) => date.year,
        }),
    },
    statics: {
        'Integer daysInMonth(Integer year, Integer month)': strict(daysInMonth),
        'Boolean isLeapYear(Integer year)': strict(isLeapYear),
        'Date newInstance(Integer year, Integer month, Integer day)': strict(
            (year: number, month: number, day: number) => ApexDate.of(year, month, day),
        ),
        'Date parse(String stringDate)': strict(parse),
        'Date today()': () => localDate(momentNow()),
        'Date valueOf(String stringDate)': strict(dateFrom),
        'Date valueOf(Object fieldValue)': strict(dateFrom),
    },
};
