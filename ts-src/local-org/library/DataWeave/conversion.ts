import { ApexDate, ApexDatetime, raise } from '../../values/index.ts';
import { datetimeOf, timeOf } from '../json/moments.ts';
import { formatDatetime } from '../text/simpleDateFormat.ts';
import type { Value } from './values.ts';
import { Members, numberOf, refuse, textOf, Zoned } from './values.ts';

/** `value as Type {property: …}`, DataWeave Reference > Type coercion. */
export function converted(
    value: Value,
    type: string,
    property: (name: string) => string | null,
): Value {
    switch (type) {
        case 'String':
            return asText(value, property('format'));
        case 'Number':
            return numberOf(value);
        case 'Boolean':
            return textOf(value) === 'true';
        case 'Date':
        case 'DateTime':
        case 'Time':
            return property('format') === null
                ? asMoment(value, type)
                : refuse(`as a ${type} of a format of its own: the local org reads ISO 8601`);
        case 'Object':
            return value instanceof Members
                ? new Members(value.entries, property('class'))
                : refuse('as an object');
        default:
            return raise('DataWeaveScriptException', `'as ${type}' is not run by the local org`);
    }
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

function asMoment(value: Value, type: 'Date' | 'DateTime' | 'Time'): Value {
    const text = textOf(value);
    switch (type) {
        case 'Date':
            return (isoDate.test(text) ? ApexDate.parseIso(text) : null) ?? refuse('as a Date');
        case 'DateTime':
            return (isoDate.test(text) ? null : datetimeOf(text)) ?? refuse('as a DateTime');
        case 'Time':
            return timeOf(text) ?? refuse('as a Time');
    }
}

/** Patterns are those of java.time, whose year is `u` or `y`. */
function asText(value: Value, format: string | null): string {
    const isMoment = value instanceof ApexDatetime || value instanceof Zoned;
    if (!isMoment && !(value instanceof ApexDate)) {
        return textOf(value);
    }
    const epochMs = isMoment ? value.epochMs : value.epochDay * 86_400_000;
    const pattern = format ?? (isMoment ? "uuuu-MM-dd'T'HH:mm:ss'Z'" : 'uuuu-MM-dd');
    const zone = value instanceof Zoned ? value.zone : 'UTC';
    return formatDatetime(epochMs, pattern.replaceAll('u', 'y'), { zone, locale: 'en-US' });
}
