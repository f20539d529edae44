/** Offsets of IANA zones, cached per half hour: Intl is slow, and offsets change on half hours at most. */
const formats = new Map<string, Intl.DateTimeFormat | null>();
const namingFormats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const halfHour = 1_800_000;

function formatOf(zone: string): Intl.DateTimeFormat | null {
    const known = formats.get(zone);
    if (known !== undefined) {
        return known;
    }
    let format: Intl.DateTimeFormat | null = null;
    try {
        format = new Intl.DateTimeFormat('en-US', {
            timeZone: zone,
            hourCycle: 'h23',
            era: 'short',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric',
        });
    } catch (error) {
        if (!(error instanceof RangeError)) {
            throw error;
        }
    }
    formats.set(zone, format);
    return format;
}

/** `java.util.TimeZone.getTimeZone`: `GMT+2`, `GMT-08:30` are zones, an unknown name is GMT. */
function customOffset(zone: string): number | null {
    const match = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
    if (!match) {
        return null;
    }
    const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
    return (match[1] === '-' ? -minutes : minutes) * 60_000;
}

export function isKnownZone(zone: string): boolean {
    return customOffset(zone) !== null || formatOf(zone) !== null;
}

/** Milliseconds to add to an instant to get the wall clock of the zone. */
export function offsetAt(zone: string, epochMs: number): number {
    if (zone === 'GMT' || zone === 'UTC') {
        return 0;
    }
    const custom = customOffset(zone);
    if (custom !== null) {
        return custom;
    }
    const bucket = Math.floor(epochMs / halfHour);
    const key = `${zone}:${bucket}`;
    const known = offsets.get(key);
    if (known !== undefined) {
        return known;
    }
    const offset = measured(zone, bucket * halfHour);
    if (offsets.size > 20_000) {
        offsets.clear();
    }
    offsets.set(key, offset);
    return offset;
}

function measured(zone: string, epochMs: number): number {
    const format = formatOf(zone);
    if (format === null) {
        return 0;
    }
    const part: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(epochMs)) {
        part[type] = value;
    }
    const year = Number(part.year) * (part.era === 'BC' ? -1 : 1) + (part.era === 'BC' ? 1 : 0);
    const wall = new Date(
        Date.UTC(
            2000,
            Number(part.month) - 1,
            Number(part.day),
            Number(part.hour),
            Number(part.minute),
            Number(part.second),
        ),
    );
    wall.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
    return Math.round((wall.getTime() - epochMs) / 60_000) * 60_000;
}

/** The instant at which the zone's clock shows this wall time (as UTC milliseconds); in a gap, the later side. */
export function instantOf(zone: string, wallMs: number): number {
    const first = wallMs - offsetAt(zone, wallMs);
    const second = wallMs - offsetAt(zone, first);
    return offsetAt(zone, second) === wallMs - second ? second : first;
}

export function wallTimeOf(zone: string, epochMs: number): Date {
    return new Date(epochMs + offsetAt(zone, epochMs));
}

function namingFormat(zone: string, style: 'short' | 'long', locale: string): Intl.DateTimeFormat {
    const key = `${style} ${locale} ${zone}`;
    const known = namingFormats.get(key);
    if (known !== undefined) {
        return known;
    }
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: style });
    namingFormats.set(key, format);
    return format;
}

/** `PST`, `Pacific Standard Time`. */
export function zoneName(
    zone: string,
    epochMs: number,
    style: 'short' | 'long',
    locale: string,
): string {
    if (zone === 'GMT' || zone === 'UTC') {
        return style === 'short' ? 'GMT' : 'Greenwich Mean Time';
    }
    const custom = customOffset(zone);
    if (custom !== null || formatOf(zone) === null) {
        return custom === null ? 'GMT' : zone;
    }
    const parts = namingFormat(zone, style, locale).formatToParts(epochMs);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
