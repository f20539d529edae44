import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextFireTime, parseCron } from '../async/cron.ts';

const after = Date.UTC(2026, 10, 21, 12, 30, 15);

function next(expression: string): string | null {
    const at = nextFireTime(parseCron(expression), after);
    return at === null ? null : new Date(at).toISOString().slice(0, 19);
}

test('finds the next time of an expression', () => {
    assert.equal(next('0 0 13 * * ?'), '2026-11-21T13:00:00');
    assert.equal(next('0 0 13 ? * 6L'), '2026-11-27T13:00:00');
    assert.equal(next('0 0 10 ? * MON-FRI'), '2026-11-23T10:00:00');
    assert.equal(next('0 30 5 1W * ?'), '2026-12-01T05:30:00');
    assert.equal(next('0 0 0 L * ?'), '2026-11-30T00:00:00');
    assert.equal(next('0 0/20 12 * * ?'), '2026-11-21T12:40:00');
    assert.equal(next('0 0 0 ? * 2#3'), '2026-12-21T00:00:00');
    assert.equal(next('0 0 0 28 5 ? 2099'), '2099-05-28T00:00:00');
});

test('a schedule of the past never fires again', () => {
    assert.equal(next('0 0 0 1 1 ? 2020'), null);
});

test('refuses what is no expression', () => {
    assert.throws(() => parseCron('0 0'), /Unexpected end of expression/);
    assert.throws(() => parseCron('0 0 0 1 * 2'), /both a day-of-week AND a day-of-month/);
    assert.throws(() => parseCron('0 99 0 1 * ?'), /Illegal cron expression format/);
});
