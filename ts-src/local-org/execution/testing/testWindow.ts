import { raise } from '../../values/index.ts';
import type { Job } from '../async/job.ts';
import { current, replaceLimits } from '../currentTransaction.ts';
import { deliverTestEvents } from '../events/eventBus.ts';
import { Limits } from '../limits/limits.ts';
import type { TestContext } from './testContext.ts';

function testOf(method: string): TestContext {
    return (
        current().test ?? raise('TypeException', `${method} can only be called from a test method`)
    );
}

/** A second set of limits for what is tested (Apex Reference > System > Test > startTest). */
export function startTest(): void {
    const transaction = current();
    const test = testOf('Test.startTest');
    if (test.phase !== 'before') {
        raise('FinalException', 'Testing already started');
    }
    test.phase = 'started';
    test.outerLimits = replaceLimits(transaction, new Limits(transaction.limits.isAsynchronous));
    test.measured.push(transaction.limits);
    transaction.hasUncommittedWork = false;
}

/** Runs what waits, one job after the other, then gives the first set of limits back. */
export function stopTest(): void {
    const transaction = current();
    const test = testOf('Test.stopTest');
    if (test.phase !== 'started') {
        raise(
            'FinalException',
            test.phase === 'before' ? 'Testing has not started' : 'Testing already stopped',
        );
    }
    test.phase = 'stopped';
    try {
        runWaiting(test);
    } finally {
        replaceLimits(transaction, test.outerLimits ?? transaction.limits);
    }
}

/** Jobs and events of a test until there are none left; also called at the end of a test without stopTest. */
export function runWaiting(test: TestContext): void {
    const { org } = current();
    deliverTestEvents(test);
    for (let job = test.jobs.shift(); job !== undefined; job = test.jobs.shift()) {
        if (org.database.record(job.id) === null) {
            continue;
        }
        if (job.kind === 'BatchApex') {
            runWholeBatch(job);
        } else {
            org.jobs.run(job);
        }
        deliverTestEvents(test);
    }
}

function runWholeBatch(job: Job): void {
    const { jobs } = current().org;
    let isUnfinished = true;
    while (isUnfinished) {
        isUnfinished = jobs.runBatchStep(job);
    }
}
