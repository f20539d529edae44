import { randomUUID } from 'node:crypto';
import type { EventPort } from '../../database/index.ts';
import { TriggerFailure } from '../../database/index.ts';
import type { SObjectValue } from '../../values/index.ts';
import { ApexDatetime } from '../../values/index.ts';
import { decodeGraph } from '../async/graph.ts';
import { callMember, hasMember } from '../callMember.ts';
import { current, currentOrNull } from '../currentTransaction.ts';
import type { Org } from '../org.ts';
import { runTransaction } from '../runTransaction.ts';
import { automatedProcessUser } from '../session/users.ts';
import type { TestContext } from '../testing/testContext.ts';

/** Most messages that one run of an event trigger gets (Platform Events Developer Guide). */
const mostPerDelivery = 2000;
/** A trigger that throws EventBus.RetryableException is run again so often. */
const mostRetries = 9;

/** Others that listen: the empApi of pages. Called after the triggers, never inside a transaction of Apex. */
type Subscriber = (event: SObjectValue) => void;
const subscribers = new Set<Subscriber>();

export function subscribe(subscriber: Subscriber): () => void {
    subscribers.add(subscriber);
    return () => subscribers.delete(subscriber);
}

/** Events that were published together with somebody who wants to know how that ended. */
export interface PublishCallback {
    /** A copy as a job would carry it: what the publisher changes later is not seen. */
    readonly callback: string;
    readonly uuids: readonly string[];
}

type ResultOf = (uuids: readonly string[]) => unknown;
let resultOf: ResultOf = (uuids) => uuids;

/** The library gives the class of the result that a callback gets. */
export function usePublishResults(make: ResultOf): void {
    resultOf = make;
}

/** Called by the library after publishing; the answer comes when the bus has taken the events. */
export function awaitPublishing(waiting: PublishCallback): void {
    const { test, org, afterCommit } = current();
    if (test === null) {
        afterCommit.push(() => setImmediate(() => answer(org, waiting, 'onSuccess', null)));
    } else {
        test.publishCallbacks.push(waiting);
    }
}

/** Platform Events Developer Guide > Get the Result of Asynchronous Publishing: a transaction of its own, as Automated Process. */
function answer(
    org: Org,
    { callback, uuids }: PublishCallback,
    method: 'onSuccess' | 'onFailure',
    test: TestContext | null,
): void {
    const user = automatedProcessUser(org);
    runTransaction(org, { user, quiddity: 'PLATFORM_EVENT_PUBLISH_CALLBACK', test }, () => {
        const target = decodeGraph(org.program, callback);
        if (hasMember(target, method, 1)) {
            callMember(target, method, [resultOf(uuids)]);
        }
    });
}

/** `Test.getEventBus().fail()`: nothing is delivered, and the publishers are told. */
export function failTestEvents(test: TestContext): void {
    const { org } = current();
    test.events = [];
    for (const waiting of test.publishCallbacks.splice(0)) {
        answer(org, waiting, 'onFailure', test);
    }
}

/** What the database calls when a platform event was inserted or published. */
export const eventPort: EventPort = {
    publish(event, behavior) {
        const transaction = current();
        if (transaction.test !== null) {
            transaction.test.events.push(event);
            return;
        }
        if (behavior === 'PublishImmediately') {
            later(transaction.org, [event]);
            return;
        }
        if (transaction.heldEvents.length === 0) {
            transaction.afterCommit.push(() =>
                later(transaction.org, transaction.heldEvents.splice(0)),
            );
        }
        transaction.heldEvents.push(event);
    },
};

/** An event that the platform itself publishes, outside of any transaction of Apex but those of a test. */
export function publishBySystem(org: Org, event: SObjectValue): void {
    const test = currentOrNull()?.test ?? null;
    event.put('EventUuid', randomUUID());
    event.put('CreatedDate', new ApexDatetime(Math.floor(org.clock.now() / 1000) * 1000));
    if (test === null) {
        later(org, [event]);
    } else {
        test.events.push(event);
    }
}

/** The bus is asynchronous: delivery begins when the running work of this thread is over. */
function later(org: Org, events: readonly SObjectValue[]): void {
    setImmediate(() => {
        try {
            deliver(org, events, null);
        } catch (error) {
            org.jobs.onEventFailure(events, error);
        }
        for (const event of events) {
            subscribers.forEach((subscriber) => subscriber(event));
        }
    });
}

function deliver(org: Org, events: readonly SObjectValue[], test: TestContext | null): void {
    const byObject = new Map<string, SObjectValue[]>();
    for (const event of events) {
        byObject.set(event.type, [...(byObject.get(event.type) ?? []), event]);
    }
    for (const [object, messages] of byObject) {
        if (org.triggers.handles(object, 'after', 'insert')) {
            for (let at = 0; at < messages.length; at += mostPerDelivery) {
                deliverChunk(org, object, messages.slice(at, at + mostPerDelivery), test, 0);
            }
        }
    }
}

/** Changes of a trigger that failed stay, unless it asked to be tried again. */
function deliverChunk(
    org: Org,
    object: string,
    messages: readonly SObjectValue[],
    test: TestContext | null,
    retries: number,
): void {
    const user = automatedProcessUser(org);
    let failure: TriggerFailure | null = null;
    try {
        runTransaction(org, { user, quiddity: 'SYNCHRONOUS', test }, (transaction) => {
            transaction.eventRetries = retries;
            try {
                org.triggers.run({
                    object,
                    timing: 'after',
                    operation: 'insert',
                    newRecords: messages,
                    oldRecords: null,
                    user: user.id,
                });
            } catch (error) {
                if (!(error instanceof TriggerFailure) || isRetryable(error)) {
                    throw error;
                }
                failure = error;
            }
        });
    } catch (error) {
        if (!(error instanceof TriggerFailure) || retries >= mostRetries) {
            throw error;
        }
        deliverChunk(org, object, messages, test, retries + 1);
        return;
    }
    if (failure !== null) {
        throw failure as TriggerFailure;
    }
}

function isRetryable({ failure }: TriggerFailure): boolean {
    return failure.typeName === 'EventBus.RetryableException';
}

/** `Test.getEventBus().deliver()` and stopTest. A failing event trigger is not the test's failure, as on the platform. */
export function deliverTestEvents(test: TestContext): void {
    const { org } = current();
    const waiting = test.publishCallbacks.splice(0);
    while (test.events.length > 0) {
        const events = test.events.splice(0);
        try {
            deliver(org, events, test);
        } catch (error) {
            if (!(error instanceof TriggerFailure)) {
                throw error;
            }
            org.jobs.onEventFailure(events, error);
        }
    }
    waiting.forEach((each) => {
        answer(org, each, 'onSuccess', test);
    });
}
