import { current, offsetAt } from '../../execution/index.ts';
import { ApexTime, raise } from '../../values/index.ts';
import { required } from '../text/arguments.ts';

const DAY = 86_400_000;
/** Hours that open on no day of this long are closed for good. */
const longestSearch = 4000 * 366;
const weekdays = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday'];

/** A stretch of open time; `until` is no longer part of it. */
export interface Stretch {
    readonly from: number;
    readonly until: number;
}

interface Hours {
    readonly zone: string;
    readonly values: ReadonlyMap<string, unknown>;
}

/** The record of business hours; a day from midnight to midnight is open all day, one without times is closed. */
export function hoursOf(id: string | null): Hours {
    const row = current().org.database.record(required(id));
    if (row?.type !== 'BusinessHours') {
        return raise('InvalidParameterValueException', `Invalid business hours id: ${id ?? ''}`);
    }
    return { zone: String(row.values.get('timezonesidkey')), values: row.values };
}

function stretchOn(day: number, { zone, values }: Hours): Stretch | null {
    const weekday = weekdays[((day % 7) + 7) % 7] ?? '';
    const from = values.get(`${weekday}starttime`);
    const until = values.get(`${weekday}endtime`);
    return from instanceof ApexTime && until instanceof ApexTime
        ? {
              from: momentOf(day * DAY + from.ms, zone),
              until: momentOf(day * DAY + (until.ms === 0 ? DAY : until.ms), zone),
          }
        : null;
}

/** The moment at which the clocks of the zone show this time. */
function momentOf(wall: number, zone: string): number {
    const guess = wall - offsetAt(zone, wall);
    return wall - offsetAt(zone, guess);
}

/** Open stretches from the day of a moment on, one day after the other, ahead or back. */
export function* stretches(hours: Hours, at: number, step: 1 | -1): Generator<Stretch> {
    const start = Math.floor((at + offsetAt(hours.zone, at)) / DAY);
    let isOpen = false;
    for (let day = start; isOpen || Math.abs(day - start) < 7; day += step) {
        const found = stretchOn(day, hours);
        if (found !== null) {
            isOpen = true;
            yield found;
        }
        if (Math.abs(day - start) > longestSearch) {
            raise('InvalidParameterValueException', 'The result is too far from the start date');
        }
    }
}
