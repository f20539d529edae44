import type { PlatformType } from '../../contract/index.ts';
import { ApexTime } from '../../values/index.ts';
import { strictTable } from '../text/arguments.ts';
import { objectMembers } from './objectMembers.ts';

const plus = (unit: number) => (time: ApexTime, amount: number) =>
    new ApexTime(time.ms + amount * unit);
const part = (unit: number, size: number) => (time: ApexTime) => Math.floor(time.ms / unit) % size;

/** Apex Reference > System > Time: a time of day, wrapping at midnight. */
export const timeType: PlatformType = {
    name: 'Time',
    kind: 'class',
    interfaces: ['Comparable'],
    methods: {
        ...objectMembers,
        ...strictTable({
            'Time addHours(Integer additionalHours)': plus(3_600_000),
            'Time addMilliseconds(Integer additionalMilliseconds)': plus(1),
            'Time addMinutes(Integer additionalMinutes)': plus(60_000),
            'Time addSeconds(Integer additionalSeconds)': plus(1000),
            'Integer hour()': part(3_600_000, 24),
            'Integer millisecond()': part(1, 1000),
            'Integer minute()': part(60_000, 60),
            'Integer second()': part(1000, 60),
        }),
    },
    statics: strictTable({
        'Time newInstance(Integer hour, Integer minutes, Integer seconds, Integer milliseconds)': (
            hours: number,
            minutes: number,
            seconds: number,
            milliseconds: number,
        ) => new ApexTime(hours * 3_600_000 + minutes * 60_000 + seconds * 1000 + milliseconds),
    }),
};
