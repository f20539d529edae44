import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openWorld } from '../../execution/tests/world.ts';
import { current } from '../../execution/index.ts';
import { ApexDatetime, ApexTime } from '../../values/index.ts';
import { call } from './natives.ts';

const HOUR = 3_600_000;
const [sunday, monday, friday] = ['2025-03-09', '2025-03-10', '2025-03-07'];
/** Los Angeles is seven hours behind from Sunday the ninth on, eight before. */
const at = (day: string, hour: number): ApexDatetime =>
    new ApexDatetime(Date.parse(`${day}T00:00:00Z`) + hour * HOUR);

/** Monday to Friday from nine to five. */
function officeHours(): string {
    const { system } = current().org.database;
    const row = system.all('BusinessHours')[0];
    const open = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].flatMap((day) => [
        [`${day}StartTime`, new ApexTime(9 * HOUR)],
        [`${day}EndTime`, new ApexTime(17 * HOUR)],
    ]);
    const closed = ['Sunday', 'Saturday'].flatMap((day) => [
        [`${day}StartTime`, null],
        [`${day}EndTime`, null],
    ]);
    system.update(row?.id ?? '', Object.fromEntries([...open, ...closed]));
    return row?.id ?? '';
}

const inOffice = (body: (call: (method: string, ...values: unknown[]) => unknown) => void): void =>
    openWorld({}).inside(() => {
        const id = officeHours();
        body((method, ...values) => call(`BusinessHours.${method}`, id, ...values));
    });

const texts = (value: unknown): string => (value as ApexDatetime).toIso();

test('time ahead and back passes over what is closed, in the zone of the hours', () => {
    inOffice((hours) => {
        const add = 'add(String,Datetime,Long)';
        const lateFriday = at(friday, 24);
        assert.equal(texts(hours(add, lateFriday, BigInt(HOUR))), texts(at(friday, 25)));
        assert.equal(texts(hours(add, lateFriday, BigInt(2 * HOUR))), texts(at(monday, 17)));
        assert.equal(texts(hours(add, at(sunday, 12), BigInt(HOUR))), texts(at(monday, 17)));
        assert.equal(texts(hours(add, at(monday, 17), BigInt(-2 * HOUR))), texts(at(friday, 24)));
    });
});

test('the difference counts open time alone, with its sign', () => {
    inOffice((hours) => {
        const diff = 'diff(String,Datetime,Datetime)';
        assert.equal(hours(diff, at(friday, 24), at(monday, 18)), BigInt(3 * HOUR));
        assert.equal(hours(diff, at(monday, 18), at(friday, 24)), BigInt(-3 * HOUR));
        assert.equal(hours(diff, at(sunday, 0), at(sunday, 20)), 0n);
    });
});

test('the next start is the moment itself while open', () => {
    inOffice((hours) => {
        const next = 'nextStartDate(String,Datetime)';
        const within = 'isWithin(String,Datetime)';
        assert.equal(texts(hours(next, at(sunday, 3))), texts(at(monday, 16)));
        assert.equal(texts(hours(next, at(monday, 17))), texts(at(monday, 17)));
        assert.equal(hours(within, at(monday, 16)), true);
        assert.equal(hours(within, at(monday, 24)), false);
        assert.equal(hours(within, at(sunday, 18)), false);
    });
});
