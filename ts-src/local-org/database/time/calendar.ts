const DAY = 86_400_000;

export interface Day {
    readonly year: number;
    /** 1-12 */
    readonly month: number;
    readonly day: number;
}

export function dayOf(epochDay: number): Day {
    const date = new Date(epochDay * DAY);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Months beyond 1-12 roll over. */
export function epochDayOf(year: number, month: number, day: number): number {
    return Math.floor(Date.UTC(year, month - 1, day) / DAY);
}

/** 1 = Sunday, as DAY_IN_WEEK counts. */
export function dayInWeek(epochDay: number): number {
    return ((((epochDay + 4) % 7) + 7) % 7) + 1;
}

export function startOfWeek(epochDay: number): number {
    return epochDay - (dayInWeek(epochDay) - 1);
}

export function dayInYear(epochDay: number): number {
    return epochDay - epochDayOf(dayOf(epochDay).year, 1, 1) + 1;
}
