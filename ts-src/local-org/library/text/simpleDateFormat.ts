import { raise } from '../../values/index.ts';
import { offsetAt, wallTimeOf, zoneName } from '../../execution/index.ts';

/** Pattern letters of java.text.SimpleDateFormat, which Datetime.format(pattern) takes. */
export interface FormatSettings {
    readonly zone: string;
    /** BCP 47: `en-US`. */
    readonly locale: string;
}

type Field = (wall: Date, count: number, epochMs: number, settings: FormatSettings) => string;

const DAY = 86_400_000;

function padded(value: number, count: number): string {
    return String(Math.abs(value)).padStart(count, '0');
}

function named(
    wall: Date,
    locale: string,
    options: Intl.DateTimeFormatOptions,
    part: Intl.DateTimeFormatPartTypes,
): string {
    const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(
        wall,
    );
    return parts.find(({ type }) => type === part)?.value ?? '';
}

function year(wall: Date, count: number): string {
    const value = wall.getUTCFullYear();
    return count === 2 ? padded(value % 100, 2) : padded(value, count);
}

function month(wall: Date, count: number, _epochMs: number, { locale }: FormatSettings): string {
    if (count < 3) {
        return padded(wall.getUTCMonth() + 1, count);
    }
    return named(wall, locale, { month: count === 3 ? 'short' : 'long', day: 'numeric' }, 'month');
}

function weekday(wall: Date, count: number, _epochMs: number, { locale }: FormatSettings): string {
    return named(wall, locale, { weekday: count < 4 ? 'short' : 'long' }, 'weekday');
}

function dayOfYear(wall: Date): number {
    return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / DAY) + 1;
}

/** Week 1 holds January 1st, weeks begin on Sunday (Java's calendar of en_US). */
function weekOfYear(wall: Date): number {
    const first = new Date(Date.UTC(wall.getUTCFullYear(), 0, 1));
    const nextFirst = new Date(Date.UTC(wall.getUTCFullYear() + 1, 0, 1));
    const daysToNext = Math.floor((nextFirst.getTime() - wall.getTime()) / DAY);
    if (
        daysToNext < nextFirst.getUTCDay() + 0 &&
        daysToNext + wall.getUTCDay() < 7 &&
        wall.getUTCMonth() === 11
    ) {
        return 1;
    }
    return Math.floor((dayOfYear(wall) - 1 + first.getUTCDay()) / 7) + 1;
}

/** The year that the week belongs to. */
function weekYear(wall: Date, count: number): string {
    const isNext = wall.getUTCMonth() === 11 && weekOfYear(wall) === 1;
    return year(isNext ? new Date(Date.UTC(wall.getUTCFullYear() + 1, 0, 1)) : wall, count);
}

function offsetText(epochMs: number, zone: string, separator: string): string {
    const minutes = Math.round(offsetAt(zone, epochMs) / 60_000);
    const sign = minutes < 0 ? '-' : '+';
    const size = Math.abs(minutes);
    return `${sign}${padded(Math.floor(size / 60), 2)}${separator}${padded(size % 60, 2)}`;
}

function isoOffset(_wall: Date, count: number, epochMs: number, { zone }: FormatSettings): string {
    if (offsetAt(zone, epochMs) === 0) {
        return 'Z';
    }
    const text = offsetText(epochMs, zone, count === 3 ? ':' : '');
    return count === 1 ? text.slice(0, 3) : text;
}

const fields: Readonly<Record<string, Field | undefined>> = {
    G: () => 'AD',
    y: year,
    Y: weekYear,
    u: (wall, count) => padded(wall.getUTCDay() === 0 ? 7 : wall.getUTCDay(), count),
    M: month,
    L: month,
    E: weekday,
    d: (wall, count) => padded(wall.getUTCDate(), count),
    D: (wall, count) => padded(dayOfYear(wall), count),
    F: (wall, count) => padded(Math.floor((wall.getUTCDate() - 1) / 7) + 1, count),
    w: (wall, count) => padded(weekOfYear(wall), count),
    W: (wall, count) => {
        const first = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), 1)).getUTCDay();
        return padded(Math.floor((wall.getUTCDate() - 1 + first) / 7) + 1, count);
    },
    a: (wall) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
    H: (wall, count) => padded(wall.getUTCHours(), count),
    k: (wall, count) => padded(wall.getUTCHours() === 0 ? 24 : wall.getUTCHours(), count),
    K: (wall, count) => padded(wall.getUTCHours() % 12, count),
    h: (wall, count) => padded(wall.getUTCHours() % 12 === 0 ? 12 : wall.getUTCHours() % 12, count),
    m: (wall, count) => padded(wall.getUTCMinutes(), count),
    s: (wall, count) => padded(wall.getUTCSeconds(), count),
    S: (wall, count) => padded(wall.getUTCMilliseconds(), count),
    z: (_wall, count, epochMs, { zone, locale }) =>
        zoneName(zone, epochMs, count < 4 ? 'short' : 'long', locale),
    Z: (_wall, _count, epochMs, { zone }) => offsetText(epochMs, zone, ''),
    X: isoOffset,
};

/** Apex Reference > System > Datetime > format(dateFormatString, timezone). */
export function formatDatetime(epochMs: number, pattern: string, settings: FormatSettings): string {
    const wall = wallTimeOf(settings.zone, epochMs);
    let out = '';
    for (const [token] of pattern.matchAll(/'(?:[^']|'')*'|'|([a-zA-Z])\1*|[^a-zA-Z']+/g)) {
        const [letter = ''] = token;
        if (letter === "'") {
            if (token === "'") {
                raise('IllegalArgumentException', 'Unterminated quote');
            }
            out += token === "''" ? "'" : token.slice(1, -1).replaceAll("''", "'");
        } else if (/[a-zA-Z]/.test(letter)) {
            const field =
                fields[letter] ??
                raise('IllegalArgumentException', `Illegal pattern character '${letter}'`);
            out += field(wall, token.length, epochMs, settings);
        } else {
            out += token;
        }
    }
    return out;
}
