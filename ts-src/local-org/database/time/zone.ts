const DAY = 86_400_000;
const HOUR = 3_600_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

function formatOf(zone: string): Intl.DateTimeFormat {
    let format = formats.get(zone);
    if (format === undefined) {
        format = new Intl.DateTimeFormat('en-US', {
            timeZone: zone,
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric',
        });
        formats.set(zone, format);
    }
    return format;
}

/** Milliseconds that the zone is ahead of UTC at the moment; looked up once per zone and quarter of an hour. */
export function offsetAt(epochMs: number, zone: string): number {
    if (zone === 'GMT' || zone === 'UTC') {
        return 0;
    }
    const quarter = Math.floor(epochMs / (HOUR / 4));
    const key = `${zone}:${quarter}`;
    let offset = offsets.get(key);
    if (offset === undefined) {
        const start = quarter * (HOUR / 4);
        const parts = Object.fromEntries(
            formatOf(zone)
                .formatToParts(start)
                .map(({ type, value }) => [type, Number(value)]),
        );
        const wall = Date.UTC(
            parts['year'] ?? 0,
            (parts['month'] ?? 1) - 1,
            parts['day'] ?? 1,
            parts['hour'] ?? 0,
            parts['minute'] ?? 0,
            parts['second'] ?? 0,
        );
        offset = wall - start;
        offsets.set(key, offset);
    }
    return offset;
}

/** The calendar day at a moment in a zone, as days since 1970-01-01. */
export function dayAt(epochMs: number, zone: string): number {
    return Math.floor((epochMs + offsetAt(epochMs, zone)) / DAY);
}

/** The moment at which a day begins in a zone. */
export function startOfDay(epochDay: number, zone: string): number {
    const guess = epochDay * DAY - offsetAt(epochDay * DAY, zone);
    return epochDay * DAY - offsetAt(guess, zone);
}
