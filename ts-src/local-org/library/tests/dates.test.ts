import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDate, ApexDatetime, ApexTime } from '../../values/index.ts';
import { call } from './natives.ts';

const date = (text: string): ApexDate => ApexDate.parseIso(text) ?? assert.fail(text);
const moment = new ApexDatetime(Date.UTC(2026, 0, 31, 15, 4, 5, 6));

test('adds months to the calendar, cutting the day', () => {
    assert.equal(String(call('Date.addMonths(Integer)', date('2026-01-31'), 1)), '2026-02-28');
    assert.equal(String(call('Date.addYears(Integer)', date('2024-02-29'), 1)), '2025-02-28');
    assert.equal(call('Date.monthsBetween(Date)', date('2026-01-31'), date('2027-03-01')), 14);
    assert.equal(call('Date.daysBetween(Date)', date('2026-01-01'), date('2026-02-01')), 31);
    assert.equal(String(call('Date.toStartOfWeek()', date('2026-11-21'))), '2026-11-15');
    assert.equal(call('Date.isLeapYear(Integer)', 2100), false);
});

test('reads dates, with or without a time behind them', () => {
    assert.equal(String(call('Date.valueOf(String)', '2026-11-21 10:00:00')), '2026-11-21');
    assert.equal(String(call('Date.parse(String)', '12/27/2009')), '2009-12-27');
    assert.throws(() => call('Date.valueOf(String)', 'soon'), /Invalid date: soon/);
    assert.throws(
        () => call('Datetime.valueOf(String)', '2026-11-21'),
        /Invalid date\/time: 2026-11-21/,
    );
});

test('formats moments by the letters of SimpleDateFormat', () => {
    const form = (pattern: string, zone = 'GMT'): unknown =>
        call('Datetime.format(String,String)', moment, pattern, zone);
    assert.equal(form("yyyy-MM-dd'T'HH:mm:ss.SSSZ"), '2026-01-31T15:04:05.006+0000');
    assert.equal(
        form('EEEE, MMMM d, yyyy h:mm a z', 'America/Los_Angeles'),
        'Saturday, January 31, 2026 7:04 AM PST',
    );
    assert.equal(form("D w 'o''clock' X XXX", 'Asia/Kolkata'), "31 5 o'clock +05 +05:30");
    assert.throws(() => form('b'), /Illegal pattern character 'b'/);
});

test('knows daylight saving time', () => {
    const summer = new ApexDatetime(Date.UTC(2026, 6, 1, 12));
    assert.equal(
        call('Datetime.format(String,String)', summer, 'HH:mm zzz', 'America/Los_Angeles'),
        '05:00 PDT',
    );
    assert.equal(call('Datetime.format(String,String)', summer, 'HH:mm', 'Europe/Berlin'), '14:00');
});

test('a time of day wraps at midnight', () => {
    assert.equal(
        String(call('Time.addHours(Integer)', new ApexTime(23 * 3_600_000), 2)),
        '01:00:00.000Z',
    );
    assert.equal(call('Time.minute()', new ApexTime(125 * 60_000)), 5);
});
