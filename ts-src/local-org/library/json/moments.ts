import { ApexDate, ApexDatetime, ApexTime } from '../../values/index.ts';

/** A Datetime as JSON writes it, in ISO 8601; a bare date is its midnight. Null: it is none. */
export function datetimeOf(text: string): ApexDatetime | null {
    const date = ApexDate.parseIso(text);
    if (date !== null && /^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) {
        return new ApexDatetime(date.epochDay * 86_400_000);
    }
    const isIso =
        /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$/.test(
            text,
        );
    const withColon = text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
    const at = Date.parse(/(?:Z|[+-]\d{2}:\d{2})$/.test(withColon) ? withColon : `${withColon}Z`);
    return isIso && !Number.isNaN(at) ? new ApexDatetime(at) : null;
}

/** `10:00:00.000Z`; null: it is no time. */
export function timeOf(text: string): ApexTime | null {
    const match = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3}))?Z?$/.exec(text);
    if (!match) {
        return null;
    }
    const [hours = 0, minutes = 0, seconds = 0] = match.slice(1, 4).map(Number);
    return new ApexTime(
        ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number((match[4] ?? '0').padEnd(3, '0')),
    );
}
