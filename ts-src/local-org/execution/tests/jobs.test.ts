import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDurableStorage } from '../../database/index.ts';
import type { ApexDatetime, ApexList } from '../../values/index.ts';
import { SObjectValue, raise } from '../../values/index.ts';
import { QueryLocator, current, runDml } from '../index.ts';
import type { TestClass } from './world.ts';
import { openWorld } from './world.ts';

function insertAccount(name: string): void {
    const account = new SObjectValue('Account');
    account.put('Name', name);
    runDml('insert', [account], { mode: 'SYSTEM_MODE', allOrNone: true });
}

const writer: TestClass = {
    fields: ['name'],
    methods: {
        execute: [['QueueableContext'], (self) => insertAccount(String(self.members['name']))],
    },
};

const names = (world: ReturnType<typeof openWorld>): unknown[] =>
    world.org.database.system.all('Account').map((row) => row.values.get('name'));

test('a queueable runs after the commit, in a transaction of its own, from a copy', () => {
    const world = openWorld({ classes: { Writer: writer } });
    const job = world.make('Writer', { name: 'first' });
    const id = world.run(() => {
        const jobId = world.org.jobs.enqueue(job, 'Writer', {});
        job.members['name'] = 'changed after enqueueing';
        return jobId;
    });

    assert.deepEqual(names(world), []);
    assert.equal(world.org.jobs.runNext(), true);

    assert.deepEqual(names(world), ['first']);
    assert.equal(world.org.database.record(id)?.values.get('status'), 'Completed');
    assert.equal(world.org.jobs.runNext(), false);
});

test('what was enqueued is forgotten when the transaction fails', () => {
    const world = openWorld({ classes: { Writer: writer } });
    assert.throws(() =>
        world.run(() => {
            world.org.jobs.enqueue(world.make('Writer', { name: 'x' }), 'Writer', {});
            raise('MathException', 'Divide by 0');
        }),
    );
    assert.equal(world.org.jobs.runNext(), false);
    assert.deepEqual(world.org.database.system.all('AsyncApexJob'), []);
});

test('what a savepoint takes back never runs', () => {
    const world = openWorld({ classes: { Writer: writer } });
    world.run(({ org }) => {
        const mark = org.database.savepoint();
        org.jobs.enqueue(world.make('Writer', { name: 'x' }), 'Writer', {});
        org.database.rollback(mark);
    });
    assert.equal(world.org.jobs.runNext(), false);
});

test('a job that fails leaves nothing but its row, and its finalizer runs with the exception', () => {
    const seen: unknown[] = [];
    const finalizer: TestClass = {
        interfaces: ['Finalizer'],
        methods: {
            execute: [
                ['FinalizerContext'],
                (
                    _self,
                    context: {
                        getResult(): { name: string };
                        getException(): { apexMessage: string };
                    },
                ) => {
                    seen.push(context.getResult().name, context.getException().apexMessage);
                    insertAccount('recorded by the finalizer');
                },
            ],
        },
    };
    const failing: TestClass = {
        methods: {
            execute: [
                ['QueueableContext'],
                () => {
                    current().finalizer = world.make('Recorder');
                    insertAccount('undone');
                    raise('MathException', 'Divide by 0');
                },
            ],
        },
    };
    const world = openWorld({ classes: { Failing: failing, Recorder: finalizer } });
    const id = world.run(() => world.org.jobs.enqueue(world.make('Failing'), 'Failing', {}));
    const failures: unknown[] = [];
    world.org.jobs.onFailure = (job) => failures.push(job.className);

    world.org.jobs.runNext();

    assert.deepEqual(seen, ['UNHANDLED_EXCEPTION', 'Divide by 0']);
    assert.deepEqual(names(world), ['recorded by the finalizer']);
    assert.deepEqual(failures, ['Failing']);
    const row = world.org.database.record(id);
    assert.equal(row?.values.get('status'), 'Failed');
    assert.equal(row?.values.get('extendedstatus'), 'Divide by 0');
});

test('limits, delays and signatures of queueables', () => {
    const world = openWorld({ classes: { Writer: writer } });
    const job = world.make('Writer', { name: 'x' });
    world.run(() => world.org.jobs.enqueue(job, 'Writer', { delayMinutes: 5, signature: 'once' }));

    assert.equal(world.org.jobs.runNext(), false);
    assert.throws(
        () => world.run(() => world.org.jobs.enqueue(job, 'Writer', { signature: 'once' })),
        /Attempt to enqueue job with duplicate queueable signature/,
    );
    assert.throws(
        () =>
            world.run(() => {
                world.org.jobs.enqueue(job, 'Writer', {});
                world.org.jobs.enqueue(job, 'Writer', {});
            }, 'QUEUEABLE'),
        /Too many queueable jobs added to the queue: 2/,
    );
    world.clock.advance(5 * 60_000);
    assert.equal(world.org.jobs.runNext(), true);
});

test('a batch goes by scopes, keeps its state when it is stateful, and survives a failing scope', () => {
    const batch: TestClass = {
        fields: ['seen'],
        interfaces: ['Database.Batchable<SObject>', 'Database.Stateful'],
        methods: {
            start: [
                ['Database.BatchableContext'],
                () =>
                    new QueryLocator(
                        'SELECT Id FROM Account',
                        world.org.database.system.all('Account'),
                    ),
            ],
            execute: [
                ['Database.BatchableContext', 'List<SObject>'],
                (self, _context: unknown, scope: ApexList) => {
                    const found = scope.items.map((row) =>
                        String((row as SObjectValue).values.get('name')),
                    );
                    if (found.includes('a3')) {
                        raise('MathException', 'Divide by 0');
                    }
                    self.members['seen'] = `${String(self.members['seen'])}${found.join('')};`;
                },
            ],
            finish: [
                ['Database.BatchableContext'],
                (self) => insertAccount(String(self.members['seen'])),
            ],
        },
    };
    const world = openWorld({ classes: { Sweep: batch } });
    world.run(() => ['a1', 'a2', 'a3', 'a4', 'a5'].forEach(insertAccount));
    const id = world.run(() =>
        world.org.jobs.enqueueBatch(world.make('Sweep', { seen: '' }), 'Sweep', 2),
    );

    while (world.org.jobs.runNext()) {}

    assert.equal(names(world).at(-1), 'a1a2;a5;');
    const row = world.org.database.record(id);
    assert.deepEqual(
        ['status', 'totaljobitems', 'jobitemsprocessed', 'numberoferrors'].map((name) =>
            row?.values.get(name),
        ),
        ['Completed', 3, 3, 1],
    );
});

test('a schedule fires when its hour has come, and moves on', () => {
    const world = openWorld({
        classes: {
            Nightly: {
                methods: { execute: [['SchedulableContext'], () => insertAccount('nightly')] },
            },
        },
    });
    world.clock.freeze(Date.UTC(2026, 10, 21, 12));
    const id = world.run(() =>
        world.org.jobs.schedule(world.make('Nightly'), 'Nightly', 'Nightly check', '0 0 2 * * ?'),
    );
    assert.throws(
        () =>
            world.run(() =>
                world.org.jobs.schedule(
                    world.make('Nightly'),
                    'Nightly',
                    'Nightly check',
                    '0 0 2 * * ?',
                ),
            ),
        /The Apex job named "Nightly check" is already scheduled for execution\./,
    );

    assert.equal(world.org.jobs.runNext(), false);
    world.clock.advance(24 * 3_600_000);
    assert.equal(world.org.jobs.runNext(), true);

    assert.deepEqual(names(world), ['nightly']);
    const next = world.org.database.record(id)?.values.get('nextfiretime') as ApexDatetime;
    assert.equal(next.toIso(), '2026-11-23T10:00:00.000Z');
});

test('queued jobs survive the process: after a new start they run', () => {
    const directory = mkdtempSync(join(tmpdir(), 'jobs-'));
    try {
        const first = openWorld({
            classes: { Writer: writer },
            storage: openDurableStorage(directory),
            directory,
        });
        first.run(() =>
            first.org.jobs.enqueue(first.make('Writer', { name: 'kept' }), 'Writer', {}),
        );
        first.org.database.close();

        const second = openWorld({
            classes: { Writer: writer },
            storage: openDurableStorage(directory),
            directory,
        });
        second.org.jobs.recover();
        assert.equal(second.org.jobs.runNext(), true);
        assert.deepEqual(names(second), ['kept']);
        second.org.database.close();
    } finally {
        rmSync(directory, { recursive: true, force: true });
    }
});
