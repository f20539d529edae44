import type { PlatformType } from '../../contract/index.ts';
import { ApexDatetime, raise } from '../../values/index.ts';
import { required } from '../text/arguments.ts';
import { hoursOf, stretches } from './workingTime.ts';

const MINUTE = 60_000;

/** Time ahead or, with a negative interval, back; what is shorter than a minute is ignored. */
function add(id: string | null, start: ApexDatetime | null, interval: bigint | null): ApexDatetime {
    const hours = hoursOf(id);
    const from = required(start).epochMs;
    const wanted = Math.trunc(Number(required(interval)) / MINUTE) * MINUTE;
    const isBack = wanted < 0;
    let left = Math.abs(wanted);
    for (const open of stretches(hours, from, isBack ? -1 : 1)) {
        const begin = isBack ? open.from : Math.max(open.from, from);
        const end = isBack ? Math.min(open.until, from) : open.until;
        if (end > begin && end - begin >= left) {
            return new ApexDatetime(isBack ? end - left : begin + left);
        }
        left -= Math.max(0, end - begin);
    }
    return raise('InvalidParameterValueException', 'The business hours are never open');
}

/** Milliseconds of open time between two moments, negative when the second comes first. */
function diff(id: string | null, start: ApexDatetime | null, end: ApexDatetime | null): bigint {
    const hours = hoursOf(id);
    const moments = [required(start).epochMs, required(end).epochMs] as const;
    const from = Math.min(...moments);
    const until = Math.max(...moments);
    let sum = 0;
    for (const open of stretches(hours, from, 1)) {
        if (open.from >= until) {
            break;
        }
        sum += Math.max(0, Math.min(open.until, until) - Math.max(open.from, from));
    }
    return BigInt(moments[0] <= moments[1] ? sum : -sum);
}

function nextStart(id: string | null, target: ApexDatetime | null): ApexDatetime {
    const at = required(target).epochMs;
    for (const open of stretches(hoursOf(id), at, 1)) {
        if (open.until > at) {
            return new ApexDatetime(Math.max(open.from, at));
        }
    }
    return raise('InvalidParameterValueException', 'The business hours are never open');
}

function isWithin(id: string | null, target: ApexDatetime | null): boolean {
    const at = required(target).epochMs;
    const [today] = stretches(hoursOf(id), at, 1);
    return today !== undefined && today.from <= at && at < today.until;
}

/**
 * Apex Reference > System > BusinessHours. Holidays are tied to business hours on a page of Setup alone, so none are here. The
 * moment is the same for `add` and `addGmt`: a Datetime has no zone of its own.
 */
export const businessHoursType: PlatformType = {
    name: 'BusinessHours',
    kind: 'class',
    statics: {
        'Datetime add(String businessHoursId, Datetime startDate, Long intervalMilliseconds)': add,
        'Datetime addGmt(String businessHoursId, Datetime startDate, Long intervalMilliseconds)':
            add,
        'Long diff(String businessHoursId, Datetime startDate, Datetime endDate)': diff,
        'Boolean isWithin(String businessHoursId, Datetime targetDate)': isWithin,
        'Datetime nextStartDate(String businessHoursId, Datetime targetDate)': nextStart,
    },
};
