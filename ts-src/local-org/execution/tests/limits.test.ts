import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexException, ApexList } from '../../values/index.ts';
import { Limits, heapSize } from '../index.ts';
import { openWorld } from './world.ts';

test('the hundred and first query ends the transaction, asynchronous work has two hundred', () => {
    const limits = new Limits(false);
    limits.count('queries', 100);
    assert.throws(
        () => limits.count('queries'),
        (error) =>
            error instanceof ApexException &&
            !error.isCatchable &&
            error.apexMessage === 'Too many SOQL queries: 101',
    );
    const asynchronous = new Limits(true);
    asynchronous.count('queries', 200);
    assert.throws(() => asynchronous.count('queries'), /Too many SOQL queries: 201/);
});

test('waiting for answers costs no processor time', () => {
    const limits = new Limits(false);
    limits.countCalloutTime(119_000);
    assert.ok(limits.usedOf('cpuTime') < 100);
    assert.throws(() => limits.countCalloutTime(2000), /Exceeded max time limit for callouts/);
});

test('the heap holds what static members reach', () => {
    const world = openWorld();
    world.inside((transaction) => {
        const before = heapSize();
        transaction.statics.set('Cache', { texts: new ApexList('String', ['x'.repeat(10_000)]) });
        const grown = heapSize() - before;
        assert.ok(grown >= 10_000 && grown < 11_000, String(grown));
    });
});
