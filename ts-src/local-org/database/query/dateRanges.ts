import { dayAt, startOfDay } from '../time/zone.ts';
import { dayOf, epochDayOf, startOfWeek } from '../time/calendar.ts';
import { queryProblem } from './errors.ts';

/** Days from `start` up to, not including, `end`. */
export interface DayRange {
    readonly start: number;
    readonly end: number;
}

function months(year: number, month: number, count: number): DayRange {
    return { start: epochDayOf(year, month, 1), end: epochDayOf(year, month + count, 1) };
}

function fixedLiteral(name: string, today: number): DayRange | null {
    const { year, month } = dayOf(today);
    const week = startOfWeek(today);
    const quarter = month - ((month - 1) % 3);
    switch (name) {
        case 'YESTERDAY':
            return { start: today - 1, end: today };
        case 'TODAY':
            return { start: today, end: today + 1 };
        case 'TOMORROW':
            return { start: today + 1, end: today + 2 };
        case 'LAST_WEEK':
            return { start: week - 7, end: week };
        case 'THIS_WEEK':
            return { start: week, end: week + 7 };
        case 'NEXT_WEEK':
            return { start: week + 7, end: week + 14 };
        case 'LAST_MONTH':
            return months(year, month - 1, 1);
        case 'THIS_MONTH':
            return months(year, month, 1);
        case 'NEXT_MONTH':
            return months(year, month + 1, 1);
        case 'LAST_90_DAYS':
            return { start: today - 90, end: today + 1 };
        case 'NEXT_90_DAYS':
            return { start: today + 1, end: today + 91 };
        case 'THIS_QUARTER':
        case 'THIS_FISCAL_QUARTER':
            return months(year, quarter, 3);
        case 'LAST_QUARTER':
        case 'LAST_FISCAL_QUARTER':
            return months(year, quarter - 3, 3);
        case 'NEXT_QUARTER':
        case 'NEXT_FISCAL_QUARTER':
            return months(year, quarter + 3, 3);
        case 'THIS_YEAR':
        case 'THIS_FISCAL_YEAR':
            return months(year, 1, 12);
        case 'LAST_YEAR':
        case 'LAST_FISCAL_YEAR':
            return months(year - 1, 1, 12);
        case 'NEXT_YEAR':
        case 'NEXT_FISCAL_YEAR':
            return months(year + 1, 1, 12);
        default:
            return null;
    }
}

function countedLiteral(name: string, n: number, today: number): DayRange | null {
    const { year, month } = dayOf(today);
    const week = startOfWeek(today);
    const quarter = month - ((month - 1) % 3);
    switch (name.replace('FISCAL_', '')) {
        case 'LAST_N_DAYS':
            return { start: today - n, end: today + 1 };
        case 'NEXT_N_DAYS':
            return { start: today + 1, end: today + n + 1 };
        case 'N_DAYS_AGO':
            return { start: today - n, end: today - n + 1 };
        case 'LAST_N_WEEKS':
            return { start: week - 7 * n, end: week };
        case 'NEXT_N_WEEKS':
            return { start: week + 7, end: week + 7 + 7 * n };
        case 'N_WEEKS_AGO':
            return { start: week - 7 * n, end: week - 7 * n + 7 };
        case 'LAST_N_MONTHS':
            return months(year, month - n, n);
        case 'NEXT_N_MONTHS':
            return months(year, month + 1, n);
        case 'N_MONTHS_AGO':
            return months(year, month - n, 1);
        case 'LAST_N_QUARTERS':
            return months(year, quarter - 3 * n, 3 * n);
        case 'NEXT_N_QUARTERS':
            return months(year, quarter + 3, 3 * n);
        case 'N_QUARTERS_AGO':
            return months(year, quarter - 3 * n, 3);
        case 'LAST_N_YEARS':
            return months(year - n, 1, 12 * n);
        case 'NEXT_N_YEARS':
            return months(year + 1, 1, 12 * n);
        case 'N_YEARS_AGO':
            return months(year - n, 1, 12);
        default:
            return null;
    }
}

/** SOQL and SOSL Reference > Date Formats and Date Literals in WHERE. Fiscal years are calendar years here. */
export function dayRange(name: string, n: number | null, now: number, timeZone: string): DayRange {
    const today = dayAt(now, timeZone);
    const range = n === null ? fixedLiteral(name, today) : countedLiteral(name, n, today);
    return range ?? queryProblem(`unexpected token: '${name}'`);
}

/** The same as moments: days begin when they begin for the user. */
export function momentRange(
    range: DayRange,
    timeZone: string,
): { readonly start: number; readonly end: number } {
    return { start: startOfDay(range.start, timeZone), end: startOfDay(range.end, timeZone) };
}
