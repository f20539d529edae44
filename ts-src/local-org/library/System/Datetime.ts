import { momentNow } from '../../execution/index.ts';
import type { PlatformType } from '../../contract/index.ts';
import { ApexDate, ApexDatetime, ApexTime, raise } from '../../values/index.ts';
import { strictTable } from '../text/arguments.ts';
import { formatDatetime } from '../text/simpleDateFormat.ts';
import { instantOf, wallTimeOf, zoneName } from '../../execution/index.ts';
import { userFormat, userZone } from '../text/userSettings.ts';
import { addMonths, dayLength, localDate, midnightOf } from './Date.ts';
import { objectMembers } from './objectMembers.ts';

const gmt = 'GMT';
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const plus = (unit: number) => (value: ApexDatetime, amount: number) =>
    new ApexDatetime(value.epochMs + amount * unit);

/** Calendar arithmetic keeps the local time of day. */
function addCalendarMonths(value: ApexDatetime, months: number): ApexDatetime {
    const zone = userZone();
    const wall = wallTimeOf(zone, value.epochMs).getTime();
    const day = addMonths(new ApexDate(Math.floor(wall / dayLength)), months);
    return new ApexDatetime(
        instantOf(
            zone,
            day.epochDay * dayLength + (wall - Math.floor(wall / dayLength) * dayLength),
        ),
    );
}

function addDays(value: ApexDatetime, days: number): ApexDatetime {
    const zone = userZone();
    return new ApexDatetime(
        instantOf(zone, wallTimeOf(zone, value.epochMs).getTime() + days * dayLength),
    );
}

function build(
    zone: string,
    year: number,
    month: number,
    day: number,
    hours = 0,
    minutes = 0,
    seconds = 0,
): ApexDatetime {
    const wall =
        ApexDate.of(year, month, day).epochDay * dayLength +
        hours * hour +
        minutes * minute +
        seconds * second;
    return new ApexDatetime(instantOf(zone, wall));
}

const join = (zone: string) => (date: ApexDate, time: ApexTime) =>
    new ApexDatetime(instantOf(zone, date.epochDay * dayLength + time.ms));

const local = (
    year: number,
    month: number,
    day: number,
    hours?: number,
    minutes?: number,
    seconds?: number,
): ApexDatetime => build(userZone(), year, month, day, hours, minutes, seconds);
const inGmt = (
    year: number,
    month: number,
    day: number,
    hours?: number,
    minutes?: number,
    seconds?: number,
): ApexDatetime => build(gmt, year, month, day, hours, minutes, seconds);

function parseStandard(text: string, zone: string): ApexDatetime {
    const match =
        /^\s*(\d{4})-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?\s*$/.exec(text);
    if (!match) {
        return raise('TypeException', `Invalid date/time: ${text}`);
    }
    const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
        .slice(1)
        .map(Number);
    return build(zone, year, month, day, hours, minutes, seconds);
}

function datetimeFrom(value: unknown): ApexDatetime {
    if (value instanceof ApexDatetime) {
        return value;
    }
    if (value instanceof ApexDate) {
        return midnightOf(value);
    }
    if (typeof value === 'bigint' || typeof value === 'number') {
        return new ApexDatetime(Number(value));
    }
    return typeof value === 'string'
        ? parseStandard(value, userZone())
        : raise('TypeException', 'Invalid conversion from runtime type Object to Datetime');
}

/** The running user's short form, `10/14/2011 11:46 AM`. */
function parseLocal(text: string): ApexDatetime {
    const match =
        /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2}),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp][Mm])?\s*$/.exec(
            text,
        );
    if (!match) {
        return raise('TypeException', `Invalid date/time: ${text}`);
    }
    const [first = 0, middle = 0, year = 0, hours = 0, minutes = 0] = match.slice(1, 6).map(Number);
    const [month, day] = userFormat().locale === 'en-US' ? [first, middle] : [middle, first];
    const half = match[7]?.toLowerCase();
    const fullHours = half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);
    return local(
        year + (match[3]?.length === 2 ? 2000 : 0),
        month,
        day,
        fullHours,
        minutes,
        Number(match[6] ?? 0),
    );
}

function shortForm(value: ApexDatetime, hasSeconds: boolean): string {
    const { zone, locale } = userFormat();
    return new Intl.DateTimeFormat(locale, {
        timeZone: zone,
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        ...(hasSeconds ? { second: '2-digit' } : {}),
    })
        .format(value.epochMs)
        .replaceAll('\u202f', ' ');
}

function longForm(value: ApexDatetime): string {
    const { zone, locale } = userFormat();
    return `${shortForm(value, true)} ${zoneName(zone, value.epochMs, 'short', locale)}`;
}

function withPattern(value: ApexDatetime, pattern: string, zone: string): string {
    return formatDatetime(value.epochMs, pattern, userFormat(zone));
}

function timeOf(value: ApexDatetime, zone: string): ApexTime {
    return new ApexTime(wallTimeOf(zone, value.epochMs).getTime());
}

function dayOfYear(date: ApexDate): number {
    return date.epochDay - ApexDate.of(date.year, 1, 1).epochDay + 1;
}

/** Both readings of one part of the clock: `hour()` in the user's zone, `hourGmt()` in GMT. */
function part(
    name: string,
    read: (wall: Date) => number,
): Record<string, (value: ApexDatetime) => number> {
    return {
        [`Integer ${name}()`]: (value) => read(wallTimeOf(userZone(), value.epochMs)),
        [`Integer ${name}Gmt()`]: (value) => read(new Date(value.epochMs)),
    };
}

/** Apex Reference > System > Datetime */
export const datetimeType: PlatformType = {
    name: 'Datetime',
    kind: 'class',
    interfaces: ['Comparable'],
    methods: {
        ...objectMembers,
        ...part('day', (wall) => wall.getUTCDate()),
        ...part('hour', (wall) => wall.getUTCHours()),
        ...part('millisecond', (wall) => wall.getUTCMilliseconds()),
        ...part('minute', (wall) => wall.getUTCMinutes()),
        ...part('month', (wall) => wall.getUTCMonth() + 1),
        ...part('second', (wall) => wall.getUTCSeconds()),
        ...part('year', (wall) => wall.getUTCFullYear()),
        ...strictTable({
            'Datetime addDays(Integer additionalDays)': addDays,
            'Datetime addHours(Integer additionalHours)': plus(hour),
            'Datetime addMinutes(Integer additionalMinutes)': plus(minute),
            'Datetime addMonths(Integer additionalMonths)': addCalendarMonths,
            'Datetime addSeconds(Integer additionalSeconds)': plus(second),
            'Datetime addYears(Integer additionalYears)': (value: ApexDatetime, years: number) =>
                addCalendarMonths(value, years * 12),
            'Date date()': (value: ApexDatetime) => localDate(value.epochMs),
            'Date dateGMT()': (value: ApexDatetime) => localDate(value.epochMs, gmt),
            'Integer dayOfYear()': (value: ApexDatetime) => dayOfYear(localDate(value.epochMs)),
            'Integer dayOfYearGmt()': (value: ApexDatetime) =>
                dayOfYear(localDate(value.epochMs, gmt)),
            'String format()': (value: ApexDatetime) => shortForm(value, false),
            'String format(String dateFormatString)': (value: ApexDatetime, pattern: string) =>
                withPattern(value, pattern, userZone()),
            'String format(String dateFormatString, String timezone)': withPattern,
            'String formatGmt(String dateFormatString)': (value: ApexDatetime, pattern: string) =>
                withPattern(value, pattern, gmt),
            'String formatLong()': longForm,
            'Long getTime()': (value: ApexDatetime) => BigInt(value.epochMs),
            'Boolean isSameDay(Datetime dateToCompare)': (
                value: ApexDatetime,
                other: ApexDatetime,
            ) => localDate(value.epochMs).epochDay === localDate(other.epochMs).epochDay,
            'Time time()': (value: ApexDatetime) => timeOf(value, userZone()),
            'Time timeGmt()': (value: ApexDatetime) => timeOf(value, gmt),
        }),
    },
    statics: {
        'Datetime now()': () => new ApexDatetime(momentNow()),
        ...strictTable({
            'Datetime newInstance(Long milliseconds)': (milliseconds: bigint) =>
                new ApexDatetime(Number(milliseconds)),
            'Datetime newInstance(Date date, Time time)': (date: ApexDate, time: ApexTime) =>
                join(userZone())(date, time),
            'Datetime newInstance(Integer year, Integer month, Integer day)': local,
            'Datetime newInstance(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)':
                local,
            'Datetime newInstanceGmt(Date date, Time time)': join(gmt),
            'Datetime newInstanceGmt(Integer year, Integer month, Integer day)': inGmt,
            'Datetime newInstanceGmt(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)':
                inGmt,
            'Datetime parse(String datetimeString)': parseLocal,
            'Datetime valueOf(String datetimeString)': (text: string) =>
                parseStandard(text, userZone()),
            'Datetime valueOf(Object fieldValue)': datetimeFrom,
            'Datetime valueOfGmt(String datetimeString)': (text: string) =>
                parseStandard(text, gmt),
        }),
    },
};
