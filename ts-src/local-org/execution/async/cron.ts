import { raise } from '../../values/index.ts';

/**
 * Cron expressions of System.schedule: Seconds Minutes Hours Day_of_month Month Day_of_week [Year].
 * Apex Reference > System > System > schedule.
 */
interface Cron {
    readonly seconds: ReadonlySet<number>;
    readonly minutes: ReadonlySet<number>;
    readonly hours: ReadonlySet<number>;
    readonly months: ReadonlySet<number>;
    readonly years: ReadonlySet<number> | null;
    readonly isDay: (wall: Date) => boolean;
}

const monthNames = [
    'JAN',
    'FEB',
    'MAR',
    'APR',
    'MAY',
    'JUN',
    'JUL',
    'AUG',
    'SEP',
    'OCT',
    'NOV',
    'DEC',
];
const dayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const dayLength = 86_400_000;
/** Days looked ahead: to the end of the years that an expression can name. */
const longestSearch = 366 * 100;

function refuse(expression: string, reason: string): never {
    return raise('StringException', `${reason}: ${expression}`);
}

function numberOf(text: string, names: readonly string[], base: number): number {
    const named = names.indexOf(text.slice(0, 3).toUpperCase());
    return named >= 0 ? named + base : /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

function valuesOf(
    field: string,
    low: number,
    high: number,
    names: readonly string[],
    whole: string,
): Set<number> {
    const values = new Set<number>();
    for (const part of field.split(',')) {
        const [range = '', stepText] = part.split('/');
        const [fromText = '', toText] =
            range === '*' || range === '?' ? [String(low), String(high)] : range.split('-');
        const from = numberOf(fromText, names, low);
        const to =
            toText === undefined
                ? stepText === undefined
                    ? from
                    : high
                : numberOf(toText, names, low);
        const step = stepText === undefined ? 1 : Number(stepText);
        if (!(from >= low && to <= high && step >= 1)) {
            return refuse(whole, 'Illegal cron expression format');
        }
        for (
            let value = from;
            value !== to + 1 && values.size <= high - low + 1;
            value = value >= high && to < from ? low : value + 1
        ) {
            if ((value - from) % step === 0) {
                values.add(value);
            }
        }
    }
    return values;
}

function lastDay(wall: Date): number {
    return new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 0)).getUTCDate();
}

/** `L`, `LW`, `15W`, numbers. */
function dayOfMonth(field: string, whole: string): (wall: Date) => boolean {
    if (field === 'L') {
        return (wall) => wall.getUTCDate() === lastDay(wall);
    }
    const nearest = /^(?:(\d{1,2})|L)W$/.exec(field);
    if (nearest) {
        return (wall) =>
            wall.getUTCDate() ===
            nearestWeekday(wall, nearest[1] === undefined ? lastDay(wall) : Number(nearest[1]));
    }
    const days = valuesOf(field, 1, 31, [], whole);
    return (wall) => days.has(wall.getUTCDate());
}

function nearestWeekday(wall: Date, day: number): number {
    const weekday = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), day)).getUTCDay();
    if (weekday === 6) {
        return day === 1 ? 3 : day - 1;
    }
    if (weekday === 0) {
        return day === lastDay(wall) ? day - 2 : day + 1;
    }
    return day;
}

/** `6L` (last Friday), `6#3` (third Friday), names, numbers from 1 = Sunday. */
function dayOfWeek(field: string, whole: string): (wall: Date) => boolean {
    const last = /^(\d|[A-Za-z]{3})L$/.exec(field);
    if (last) {
        const day = numberOf(last[1] ?? '', dayNames, 1);
        return (wall) => wall.getUTCDay() + 1 === day && wall.getUTCDate() > lastDay(wall) - 7;
    }
    const nth = /^(\d|[A-Za-z]{3})#([1-5])$/.exec(field);
    if (nth) {
        const day = numberOf(nth[1] ?? '', dayNames, 1);
        return (wall) =>
            wall.getUTCDay() + 1 === day && Math.ceil(wall.getUTCDate() / 7) === Number(nth[2]);
    }
    const days = valuesOf(field, 1, 7, dayNames, whole);
    return (wall) => days.has(wall.getUTCDay() + 1);
}

export function parseCron(expression: string): Cron {
    const fields = expression.trim().split(/\s+/);
    if (fields.length < 6 || fields.length > 7) {
        return refuse(expression, 'Unexpected end of expression');
    }
    const [seconds = '', minutes = '', hours = '', day = '', month = '', week = '', year] = fields;
    if ((day === '?') === (week === '?') && day === '?') {
        return refuse(expression, "'?' can only be specified for Day-of-Month -OR- Day-of-Week");
    }
    if (day !== '?' && week !== '?' && day !== '*' && week !== '*') {
        return refuse(
            expression,
            'Support for specifying both a day-of-week AND a day-of-month parameter is not implemented.',
        );
    }
    const isInMonth = dayOfMonth(day, expression);
    const isInWeek = dayOfWeek(week, expression);
    return {
        seconds: valuesOf(seconds, 0, 59, [], expression),
        minutes: valuesOf(minutes, 0, 59, [], expression),
        hours: valuesOf(hours, 0, 23, [], expression),
        months: valuesOf(month, 1, 12, monthNames, expression),
        years:
            year === undefined || year === '*' ? null : valuesOf(year, 1970, 2199, [], expression),
        isDay: (wall) => isInMonth(wall) && isInWeek(wall),
    };
}

/** First time after `afterWall` (wall clock as UTC milliseconds), or null when the schedule never fires again. */
export function nextFireTime(cron: Cron, afterWall: number): number | null {
    const first = Math.floor(afterWall / 1000) * 1000 + 1000;
    const startOfFirstDay = Math.floor(first / dayLength) * dayLength;
    for (let day = 0; day < longestSearch; day++) {
        const midnight = startOfFirstDay + day * dayLength;
        const wall = new Date(midnight);
        if (cron.years !== null && wall.getUTCFullYear() > Math.max(...cron.years)) {
            return null;
        }
        if (
            cron.months.has(wall.getUTCMonth() + 1) &&
            (cron.years?.has(wall.getUTCFullYear()) ?? true) &&
            cron.isDay(wall)
        ) {
            const time = nextTimeOfDay(cron, day === 0 ? first - midnight : 0);
            if (time !== null) {
                return midnight + time;
            }
        }
    }
    return null;
}

function nextTimeOfDay(cron: Cron, from: number): number | null {
    const sorted = (values: ReadonlySet<number>): number[] =>
        [...values].sort((left, right) => left - right);
    for (const hour of sorted(cron.hours)) {
        if (hour * 3_600_000 + 3_599_999 < from) {
            continue;
        }
        for (const minute of sorted(cron.minutes)) {
            for (const second of sorted(cron.seconds)) {
                const time = hour * 3_600_000 + minute * 60_000 + second * 1000;
                if (time >= from) {
                    return time;
                }
            }
        }
    }
    return null;
}
