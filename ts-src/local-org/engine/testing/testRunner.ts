import { methodMember } from '../../codegen/index.ts';
import type { Org as OrgServices, RunningUser, Transaction } from '../../execution/index.ts';
import {
    limitNames,
    newTransaction,
    runWaiting,
    TestContext,
    within,
} from '../../execution/index.ts';
import { unhandledText } from '../../library/index.ts';
import type { TypedMethod } from '../../semantics/index.ts';
import { ApexException } from '../../values/index.ts';
import type { ClassTable } from '../linking/classTable.ts';
import { asFatal } from '../runtime/flow.ts';
import { seesAllData } from './discover.ts';
import type { TestClass } from './discover.ts';
import type { LimitUse, TestResult } from './testResult.ts';

export interface TestHost {
    readonly services: OrgServices;
    readonly classes: ClassTable;
    readonly user: RunningUser;
    /** Id of the AsyncApexJob that stands for the run. */
    readonly runId: string;
}

/** The data of @TestSetup stays for all methods of the class; what a method does is undone after it. */
export function runTestClass(type: TestClass, host: TestHost): readonly TestResult[] {
    const { database } = host.services;
    const start = database.savepoint();
    try {
        for (const setup of type.setups) {
            const failed = runOne(type, setup, host);
            if (failed.Outcome !== 'Pass') {
                return type.methods.map((method) => ({ ...failed, ...named(type, method) }));
            }
        }
        return type.methods.map((method) => {
            const mark = database.savepoint();
            try {
                return runOne(type, method, host);
            } finally {
                database.rollback(mark);
            }
        });
    } finally {
        database.rollback(start);
    }
}

function runOne(type: TestClass, method: TypedMethod, host: TestHost): TestResult {
    const test = new TestContext(undefined, type.seesAllData || seesAllData(method));
    host.services.database.beginTransaction();
    const transaction = newTransaction(host.services, {
        user: host.user,
        quiddity: 'RUNTEST_SYNC',
        test,
    });
    const startedAt = Date.now();
    const began = performance.now();
    const failure = failureOf(() =>
        within(transaction, () => runBody(type, method, host, transaction, test)),
    );
    return {
        ...resultBase(type, method, host),
        Outcome: failure === null ? 'Pass' : 'Fail',
        Message: failure?.message ?? null,
        StackTrace: failure?.stackTrace ?? null,
        RunTime: Math.round(performance.now() - began),
        TestTimestamp: new Date(startedAt).toISOString(),
        assertions: test.assertions,
        limits: limitsOf(test),
    };
}

function limitsOf({ measured }: TestContext): readonly LimitUse[] {
    return limitNames.flatMap((name) => {
        const uses = measured
            .map((limits) => ({
                used: name === 'heapSize' ? limits.peakHeap : limits.usedOf(name),
                allowed: limits.allowedOf(name),
            }))
            .sort((left, right) => right.used / right.allowed - left.used / left.allowed);
        const [most] = uses;
        return most === undefined || most.used === 0 ? [] : [{ name, ...most }];
    });
}

/** Jobs that nobody waited for by stopTest run at the end of the test. */
function runBody(
    type: TestClass,
    method: TypedMethod,
    host: TestHost,
    transaction: Transaction,
    test: TestContext,
): void {
    const linked = host.classes.get(type.name);
    const member = methodMember({ owner: type.name, name: method.name, parameters: [] }, method);
    (linked.m()[member] as () => void)();
    runWaiting(test);
    transaction.afterCommit.splice(0);
}

interface Failure {
    readonly message: string;
    readonly stackTrace: string;
}

function failureOf(body: () => void): Failure | null {
    try {
        body();
        return null;
    } catch (thrown) {
        return failureText(thrown);
    }
}

/** How a result shows what escaped: the platform's form for Apex exceptions, the whole trace for faults of the local org. */
export function failureText(thrown: unknown): Failure {
    const failure = asFatal(thrown);
    if (failure instanceof ApexException) {
        return { message: unhandledText(failure), stackTrace: failure.stack ?? '' };
    }
    const cause = failure.cause instanceof Error ? (failure.cause.stack ?? '') : '';
    return { message: failure.message, stackTrace: cause };
}

function named(type: TestClass, method: TypedMethod): Pick<TestResult, 'MethodName' | 'FullName'> {
    return { MethodName: method.name, FullName: `${type.name}.${method.name}` };
}

function resultBase(
    type: TestClass,
    method: TypedMethod,
    host: TestHost,
): Omit<
    TestResult,
    'Outcome' | 'Message' | 'StackTrace' | 'RunTime' | 'TestTimestamp' | 'assertions' | 'limits'
> {
    const { services, runId } = host;
    const classId = services.database.system.find('ApexClass', 'Name', type.name)[0]?.id ?? '';
    return {
        ...named(type, method),
        Id: services.database.nextId('ApexTestResult'),
        QueueItemId: services.database.nextId('ApexTestQueueItem'),
        AsyncApexJobId: runId,
        ApexClass: {
            Id: classId,
            Name: type.name,
            NamespacePrefix: services.namespace,
            FullName: type.name,
        },
    };
}
