/** Date literals as the stretch of time they mean (SOQL and SOSL Reference > Date Formats and Date Literals); days in UTC. */
const DAY_MS = 24 * 3600 * 1000;

function dayStart(now: Date, shift: number): Date {
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + shift));
}

function weekStart(now: Date, shift: number): Date {
    return dayStart(now, shift * 7 - now.getUTCDay());
}

function monthStart(now: Date, shift: number): Date {
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + shift, 1));
}

function yearStart(now: Date, shift: number): Date {
    return new Date(Date.UTC(now.getUTCFullYear() + shift, 0, 1));
}

type Range = (now: Date, count: number) => [Date, Date];

const RANGES: Readonly<Record<string, Range>> = {
    TODAY: (now) => [dayStart(now, 0), dayStart(now, 1)],
    YESTERDAY: (now) => [dayStart(now, -1), dayStart(now, 0)],
    TOMORROW: (now) => [dayStart(now, 1), dayStart(now, 2)],
    THIS_WEEK: (now) => [weekStart(now, 0), weekStart(now, 1)],
    LAST_WEEK: (now) => [weekStart(now, -1), weekStart(now, 0)],
    THIS_MONTH: (now) => [monthStart(now, 0), monthStart(now, 1)],
    LAST_MONTH: (now) => [monthStart(now, -1), monthStart(now, 0)],
    THIS_YEAR: (now) => [yearStart(now, 0), yearStart(now, 1)],
    LAST_YEAR: (now) => [yearStart(now, -1), yearStart(now, 0)],
    LAST_90_DAYS: (now) => [dayStart(now, -90), dayStart(now, 1)],
    LAST_N_DAYS: (now, count) => [dayStart(now, -count), dayStart(now, 1)],
    NEXT_N_DAYS: (now, count) => [
        dayStart(now, 1),
        new Date(dayStart(now, 1).getTime() + count * DAY_MS),
    ],
};

export function dateLiteral(text: string, now: Date): [Date, Date] | null {
    const [name, count] = text.toUpperCase().split(':');
    const range = RANGES[name ?? ''];
    return range === undefined ? null : range(now, Number(count ?? 0));
}
